"""The report of a case: what the plan's targets mean against the real ranking."""

from chiso.report.build import Report, build
from chiso.report.write import to_json, write

__all__ = ["Report", "build", "to_json", "write"]
