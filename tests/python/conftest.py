import io
import zipfile
from collections.abc import Callable
from html import escape

import pytest

import chiso as cs


@pytest.fixture(scope="session")
def case() -> cs.Case:
    """The example as it travels in the wheel."""
    return cs.examples.lai_chau_2024()


@pytest.fixture(scope="session")
def base(case: cs.Case) -> cs.Outcome:
    return case.score()


_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word(text: str) -> str:
    """A run of WordprocessingML."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def make_docx(
    blocks: list[str | list[list[tuple[str, int, str]]]],
    *,
    parts: dict[str, str] | None = None,
    head: str = "",
) -> bytes:
    """A Word file of paragraphs and tables.

    A paragraph is its text, or XML if it begins with "<w:"; a table is rows of cells
    (text, columns it covers, "" or "restart" or "continue" of a merge downwards).
    """
    body = []
    for block in blocks:
        if isinstance(block, str):
            body.append(block if block.startswith("<w:") else f"<w:p>{_word(block)}</w:p>")
            continue
        rows = []
        for row in block:
            cells = []
            for text, span, merge in row:
                extra = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                if merge:
                    extra += f'<w:vMerge w:val="{merge}"/>' if merge == "restart" else "<w:vMerge/>"
                words = "" if merge == "continue" else _word(text)
                cells.append(f"<w:tc><w:tcPr>{extra}</w:tcPr><w:p>{words}</w:p></w:tc>")
            rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
        body.append(f"<w:tbl>{''.join(rows)}</w:tbl>")
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document xmlns:w="{_NAMESPACE}">'
        f"<w:body>{''.join(body)}</w:body></w:document>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, content in (parts or {}).items():
            archive.writestr(name, content.replace("{w}", f'xmlns:w="{_NAMESPACE}"'))
    return stream.getvalue()


@pytest.fixture(scope="session")
def docx() -> Callable[..., bytes]:
    """Makes Word files."""
    return make_docx
