"""The installed spaCy pipeline is, byte for byte, the one that the project was measured with."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

import pytest

from factcheck.syntax import pipeline_name

TABLE = Path(__file__).parent / "model_files.sha256"
VERSION = "3.8.0"

# Pages for people, and the card that carries the package's own name: they differ between uploads of the same weights.
CARDS = {"README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json", "meta.json"}

# The weights, as the published record of the official wheel has them.
PUBLISHED = {
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
}

# The only code in the package: spaCy's own template, which loads the folder beside it.
LOADER = "a7d06a88377214b66aa799d507b1787f67f8917a78ded69b14b8cdd2f9321dfc"


def package() -> Path:
    spec = importlib.util.find_spec(pipeline_name())
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


def data() -> Path:
    return package() / f"{pipeline_name()}-{VERSION}"


def table() -> dict[str, str]:
    rows = [line.split("  ", 1) for line in TABLE.read_text(encoding="ascii").splitlines() if line[0] != "#"]
    return {name: digest for digest, name in rows}


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_table_holds_the_published_weights() -> None:
    assert {name: table()[name] for name in PUBLISHED} == PUBLISHED


@pytest.mark.parametrize("name", sorted(table()))
def test_file_is_unchanged(name: str) -> None:
    assert digest_of(data() / name) == table()[name]


def test_there_is_no_other_file_in_the_data() -> None:
    found = {str(p.relative_to(data())) for p in data().rglob("*") if p.is_file()}
    assert found - CARDS == set(table())


def test_the_package_has_no_code_but_its_loader() -> None:
    code = [p for p in package().rglob("*") if p.is_file() and "__pycache__" not in p.parts and data() not in p.parents]
    assert {p.name for p in code} <= {"__init__.py"} | CARDS
    assert digest_of(package() / "__init__.py") == LOADER
