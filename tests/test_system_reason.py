"""Reasons of the operating system in both languages."""

from __future__ import annotations

import errno
import re

import pytest

from checker.system_reason import reason

ENGLISH = re.compile(r"[A-Za-z]")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_the_chinese_holds_no_english_whatever_the_error(number: int) -> None:
    said = reason(OSError(number, "No such thing"))
    assert said.zh
    assert not ENGLISH.search(said.zh)
    assert said.en == "No such thing"


def test_the_common_ones_are_told_apart() -> None:
    numbers = (errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EISDIR, errno.EROFS)
    assert len({reason(OSError(number, "")).zh for number in numbers}) == len(numbers)
    assert reason(OSError(errno.ENOENT, "x")).zh == "路径不存在"


def test_errors_without_a_number_go_by_their_kind() -> None:
    assert reason(FileNotFoundError()).zh == "路径不存在"
    assert reason(FileNotFoundError()).en
    assert reason(OSError("told by a library")) == ("系统没有给出原因", "told by a library")
