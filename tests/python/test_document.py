"""Plans read from documents in the form of published ones, figure by figure."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import chiso as cs
from chiso.document.legacy import TCVN3, VNI, from_tcvn3, from_vni

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "lai_chau_2024"
DOCUMENTS = ROOT / "tests" / "data" / "documents"


def goals(plan: cs.Plan, node: str) -> list[str]:
    return [str(target.goal) for target in plan.targets if target.node == node]


# -- the example --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def example() -> cs.document.Reading:
    return cs.read_plan(EXAMPLE / "plan.md")


def test_the_examples_document_gives_its_plan(example: cs.document.Reading, case: cs.Case) -> None:
    wanted = case.plan
    assert wanted is not None
    plan = example.plan
    assert plan.targets == wanted.targets
    assert plan.measures == wanted.measures
    assert plan.claims == wanted.claims
    assert plan.title.vi == wanted.title.vi  # no document says its title in the other language
    for name in ("unit", "baseline", "period", "issuer", "document", "budget"):
        assert getattr(plan, name) == getattr(wanted, name), name


def test_every_part_of_the_plan_has_its_place_and_confidence(
    example: cs.document.Reading,
) -> None:
    plan = example.plan
    lines = (EXAMPLE / "plan.md").read_text("utf-8").splitlines()
    for match in example.matches:
        assert match.at.line is not None
        assert 0.7 < match.confidence <= 1
        items = {"target": plan.targets, "claim": plan.claims, "measure": plan.measures}
        item = items[match.kind][match.item]
        if not isinstance(item, cs.Measure):
            assert (item.node, item.printed) == (match.node, match.printed)
            plain = re.sub(r"[*]", "", lines[match.at.line - 1])
            assert match.printed in plain
    assert len(example.matches) == len(plan.targets) + len(plan.measures) + len(plan.claims)


def test_what_is_not_in_the_plan_is_listed_with_its_line(example: cs.document.Reading) -> None:
    assert [(u.printed, u.at.line) for u in example.figures_unplaced] == [("63", 45)]
    assert {u.kind for u in example.unplaced} == {"figure", "date", "reference"}


def test_a_number_that_no_rule_knows_is_listed_wherever_it_stands(tmp_path: Path) -> None:
    lines = (EXAMPLE / "plan.md").read_text("utf-8").splitlines()
    written = {}
    for i, line in enumerate(lines):
        if line and not line.startswith(("|", "<!--")) and not line.endswith("  "):
            written[str(90000 + i)] = i + 1
            lines[i] = f"{line} Thêm {90000 + i} phiếu."
        elif line.startswith("| ") and line[2].isdigit():
            cells = line.split("|")
            written[str(90000 + i)] = i + 1
            cells[5] += f"; {90000 + i} phiếu "
            lines[i] = "|".join(cells)
    path = tmp_path / "plan.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = cs.read_plan(path, framework=EXAMPLE)
    listed = {u.printed: u.at.line for u in reading.figures_unplaced}
    assert len(written) > 80
    assert {number: listed.get(number) for number in written} == written


def test_the_same_document_reads_alike_in_word(
    example: cs.document.Reading, docx: Callable[..., bytes], tmp_path: Path
) -> None:
    blocks: list[object] = []
    rows: list[list[tuple[str, int, str]]] = []
    paragraph: list[str] = []

    def close() -> None:
        if paragraph:
            blocks.append(" ".join(paragraph))
            paragraph.clear()
        if rows:
            blocks.append([list(row) for row in rows])
            rows.clear()

    text = re.sub(r"<!--.*?-->|<sup>1</sup>", "", (EXAMPLE / "plan.md").read_text("utf-8"))
    for line in text.splitlines():
        bare = re.sub(r"[*#]", "", line).strip()
        if line.startswith("| ---"):
            continue
        if line.startswith("|"):
            rows.append([(cell.strip(), 1, "") for cell in bare.strip("|").split("|")])
        elif bare:
            if rows:
                close()
            paragraph.append(bare)
        else:
            close()
    close()
    path = tmp_path / "plan.docx"
    path.write_bytes(docx(blocks))
    reading = cs.read_plan(path, framework=EXAMPLE)
    assert reading.plan == example.plan
    assert all(match.at.paragraphs for match in reading.matches)


# -- other forms ----------------------------------------------------------------------------------


def test_a_badly_converted_table_is_put_together_again() -> None:
    reading = cs.read_plan(DOCUMENTS / "flattened.md", framework=EXAMPLE)
    plan = reading.plan
    assert goals(plan, "corruption_control") == ["score ≥ 6.600", "rank ≤ 40"]
    assert goals(plan, "papi")[:2] == ["score > 43.6827", "rank 15–20"]
    assert goals(plan, "papi")[2] == "score ≥ 43.700 and +1 places and top 20"
    owners = next(t.owners for t in plan.targets if t.node == "corruption_control")
    assert owners == cs.Owners(lead=["Thanh tra tỉnh"], support=["các cơ quan có liên quan"])
    assert [m.id for m in plan.measures] == ["III.1.a", "III.1.b", "III.2", "V.1"]
    assert plan.measures[1].text == "Đọc và trả lời thư của người dân."
    assert plan.measures[3].owners == cs.Owners(lead=["Sở Tư pháp"], support=["Thanh tra tỉnh"])
    assert [u.printed for u in reading.figures_unplaced] == ["20", "12", "63"]


def test_targets_may_stand_in_sentences_only() -> None:
    reading = cs.read_plan(DOCUMENTS / "prose.txt", framework=EXAMPLE)
    plan = reading.plan
    assert (plan.unit, plan.baseline, plan.period) == ("Yên Bái", 2024, 2025)
    assert goals(plan, "papi") == ["+1.5 points and rank ≤ 5 within its region and group ≤ 2 of 4"]
    assert goals(plan, "e_governance") == ["score > 3.40"]
    assert goals(plan, "environment") == ["hold the rank"]
    claims = [(c.kind.name, c.value.value, c.against) for c in plan.claims]
    assert claims == [("level", 41.25, None), ("rank", 33, None), ("places_lost", 4, 2023)]
    due = [[(q.year, q.quarter) for q in m.quarters] for m in plan.measures]
    assert due == [[(2025, 1), (2025, 2), (2025, 3)], [(2025, 4)]]
    assert reading.figures_unplaced == ()


def test_an_english_document_is_read_like_a_vietnamese_one() -> None:
    plan = cs.read_plan(DOCUMENTS / "english.md", framework=EXAMPLE).plan
    assert plan.title.en.startswith("Plan to improve the PAPI of Lai Chau province")
    assert goals(plan, "corruption_control") == ["score ≥ 6.600", "rank ≤ 40"]
    assert goals(plan, "e_governance") == ["score ≥ 3.3000", "top 20"]
    assert goals(plan, "participation") == ["score > 5.00", "+4 places"]
    changes = [c.value.value for c in plan.claims if c.kind == cs.ClaimKind.change]
    assert changes == [0.32, 0.39, -0.61]
    assert plan.budget.reference == "Decision No. 2222/QD-UBND of 10 December 2023"


def test_another_index_is_read_by_the_framework_beside_the_document() -> None:
    reading = cs.read_plan(DOCUMENTS / "reform" / "plan.md")
    plan = reading.plan
    assert plan.unit == "Cần Thơ"
    assert goals(plan, "par_index") == ["group ≤ 2 of 4", "score ≥ 88.50"]
    assert goals(plan, "satisfaction") == ["group ≤ 1 of 4", "score ≥ 85"]
    assert goals(plan, "institutions") == ["+5 %"]
    assert plan.targets[0].owners == cs.Owners(lead=["Sở Nội vụ"], support=["các sở, ban, ngành"])
    assert plan.targets[0].place == "A, bảng, hàng 1"
    assert any("beside it" in str(note) for note in reading.notes)


def test_rows_are_never_matched_by_their_position(tmp_path: Path) -> None:
    text = (DOCUMENTS / "flattened.md").read_text("utf-8")
    lines = text.splitlines(keepends=True)
    rows = [i for i, line in enumerate(lines) if re.match(r"[123]\t", line)]
    shuffled = list(lines)
    for to, of in zip(rows, reversed(rows), strict=True):
        shuffled[to] = lines[of]
    path = tmp_path / "plan.md"
    path.write_text("".join(shuffled), encoding="utf-8")
    before = cs.read_plan(DOCUMENTS / "flattened.md", framework=EXAMPLE).plan
    after = cs.read_plan(path, framework=EXAMPLE).plan
    for node in ("transparency", "corruption_control", "participation"):
        assert goals(before, node) == goals(after, node)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("giảm không quá 0,5 điểm", "no known wording"),
        ("khoảng 5 hoặc 6", "no known wording"),
        ("Từ 5,50 điểm trở lên nếu đủ kinh phí", "neu du kinh phi"),
    ],
)
def test_words_that_are_not_understood_are_told_and_nothing_is_made_of_them(
    cell: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.md"
    text = (DOCUMENTS / "flattened.md").read_text("utf-8")
    path.write_text(text.replace("Từ 5,4656 điểm trở lên", cell), encoding="utf-8")
    reading = cs.read_plan(path, framework=EXAMPLE)
    assert any(said in str(note) for note in reading.notes)
    wanted = ["score ≥ 5.50", "rank ≤ 16"] if "5,50" in cell else ["rank ≤ 16"]
    assert goals(reading.plan, "transparency") == wanted


def test_numbers_that_word_counts_by_itself_are_read(
    docx: Callable[..., bytes], tmp_path: Path
) -> None:
    def item(depth: int, text: str) -> str:
        number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>'
        return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    def level(depth: int, form: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )

    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.")
    levels += level(2, "lowerLetter", "%3)")
    numbering = (
        f'<w:numbering {{w}}><w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    blocks = [
        "KẾ HOẠCH nâng cao Chỉ số PAPI của tỉnh Lai Châu năm 2024",
        "Thực hiện trên cơ sở kết quả năm 2023 của tỉnh.",
        item(0, "MỤC TIÊU"),
        item(1, "Chỉ số PAPI đạt từ 43,700 điểm trở lên."),
        item(0, "NHIỆM VỤ"),
        item(1, "Chỉ số “Quản trị điện tử”"),
        item(2, "Mở thêm dịch vụ;"),
        item(2, "Dạy cách dùng."),
        item(1, "Chỉ số “Quản trị môi trường”"),
        item(2, "Giữ sạch nguồn nước."),
    ]
    path = tmp_path / "plan.docx"
    path.write_bytes(docx(blocks, parts={"word/numbering.xml": numbering}))
    plan = cs.read_plan(path, framework=EXAMPLE).plan
    assert [(m.id, m.nodes) for m in plan.measures] == [
        ("II.1.a", ["e_governance"]),
        ("II.1.b", ["e_governance"]),
        ("II.2.a", ["environment"]),
    ]
    assert plan.targets[0].place == "I.1"


def test_deleted_text_footnotes_and_raised_figures_of_word_are_no_figures_of_the_plan(
    docx: Callable[..., bytes], tmp_path: Path
) -> None:
    def run(text: str, inner: str = "") -> str:
        return f"<w:r>{inner}<w:t>{text}</w:t></w:r>"

    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    changed = (
        f"<w:p>{run('Phấn đấu Chỉ số PAPI đạt từ 43,700')}{run('2', raised)}{run(' điểm trở lên')}"
        f"<w:del><w:r><w:delText>, xếp thứ 9/63</w:delText></w:r></w:del>"
        f"<w:ins>{run(', xếp thứ 15/63')}</w:ins>{run('.')}</w:p>"
    )
    foot = f'<w:footnote w:id="2"><w:p>{run("Điểm của 61 tỉnh.")}</w:p></w:footnote>'
    note = f"<w:footnotes {{w}}>{foot}</w:footnotes>"
    opening = "KẾ HOẠCH nâng cao Chỉ số PAPI của tỉnh Lai Châu năm 2024"
    path = tmp_path / "plan.docx"
    years = "Kế hoạch này được thực hiện trên cơ sở kết quả của năm 2023."
    path.write_bytes(docx([opening, years, changed], parts={"word/footnotes.xml": note}))
    reading = cs.read_plan(path, framework=EXAMPLE)
    assert goals(reading.plan, "papi") == ["score ≥ 43.700 and rank ≤ 15"]
    assert [u.printed for u in reading.figures_unplaced] == ["61"]


# -- encodings of before Unicode -----------------------------------------------------------------

SMALL = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"


def test_both_tables_hold_every_vietnamese_letter_once() -> None:
    for table in (TCVN3, VNI):
        assert set(SMALL) <= set(table.values())
        assert len(set(table.values())) == len(table) or table is VNI
    assert set("ĂÂÊÔƠƯĐ") <= set(TCVN3.values())
    assert set(SMALL.upper()) <= set(VNI.values())


@pytest.mark.parametrize(("table", "back"), [(TCVN3, from_tcvn3), (VNI, from_vni)])
def test_every_letter_comes_back_from_a_legacy_encoding(
    table: dict[str, str], back: Callable[[str], str]
) -> None:
    written = {letter: code for code, letter in table.items()}
    for letter in written:
        assert back(f"x{written[letter]}x") == f"x{letter}x"


def test_known_words_of_both_encodings() -> None:
    assert from_tcvn3("C«ng khai, minh b¹ch") == "Công khai, minh bạch"
    assert from_vni("Coâng khai, minh baïch") == "Công khai, minh bạch"
    assert from_vni("Quaûn trò ñieän töû") == "Quản trị điện tử"


@pytest.mark.parametrize(("name", "table"), [("TCVN3", TCVN3), ("VNI", VNI)])
@pytest.mark.parametrize("as_bytes", [True, False])
def test_a_document_in_a_legacy_encoding_is_converted_and_says_so(
    name: str, table: dict[str, str], as_bytes: bool, tmp_path: Path
) -> None:
    text = (DOCUMENTS / "prose.txt").read_text("utf-8").replace("“", '"').replace("”", '"')
    if name == "TCVN3":  # which has no capitals with tones
        text = text.replace("ỦY BAN NHÂN DÂN TỈNH YÊN BÁI", "Ủy ban nhân dân tỉnh Yên Bái")
        capitals = [c for c in set(text) if c.isupper() and not c.isascii() and c not in "ĂÂÊÔƠƯĐ"]
        for capital in capitals:
            text = text.replace(capital, capital.lower())
    backwards = {letter: code for code, letter in table.items()}
    written = "".join(backwards.get(c, c) for c in text)
    path = tmp_path / "prose.txt"
    path.write_bytes(written.encode("latin-1" if as_bytes else "utf-8"))
    reading = cs.read_plan(path, framework=EXAMPLE)
    assert any(f"written in {name}" in str(note) for note in reading.notes)
    wanted = cs.read_plan(DOCUMENTS / "prose.txt", framework=EXAMPLE).plan
    assert [str(t) for t in reading.plan.targets] == [str(t) for t in wanted.targets]


def test_bytes_of_which_no_encoding_makes_vietnamese_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("Ein Plan für die Provinz, größer und schöner als zuvor.".encode("latin-1"))
    with pytest.raises(cs.FormatError, match="neither TCVN3, VNI nor Windows-1258"):
        cs.read_plan(path, framework=EXAMPLE)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_utf_16_and_a_byte_order_mark_are_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "prose.txt"
    path.write_bytes((DOCUMENTS / "prose.txt").read_text("utf-8").encode(encoding))
    assert cs.read_plan(path, framework=EXAMPLE).plan.unit == "Yên Bái"


def test_a_decomposed_text_gives_composed_names(tmp_path: Path) -> None:
    path = tmp_path / "prose.txt"
    text = (DOCUMENTS / "prose.txt").read_text("utf-8")
    path.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    assert cs.read_plan(path, framework=EXAMPLE).plan.unit == "Yên Bái"


# -- the doors ----------------------------------------------------------------------------------


def test_a_toml_file_goes_to_its_own_reader(case: cs.Case) -> None:
    reading = cs.read_plan(EXAMPLE / "plan.toml")
    assert reading.plan == case.plan
    assert reading.matches == ()


def test_the_user_may_say_what_the_document_does_not() -> None:
    reading = cs.read_plan(DOCUMENTS / "prose.txt", framework=EXAMPLE, unit="Lào Cai")
    assert reading.plan.unit == "Lào Cai"
    assert any("Lào Cai" in str(note) for note in reading.notes)


def test_a_reading_shows_itself(example: cs.document.Reading) -> None:
    assert "132 matches, 1 figures not placed" in repr(example)
    assert "corruption_control" in example._repr_html_()


def chiso(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "chiso", "plan", "read", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_line_writes_the_plan_and_says_what_is_missing(tmp_path: Path) -> None:
    out = tmp_path / "plan.toml"
    done = chiso(str(DOCUMENTS / "flattened.md"), "--framework", str(EXAMPLE), "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert "line 37: 12 in" in done.stdout
    assert "0.95" in done.stdout
    wanted = cs.read_plan(DOCUMENTS / "flattened.md", framework=EXAMPLE).plan
    assert cs.read_plan(out).plan == wanted


def test_the_command_line_prints_json(tmp_path: Path) -> None:
    done = chiso(str(DOCUMENTS / "english.md"), "--framework", str(EXAMPLE), "--json")
    data = json.loads(done.stdout)
    assert data["schema"] == "chiso.plan_reading/1"
    assert data["matches"][0]["at"] == {"line": 10, "table": 1, "row": 2, "cell": 6}
    bad = chiso(str(tmp_path / "none.docx"))
    assert bad.returncode == 2
    assert "does not exist" in bad.stderr
    assert "Traceback" not in bad.stderr
