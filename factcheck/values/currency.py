"""Currencies: ISO 4217 codes, and the families (`$`, `Rs`, `peso`) that a bare sign or name leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.data import load

DOLLAR = "$"
_MAIN = {DOLLAR: "USD"}


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency or, where `code` is no ISO code but a family's name, one that is not known more closely.

    `minor` are the names of its hundredth part. `countries` are those in which the family's bare sign means it.
    """

    code: str
    family: str
    signs: tuple[str, ...]
    names: tuple[str, ...]
    minor: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    default: str = ""


@cache
def currencies() -> tuple[Currency, ...]:
    """All currencies, the families after the single ones."""
    data = load("currencies")
    single = [
        Currency(
            row["code"],
            row.get("family", row["code"]),
            tuple(row["signs"]),
            tuple(row["names"]),
            countries=tuple(row.get("countries", ())),
        )
        for row in data["currency"]
    ]
    open_ = [
        Currency(
            row["name"],
            row["name"],
            tuple(row["signs"]),
            tuple(row["names"]),
            tuple(row["minor"]),
            default=row.get("default", ""),
        )
        for row in data["family"]
    ]
    return (*single, *open_)


@cache
def _by_code() -> Mapping[str, Currency]:
    return {c.code: c for c in currencies()}


@cache
def iso_codes() -> frozenset[str]:
    """The ISO 4217 codes of the currencies that are known."""
    return frozenset(c.code for c in currencies() if is_iso(c.code))


def is_iso(code: str) -> bool:
    return len(code) == 3 and code.isascii() and code.isupper()


def family(code: str) -> str:
    """The family of a code or of a family's name; a code of no family is its own."""
    known = _by_code().get(code)
    return known.family if known else code


def in_country(name: str, country: str | None) -> str:
    """What a family's bare sign means in an article of that country (ISO 3166-1 alpha-2).

    Where the country has a currency of the family it is that one, else the family's default. A dollar sign in any
    other known country is the US dollar, as news style books have it. '' where it stays unknown.
    """
    for currency in currencies():
        if currency.family == name and country and country in currency.countries:
            return currency.code
    if name == DOLLAR:
        return "USD" if country else ""
    known = _by_code().get(name)
    return known.default if known else ""


def comparable(left: str, right: str) -> bool:
    """Whether amounts in two currencies may be compared as numbers.

    Equal codes may. A family's open name may be compared with its main or default currency: news that writes `$`
    without more mostly means the one that is named elsewhere. Two different codes may not.
    """
    if left == right:
        return True
    for open_, code in ((left, right), (right, left)):
        known = _by_code().get(open_)
        if not is_iso(open_) and family(code) == open_ and known is not None:
            main = _MAIN.get(open_, known.default)
            return not main or main == code
    return False
