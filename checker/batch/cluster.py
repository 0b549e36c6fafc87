"""A batch on a Dask cluster: the same function on its workers; results are kept here.

Workers read the reports, from shared storage or by URL, and send back what they made of them; so
only this process writes, and every report is kept once. A worker that dies costs nothing: Dask
gives its files to another. Settings go with a plugin, which later workers get as well.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.batch.assess_one import assess_one
from checker.batch.chunks import Chunk
from checker.batch.keep import Keeper
from checker.batch.rows import killed_row
from checker.batch.task import Done, Outcome, Settings, Task
from checker.errors import CheckerError, UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 3  # chunks handed out per thread of the cluster
SECONDS = 30  # to reach the scheduler

_settings: dict[str, Settings] = {}
_one_at_a_time = threading.Lock()  # readers and caches are made for one report at a time


class Ready:
    """Tells a worker the settings, once; Dask calls ``setup`` on each worker, new ones too."""

    def __init__(self, digest: str, settings: Settings, version: str) -> None:
        self.name = f"checker-{digest}"
        self._digest = digest
        self._settings = settings
        self._version = version

    def setup(self, worker: Any) -> None:
        """Keep the settings; a worker of another version would give other results."""
        if self._version != __version__:
            raise RuntimeError(f"checker {__version__} on a worker, not {self._version}")
        _settings[self._digest] = self._settings


def assess_there(tasks: Sequence[Task], digest: str) -> tuple[Outcome, ...]:
    """What a worker does with a chunk: no more than the one function, report by report."""
    with _one_at_a_time:
        return tuple(assess_one(task, _settings[digest]) for task in tasks)


def on_cluster(
    chunks: Sequence[Chunk], settings: Settings, keeper: Keeper, address: str
) -> Iterator[Done]:
    """Rows as they come, in any order.

    Raises:
        UsageError: no such cluster, its workers lack this version of checker, or Dask is missing.
        CheckerError: the rubric or the options cannot be used.
    """
    with _client(address) as client:
        _prepare(client, keeper.settings, settings, address)
        yield from _gathered(deque(chunks), client, keeper)


def _gathered(waiting: deque[Chunk], client: Client, keeper: Keeper) -> Iterator[Done]:
    from distributed import as_completed  # noqa: PLC0415 - optional

    in_hand: dict[Any, Chunk] = {}
    stream = as_completed(loop=client.loop)
    most = AHEAD * max(1, sum(client.nthreads().values()))
    while waiting or in_hand:
        while waiting and len(in_hand) < most:
            chunk = waiting.popleft()
            future = client.submit(assess_there, chunk.tasks, keeper.settings, pure=False)
            in_hand[future] = chunk
            stream.add(future)
        future = next(stream)
        yield from _kept(future, in_hand.pop(future), waiting, keeper)


def _kept(future: Future, chunk: Chunk, waiting: deque[Chunk], keeper: Keeper) -> Iterator[Done]:
    """The rows of a chunk; one at which workers kept dying is done again file by file."""
    error = future.exception()
    if error is None:
        outcomes = future.result()
        yield from chunk.rows([keeper.keep(outcome) for outcome in outcomes])
    elif isinstance(error, CheckerError):
        raise error
    elif type(error).__name__ != "KilledWorker":
        raise _failed(error) from error
    elif len(chunk.tasks) == 1:
        yield from chunk.rows([killed_row(chunk.tasks[0].name)])
    else:
        waiting.extend(chunk.singles())


def _client(address: str) -> Client:
    try:
        from distributed import Client  # noqa: PLC0415 - optional
    except ImportError as error:
        raise UsageError(
            "使用 Dask 集群需要 distributed。",
            "",
            "请在源码目录运行 pip install '.[dask]'。",
            "a Dask cluster needs distributed.",
            "In the source folder run pip install '.[dask]'.",
        ) from error
    try:
        return Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            "连不上 Dask 集群。",
            address,
            "请检查地址（如 tcp://主机:8786）和网络。",
            "the Dask cluster cannot be reached.",
            "Check the address (such as tcp://host:8786) and the network.",
        ) from error


def _prepare(client: Client, digest: str, settings: Settings, address: str) -> None:
    """Give every worker the settings; raises ``UsageError`` where that fails or there is none."""
    from distributed.diagnostics.plugin import WorkerPlugin  # noqa: PLC0415 - optional

    plugin = type("ReadyPlugin", (Ready, WorkerPlugin), {})(digest, settings, __version__)
    try:
        client.wait_for_workers(1, timeout=SECONDS)
        client.register_plugin(plugin)
    except Exception as error:  # whatever the workers raise
        raise UsageError(
            f"Dask 集群没有可用的工作进程（{type(error).__name__}: {error}）。",
            address,
            "请在各工作节点安装同一版本的 checker，并启动 dask worker。",
            f"the cluster has no worker to use ({type(error).__name__}: {error}).",
            "Install the same version of checker on its workers and start dask worker.",
        ) from error


def _failed(error: BaseException) -> UsageError:
    what = f"{type(error).__name__}: {error}"
    return UsageError(
        f"Dask 集群中断（{what}）。",
        "",
        "请检查集群，然后加 --resume 继续。",
        f"the Dask cluster failed ({what}).",
        "Check the cluster, then go on with --resume.",
    )
