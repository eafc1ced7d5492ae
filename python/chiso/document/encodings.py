"""Bytes to text."""

from __future__ import annotations


def decoded(file, raw):
    return raw.decode("utf-8")
