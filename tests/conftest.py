"""What all tests share: property tests are the same on every run and never judged by the clock."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: how long an example takes says nothing here.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("steady")
