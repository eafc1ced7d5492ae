"""What is no plan, or no sound document, is refused by name and place, soon and cheaply."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import chiso as cs

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "examples" / "lai_chau_2024"
TITLE = "KẾ HOẠCH nâng cao Chỉ số PAPI của tỉnh Lai Châu năm 2024\n\n"
OPENING = "Thực hiện các nhiệm vụ của tỉnh theo kế hoạch đã được ban hành.\n\n## II. MỤC TIÊU\n\n"
HEADING = "| TT | Chỉ số | Điểm năm 2023 | Mục tiêu điểm năm 2024 | Mục tiêu hạng năm 2024 |\n"
HEADING += "|---|---|---|---|---|\n"
TABLE = TITLE + OPENING + HEADING
GOOD = "| 1 | Công khai, minh bạch | 5,4656 | Từ 5,4656 điểm trở lên | 16/63 |\n"


@pytest.fixture
def refused(tmp_path: Path) -> Callable[..., cs.Error]:
    """How a document is refused."""

    def refusal(content: str | bytes, name: str = "plan.md") -> cs.Error:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(cs.Error) as caught:
            cs.read_plan(path, framework=EXAMPLE)
        assert str(path) in str(caught.value)
        assert str(caught.value).startswith("read_plan")
        return caught.value

    return refusal


Refused = "Callable[..., cs.Error]"


@pytest.mark.parametrize("name", ["plan.md", "plan.txt", "plan.docx"])
@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(content: bytes, name: str, refused: Refused) -> None:
    error = refused(content, name)
    assert isinstance(error, cs.FormatError)
    assert "is empty" in str(error)


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(cs.FormatError, match="does not exist"):
        cs.read_plan(tmp_path / "none.docx", framework=EXAMPLE)
    with pytest.raises(cs.FormatError, match="is a folder"):
        cs.read_plan(tmp_path, framework=EXAMPLE)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 " + b"x" * 100, "is a PDF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word document"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is encrypted; save it without a password",
        ),
        (b"{\\rtf1\\ansi}", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture"),
        (bytes(range(1, 256)) * 9, "control characters"),
        (b"<!DOCTYPE html><html><body>Plan</body></html>", "a web page or XML"),
        (b"\x00p\x00l\x00a\x00n" * 50, "NUL bytes"),
        ("Kế hoạch đã".encode()[:-1], "is cut off within its last letter"),
    ],
)
def test_what_is_no_document_is_refused_by_name(
    content: bytes, words: str, refused: Refused
) -> None:
    error = refused(content)
    assert isinstance(error, cs.FormatError)
    assert words in str(error)


@pytest.mark.parametrize(
    ("member", "words"),
    [
        ("xl/workbook.xml", "an Excel workbook"),
        ("content.xml", "an OpenDocument file"),
        ("photo.jpg", "a zip archive, no Word document"),
    ],
)
def test_another_zip_file_is_refused_by_name(member: str, words: str, refused: Refused) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(member, "x")
    assert words in str(refused(stream.getvalue(), "plan.docx"))


def test_a_word_file_cut_off_anywhere_is_refused(
    docx: Callable[..., bytes], refused: Refused
) -> None:
    whole = docx([TITLE, OPENING, "Chỉ số PAPI đạt từ 43,7 điểm trở lên"] * 50)
    for share in (0.2, 0.5, 0.9, 0.99):
        error = refused(whole[: int(len(whole) * share)], "plan.docx")
        assert "cut off or damaged" in str(error)
    damaged = bytearray(whole)
    damaged[len(whole) // 3] ^= 0xFF
    assert "damaged" in str(refused(bytes(damaged), "plan.docx"))


def test_no_damage_to_a_word_file_is_more_than_a_refusal(
    docx: Callable[..., bytes], tmp_path: Path
) -> None:
    whole = docx([TITLE, OPENING])
    framework = cs.examples.lai_chau_2024().framework
    path = tmp_path / "plan.docx"
    for at in range(0, len(whole), 3):
        for value in (0, 0x80, 0xFF):
            path.write_bytes(whole[:at] + bytes([value]) + whole[at + 1 :])
            with pytest.raises(cs.Error):
                cs.read_plan(path, framework=framework)


def test_a_word_file_whose_xml_is_cut_off_is_refused(
    docx: Callable[..., bytes], refused: Refused
) -> None:
    error = refused(docx([TITLE, "<w:p>"]), "plan.docx")
    assert "word/document.xml is no sound XML" in str(error)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        "<!DOCTYPE x>",
    ],
)
def test_a_word_file_with_entities_or_a_document_type_is_refused(
    head: str, docx: Callable[..., bytes], refused: Refused
) -> None:
    error = refused(docx([TITLE, OPENING], head=head), "plan.docx")
    assert isinstance(error, cs.FormatError)
    assert "declares a document type or an entity" in str(error)


def test_an_entity_in_another_part_is_refused_too(
    docx: Callable[..., bytes], refused: Refused
) -> None:
    trick = '<!DOCTYPE x [<!ENTITY a "b">]><w:numbering {w}/>'
    content = docx([TITLE, OPENING], parts={"word/numbering.xml": trick})
    assert "word/numbering.xml declares" in str(refused(content, "plan.docx"))


def bomb(size: int, claim: int | None = None) -> bytes:
    """A Word file that unpacks to so many bytes, and may claim that it has fewer."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * size)
    content = stream.getvalue()
    if claim is None:
        return content
    return content.replace((size + 3).to_bytes(4, "little"), claim.to_bytes(4, "little"))


def test_a_zip_bomb_is_refused_by_what_it_declares_and_by_what_it_is(refused: Refused) -> None:
    assert "is it a zip bomb?" in str(refused(bomb(30 * 2**20), "plan.docx"))
    error = refused(bomb(30 * 2**20, claim=1000), "plan.docx")
    assert isinstance(error, cs.FormatError)


def test_an_encrypted_part_is_refused(docx: Callable[..., bytes], refused: Refused) -> None:
    content = bytearray(docx([TITLE]))
    start = content.find(b"PK\x01\x02")
    content[start + 8] |= 1
    assert "is encrypted" in str(refused(bytes(content), "plan.docx"))


# -- documents that do not hold together -------------------------------------------------------


def placed(error: cs.Error, line: int, *words: str) -> None:
    """Check the line of an error's first problem, and its words."""
    assert error.problems[0].line == line, error
    for word in words:
        assert word in str(error)


def test_a_table_that_is_there_twice_is_refused(refused: Refused) -> None:
    error = refused(TABLE + GOOD + "\nMột trang nữa.\n\n" + HEADING + GOOD)
    assert isinstance(error, cs.StructureError)
    placed(error, 15, "'transparency'", "already has a row", "there twice")


def test_a_row_that_no_node_is_called_by_is_refused_with_the_nearest(refused: Refused) -> None:
    row = "| 2 | Quản trị rừng và tài nguyên | 5,1 | Từ 5,2 điểm trở lên | 9/63 |\n"
    error = refused(TABLE + GOOD + row)
    placed(error, 10, "is no name of the framework", "aliases")
    first = refused(TABLE + row + GOOD)  # also where it could pass for a part of the heading
    placed(first, 9, "is no name of the framework")


def test_a_row_that_two_nodes_are_called_by_is_refused_with_both(
    tmp_path: Path,
) -> None:
    root = cs.Node("x", name=cs.Label(vi="Chỉ số X"))
    alike = [
        cs.Node(i, parent="x", name=cs.Label(vi=name), indicator=cs.Indicator())
        for i, name in [("one", "Cải cách thể chế cấp tỉnh"), ("two", "Cải cách thể chế cấp huyện")]
    ]
    path = tmp_path / "plan.md"
    row = "| 1 | Cải cách thể chế | 5,4656 | Từ 5,4656 điểm trở lên | 16/63 |\n"
    path.write_text(TABLE.replace("PAPI", "X") + row, encoding="utf-8")
    with pytest.raises(cs.StructureError, match=r"may be any of 'one' .* 'two'"):
        cs.read_plan(path, framework=cs.Framework([root, *alike]))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (GOOD.replace("Từ 5,4656", "Từ 5,46,56"), "'5,46,56' is no number"),
        (GOOD.replace("| 5,4656", "| 5,46,56"), "'5,46,56' is no number"),
        (GOOD.replace("16/63", "70/63"), "rank 70 of only 63 units"),
        (GOOD.replace("16/63", "20-15/63"), "band 20–15 is upside down"),
        (GOOD.replace("16/63", "0/63"), "rank 0"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_with_its_cell(
    row: str, words: str, refused: Refused
) -> None:
    error = refused(TABLE + row)
    placed(error, 9, words, "table 1, row 2, cell")


def test_the_same_in_running_text_is_refused_with_its_line(refused: Refused) -> None:
    wish = "Phấn đấu Chỉ số PAPI đạt từ 43,7,0 điểm trở lên."
    placed(refused(TABLE + GOOD + f"\n{wish}\n"), 11, "'43,7,0' is no number")
    wish = "Phấn đấu Chỉ số PAPI xếp thứ 70/63."
    placed(refused(TABLE + GOOD + f"\n{wish}\n"), 11, "rank 70 of only 63 units")


def test_a_number_of_two_readings_is_refused(refused: Refused) -> None:
    row = GOOD.replace("5,4656", "5.465")
    error = refused(TABLE + row)
    assert "'5.465' may be 5.465 or 5465" in str(error)


def test_all_problems_are_told_together(refused: Refused) -> None:
    rows = GOOD.replace("16/63", "70/63") + "| 2 | Rừng và biển | 5,1 | 5,2 | 9/63 |\n"
    assert refused(TABLE + rows).count == 2


@pytest.mark.parametrize(
    "text",
    [
        "Le plan de la province est pour les habitants de la ville, avec un score de 43,7. " * 20,
        "Rencana provinsi untuk meningkatkan skor indeks dengan semua pihak pada tahun ini. " * 20,
        "План провинции на год, чтобы поднять показатель до 43,7 балла и выше. " * 20,
        "该省计划在年内将指数得分提高到四十三分以上。" * 20,
    ],
)
def test_a_document_in_a_third_language_is_refused(text: str, refused: Refused) -> None:
    error = refused(text)
    assert isinstance(error, cs.FormatError)
    assert "neither Vietnamese nor in English" in str(error)


def test_a_text_without_targets_is_no_plan(refused: Refused) -> None:
    error = refused(TITLE + OPENING + "Làm tốt công tác tuyên truyền của tỉnh năm 2023.\n")
    assert isinstance(error, cs.StructureError)
    assert "has no target" in str(error)


def test_what_the_document_does_not_say_is_asked_for(refused: Refused) -> None:
    nameless = TABLE.replace(" của tỉnh Lai Châu", "")
    assert "say unit=" in str(refused(nameless + GOOD))
    timeless = (TABLE + GOOD).replace(" năm 2024", "").replace(" năm 2023", "")
    assert "say period=" in str(refused(timeless))


# -- bounds -------------------------------------------------------------------------------------

LIMITED = """
    import resource, sys, time
    import chiso as cs
    from chiso.document import read_plan
    framework = cs.examples.lai_chau_2024().framework
    with open("/proc/self/statm") as stream:
        now = int(stream.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + 256 * 2**20,) * 2)
    begin = time.process_time()
    try:
        read_plan(sys.argv[1], framework=framework)
        said = "read"
    except cs.Error as error:
        said = str(error)[:300].replace(chr(10), " ")
    print(time.process_time() - begin, said)
"""


def dense(rows: str, times: int) -> bytes:
    return (TABLE + GOOD + "".join(rows.replace("#", str(i)) for i in range(times))).encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "huge.md": lambda: b"x" * (100 * 2**20),
    "huge.docx": lambda: b"PK" + b"\0" * (100 * 2**20),
    "bomb.docx": lambda: bomb(200 * 2**20),
    "rows.md": lambda: dense("| # | thủ tục công dân chính x# | 5,4# | Từ 6,# |\n", 4000),
    "names.md": lambda: dense("| # | zq#xy kk | 5,4# | Từ 6,# |\n", 4000),
    "claims.md": lambda: dense(
        "\nChỉ số “Công khai, minh bạch” đạt 5,#1 điểm, tăng 0,1 điểm.\n", 5000
    ),
    "hang.md": lambda: dense("\nmục tiêu " + "hạng thứ " * 2000 + "\n", 30),
    "stars.md": lambda: dense("\n**" * 5 + "*a" * 5000 + "\n", 30),
    "sections.md": lambda: dense("\n1.1. Mục #\n", 5000),
    "spaces.txt": lambda: dense("\ntăng" + " " * 9000 + "x\n", 90),
}


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux to limit memory")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_costs_a_second_and_256_mebibytes_at_most(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LIMITED), str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout.split()[0]) < 1.0, done.stdout  # refused, or read: but soon
