"""Files that are no readable UTF-8 text are refused at the door, by name and with a remedy."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import chiso as cs
from chiso.files import ReadingNotice, read_framework, read_panel, read_plan, read_units
from chiso.files import text as text_module

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "examples" / "lai_chau_2024"
READERS: dict[str, Callable[..., Any]] = {
    "framework.toml": read_framework,
    "plan.toml": read_plan,
    "panel.csv": read_panel,
    "units.csv": read_units,
}
EVERY = pytest.mark.parametrize("name", READERS)


def refusal(name: str, path: Path) -> cs.FormatError:
    """Return how a reader refuses a path, having checked what every refusal must say."""
    before = path.read_bytes() if path.is_file() and path.stat().st_size < 2**20 else None
    with pytest.raises(cs.FormatError) as caught:
        READERS[name](path)
    error = caught.value
    assert error.count == 1
    assert error.problems[0].file == str(path)
    assert str(path) in str(error)
    if before is not None:
        assert path.read_bytes() == before
    return error


@EVERY
def test_a_file_that_does_not_exist_is_refused(name: str, tmp_path: Path) -> None:
    assert "does not exist" in str(refusal(name, tmp_path / name))


@EVERY
def test_a_folder_is_refused(name: str, tmp_path: Path) -> None:
    assert "is a folder" in str(refusal(name, tmp_path))


@EVERY
def test_a_pipe_is_refused_without_waiting_for_it(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    assert "a pipe" in str(refusal(name, tmp_path / name))


@EVERY
def test_a_path_that_no_file_can_have_is_refused(name: str, tmp_path: Path) -> None:
    for impossible in ("x" * 5000, "a\0b"):
        with pytest.raises(cs.FormatError, match="cannot be read"):
            READERS[name](tmp_path / impossible)


@EVERY
def test_a_file_without_the_right_to_read_it_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_text("unit\n", encoding="utf-8")

    def denied(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", denied)
        with pytest.raises(cs.FormatError, match="may not be read"):
            READERS[name](path)


@EVERY
@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(cs.FormatError, match="is empty") as caught:
        READERS[name](path)
    assert caught.value.count == 1


@EVERY
def test_a_file_of_100_megabytes_is_refused_before_it_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with path.open("wb") as stream:
        stream.truncate(100 * text_module.MIB)
    limit = 4 if name.endswith("toml") else 64
    assert f"100.0 MiB large; at most {limit} MiB" in str(refusal(name, path))


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(b"#" * 100)
    real = Path.stat
    small = tmp_path / "small"
    small.write_bytes(b"")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", lambda self, **_: real(small))
        patched.setattr(text_module, "TOML_LIMIT", 10)
        patched.setattr("chiso.files.plan.TOML_LIMIT", 10)
        with pytest.raises(cs.FormatError, match="large"):
            read_plan(path)


@EVERY
@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-16", "is written in UTF-16"),
        ("utf-16-be", "looks like UTF-16"),
        ("utf-16-le", "looks like UTF-16"),
        ("utf-32", "is written in UTF-32"),
    ],
)
def test_utf_16_is_refused_by_name_with_how_to_mend_it(
    name: str, encoding: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes((EXAMPLE / name).read_text("utf-8")[:5000].encode(encoding))
    message = str(refusal(name, path))
    assert said in message
    assert "save it as UTF-8 (in Excel: 'CSV UTF-8'" in message


@EVERY
@pytest.mark.parametrize("encoding", ["cp1258", "latin-1"])
def test_a_legacy_encoding_is_refused_with_the_place_of_its_first_byte(
    name: str, encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(b"# plain\nunit\nL" + "âi".encode(encoding))
    error = refusal(name, path)
    assert "not UTF-8: byte 0xE2 at offset 14" in str(error)
    assert (error.problems[0].line, error.problems[0].column) == (3, 2)


@EVERY
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 and so on", "an Excel workbook"),
        (b"\xd0\xcf\x11\xe0 and so on", "an old Excel"),
        (b"unit,node\nA\x00B,c\n", "NUL byte at offset 11"),
    ],
)
def test_binary_content_is_refused(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert said in str(refusal(name, path))


@EVERY
def test_a_byte_order_mark_is_skipped_and_reported(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbf" + (EXAMPLE / name).read_bytes())
    notes: list[Any] = []
    assert READERS[name](path, notes=notes) == READERS[name](EXAMPLE / name, notes=[])
    assert [str(note) for note in notes] == [
        f"{name}, line 1: starts with a UTF-8 byte-order mark; it was skipped"
    ]


def test_what_was_settled_is_warned_of_where_nobody_takes_notes(tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_bytes(b"\xef\xbb\xbfunit,node,period,value\nA,x,2023,1\n")
    with pytest.warns(ReadingNotice, match="byte-order mark"):
        read_panel(path)


@EVERY
@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_line_endings_of_any_system_are_read(name: str, ending: str, tmp_path: Path) -> None:
    path = tmp_path / name
    text = (EXAMPLE / name).read_text("utf-8")
    path.write_bytes(text.replace("\n", ending).encode())
    assert READERS[name](path) == READERS[name](EXAMPLE / name)


@EVERY
def test_a_file_cut_off_anywhere_is_refused_or_read_but_never_crashes(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    whole = (EXAMPLE / name).read_bytes()[:6000]
    for end in range(1, len(whole), 97):
        path.write_bytes(whole[:end])
        found = None
        try:
            READERS[name](path, notes=[])
        except cs.Error as error:
            found = error
        for problem in found.problems if found else ():
            assert problem.file == str(path)
            assert problem.line, str(found)
