#include <chiso/model/framework.hpp>

#include <chiso/core/expect.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <ostream>
#include <set>
#include <unordered_map>

namespace chiso {

struct Framework::Data {
  struct Era {
    Period first;  // the first period of the era; it lasts until the next one
    std::shared_ptr<const Data> tree;
  };
  std::vector<Node> nodes;
  std::vector<std::string> ids;
  std::vector<std::vector<std::size_t>> children;
  std::vector<std::optional<std::size_t>> parents;
  std::map<std::string, std::size_t, std::less<>> positions;
  std::vector<Break> breaks;
  Source source;
  std::vector<Era> eras;  // empty when no node has a lifetime
};

namespace {

constexpr std::string_view here = "Framework";
using Children = std::map<std::string, std::vector<std::size_t>, std::less<>>;

void check_node(const Node& node, Problems& problems) {
  const auto refuse = [&](std::string message) {
    problems.add({.message = std::move(message), .node = node.id});
  };
  if (is_blank(node.id)) refuse("a node has a blank id; give it a name of its own");
  if (!std::isfinite(node.weight) || node.weight < 0)
    refuse("weight " + std::to_string(node.weight) + "; expected a finite number, 0 or more");
  if (std::isnan(node.scale.lower) || !(node.scale.lower < node.scale.upper))
    refuse("scale [" + std::to_string(node.scale.lower) + ", " + std::to_string(node.scale.upper) +
           "]; expected the lower bound first");
  const Lifetime& life = node.lifetime;
  if (life.since && life.until && *life.until < *life.since)
    refuse("lives since " + std::to_string(*life.since) + " until " + std::to_string(*life.until) +
           "; expected since ≤ until");
}

void check_siblings(const std::vector<Node>& nodes, const std::vector<std::size_t>& siblings,
                    const std::string& parent, const std::string& when, Problems& problems) {
  const bool all_zero =
      std::ranges::all_of(siblings, [&](std::size_t i) { return nodes[i].weight == 0; });
  if (all_zero)
    problems.add({.message = "all its children" + when + " have weight 0; give one a weight",
                  .node = parent});
  std::set<std::pair<std::string_view, std::string_view>> named;  // a pair is named once
  for (const Language language : {Language::vi, Language::en}) {
    std::map<std::string_view, std::vector<const Node*>> called;
    for (const std::size_t i : siblings) {
      const Node& node = nodes[i];
      auto& namesakes = called[node.title(language)];
      for (const Node* other : namesakes)
        if (other->id != node.id && other->lifetime.overlaps(node.lifetime) &&
            named.emplace(other->id, node.id).second)
          problems.add({.message = "'" + other->id + "' and '" + node.id + "' are both called '" +
                                   node.title(language) + "'; give one another name",
                        .node = parent});
      namesakes.push_back(&node);
    }
  }
}

/// Nodes in depth-first order from some of them; what is not reached lies on or under a cycle.
std::vector<std::size_t> depth_first(const std::vector<Node>& nodes, const Children& children,
                                     const std::vector<std::size_t>& from) {
  std::vector<std::size_t> order;
  std::vector<bool> seen(nodes.size(), false);  // an id used twice may lead here twice
  std::vector<std::size_t> stack(from.rbegin(), from.rend());
  while (!stack.empty()) {
    const std::size_t node = stack.back();
    stack.pop_back();
    if (seen[node]) continue;
    seen[node] = true;
    order.push_back(node);
    if (const auto found = children.find(nodes[node].id); found != children.end())
      stack.insert(stack.end(), found->second.rbegin(), found->second.rend());
  }
  return order;
}

/// @param starts  nodes that have no parent, or one that does not exist
void check_cycles(const std::vector<Node>& nodes, const Children& children,
                  const std::vector<std::size_t>& starts, Problems& problems) {
  const auto order = depth_first(nodes, children, starts);
  const std::set<std::size_t> reached(order.begin(), order.end());
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (!reached.contains(i))
      problems.add({.message = "lies on or under a cycle of parents", .node = nodes[i].id});
}

/// What every tree must satisfy: of the whole framework, and of each period's.
void check_tree(const std::vector<Node>& nodes, const Children& children,
                const std::vector<std::size_t>& roots, const std::string& when,
                Problems& problems) {
  if (roots.empty())
    problems.add({.message = "no index" + when + ": exactly one node must have no parent"});
  for (std::size_t i = 1; i < roots.size(); ++i)
    problems.add({.message = "a second index" + when + " beside '" + nodes[roots[0]].id +
                             "'; give it a parent",
                  .node = nodes[roots[i]].id});
  for (const Node& node : nodes) {
    const auto found = children.find(node.id);
    const bool has_children = found != children.end();
    if (!has_children && !node.indicator)
      problems.add(
          {.message = "has no children" + when + " and is no indicator; give it one or the other",
           .node = node.id});
    if (has_children && node.indicator)
      problems.add({.message = "is an indicator but has children; it can be one or the other",
                    .node = node.id});
    if (has_children) check_siblings(nodes, found->second, node.id, when, problems);
  }
}

std::vector<Node> alive(const std::vector<Node>& nodes, Period period) {
  std::vector<Node> kept;
  std::set<std::string, std::less<>> ids;
  for (const Node& node : nodes)  // parents come first
    if (node.lifetime.contains(period) && (node.parent.empty() || ids.contains(node.parent))) {
      kept.push_back(node);
      ids.insert(node.id);
    }
  return kept;
}

/// The first periods of all stretches in which the tree stays the same.
std::set<Period> era_starts(const std::vector<Node>& nodes) {
  std::set<Period> starts;
  for (const Node& node : nodes) {
    if (node.lifetime.since) starts.insert(*node.lifetime.since);
    if (node.lifetime.until && *node.lifetime.until < std::numeric_limits<Period>::max())
      starts.insert(*node.lifetime.until + 1);
  }
  if (!starts.empty() && *starts.begin() > std::numeric_limits<Period>::min())
    starts.insert(*starts.begin() - 1);  // the time before the first change
  return starts;
}

}  // namespace

std::shared_ptr<Framework::Data> Framework::build(std::vector<Node> nodes,
                                                  std::vector<Break> breaks, Source source,
                                                  const std::string& when) {
  Problems problems;
  auto data = std::make_shared<Data>();
  std::vector<std::string> ids;
  std::set<std::string_view> seen;
  for (const Node& node : nodes) {
    check_node(node, problems);
    if (!is_blank(node.id) && !seen.insert(node.id).second)
      problems.add({.message = "two nodes have this id; a node has one parent and one place",
                    .node = node.id});
    ids.push_back(node.id);
  }
  Children children;
  std::vector<std::size_t> roots;
  std::vector<std::size_t> orphans;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string& parent = nodes[i].parent;
    if (parent.empty()) roots.push_back(i);
    else if (seen.contains(parent)) children[parent].push_back(i);
    else {
      orphans.push_back(i);
      problems.add({.message = unknown("parent", parent, ids), .node = nodes[i].id});
    }
  }
  if (nodes.empty()) problems.add({.message = "no nodes; expected an index and its indicators"});
  else check_tree(nodes, children, roots, when, problems);
  orphans.insert(orphans.end(), roots.begin(), roots.end());
  check_cycles(nodes, children, orphans, problems);
  problems.refuse<StructureError>(here);

  const auto order = depth_first(nodes, children, roots);

  for (const std::size_t i : order) data->nodes.push_back(std::move(nodes[i]));
  data->children.resize(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Node& node = data->nodes[i];
    data->ids.push_back(node.id);
    data->positions.emplace(node.id, i);
    if (node.parent.empty()) {
      data->parents.emplace_back();
      continue;
    }
    const std::size_t parent = data->positions.find(node.parent)->second;
    data->parents.emplace_back(parent);
    data->children[parent].push_back(i);
  }
  for (const Break& a_break : breaks)
    if (when.empty() && !data->positions.contains(a_break.node))
      problems.add({.message = "break: " + unknown("node", a_break.node, data->ids),
                    .period = a_break.period});
  problems.refuse<StructureError>(here);
  data->breaks = std::move(breaks);
  data->source = std::move(source);
  return data;
}

Framework::Framework(std::vector<Node> nodes, std::vector<Break> breaks, Source source) {
  auto data = build(std::move(nodes), std::move(breaks), std::move(source), "");
  for (const Period first : era_starts(data->nodes)) {
    auto kept = alive(data->nodes, first);
    std::shared_ptr<const Data> tree;
    if (!kept.empty())
      tree = build(std::move(kept), data->breaks, data->source, " in " + std::to_string(first));
    data->eras.push_back({first, std::move(tree)});
  }
  data_ = std::move(data);
}

std::span<const Node> Framework::nodes() const noexcept { return data_->nodes; }
std::span<const Break> Framework::breaks() const noexcept { return data_->breaks; }
const Source& Framework::source() const noexcept { return data_->source; }
std::span<const std::string> Framework::ids() const noexcept { return data_->ids; }

std::optional<std::size_t> Framework::find(std::string_view id) const noexcept {
  const auto found = data_->positions.find(id);
  if (found == data_->positions.end()) return std::nullopt;
  return found->second;
}

std::size_t Framework::index(std::string_view id) const {
  if (const auto found = find(id)) return *found;
  throw InputError(here, {.message = unknown("node", id, data_->ids)});
}

std::span<const std::size_t> Framework::children(std::size_t node) const {
  return data_->children[node];
}

std::optional<std::size_t> Framework::parent(std::size_t node) const {
  return data_->parents[node];
}

std::vector<std::size_t> Framework::leaves(std::size_t node) const {
  std::vector<std::size_t> found;
  for (std::size_t i = node; i < size(); ++i)  // a subtree is one stretch of the order
    if (!contains(node, i)) break;
    else if (is_leaf(i)) found.push_back(i);
  return found;
}

bool Framework::contains(std::size_t above, std::size_t below) const {
  std::optional<std::size_t> node = below;
  while (node && *node > above) node = parent(*node);
  return node && *node == above;
}

std::size_t Framework::depth() const {
  std::size_t deepest = 0;
  std::vector<std::size_t> level(size(), 1);
  for (std::size_t i = 0; i < size(); ++i) {
    if (const auto up = parent(i)) level[i] = level[*up] + 1;
    deepest = std::max(deepest, level[i]);
  }
  return deepest;
}

Framework Framework::at(Period period) const {
  const auto& eras = data_->eras;
  if (eras.empty()) return *this;
  auto era = std::ranges::upper_bound(eras, period, {}, &Data::Era::first);
  if (era != eras.begin()) --era;
  if (!era->tree)
    throw InputError("Framework.at",
                     {.message = "the index '" + root().id + "' does not exist in this period",
                      .period = period});
  return Framework(era->tree);
}

bool Framework::comparable(Period from, Period to) const noexcept {
  return std::ranges::none_of(data_->breaks, [from, to](const Break& a_break) {
    return from < a_break.period && a_break.period <= to;
  });
}

bool Framework::operator==(const Framework& other) const noexcept {
  return data_ == other.data_ ||
         (data_->nodes == other.data_->nodes && data_->breaks == other.data_->breaks &&
          data_->source == other.data_->source);
}

std::ostream& operator<<(std::ostream& out, const Framework& framework) {
  for (std::size_t i = 0; i < framework.size(); ++i) {
    std::size_t level = 0;
    for (auto up = framework.parent(i); up; up = framework.parent(*up)) ++level;
    out << std::string(2 * level, ' ') << framework[i] << '\n';
  }
  return out;
}

}  // namespace chiso
