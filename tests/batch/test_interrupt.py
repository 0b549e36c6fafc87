"""Ctrl-C while processes are started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from checker.batch.interrupt import ctrl_c_waits

DEAF = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))"
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows knows no signal masks")


def _deaf() -> str:
    done = subprocess.run([sys.executable, "-c", DEAF], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@POSIX
def test_a_process_started_inside_is_deaf_and_one_started_after_is_not() -> None:
    with ctrl_c_waits():
        inside = _deaf()
    assert (inside, _deaf()) == ("True", "False")


@POSIX
def test_ctrl_c_inside_comes_when_the_block_is_over() -> None:
    reached = []
    with pytest.raises(KeyboardInterrupt), ctrl_c_waits():
        os.kill(os.getpid(), signal.SIGINT)
        reached.append("the end of the block")
    assert reached
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@POSIX
def test_an_error_inside_leaves_the_handler_as_it_was() -> None:
    with pytest.raises(ValueError, match="inside"), ctrl_c_waits():
        raise ValueError("inside")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def test_a_thread_other_than_the_main_one_may_start_processes_too() -> None:
    done: list[str] = []

    def start() -> None:
        with ctrl_c_waits():
            done.append("started")

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert done == ["started"]
