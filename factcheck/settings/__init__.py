"""Settings: what factcheck.toml says, where it is found, and where each value comes from."""

from __future__ import annotations

from factcheck.settings.find import FILE, settings_for, settings_of
from factcheck.settings.schema import KEYS, Settings

__all__ = ["FILE", "KEYS", "Settings", "settings_for", "settings_of"]
