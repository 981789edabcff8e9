"""Bytes to documents: encodings, formats, and what the head of an article says of it."""

from __future__ import annotations

from factcheck.read.article import document_of, read_bytes
from factcheck.read.decode import ReadError
from factcheck.read.paths import ReadResult, read_paths
from factcheck.read.published import parse_published

__all__ = ["ReadError", "ReadResult", "document_of", "parse_published", "read_bytes", "read_paths"]
