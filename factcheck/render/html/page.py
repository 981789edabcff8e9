"""The frame of every HTML page: one file that loads nothing.

Its style sheet and its script stand in it, and its Content-Security-Policy lets in those two, by their hashes, and
nothing else: no font, no picture, no request. Every word that comes from a source is made visible (`safe.one_line`)
and escaped, by the environment and not by each template.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.render import words
from factcheck.render.safe import one_line
from factcheck.values.base import Json

SIDES = 6
"""So many sides of a finding have a colour of their own; then they begin again. Their letters never do."""


def page(template: str, scripts: Sequence[str] = (), **context: Any) -> str:
    """A template of the folder `templates` as a whole page, with those of its scripts that it needs, in their order."""
    style, script = _text("style.css"), _script(scripts)
    text = (
        _environment()
        .get_template(template)
        .render(
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            **context,
        )
    )
    return text.rstrip("\n") + "\n"


def _policy(style: str, script: str) -> str:
    allowed = [f"style-src '{_hash(style)}'", *([f"script-src '{_hash(script)}'"] if script else [])]
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def _script(names: Sequence[str]) -> str:
    """The scripts as one, in a scope of their own."""
    if not names:
        return ""
    return "\n(() => {\n'use strict';\n" + "\n".join(_text(f"{name}.js") for name in names) + "})();\n"


def web_address(url: str) -> str:
    """The URL where it is a plain http or https address, else ''."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    plain = parts.scheme in ("http", "https") and parts.netloc and one_line(url) == url and " " not in url
    return url if plain else ""


def data(content: Json) -> Markup:
    """JSON for a data block of the page: ASCII, and nothing in it can end the block or begin a comment."""
    text = json.dumps(content, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


def _shown(value: Any) -> Any:
    """What an expression in a template gives, made fit for display; escaping comes after it."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("factcheck.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(words=words, SIDES=SIDES)
    environment.filters["percent"] = _percent
    return environment


def _percent(share: float) -> str:
    """A share of the width of a picture: `12.5%`."""
    return f"{share * 100:.2f}".rstrip("0").rstrip(".") + "%"


@cache
def _text(name: str) -> str:
    """A file of the templates as it is, for what is not a template."""
    loader = _environment().loader
    assert loader is not None
    return loader.get_source(_environment(), name)[0]


def _hash(content: str) -> str:
    """The hash source of a Content-Security-Policy for an element with this content."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
