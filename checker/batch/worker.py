"""A process of the pool: knows the settings from its start, and assesses what it is handed."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Sequence
from multiprocessing.connection import wait
from pathlib import Path

from checker.batch.assess_one import assess_one
from checker.batch.keep import Keeper
from checker.batch.task import Settings, Task
from checker.render.batch_records import Row

_ready: list[tuple[Settings, Keeper]] = []


def write_orders(file: Path, settings: Settings, keeper: Keeper) -> None:
    """Write what every process has to know.

    In a file and not in the message that starts a process, as the parent would wait, deaf to
    Ctrl-C, until a process has taken so long a message.
    """
    file.write_bytes(pickle.dumps((settings, keeper)))


def start(orders: Path) -> None:
    """Called once in each process.

    Ctrl-C is the parent's to handle; and should the parent be killed, its workers end as well.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _ready[:] = [_orders(orders)]
    gc.freeze()  # rubric and modules live as long as the process


def _orders(file: Path) -> tuple[Settings, Keeper]:
    """What ``write_orders`` wrote; gone where the parent has given up meanwhile: end quietly."""
    try:
        written = file.read_bytes()
    except FileNotFoundError:
        os._exit(1)
    settings, keeper = pickle.loads(written)  # noqa: S301 - written by our parent
    return settings, keeper


def work(tasks: Sequence[Task]) -> tuple[Row, ...]:
    """Assess and keep a few reports, one after the other; gives their rows."""
    settings, keeper = _ready[0]
    return tuple(keeper.keep(assess_one(task, settings)) for task in tasks)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
