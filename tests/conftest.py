"""Property tests take the same examples in every run, so that CI is reproducible."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "checker",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    suppress_health_check=(HealthCheck.too_slow,),
)
settings.load_profile("checker")
