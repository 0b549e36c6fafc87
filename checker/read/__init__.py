"""Bytes in, Document out; one file a format behind one small interface."""

from checker.read.reader import SUFFIXES, read_bytes, read_document

__all__ = ["SUFFIXES", "read_bytes", "read_document"]
