"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Hypothesis would take an example that met a machine standing still for one that is too slow.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
