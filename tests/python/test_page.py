"""The report page, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import chiso as cs
from chiso.report import build, write

pytestmark = pytest.mark.browser
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module", params=["vi", "en"])
def page_file(
    case: cs.Case, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return write(build(case), tmp_path_factory.mktemp("page"), request.param)[0]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_reads_without_scrolling_sideways_and_asks_for_nothing(
    browser: Browser, page_file: Path, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=True)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(page_file.as_uri())
    assert page.locator("section").count() >= 4
    assert page.locator("tr.total").inner_text().count("43") >= 2
    # A wide table scrolls in its own box; the page itself does not.
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == [page_file.as_uri()]
    assert said == []
    page.close()


def test_numbers_stand_to_the_right_in_their_columns(browser: Browser, page_file: Path) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    align = page.locator("td.number").first.evaluate("cell => getComputedStyle(cell).textAlign")
    assert align == "right"
    page.close()
