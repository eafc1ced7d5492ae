"""`python -m chiso`: the command line, and where C++ projects find this copy's files."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
PLACES = {"--cmakedir": HERE / "lib" / "cmake" / "chiso", "--includedir": HERE / "include"}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in PLACES:
        print(PLACES[sys.argv[1]])
    else:
        from chiso.cli import main

        main()
