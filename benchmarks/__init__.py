"""How fast, how large, how both grow; ``python -m benchmarks.run``, see ``docs/performance.md``."""
