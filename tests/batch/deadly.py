"""Places that kill the process that reads them; a spawned process finds them by this module."""

from __future__ import annotations

import os
import signal
from pathlib import Path


class Deadly(str):
    """Kills whoever asks whether it is a URL, which is what reading begins with."""

    def __contains__(self, part: object) -> bool:
        os.kill(os.getpid(), signal.SIGKILL)
        return False


class DeadlyOnce(str):
    """Kills the first one only; a file beside it remembers."""

    def __contains__(self, part: object) -> bool:
        mark = Path(f"{self.split('?', maxsplit=1)[0]}.met")
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return False
