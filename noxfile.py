"""Every check of the project: `nox -l` lists them, `.ci/run` runs them all.

A machine needs a C++ compiler, Python with venv, and git; the rest comes into
nox's own environments.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["tests"]
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"

ROOT = Path(__file__).parent
BUILD = ROOT / "build"
TOOLS = ROOT / ".nox" / "toolchain" / ("Scripts" if os.name == "nt" else "bin")
PYPROJECT = nox.project.load_toml("pyproject.toml")
JOBS = os.environ.get("CHISO_JOBS", str(os.cpu_count() or 2))
PARALLEL = {"CMAKE_BUILD_PARALLEL_LEVEL": JOBS, "CTEST_PARALLEL_LEVEL": JOBS}


def install_groups(session: nox.Session, *groups: str) -> None:
    """Install dependency groups of pyproject.toml."""
    session.install(*nox.project.dependency_groups(PYPROJECT, *groups))


@nox.session
def toolchain(session: nox.Session) -> None:
    """What builds: cmake, ninja, and the headers that a machine may lack. Others use it."""
    install_groups(session, "toolchain")


def use(session: nox.Session, tool: str, *arguments: str) -> None:
    """Run a program of the toolchain; what it starts in turn finds the others."""
    path = os.pathsep.join([str(TOOLS), os.environ["PATH"]])
    session.run(str(TOOLS / tool), *arguments, external=True, env={"PATH": path, **PARALLEL})


def configure(session: nox.Session, preset: str) -> None:
    """Configure a CMake preset; the toolchain's Python knows where its headers lie."""
    use(session, "cmake", "--preset", preset, f"-DPython_EXECUTABLE={TOOLS / 'python'}")


def build_cpp(session: nox.Session, preset: str, *, test: bool = True) -> None:
    """Configure, build and test a CMake preset."""
    configure(session, preset)
    use(session, "cmake", "--build", "--preset", preset)
    if test:
        use(session, "ctest", "--preset", preset)


@nox.session(requires=["toolchain"])
def wheel(session: nox.Session) -> None:
    """Build the wheel that other sessions install; what is compiled already stays."""
    folder = BUILD / "wheel"
    for old in folder.glob("*.whl"):
        old.unlink()
    use(
        session,
        *("python", "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)),
        "--config-setting=build-dir=build/wheel/cmake",
    )


def install_wheel(session: nox.Session, extras: str = "") -> None:
    """Install that wheel, as a user would."""
    (built,) = (BUILD / "wheel").glob("*.whl")
    session.install(f"{built}{extras}")
    session.install("--force-reinstall", "--no-deps", str(built))  # same number, new content


def pytest(session: nox.Session, *arguments: str) -> None:
    """Run pytest where the C++ consumer project finds cmake and ninja."""
    path = os.pathsep.join([str(TOOLS), os.environ["PATH"]])
    session.run("python", "-m", "pytest", *arguments, env={"PATH": path})


@nox.session(requires=["wheel"])
def tests(session: nox.Session) -> None:
    """C++ tests, then Python tests, examples and notebooks against the installed wheel."""
    build_cpp(session, "dev")
    tree = BUILD / "install_tree"
    shutil.rmtree(tree, ignore_errors=True)
    use(session, "cmake", "--install", str(BUILD / "dev"), "--prefix", str(tree))
    install_groups(session, "test")
    install_wheel(session, "[all]")
    session.env["CHISO_INSTALL_TREE"] = str(tree)
    pytest(session, "--nbmake", *session.posargs)


@nox.session(requires=["toolchain"])
def dist(session: nox.Session) -> None:
    """Source distribution, a wheel built from it in isolation, and what it gives a C++ user."""
    folder = BUILD / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    use(session, "python", "-m", "build", "--outdir", str(folder))
    (built,) = folder.glob("*.whl")
    install_groups(session, "bare")
    session.install("--force-reinstall", str(built))
    bare = ("tests/consumer", "tests/architecture")  # what must pass with no extra installed
    pytest(session, "-k", "not install_tree", *bare)


def changed_files(base: str | None) -> list[Path]:
    """Files that differ from a base; without one: from origin/main, else from the last commit."""

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else ""

    head = git("rev-parse", "HEAD")
    names = git("ls-files", "--cached", "--others", "--exclude-standard")
    for candidate in [base] if base else ["origin/main", "HEAD~1"]:
        fork = git("merge-base", "HEAD", candidate)
        if fork and (base or fork != head):
            names = git("diff", "--name-only", "--diff-filter=d", fork)
            break
    return [ROOT / name for name in names.splitlines()]


def tidy_units(files: Iterable[Path]) -> list[Path]:
    """The translation units that show these files to clang-tidy: a header has one of its own."""
    alone = BUILD / "dev/tests/alone"
    units = set()
    for file in files:
        path = file.relative_to(ROOT).as_posix()
        if path.startswith("include/chiso/") and file.suffix == ".hpp":
            units.add(alone / Path(path).relative_to("include/chiso").with_suffix(".cpp"))
        elif path.startswith("src/") and file.suffix == ".cpp":
            units.add(file)
    return sorted(units)


@nox.session(requires=["toolchain"])
def lint(session: nox.Session) -> None:
    """Format and style; clang-tidy on C++ that changed since a base (`-- BASE` or `-- all`)."""
    install_groups(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    cpp_files = [
        str(file)
        for folder in ("include", "src", "python/bindings", "tests", "examples")
        for file in sorted((ROOT / folder).rglob("*.[ch]pp"))
    ]
    session.run("clang-format", "--dry-run", "-Werror", *cpp_files, silent=False)
    units = tidy_units(changed_files(session.posargs[0] if session.posargs else None))
    if not units:
        session.log("clang-tidy: no C++ changed")
        return
    configure(session, "dev")
    tidy = str(shutil.which("clang-tidy", path=session.bin))

    def check(unit: Path) -> tuple[Path, int, str]:
        command = [tidy, "--quiet", "-p", str(BUILD / "dev"), str(unit)]
        done = subprocess.run(command, capture_output=True, text=True)
        return unit, done.returncode, done.stdout + done.stderr

    session.log(f"clang-tidy: {len(units)} units")
    with ThreadPoolExecutor(int(JOBS)) as pool:
        failed = [(unit, said) for unit, code, said in pool.map(check, units) if code]
    for unit, said in failed:
        print(f"{unit.relative_to(ROOT)}\n{said}")
    if failed:
        session.error(f"clang-tidy: {len(failed)} of {len(units)} units have findings")


@nox.session
def types(session: nox.Session) -> None:
    """Mypy, strict, over the Python package with the libraries its extras name."""
    install_groups(session, "types")
    extras = PYPROJECT["project"]["optional-dependencies"]
    libraries = [r for name, listed in extras.items() if name != "all" for r in listed]
    session.install(*PYPROJECT["project"]["dependencies"], *libraries)
    session.run("mypy")


@nox.session(requires=["wheel"])
def stubs(session: nox.Session) -> None:
    """The committed stubs of the extension match it; `-- --write` brings them up to date."""
    install_groups(session, "stubs")
    install_wheel(session)
    new = BUILD / "stubs"
    shutil.rmtree(new, ignore_errors=True)
    session.run(
        *("python", "-m", "pybind11_stubgen", "chiso._core", "--output-dir", str(new)),
        *("--exit-code", "--numpy-array-use-type-var"),
    )
    produced = {path.relative_to(new): path.read_text() for path in sorted(new.rglob("*.pyi"))}
    package = ROOT / "python"
    paths = [*package.glob("chiso/_core.pyi"), *package.glob("chiso/_core/**/*.pyi")]
    committed = {path.relative_to(package): path for path in paths}
    if "--write" in session.posargs:
        for path in committed.values():
            path.unlink()
        for name, text in produced.items():
            (package / name).parent.mkdir(parents=True, exist_ok=True)
            (package / name).write_text(text)
        return
    drifted = {
        str(name)
        for name in produced.keys() | committed.keys()
        if name not in committed or produced.get(name) != committed[name].read_text()
    }
    if drifted:
        session.error(f"stubs differ: {sorted(drifted)}; run `nox -s stubs -- --write`")


@nox.session(requires=["toolchain"])
def sanitize(session: nox.Session) -> None:
    """C++ tests under address and undefined-behaviour sanitizers; `-- tsan` for threads."""
    preset = "tsan" if "tsan" in session.posargs else "asan"
    build_cpp(session, preset)


@nox.session(requires=["toolchain"])
def coverage(session: nox.Session) -> None:
    """Line coverage of the C++ tests."""
    install_groups(session, "coverage")
    build_cpp(session, "coverage")
    session.run(
        "gcovr", "--root", ".", "--filter", "include/", "--filter", "src/", "build/coverage"
    )


@nox.session(requires=["wheel"])
def bench(session: nox.Session) -> None:
    """Benchmarks, C++ then Python; `-- --smoke` only shows that they run."""
    folder = ROOT / "tests/benchmark"
    smoke = "--smoke" in session.posargs
    if any(folder.glob("*_bench.cpp")):
        build_cpp(session, "bench", test=False)
        program = str(BUILD / "bench/tests/benchmark/chiso_benchmarks")
        session.run(program, *(["--benchmark_min_time=1x"] if smoke else []), external=True)
    install_wheel(session)
    for script in sorted(folder.glob("*_bench.py")):
        session.run("python", str(script), *session.posargs)
