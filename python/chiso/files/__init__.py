"""A case's files: TOML and CSV to values of the model, and back."""

from chiso.files.framework import read_framework, write_framework
from chiso.files.panel import read_panel, write_panel
from chiso.files.plan import read_plan, write_plan
from chiso.files.reading import Note, ReadingNotice
from chiso.files.units import read_units, write_units

__all__ = [
    "Note",
    "ReadingNotice",
    "read_framework",
    "read_panel",
    "read_plan",
    "read_units",
    "write_framework",
    "write_panel",
    "write_plan",
    "write_units",
]
