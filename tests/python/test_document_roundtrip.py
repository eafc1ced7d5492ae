"""Whatever plan is printed in whatever style, reading it gives the plan back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import chiso as cs
from chiso.document.legacy import TCVN3, VNI
from chiso.document.letters import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

g = cs.goal
EXAMPLES = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
)


def index(name: str, vi: str, en: str, top: float, parts: list[tuple[str, str]]) -> cs.Framework:
    """A framework of one level."""
    nodes = [cs.Node(name, parent="", name=cs.Label(vi=vi, en=en))]
    for i, (vietnamese, english) in enumerate(parts):
        nodes.append(
            cs.Node(
                f"{name}_{i + 1}",
                parent=name,
                name=cs.Label(vi=vietnamese, en=english),
                scale=(0, top),
                indicator=cs.Indicator(direction=cs.Direction.higher),
            )
        )
    return cs.Framework(nodes)


PCI = index(
    "pci",
    "Chỉ số PCI",
    "PCI",
    10,
    [
        ("Gia nhập thị trường", "Entry Costs"),
        ("Tiếp cận đất đai", "Land Access"),
        ("Tính minh bạch", "Transparency"),
        ("Chi phí thời gian", "Time Costs"),
        ("Chi phí không chính thức", "Informal Charges"),
        ("Cạnh tranh bình đẳng", "Policy Bias"),
        ("Tính năng động của chính quyền tỉnh", "Proactivity"),
        ("Chính sách hỗ trợ doanh nghiệp", "Business Support Policy"),
        ("Đào tạo lao động", "Labour Policy"),
        ("Thiết chế pháp lý và an ninh trật tự", "Law and Order"),
    ],
)
PAR = index(
    "par_index",
    "Chỉ số cải cách hành chính",
    "PAR Index",
    30,
    [
        ("Công tác chỉ đạo, điều hành cải cách hành chính", "Leadership of the Reform"),
        ("Cải cách thể chế", "Institutional Reform"),
        ("Cải cách thủ tục hành chính", "Reform of Procedures"),
        ("Cải cách tổ chức bộ máy hành chính", "Reform of the Apparatus"),
        ("Cải cách chế độ công vụ", "Civil Service Reform"),
        ("Cải cách tài chính công", "Public Finance Reform"),
        ("Xây dựng chính quyền điện tử, chính quyền số", "Digital Government"),
    ],
)
SIPAS = index(
    "sipas",
    "Chỉ số SIPAS",
    "SIPAS",
    100,
    [
        ("Tiếp cận dịch vụ", "Access to Services"),
        ("Thủ tục hành chính", "Administrative Procedures"),
        ("Công chức giải quyết công việc", "Civil Servants"),
        ("Kết quả dịch vụ", "Outcome of Services"),
        ("Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "Handling of Feedback"),
    ],
)
PAPI = cs.examples.lai_chau_2024().framework
FRAMEWORKS = {"papi": PAPI, "pci": PCI, "par": PAR, "sipas": SIPAS}
UNITS = ["Lai Châu", "Đắk Lắk", "Cần Thơ", "Thừa Thiên Huế", "Quảng Ngãi", "Yên Bái", "Hậu Giang"]


def label(framework: cs.Framework, node: str, english: bool) -> str:
    name = framework.node(node).name
    return name.en if english else name.vi


# -- what a plan holds ------------------------------------------------------------------------


@dataclass
class Wanted:
    """A plan before it is printed; each part with what its wording depends on."""

    framework: cs.Framework
    unit: str
    period: int
    units: int
    rows: list[dict[str, Any]]
    total: dict[str, Any] | None
    wish: list[Any]
    stated: list[dict[str, Any]]
    tasks: dict[str, list[str]]
    organised: list[dict[str, Any]]


def figures(low: int, high: int) -> st.SearchStrategy[cs.Figure]:
    return st.builds(
        lambda whole, part, decimals: cs.Figure(
            float(f"{whole}.{part:04d}"[: len(str(whole)) + 1 + decimals]), decimals
        ),
        st.integers(low, high),
        st.integers(0, 9999),
        st.integers(2, 4),
    )


def score_goals() -> st.SearchStrategy[Any]:
    return st.one_of(
        st.builds(g.ScoreAtLeast, figures(1, 9)),
        st.builds(g.ScoreAbove, figures(1, 9)),
        st.builds(g.PointsGained, figures(0, 2)),
        st.builds(g.PercentGained, st.builds(cs.Figure, st.integers(1, 20), st.just(0))),
        st.just(g.HoldScore()),
    )


def rank_goals(units: int) -> st.SearchStrategy[Any]:
    ranks = st.integers(1, units)
    return st.one_of(
        st.builds(g.Rank, ranks),
        st.tuples(ranks, ranks).map(lambda r: g.RankBand(best=min(r), worst=max(r))),
        st.builds(g.Top, ranks),
        st.builds(g.PlacesGained, st.integers(1, 20)),
        st.just(g.HoldRank()),
        st.builds(lambda n: g.Group(at_least=n, of=4), st.integers(1, 3)),
    )


BODIES_VI = ["Sở Tư pháp", "Sở Nội vụ", "Thanh tra tỉnh", "Sở Thông tin và Truyền thông"]
BODIES_EN = ["Department of Justice", "Department of Home Affairs", "Provincial Inspectorate"]
HELP_VI = "các cơ quan, đơn vị có liên quan"
HELP_EN = "all relevant bodies"
TASKS_VI = [
    "Niêm yết thông tin ở trụ sở và trên mạng",
    "Rà soát hồ sơ và trả lời đúng hạn",
    "Tập huấn cho cán bộ cơ sở",
    "Gặp người dân mỗi tháng một lần và ghi lại ý kiến",
]
TASKS_EN = [
    "Put the lists on the wall and on the web",
    "Answer every file in time",
    "Train the staff of the communes",
    "Meet the people once a month and write down what they say",
]


@st.composite
def plans(draw: st.DrawFn) -> Wanted:
    framework = FRAMEWORKS[draw(st.sampled_from(sorted(FRAMEWORKS)))]
    root = framework.root.id
    inner = [n.id for n in framework.nodes if n.parent == root]
    chosen = draw(st.lists(st.sampled_from(inner), min_size=2, max_size=8, unique=True))
    units = draw(st.sampled_from([63, 34, 61]))
    period = draw(st.integers(2022, 2027))
    ranks = st.integers(1, units)

    def row(node: str) -> dict[str, Any]:
        return {
            "node": node,
            "level": draw(figures(1, 9)),
            "rank": draw(ranks),
            "score_goal": draw(score_goals()),
            "rank_goal": draw(rank_goals(units)),
            "lead": draw(st.integers(0, 2)),
            "helped": draw(st.booleans()),
            "region": draw(st.integers(1, 12)),
        }

    rows = [row(node) for node in chosen]
    total = row(root) if draw(st.booleans()) else None
    wish = draw(
        st.lists(
            st.one_of(
                st.builds(g.ScoreAtLeast, figures(10, 80)),
                st.builds(g.PlacesGained, st.integers(1, 20)),
                st.builds(g.Top, ranks),
                st.builds(g.Rank, ranks),
                st.tuples(ranks, ranks).map(lambda r: g.RankBand(best=min(r), worst=max(r))),
            ),
            max_size=3,
            unique_by=lambda goal: type(goal).__name__,
        )
    )
    stated = []
    for node in chosen:
        if draw(st.booleans()):
            changes = [
                (year, draw(figures(0, 2)), draw(st.booleans()))
                for year in draw(
                    st.lists(st.integers(period - 5, period - 2), max_size=3, unique=True)
                )
            ]
            stated.append({"node": node, "level": draw(figures(1, 9)), "changes": changes})
    tasks = {
        node: draw(st.lists(st.integers(0, 3), min_size=1, max_size=6))
        for node in chosen
        if draw(st.booleans())
    }
    organised = [
        {
            "task": draw(st.integers(0, 3)),
            "lead": draw(st.integers(0, 2)),
            "quarters": sorted(draw(st.sets(st.integers(1, 4), min_size=1, max_size=3))),
        }
        for _ in range(draw(st.integers(0, 3)))
    ]
    unit = draw(st.sampled_from(UNITS))
    return Wanted(framework, unit, period, units, rows, total, wish, stated, tasks, organised)


# -- how it is printed ------------------------------------------------------------------------


@dataclass
class Style:
    english: bool
    form: str  # "md", "txt", "docx"
    letters: str  # "plain", "upper", "bare", "nfd", "hard"
    prose: bool  # targets in sentences, without a table
    columns: list[str]
    two_rows: bool
    split: int | None  # after which row a new page begins
    again: bool  # the heading is printed again there
    words: int
    named: str  # how rows are named: "", "chi so", "code", "typo", "short"
    owners: str  # "one" column, or "two": who leads, who supports
    scale: bool  # a column of the scale, which says nothing of targets
    both: bool  # score and rank of a target in one cell
    regional: bool  # a column of ranks in the region
    point: bool  # a decimal point in Vietnamese
    legacy: str  # "", "tcvn3", "vni"
    pick: Callable[[int], int]


@st.composite
def styles(draw: st.DrawFn) -> Style:
    columns = draw(
        st.permutations(["name", "base_score", "base_rank", "goal_score", "goal_rank", "owner"])
    )
    two_rows = draw(st.booleans())
    if two_rows:  # what stands under one heading stands together
        columns = draw(
            st.sampled_from(
                [
                    ["name", "base_score", "base_rank", "goal_score", "goal_rank", "owner"],
                    ["owner", "name", "goal_score", "goal_rank", "base_score", "base_rank"],
                    ["name", "goal_rank", "goal_score", "base_rank", "base_score", "owner"],
                ]
            )
        )
    if draw(st.booleans()):
        columns = ["order", *columns]
    owners = draw(st.sampled_from(["one", "one", "two"]))
    if owners == "two":
        at = columns.index("owner")
        columns = [*columns[:at], "owner", "helper", *columns[at + 1 :]]
    scale = draw(st.integers(0, 3)) == 0
    if scale:
        columns = [*columns, "scale"]
    both = not two_rows and draw(st.integers(0, 3)) == 0
    if both:
        columns = ["goal_both" if c == "goal_score" else c for c in columns if c != "goal_rank"]
    regional = not two_rows and draw(st.integers(0, 3)) == 0
    if regional:
        columns = [*columns, "goal_region"]
    english = draw(st.integers(0, 3)) == 0
    letters = ["plain", "plain", "nfd", "hard", "upper"] + ([] if english else ["bare", "bare"])
    seed = draw(st.randoms(use_true_random=False))
    return Style(
        english=english,
        form=draw(st.sampled_from(["md", "txt", "docx"])),
        letters=draw(st.sampled_from(letters)),
        prose=draw(st.integers(0, 4)) == 0,
        columns=columns,
        two_rows=two_rows,
        split=draw(st.one_of(st.none(), st.integers(1, 5))),
        again=draw(st.booleans()),
        words=draw(st.integers(0, 2)),
        named=draw(st.sampled_from(["", "", "called", "numbered", "typo", "fewer"])),
        owners=owners,
        scale=scale,
        both=both,
        regional=regional,
        point=draw(st.integers(0, 4)) == 0,
        legacy=draw(st.sampled_from(["", "", "", "tcvn3", "vni"])),
        pick=lambda n: seed.randrange(n),
    )


GROUPS = {1: ("cao nhất", "highest"), 2: ("trung bình cao", "high average")}
GROUPS[3] = ("trung bình thấp", "low average")


def number(figure: cs.Figure, style: Style) -> str:
    text = f"{figure.value:.{figure.decimals}f}"
    return text if style.english or style.point else text.replace(".", ",")


def worded(goal: Any, style: Style, wanted: Wanted, *, cell: bool) -> str:
    """A goal in words; in a cell its column may say what a bare number is."""
    n, base, en = wanted.units, wanted.period - 1, style.english

    def one_of(vi: list[str], english: list[str], bare: list[str] | None = None) -> str:
        forms = (english if en else vi) + (bare or [] if cell else [])
        return forms[style.pick(len(forms))]

    match goal:
        case g.ScoreAtLeast(score=figure):
            x = number(figure, style)
            vi = [f"Từ {x} điểm trở lên", f"đạt từ {x} điểm trở lên", f"Tối thiểu {x} điểm"]
            vi += [f"Không thấp hơn {x} điểm", f"đạt ít nhất {x} điểm"]
            english = [f"at least {x} points", f"{x} points or more", f"not below {x} points"]
            return one_of(vi, english, [x, f"≥ {x}", f">= {x}"])
        case g.ScoreAbove(score=figure):
            x = number(figure, style)
            vi = [f"Trên {x} điểm", f"đạt trên {x} điểm", f"Cao hơn {x} điểm"]
            return one_of(vi, [f"above {x} points", f"more than {x} points"], [f"> {x}"])
        case g.PointsGained(points=figure):
            x = number(figure, style)
            vi = [f"tăng tối thiểu {x} điểm", f"Tăng {x} điểm so với năm {base}"]
            vi += [f"tăng thêm ít nhất {x} điểm"]
            return one_of(vi, [f"gain at least {x} points", f"up by at least {x} points"])
        case g.PercentGained(percent=figure):
            x = number(figure, style)
            return one_of([f"tăng tối thiểu {x}%", f"Tăng {x} %"], [f"increase by at least {x}%"])
        case g.HoldScore():
            vi = [f"giữ vững điểm số năm {base}", f"Duy trì điểm số đạt được năm {base}"]
            return one_of(vi, [f"hold the score of {base}"], ["Giữ vững"] if not en else ["Hold"])
        case g.HoldRank():
            vi = [f"giữ vững thứ hạng năm {base}", f"Duy trì vị trí năm {base}"]
            return one_of(vi, [f"keep the rank of {base}"], ["Duy trì"] if not en else ["Hold"])
        case g.Rank(rank=rank):
            vi = [f"xếp thứ {rank}/{n}", f"Hạng {rank}", f"thứ hạng {rank}/{n}"]
            return one_of(vi, [f"rank {rank} of {n}", f"ranked {rank}/{n}"], [f"{rank}/{n}"])
        case g.RankBand(best=a, worst=b):
            vi = [f"hạng {a}-{b}/{n}", f"xếp thứ từ {a} đến {b}", f"Thứ hạng {a}– {b}/{n}"]
            bare = [f"{a}- {b}/{n}", f"{a} - {b}", f"{a}-{b}/{n}"]
            return one_of(vi, [f"rank {a}-{b} of {n}", f"ranked {a} to {b} of {n}"], bare)
        case g.Top(n=k):
            vi = [f"nằm trong nhóm {k} tỉnh, thành phố", f"Top {k}", f"thuộc nhóm {k} tỉnh dẫn đầu"]
            return one_of(vi, [f"among the top {k}", f"top {k}"])
        case g.PlacesGained(places=k):
            vi = [f"tăng tối thiểu {k:02d} hạng", f"Tăng {k} bậc so với năm {base}"]
            return one_of(vi, [f"gain at least {k} places", f"climb {k} places"])
        case g.Group(at_least=k):
            vi = [f"Nhóm {GROUPS[k][0]} trở lên", f"thuộc nhóm {GROUPS[k][0]}"]
            return one_of(vi, [f"the {GROUPS[k][1]} group or higher"])
    raise TypeError(goal)


@dataclass
class Printed:
    """A document, and what reading it must give."""

    blocks: list[Any] = field(default_factory=list)  # text, ("h", text) or a table's rows
    targets: list[Any] = field(default_factory=list)
    claims: list[Any] = field(default_factory=list)
    measures: list[Any] = field(default_factory=list)


HEADS_VI = [
    ("MỤC TIÊU CỤ THỂ", "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", "Hội nghị, tập huấn"),
    ("CHỈ TIÊU PHẤN ĐẤU", "CÁC GIẢI PHÁP THỰC HIỆN", "Công việc chung"),
    ("MỤC TIÊU", "NHIỆM VỤ TRỌNG TÂM", "Tuyên truyền"),
]
HEADS_EN = [
    ("TARGETS", "TASKS AND SOLUTIONS", "Workshop"),
    ("GOALS FOR THE YEAR", "ACTIONS", "Common work"),
    ("SPECIFIC TARGETS", "MEASURES TO TAKE", "Communication"),
]
ROMAN = ["I", "II", "III", "IV"]
LETTERS = "abcdđeghik"


def printed(wanted: Wanted, style: Style) -> Printed:
    en, out = style.english, Printed()
    heads = (HEADS_EN if en else HEADS_VI)[style.words]
    base = wanted.period - 1
    root = wanted.framework.root.id
    name = label(wanted.framework, root, en)
    if en:
        out.blocks.append(
            f"PLAN to improve the {name} of {wanted.unit} province in {wanted.period}"
        )
        out.blocks.append(f"It is for all, and goes on from the results of the year {base}.")
    else:
        title = f"Nâng cao {name} của tỉnh {wanted.unit} năm {wanted.period}"
        out.blocks += [f"KẾ HOẠCH {title}"] if style.pick(2) else ["KẾ HOẠCH", title]
        out.blocks.append(f"Căn cứ kết quả năm {base}, tỉnh ban hành kế hoạch như sau.")
    section = 0
    out.blocks.append(("h", f"{ROMAN[section]}. {heads[0]}"))
    if wanted.wish:
        words = [worded(goal, style, wanted, cell=False) for goal in wanted.wish]
        joined = (" and ".join if en else " và ".join)([", ".join(words[:-1]), words[-1]][-2:])
        joined = joined.removeprefix(" and ").removeprefix(" và ")
        lead = f"In {wanted.period} the target of {name} is" if en else f"Phấn đấu {name}"
        out.blocks.append(f"{lead} {joined}.")
        goal = wanted.wish[0] if len(wanted.wish) == 1 else g.All(wanted.wish)
        out.targets.append((root, goal, (), ()))
    if style.prose:
        print_sentences(wanted, style, out)
    else:
        print_table(wanted, style, out)
    section += 1
    out.blocks.append(("h", f"{ROMAN[section]}. {heads[1]}"))
    number_in = 0
    for row in wanted.rows:
        node = row["node"]
        states = [s for s in wanted.stated if s["node"] == node]
        if node not in wanted.tasks and not states:
            continue
        number_in += 1
        title = label(wanted.framework, node, en)
        heading = f"Dimension “{title}”" if en else f"Chỉ số “{title}”"
        out.blocks.append(("h", f"{number_in}. {heading}"))
        for state in states:
            print_statement(wanted, style, out, state)
        for i, task in enumerate(wanted.tasks.get(node, [])):
            text = (TASKS_EN if en else TASKS_VI)[task]
            out.blocks.append(f"{LETTERS[i]}) {text};")
            out.measures.append((f"II.{number_in}.{LETTERS[i]}", [node], [], [], [], text))
    for task in wanted.organised:
        number_in += 1
        print_organised(wanted, style, out, task, f"{number_in}", heads[2])
    return out


def print_statement(wanted: Wanted, style: Style, out: Printed, state: dict[str, Any]) -> None:
    en, node, base = style.english, state["node"], wanted.period - 1
    title = label(wanted.framework, node, en)
    level = number(state["level"], style)
    out.claims.append(("level", node, base, None, state["level"].value, state["level"].decimals))
    words = []
    for year, figure, falls in state["changes"]:
        x = number(figure, style)
        if en:
            words.append(f"{'down' if falls else 'up'} {x} points from {year}")
        else:
            words.append(f"{'giảm' if falls else 'tăng'} {x} điểm so với năm {year}")
        value = -figure.value if falls else figure.value
        out.claims.append(("change", node, base, year, value, figure.decimals))
    if en:
        text = f"The dimension “{title}” scored {level} points"
    else:
        text = f"Chỉ số “{title}” đạt {level} điểm"
    out.blocks.append(", ".join([text, *words]) + ".")


def print_organised(
    wanted: Wanted, style: Style, out: Printed, task: dict[str, Any], at: str, head: str
) -> None:
    en = style.english
    text = (TASKS_EN if en else TASKS_VI)[task["task"]]
    body = (BODIES_EN if en else BODIES_VI)[task["lead"]]
    roman = ["I", "II", "III", "IV"]
    out.blocks.append(("h", f"{at}. {head}"))
    if en:
        when = ", ".join(f"Q{q}" for q in task["quarters"])
        lines = [f"a) Task: {text};", f"b) Lead: {body}; supported by {HELP_EN};"]
        lines += [f"c) When: {when} {wanted.period}."]
        helpers = [HELP_EN]
    else:
        when = ", ".join(f"quý {roman[q - 1]}" for q in task["quarters"])
        lines = [
            f"a) Nội dung: {text};",
            f"b) Cơ quan thực hiện: {body} chủ trì, phối hợp với {HELP_VI};",
            f"c) Thời gian thực hiện: {when} năm {wanted.period}.",
        ]
        helpers = [HELP_VI]
    out.blocks += lines
    quarters = [(wanted.period, q) for q in task["quarters"]]
    out.measures.append((f"II.{at}", [], quarters, [body], helpers, text))


def owner(row: dict[str, Any], style: Style) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    bodies, helper = (BODIES_EN, HELP_EN) if style.english else (BODIES_VI, HELP_VI)
    lead = bodies[row["lead"]]
    if not row["helped"]:
        return lead, (lead,), ()
    if style.english:
        return f"{lead} leads, supported by {helper}", (lead,), (helper,)
    forms = [f"{lead} chủ trì phối hợp với {helper}", f"{lead} chủ trì, phối hợp với {helper}"]
    forms += [f"{lead}; {helper}", f"{lead}, {helper}"]
    return forms[style.pick(len(forms))], (lead,), (helper,)


def row_name(name: str, place: int, style: Style) -> str:
    """A dimension's name as careless offices write it."""
    match style.named:
        case "called":
            return f"Dimension “{name}”" if style.english else f"Chỉ số “{name}”"
        case "numbered":
            return f"{place}. {name}"
        case "typo" if len(name) > 15:
            return name[:9] + name[10:]
        case "fewer" if len(name.split()) > 5:
            words = name.split()
            return " ".join(words[:2] + words[3:])
    return name


def print_table(wanted: Wanted, style: Style, out: Printed) -> None:
    en, base = style.english, wanted.period - 1
    if en:
        over = {"base": f"Result {base}", "goal": f"Target {wanted.period}"}
        under = {"score": "Score", "rank": "Rank"}
        own = {"order": "No.", "name": "Dimension", "owner": "Responsible body"}
        own |= {"helper": "Supporting bodies", "scale": "Scale"}
        under |= {"both": "Score and rank", "region": "Rank in the region"}
    else:
        over = {"base": f"Năm {base}", "goal": f"Mục tiêu năm {wanted.period}"}
        if style.words == 1:
            over = {"base": f"Kết quả năm {base}", "goal": f"Phấn đấu năm {wanted.period}"}
        under = {"score": "Điểm số", "rank": ["Thứ hạng", "Xếp hạng", "Hạng"][style.words]}
        own = {
            "order": ["TT", "STT", "Số TT"][style.words],
            "name": ["Chỉ số thành phần", "Nội dung", "Tên chỉ số"][style.words],
            "owner": ["Đơn vị thực hiện/theo dõi", "Cơ quan chủ trì", "Đơn vị phụ trách"][
                style.words
            ],
            "helper": ["Đơn vị phối hợp", "Cơ quan phối hợp", "Phối hợp"][style.words],
            "scale": "Thang điểm",
        }
        under |= {"both": "Điểm số, thứ hạng", "region": "Thứ hạng trong vùng"}
    rows: list[list[str]] = []
    entries = [*wanted.rows, *([wanted.total] if wanted.total else [])]
    for i, row in enumerate(entries):
        is_total = row is wanted.total
        text, lead, support = owner(row, style)
        title = row_name(label(wanted.framework, row["node"], en), i + 1, style)
        if is_total:
            title, text, lead, support = ("Total" if en else "Tổng cộng"), "", (), ()
        score = worded(row["score_goal"], style, wanted, cell=True)
        rank = worded(row["rank_goal"], style, wanted, cell=True)
        cells = {
            "order": "" if is_total else str(i + 1),
            "name": title,
            "base_score": number(row["level"], style),
            "base_rank": f"{row['rank']}/{wanted.units}",
            "goal_score": score,
            "goal_rank": rank,
            "owner": text,
            "helper": "" if not support else support[0],
            "scale": "1-10",
            "goal_region": f"{row['region']}/12",
        }
        if style.owners == "two":
            cells["owner"] = "" if is_total else lead[0]
        if style.both:
            in_words = worded(row["rank_goal"], style, wanted, cell=False)
            cells["goal_both"] = (
                f"{worded(row['score_goal'], style, wanted, cell=False)}, {in_words}"
            )
        rows.append([cells[c] for c in style.columns])
        node = row["node"]
        level = row["level"]
        out.claims.append(("level", node, base, None, level.value, level.decimals))
        out.claims.append(("rank", node, base, None, float(row["rank"]), 0))
        out.targets.append((node, row["score_goal"], lead, support))
        out.targets.append((node, row["rank_goal"], lead, support))
        if style.regional:
            goal = g.RegionalRank(by="region", rank=row["region"])
            out.targets.append((node, goal, lead, support))
        if is_total and isinstance(row["score_goal"], (g.ScoreAtLeast, g.ScoreAbove)):
            figure = row["score_goal"].score
            out.claims.append(("level", node, wanted.period, None, figure.value, figure.decimals))
    top: list[tuple[str, int, str]] = []
    low: list[tuple[str, int, str]] = []
    for column in style.columns:
        kind, _, what = column.partition("_")
        if not what:
            top.append((own[kind], 1, "restart" if style.two_rows else ""))
            low.append(("", 1, "continue"))
        elif style.two_rows:
            if top and top[-1][0] == over[kind]:
                top[-1] = (over[kind], 2, "")
            else:
                top.append((over[kind], 1, ""))
            low.append((under[what], 1, ""))
        else:
            top.append((f"{under[what]} {over[kind].lower()}", 1, ""))
    heading = [top, low] if style.two_rows else [top]
    body = [[(cell, 1, "") for cell in row] for row in rows]
    cut = style.split if style.split and style.split < len(body) else len(body)
    out.blocks.append([*heading, *body[:cut]])
    if body[cut:]:
        page = "Page 2 of the plan" if en else "Bảng tiếp theo"
        out.blocks.append(page.replace(" 2", ""))
        out.blocks.append([*(heading if style.again else []), *body[cut:]])


def print_sentences(wanted: Wanted, style: Style, out: Printed) -> None:
    en = style.english
    for row in wanted.rows:
        title = label(wanted.framework, row["node"], en)
        goals = [row["score_goal"], row["rank_goal"]]
        words = [worded(goal, style, wanted, cell=False) for goal in goals]
        lead = "" if not row["helped"] else (BODIES_EN if en else BODIES_VI)[row["lead"]]
        owned = f"; {'lead' if en else 'đơn vị chủ trì'}: {lead}" if lead else ""
        subject = f"Dimension “{title}”" if en else f"Chỉ số “{title}”"
        out.blocks.append(f"- {subject}: {words[0]}, {words[1]}.")
        if owned:
            out.blocks[-1] = out.blocks[-1].rstrip(".") + f" ({owned.removeprefix('; ')})."
        out.targets.append((row["node"], g.All(goals), (lead,) if lead else (), ()))


def lettered(text: str, style: Style) -> str:
    match style.letters:
        case "upper":
            return text.upper()
        case "bare":
            plain = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
            return "".join(c for c in plain if not unicodedata.combining(c))
        case "nfd":
            return unicodedata.normalize("NFD", text)
        case "hard":
            return text.replace(" ", "\u00a0")
    return text


def rendered(out: Printed, style: Style, docx: Callable[..., bytes]) -> bytes:
    """The document's bytes."""
    if style.form == "docx":
        return docx(
            [
                lettered(block[1] if isinstance(block, tuple) else block, style)
                if isinstance(block, (str, tuple))
                else [[(lettered(t, style), s, m) for t, s, m in row] for row in block]
                for block in out.blocks
            ]
        )
    lines: list[str] = []
    for block in out.blocks:
        if isinstance(block, (str, tuple)):
            text = lettered(block if isinstance(block, str) else block[1], style)
            text = f"## {text}" if isinstance(block, tuple) and style.form == "md" else text
            lines += [text, ""]
            continue
        for i, row in enumerate(block):
            cells = [lettered("" if merge == "continue" else text, style) for text, _, merge in row]
            if style.form == "txt":  # a conversion keeps no merged cells
                lines.append("\t".join(cells))
                continue
            wide = [
                c for (c, (_, s, _)) in zip(cells, row, strict=True) for c in (c, *[""] * (s - 1))
            ]
            lines.append(f"| {' | '.join(wide)} |")
            if i == 0:
                lines.append(f"|{' --- |' * len(wide)}")
        lines.append("")
    return "\n".join(lines).encode()


def encoded(content: bytes, style: Style) -> bytes:
    """A text in an encoding from before Unicode, where that can hold it."""
    if style.form == "docx" or style.english or style.letters != "plain" or not style.legacy:
        return content
    table = {"tcvn3": TCVN3, "vni": VNI}[style.legacy]
    backwards = {letter: written for written, letter in table.items()}
    text = content.decode().replace("“", '"').replace("”", '"').replace("–", "-").replace("≥", ">=")
    written = "".join(backwards.get(c, c) for c in text)
    return content if not written.isascii() and max(written) > "ÿ" else written.encode("latin-1")


# -- the claim --------------------------------------------------------------------------------


def alike(names: Any) -> tuple[str, ...]:
    return tuple(fold(unicodedata.normalize("NFC", name)) for name in names)


def targets(items: Any) -> list[str]:
    return sorted(repr((n, goal, alike(lead), alike(support))) for n, goal, lead, support in items)


def differences(out: Printed, plan: cs.Plan) -> list[str]:
    """What was printed and not read, and what was read and not printed."""
    found = {
        "targets": [(t.node, t.goal, t.owners.lead, t.owners.support) for t in plan.targets],
        "claims": [
            (c.kind.name, c.node, c.period, c.against, c.value.value, c.value.decimals)
            for c in plan.claims
        ],
        "measures": [
            (
                m.id,
                m.nodes,
                [(q.year, q.quarter) for q in m.quarters],
                alike(m.owners.lead),
                alike(m.owners.support),
                *alike([m.text]),
            )
            for m in plan.measures
        ],
    }
    wanted = {
        "targets": out.targets,
        "claims": out.claims,
        "measures": [
            (i, n, q, alike(a), alike(b), *alike([t])) for i, n, q, a, b, t in out.measures
        ],
    }
    lines = []
    for kind, items in wanted.items():
        one = targets(items) if kind == "targets" else sorted(map(repr, items))
        other = targets(found[kind]) if kind == "targets" else sorted(map(repr, found[kind]))
        lines += [f"not read: {kind} {item}" for item in one if item not in other]
        lines += [f"not printed: {kind} {item}" for item in other if item not in one]
        if not lines and one != other:
            lines.append(f"{kind}: {len(one)} printed, {len(other)} read")
    return lines


@EXAMPLES
@given(wanted=plans(), style=styles())
def test_reading_gives_the_printed_plan_back(
    wanted: Wanted, style: Style, tmp_path: Path, docx: Callable[..., bytes]
) -> None:
    out = printed(wanted, style)
    path = tmp_path / f"plan.{style.form}"
    path.write_bytes(encoded(rendered(out, style, docx), style))
    unit = wanted.unit if style.letters == "bare" else None
    try:
        reading = cs.read_plan(path, framework=wanted.framework, unit=unit)
    except cs.FormatError as error:
        assume(not (style.point and "nothing in the document decides" in str(error)))
        raise
    plan = reading.plan
    assert (plan.unit, plan.baseline, plan.period) == (
        wanted.unit,
        wanted.period - 1,
        wanted.period,
    )
    assert "\n".join(differences(out, plan)) == ""
    scales = ["1", "10"] if style.scale else []
    assert [str(u) for u in reading.figures_unplaced if u.printed not in scales] == []
