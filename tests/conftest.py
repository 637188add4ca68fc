"""What every test stands on: a busy machine is no reason to doubt a property."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

HARMLESS = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
settings.register_profile("any machine", deadline=None, suppress_health_check=HARMLESS)
settings.load_profile("any machine")
