"""A C++ project of somebody else builds against what we install, with no other Eigen in reach."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent / "project"


def run(*command: str | Path) -> str:
    """Run a program with none of this session's variables; what it printed."""
    kept = {"PATH", "HOME", "SYSTEMROOT", "TEMP"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(folder: Path, *options: str) -> None:
    """Configure, build and run the project where CMake can find no Eigen but the carried one."""
    alone = ["-DCMAKE_DISABLE_FIND_PACKAGE_Eigen3=ON", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"]
    run("cmake", "-G", "Ninja", "-S", PROJECT, "-B", folder, *options, *alone)
    run("cmake", "--build", folder)
    run("ctest", "--test-dir", folder, "--no-tests=error")
    assert "share/chiso/eigen3" in (folder / "compile_commands.json").read_text()


def flag(name: str) -> Path:
    return Path(run(sys.executable, "-m", "chiso", name).strip())


@pytest.fixture
def install_tree() -> Path:
    if "CHISO_INSTALL_TREE" not in os.environ:
        pytest.skip("CHISO_INSTALL_TREE names no `cmake --install` tree; `nox -s tests` makes one")
    return Path(os.environ["CHISO_INSTALL_TREE"])


def test_a_project_builds_against_the_install_tree(install_tree: Path, tmp_path: Path) -> None:
    build(tmp_path, f"-DCMAKE_PREFIX_PATH={install_tree}")


def test_a_project_builds_against_the_installed_wheel(tmp_path: Path) -> None:
    build(tmp_path, f"-Dchiso_DIR={flag('--cmakedir')}")


def test_pkg_config_describes_the_installed_wheel(tmp_path: Path) -> None:
    folder = flag("--cmakedir").parents[1] / "pkgconfig"
    pkg_config = [sys.executable, "-m", "pkgconf", f"--with-path={folder}"]
    assert run(*pkg_config, "--modversion", "chiso").strip() == version("chiso")
    flags = run(*pkg_config, "--cflags", "--libs", "chiso").split()
    compiler = next(name for name in ("c++", "g++", "clang++") if shutil.which(name))
    program = tmp_path / "consumer"
    run(compiler, "-std=c++20", PROJECT / "main.cpp", "-o", program, *flags)
    run(program)


def test_the_wheel_carries_one_version() -> None:
    header = flag("--includedir") / "chiso" / "core" / "version.hpp"
    assert f'"{version("chiso")}"' in header.read_text()
