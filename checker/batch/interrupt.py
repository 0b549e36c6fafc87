"""Ctrl-C reaches every process of the terminal's group, yet only the parent is to heed it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_BLOCKS = hasattr(signal, "pthread_sigmask")  # not on Windows


@contextmanager
def ctrl_c_waits() -> Iterator[None]:
    """Processes started in this block are deaf to Ctrl-C from their first instruction.

    Left to themselves they would be interrupted while they load, and print a traceback each. The
    parent gets a Ctrl-C that falls into the block when the block is over: none is lost, and no
    process is left half started. Outside the main thread nothing changes.

    Raises:
        KeyboardInterrupt: there was a Ctrl-C meanwhile.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    noted: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        noted.append(number)

    _start_tracker()  # by itself: starting it would end the blocking
    previous = signal.signal(signal.SIGINT, note)
    try:
        with _blocked():
            yield
    finally:
        signal.signal(signal.SIGINT, previous)
    if noted:
        raise KeyboardInterrupt


@contextmanager
def _blocked() -> Iterator[None]:
    """SIGINT blocked in this thread, as processes started by it inherit."""
    if not _BLOCKS:
        yield
        return
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _start_tracker() -> None:
    if _BLOCKS:
        from multiprocessing import resource_tracker  # noqa: PLC0415 - loaded with the pool

        resource_tracker.ensure_running()
