#pragma once

#include <chiso/model/node.hpp>

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chiso {

/// From `period` on, values of `node`, and of all below and above it, are not
/// comparable with earlier ones.
struct Break {
  Period period = 0;
  std::string node;
  Label reason{};

  bool operator==(const Break&) const = default;
};

/// Who publishes an index, and on what terms; printed under tables made from it.
struct Source {
  std::string citation{};
  std::string notice{};

  bool operator==(const Source&) const = default;
};

/// The tree of an index: index → dimensions → … → indicators, of any depth.
/// A frozen value: copies share their storage.
class Framework {
 public:
  /// @param nodes  in any order; siblings keep the order given
  /// @throws StructureError naming every blank or duplicate id, unknown parent,
  ///   cycle, missing or second index, node with neither children nor an
  ///   indicator (in any period), indicator with children, two siblings of one
  ///   name, bad weight, bound or lifetime, and break on an unknown node.
  explicit Framework(std::vector<Node> nodes, std::vector<Break> breaks = {}, Source source = {});

  /// All nodes, the index first, every parent before its children.
  [[nodiscard]] std::span<const Node> nodes() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return nodes().size(); }
  [[nodiscard]] const Node& operator[](std::size_t index) const { return nodes()[index]; }
  [[nodiscard]] const Node& root() const { return nodes().front(); }
  [[nodiscard]] std::span<const Break> breaks() const noexcept;
  [[nodiscard]] const Source& source() const noexcept;
  [[nodiscard]] std::span<const std::string> ids() const noexcept;

  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const noexcept;
  /// @throws InputError offering the nearest id.
  [[nodiscard]] std::size_t index(std::string_view id) const;
  [[nodiscard]] const Node& node(std::string_view id) const { return nodes()[index(id)]; }

  [[nodiscard]] bool is_leaf(std::size_t node) const { return nodes()[node].indicator.has_value(); }
  [[nodiscard]] std::span<const std::size_t> children(std::size_t node) const;
  /// The parent's position; the index has none.
  [[nodiscard]] std::optional<std::size_t> parent(std::size_t node) const;
  /// Positions of the indicators at or below a node, in order.
  [[nodiscard]] std::vector<std::size_t> leaves(std::size_t node = 0) const;
  /// True if `below` is `above` or lies under it.
  [[nodiscard]] bool contains(std::size_t above, std::size_t below) const;
  /// Number of levels, the index included.
  [[nodiscard]] std::size_t depth() const;

  /// The tree as it was in a period: the nodes whose lifetime holds it.
  /// @throws InputError if the index did not exist then.
  [[nodiscard]] Framework at(Period period) const;

  /// False if a break of any node lies after `from` and not after `to`.
  [[nodiscard]] bool comparable(Period from, Period to) const noexcept;

  bool operator==(const Framework& other) const noexcept;

 private:
  struct Data;
  explicit Framework(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  static std::shared_ptr<Data> build(std::vector<Node> nodes, std::vector<Break> breaks,
                                     Source source, const std::string& when);
  std::shared_ptr<const Data> data_;
};

/// The tree, one node a line, indented.
std::ostream& operator<<(std::ostream& out, const Framework& framework);

}  // namespace chiso
