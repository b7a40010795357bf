"""The config: a TOML file that says how signals become composites, as a policy people can read."""

from credscore.config.load import config_text, load_config, shipped_configs
from credscore.config.model import Composite, Config, Scale

__all__ = ["Composite", "Config", "Scale", "config_text", "load_config", "shipped_configs"]
