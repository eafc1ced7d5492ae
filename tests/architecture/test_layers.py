"""The house as it is drawn in the design, held against the files as they are."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEADERS = ROOT / "include" / "chiso"
SOURCES = ROOT / "src"

# core → model → {prepare, weigh, aggregate, rank, target} → recipe → analysis → chiso.hpp
STRATA = {
    "core": 0,
    "model": 1,
    "prepare": 2,
    "weigh": 2,
    "aggregate": 2,
    "rank": 2,
    "target": 2,
    "recipe": 3,
    "analysis": 4,
}
UMBRELLA = "chiso.hpp"

# Files that may be longer than 350 lines, and why.
LONG_FILES: dict[str, str] = {}


def listed(folder: Path, pattern: str) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob(pattern))


def includes(path: Path) -> list[str]:
    """The chiso headers that a file includes, as paths below include/chiso."""
    return re.findall(r'^\s*#\s*include\s*[<"]chiso/([^>"]+)[>"]', path.read_text(), re.MULTILINE)


ALL_HEADERS = listed(HEADERS, "*.hpp")
INNER_HEADERS = [name for name in ALL_HEADERS if name != UMBRELLA]
ALL_SOURCES = listed(SOURCES, "*.cpp")
INNER_FILES = [(HEADERS, name) for name in INNER_HEADERS]
INNER_FILES += [(SOURCES, name) for name in listed(SOURCES, "*.[ch]pp")]


def stratum(name: str) -> str:
    return name.split("/")[0]


def test_there_is_a_house_to_look_at() -> None:
    assert UMBRELLA in ALL_HEADERS
    assert ALL_SOURCES


@pytest.mark.parametrize("name", INNER_HEADERS)
def test_a_header_lies_in_a_stratum(name: str) -> None:
    assert stratum(name) in STRATA, f"expected a folder of {list(STRATA)}"


@pytest.mark.parametrize(
    ("folder", "name"), INNER_FILES, ids=lambda part: getattr(part, "name", part)
)
def test_a_file_includes_its_own_folder_or_strictly_lower_strata(folder: Path, name: str) -> None:
    own = stratum(name)
    for other in includes(folder / name):
        assert other != UMBRELLA, "nothing inside includes the umbrella"
        assert (HEADERS / other).is_file(), f"includes {other}, which does not exist"
        if stratum(other) != own:
            assert STRATA[stratum(other)] < STRATA[own], f"{own} includes {other}, not below it"


def test_no_folder_holds_a_circle_of_includes() -> None:
    graph = {name: includes(HEADERS / name) for name in ALL_HEADERS}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path, name))
        if name not in done:
            for other in graph.get(name, []):
                visit(other, (*path, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_the_umbrella_includes_or_names_every_header() -> None:
    text = (HEADERS / UMBRELLA).read_text()
    reached, waiting = set(), includes(HEADERS / UMBRELLA)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += includes(HEADERS / name)
    forgotten = [name for name in INNER_HEADERS if name not in reached and name not in text]
    assert not forgotten, "include them, or list them in its comment as opt-in headers"


@pytest.mark.parametrize("name", ALL_SOURCES)
def test_a_source_mirrors_a_header(name: str) -> None:
    assert Path(name).with_suffix(".hpp").as_posix() in ALL_HEADERS


@pytest.mark.parametrize("name", INNER_HEADERS)
def test_a_header_has_a_suite_named_by_its_path(name: str) -> None:
    path = name.removesuffix(".hpp")
    test = ROOT / "tests" / "cpp" / f"{path}_test.cpp"
    assert test.is_file(), f"expected {test.relative_to(ROOT)}"
    suite = path.replace("/", "_")
    assert re.search(rf"\bBOOST_AUTO_TEST_SUITE\(\s*{suite}\b", test.read_text()), (
        f"expected BOOST_AUTO_TEST_SUITE({suite}): ctest runs it by that name"
    )


def test_a_suite_belongs_to_a_header() -> None:
    tests = listed(ROOT / "tests" / "cpp", "*_test.cpp")
    orphans = [t for t in tests if t.replace("_test.cpp", ".hpp") not in ALL_HEADERS]
    assert not orphans


def test_a_register_is_named_after_a_folder_or_a_header() -> None:
    known = (*STRATA, *(Path(name).stem for name in INNER_HEADERS))
    for path in (ROOT / "python" / "bindings").glob("*.cpp"):
        assert path.stem == "module" or path.stem.removeprefix("register_").startswith(known)


def test_the_module_file_only_calls_registers() -> None:
    assert len((ROOT / "python" / "bindings" / "module.cpp").read_text().splitlines()) < 50


def test_no_file_is_long_without_a_reason() -> None:
    files = [
        path
        for folder in ("include", "src", "python")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".hpp", ".cpp", ".py"}
    ]
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in files
    }
    long = {name: length for name, length in lengths.items() if length > 350}
    assert {n: length for n, length in long.items() if n not in LONG_FILES} == {}
    assert set(LONG_FILES) <= set(long), "no longer long: strike it from the list"


@pytest.mark.parametrize("name", ALL_HEADERS)
def test_a_header_defines_no_macro(name: str) -> None:
    assert not re.findall(r"^\s*#\s*define\s+(\w+)", (HEADERS / name).read_text(), re.MULTILINE)


def cmake_files() -> list[Path]:
    own = [
        path
        for folder in ("cmake", "python", "tests", "examples")
        for path in (ROOT / folder).rglob("*")
    ]
    return [
        ROOT / "CMakeLists.txt",
        *(p for p in own if p.name == "CMakeLists.txt" or p.suffix == ".cmake"),
    ]


def test_cmake_sets_nothing_for_whole_directories() -> None:
    for path in cmake_files():
        for word in (
            "add_compile_options",
            "add_definitions",
            "link_libraries",
            "include_directories",
            "CMAKE_CXX_FLAGS",
        ):
            assert not re.search(rf"(?<![\w]){word}\b", path.read_text()), f"{word} in {path.name}"


def test_cmake_options_begin_with_the_project_s_name() -> None:
    for path in cmake_files():
        names = re.findall(r"^\s*option\((\w+)", path.read_text(), re.MULTILINE)
        assert all(name.startswith("CHISO_") for name in names), names
