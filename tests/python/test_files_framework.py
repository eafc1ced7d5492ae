"""What is wrong with a framework's file is refused with its line and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import chiso as cs
from chiso.files import Note, read_framework, write_framework

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
schema = "chiso.framework/1"
[source]
citation = "© somebody"
[index]
id = "index"
name = { en = "Index" }
[[node]]
id = "health"
name = { vi = "Y tế", en = "Health" }
aliases = ["Wellness"]
scale = [0, 10]
[[indicator]]
id = "doctors"
parent = "health"
direction = "higher"
weight = 2
[[indicator]]
id = "waiting"
parent = "health"
direction = "lower"
unit = { en = "days" }
since = 2020
until = 2023
[[break]]
period = 2021
node = "health"
reason = { en = "redefined" }
"""


def read(tmp_path: Path, text: str) -> tuple[cs.Framework, list[Note]]:
    path = tmp_path / "framework.toml"
    path.write_text(text, encoding="utf-8", newline="")
    notes: list[Note] = []
    return read_framework(path, notes=notes), notes


def refusal(tmp_path: Path, text: str) -> cs.Error:
    with pytest.raises((cs.FormatError, cs.StructureError)) as caught:
        read(tmp_path, text)
    path = tmp_path / "framework.toml"
    assert path.read_text(encoding="utf-8") == text
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    error = caught.value
    assert error.function == "read_framework"
    assert all(problem.file == str(path) for problem in error.problems)
    return error


def test_every_key_of_the_format_is_read(tmp_path: Path) -> None:
    framework, notes = read(tmp_path, SOUND)
    assert framework == cs.Framework(
        [
            cs.Node("index", name=cs.Label(en="Index")),
            cs.Node(
                "health",
                parent="index",
                name=cs.Label("Y tế", "Health"),
                aliases=["Wellness"],
                scale=(0, 10),
            ),
            cs.Node("doctors", parent="health", weight=2, indicator=cs.Indicator()),
            cs.Node(
                "waiting",
                parent="health",
                since=2020,
                until=2023,
                indicator=cs.Indicator(
                    direction=cs.Direction.lower, unit_of_measure=cs.Label(en="days")
                ),
            ),
        ],
        breaks=[cs.Break(period=2021, node="health", reason=cs.Label(en="redefined"))],
        source=cs.Source(citation="© somebody"),
    )
    assert notes == []


def test_siblings_keep_the_order_of_the_file_whatever_their_kind(tmp_path: Path) -> None:
    moved = SOUND.replace(
        "[[node]]", '[[indicator]]\nid = "first"\ndirection = "higher"\n[[node]]', 1
    )
    framework, _ = read(tmp_path, moved)
    assert [node.id for node in framework.children()] == ["first", "health"]


FORM = [  # what is replaced, by what, the line of the problem, what is said
    ('"chiso.framework/1"', '"chiso.framework/2"', 1, 'this chiso reads up to "chiso.framework/1"'),
    ('"chiso.framework/1"', '"chiso.framework/' + "9" * 5000 + '"', 1, "with a later chiso"),
    ('"chiso.framework/1"', '"chiso.plan/1"', 1, 'expected "chiso.framework/1"'),
    ('"chiso.framework/1"', "1", 1, "'schema' is the number 1; expected text"),
    ('schema = "chiso.framework/1"', "", 1, "has no 'schema'"),
    ("[index]", "[indx]", 4, "unknown key 'indx'; did you mean 'index'?"),
    ("citation", "citatoin", 3, "source: unknown key 'citatoin'; did you mean 'citation'?"),
    ('id = "health"', "", 7, "[[node]] 1: has no 'id'"),
    ('id = "health"', 'id = "Health"', 8, "id 'Health'; expected only a to z, 0 to 9 and _"),
    ('id = "health"', 'id = " "', 8, "'id' is blank"),
    ('id = "health"', "id = 5", 8, "'id' is the number 5"),
    ('vi = "Y tế"', 'vn = "Y tế"', 9, "name: unknown key 'vn'; did you mean 'vi'?"),
    ('{ vi = "Y tế", en = "Health" }', '"Y tế"', 9, 'expected a table, as { vi = "…", en = "…" }'),
    ('["Wellness"]', '"Wellness"', 10, "expected a list of texts"),
    ('["Wellness"]', '["Wellness", 3]', 10, "expected a list of texts"),
    ('["Wellness"]', '[""]', 10, "has a blank text"),
    ("[0, 10]", "[0, 10, 20]", 11, "expected a list of two numbers"),
    ("[0, 10]", "[0, nan]", 11, "has nan"),
    ("[0, 10]", '"0-10"', 11, "expected a list of two numbers"),
    ('direction = "lower"', 'direction = "down"', 20, 'expected one of "higher", "lower"'),
    ('direction = "lower"', "", 17, "has no 'direction'"),
    ("weight = 2", 'weight = "2"', 16, "'weight' is the text '2'; expected a finite number"),
    ("weight = 2", "weight = inf", 16, "'weight' is the number inf"),
    ("weight = 2", "weight = 1e400", 16, "'weight' is the number 1e400"),
    ("weight = 2", "wieght = 2", 16, "unknown key 'wieght'; did you mean 'weight'?"),
    ("since = 2020", "since = 2020.0", 22, "'since' is the number 2020.0"),
    ("since = 2020", "since = 99999999999", 22, "expected a whole number"),
    ("since = 2020", "since = true", 22, "'since' is true"),
    ("since = 2020", "since = 2020-01-01", 22, "'since' is a date or time"),
    ("period = 2021", "", 24, "[[break]] 1: has no 'period'"),
    ("period = 2021", 'period = "２０２１"', 25, "'period' is the text '２０２１'"),
    ("[[break]]", "[break]", 24, "expected tables, each beginning with [[break]]"),
    ("[[break]]", "[[brake]]", 24, "unknown key 'brake'; did you mean 'break'?"),
    ('id = "health"', 'id = "health', 8, "is not valid TOML"),
    ('id = "health"', 'id = "health"\nid = "x"', 9, "is not valid TOML"),
    ('reason = { en = "redefined" }', "reason = [", 27, "ends too early"),
    ('citation = "© somebody"', "x = " + "[" * 5000, None, "nested too deeply"),
    ('citation = "© somebody"', "a." * 50 + "a = 1", 3, "too many parts"),
]


@pytest.mark.parametrize(("old", "new", "line", "said"), FORM)
def test_what_has_a_wrong_form_is_refused(
    tmp_path: Path, old: str, new: str, line: int | None, said: str
) -> None:
    error = refusal(tmp_path, SOUND.replace(old, new, 1))
    assert isinstance(error, cs.FormatError)
    assert said in str(error)
    assert line in [problem.line for problem in error.problems]


STRUCTURE = [  # the same, and the node
    ('parent = "health"', 'parent = "helth"', 12, "did you mean 'health'?", "doctors"),
    ('id = "waiting"', 'id = "doctors"', 17, "two nodes have this id", "doctors"),
    ('id = "waiting"\nparent = "health"', 'id = "waiting"\nparent = "waiting"', 17, "cycle", ""),
    ("[0, 10]", "[10, 0]", 7, "expected the lower bound first", "health"),
    ("weight = 2", "weight = -1", 12, "expected a finite number, 0 or more", "doctors"),
    ("weight = 2", "weight = nan", 12, "expected a finite number, 0 or more", "doctors"),
    ("until = 2023", "until = 2019", 17, "expected since ≤ until", "waiting"),
    ('node = "health"', 'node = "helth"', 26, "unknown node 'helth'; did you mean 'health'?", ""),
    (
        '"Y tế", en = "Health"',
        '"Chỉ số", en = "INDEX"',
        7,
        "is called 'INDEX' like 'index'",
        "health",
    ),
    ('["Wellness"]', '["Index"]', 7, "is called 'Index' like 'index' on line 4", "health"),
    (
        '[[node]]\nid = "health"',
        '[[node]]\nid = "empty"\n[[node]]\nid = "health"',
        7,
        "has no children",
        "empty",
    ),
]


@pytest.mark.parametrize(("old", "new", "line", "said", "node"), STRUCTURE)
def test_what_makes_no_tree_is_refused_with_the_line_of_its_node(
    tmp_path: Path, old: str, new: str, line: int, said: str, node: str
) -> None:
    error = refusal(tmp_path, SOUND.replace(old, new, 1))
    assert isinstance(error, cs.StructureError)
    assert said in str(error)
    found = next(problem for problem in error.problems if said in problem.message)
    assert found.line == line
    assert not node or found.node == node


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Health", "HEALTH"),
        ("Hoa\u0300", "Hoà"),  # NFD and NFC
        ("Public Health", "Public\u00a0Health"),
        ("Health", "He\u200balth"),
        ("Health", "Health "),
    ],
)
def test_two_nodes_may_not_have_names_that_only_look_different(
    tmp_path: Path, one: str, two: str
) -> None:
    nodes = "".join(
        f'[[indicator]]\nid = "{node}"\ndirection = "higher"\nname = {{ en = "{name}" }}\n'
        for node, name in (("a", one), ("b", two))
    )
    error = refusal(tmp_path, 'schema = "chiso.framework/1"\n[index]\nid = "index"\n' + nodes)
    assert isinstance(error, cs.StructureError)
    assert "like 'a' on line 4" in str(error)
    assert error.problems[0].line == 8


def test_nodes_that_never_live_together_may_share_a_name(tmp_path: Path) -> None:
    later = '[[indicator]]\nid = "waiting_2024"\nparent = "health"\ndirection = "lower"\n'
    name = 'name = { en = "Waiting" }\n'
    text = SOUND.replace('id = "waiting"\n', f'id = "waiting"\n{name}')
    framework, _ = read(tmp_path, text + later + name + "since = 2024\n")
    assert framework.node("waiting_2024").name == framework.node("waiting").name


def test_a_name_in_an_unusual_spelling_is_cleaned_and_reported(tmp_path: Path) -> None:
    text = SOUND.replace("Y tế", "Y te\u0302\u0301\u00a0").replace("Wellness", " Well\u200bness")
    framework, notes = read(tmp_path, text)
    assert framework.node("health").name.vi == "Y tế"
    assert framework.node("health").aliases == ["Wellness"]
    assert [note.line for note in notes] == [9, 10]
    assert "decomposed letters (NFD)" in str(notes[0])
    assert "read as 'Y tế'" in str(notes[0])


def test_a_node_that_could_not_be_read_is_not_told_as_unknown_too(tmp_path: Path) -> None:
    error = refusal(tmp_path, SOUND.replace("[0, 10]", '"0-10"'))
    assert [problem.line for problem in error.problems] == [11]


def test_all_problems_are_collected_and_100_are_kept(tmp_path: Path) -> None:
    bad = "".join(f'[[indicator]]\nid = "N{i}"\nweigth = 1\n' for i in range(80))
    error = refusal(tmp_path, SOUND + bad)
    assert error.count == 240  # id, key and no direction of each
    assert len(error.problems) == 100
    assert "and 140 more" in str(error)


@pytest.mark.parametrize(
    ("nodes", "said"),
    [
        ([cs.Node("Root"), cs.Node("a", parent="Root", indicator=cs.Indicator())], "id 'Root'"),
        (
            [
                cs.Node("r"),
                cs.Node("a", parent="r", name="X ", indicator=cs.Indicator()),
            ],
            "nodes[1].name.vi 'X ' would be read as 'X'",
        ),
        ([cs.Node("r", indicator=cs.Indicator())], "has no children and is no indicator"),
        (
            [cs.Node("r", weight=2), cs.Node("a", parent="r", indicator=cs.Indicator())],
            "nodes[0].weight 2.0 would be read as 1.0",
        ),
    ],
)
def test_a_framework_that_the_file_cannot_hold_is_not_written(
    tmp_path: Path, nodes: list[cs.Node], said: str
) -> None:
    with pytest.raises(cs.StructureError) as caught:
        write_framework(cs.Framework(nodes), tmp_path / "framework.toml")
    assert said in str(caught.value)
    assert caught.value.function == "write_framework"
    assert list(tmp_path.iterdir()) == []
