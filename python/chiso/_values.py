"""What the bound value classes share: how they are shown and rebuilt."""

from __future__ import annotations

from typing import Any, TypeVar

T = TypeVar("T")


def rebuild(cls: type[T], fields: dict[str, Any]) -> T:
    """Make a value from its fields; pickle calls this."""
    return cls(**fields)


def show(value: object, fields: tuple[str, ...]) -> str:
    """Return ``Type(field=…)`` with the fields that are not empty."""
    parts = []
    for field in fields:
        content = getattr(value, field)
        if content is None or content in ("", [], {}, ()):
            continue
        parts.append(f"{field}={content!r}")
    return f"{type(value).__name__}({', '.join(parts)})"
