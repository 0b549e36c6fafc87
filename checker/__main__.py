"""``python -m checker``: the same as the command."""

from checker.cli.main import run

run()
