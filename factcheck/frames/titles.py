"""The title of a claim's matter: the clause it stands in, as a short line that says who did what.

The value itself is taken out, so that the title of a clash takes no side: with the preposition that ties it where
nothing else hangs on that, with `…` in its place where the clause would have a hole. What only leads over from the
sentence before goes, too, and so does what hung on a clause that is not told. A clause without a subject of its own
(`…, killing three`, `that opened in 1932`) gets the one that it is said of.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.clauses import (
    ANY_SUBJECTS,
    EXPLETIVE,
    MODIFIERS,
    NOUNS,
    OBJECTS,
    Clause,
    clause_members,
    clause_top,
    is_definite,
    is_impersonal,
    is_reporting,
    objects_of,
)
from factcheck.clauses.triggers import is_event_noun
from factcheck.frames.headline import CONDITIONS, GAP, LONGEST, OPENING, QUOTES, Piece, balanced, joined, tidy, trimmed
from factcheck.model import Sentence, Span, Token

EntityAt = Callable[[int], tuple[str, ...]]
"""The entities that a mention at an offset belongs to, as frames write them: `@name`, a person `@@name`; several for
`the two sides`."""

_LEADING = ("advmod", "prep", "npadvmod", "advcl", "cc", "mark", "intj", "punct", "dep", "preconj")
_ADVERBIAL = ("npadvmod", "advmod", "tmod", "prep", "pcomp", "advcl")
_COUNTING = (*MODIFIERS, "det", "predet")
_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "parataxis", "appos", "punct")
_PERSONS = ("he", "she", "him")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and whether it is `plain`: it names its subject, and tells more than that somebody said something."""

    text: str = ""
    plain: bool = False


def title_of(sentence: Sentence, clause: Clause, span: Span, entity_at: EntityAt, keep: bool = False) -> Title:
    """The title of the matter of a value at `span`. With `keep` the value stays in it: a name, or what has happened,
    is all that such a claim tells."""
    top = clause_top(sentence, clause.head if keep else clause.trigger or sentence.root)
    members = clause_members(sentence, top)
    told = _with_what_is_said(sentence, top, members)
    empty = is_reporting(top) and len(told) == len(members)
    if empty and not keep and (event := _event_beside(sentence, top, span)) is not None:
        return Title(title_of_noun(sentence, event, span))
    told, subject = _with_subject(sentence, top, told)
    told = _without_lead(sentence, top, told, {t.i for t in sentence.tokens_in(span)} if keep else set())
    if empty and subject is not None and subject.i > top.i:
        told = [t for t in told if t.i >= subject.i or t.head == subject.i]  # `…, said the owner of the shop`
    pieces = [Piece(t, t.text) for t in _without_loose_ends(told)]
    if not keep:
        pieces = _without_value(sentence, clause.head, span, pieces)
    pieces = list(_named(tidy(pieces), entity_at))
    plain = subject is not None and any(p.token.i == subject.i and not _is_pronoun(p) for p in pieces)
    return Title(_fitting(sentence, pieces), plain and not empty)


def _event_beside(sentence: Sentence, verb: Token, span: Span) -> Token | None:
    """The event at which somebody spoke: `the minister said after talks with the envoy`."""
    phrases = (c for c in sentence.children(verb) if c.dep == "prep")
    nouns = (t for c in phrases for t in objects_of(sentence, c) if t.pos == "NOUN" and is_event_noun(t.lemma))
    return next((t for t in nouns if t.end <= span.start or span.end <= t.start), None)


def title_of_noun(sentence: Sentence, noun: Token, span: Span) -> str:
    """An event noun with what belongs to it, as a title: `delegation-level talks with the minister`."""
    below = [t for t in sentence.subtree(noun) if t.end <= span.start or span.end <= t.start]
    clauses = {t.i for c in sentence.children(noun) if c.dep in _CLAUSES for t in sentence.subtree(c)}
    return _fitting(sentence, tidy([Piece(t, t.text) for t in below if t.i not in clauses]))


def _fitting(sentence: Sentence, pieces: list[Piece]) -> str:
    """The pieces on one line. Where they are too many, appositions go first; then the end is cut off."""
    text = joined(pieces)
    if len(text) <= LONGEST:
        return text
    beside = {t.i for p in pieces if p.token.dep == "appos" for t in sentence.subtree(p.token)}
    pieces = tidy([p for p in pieces if p.token.i not in beside or p.text == GAP])
    text = joined(pieces)
    pieces = pieces[: 2 * LONGEST]  # of a row of a thousand names the end need not be taken off one by one
    while len(text) > LONGEST:
        pieces = trimmed(pieces[:-1])
        text = f"{joined(balanced(pieces))} {GAP}"
    return text


def _is_pronoun(piece: Piece) -> bool:
    return piece.token.pos == "PRON" and piece.text == piece.token.text


def _with_what_is_said(sentence: Sentence, top: Token, members: list[Token]) -> list[Token]:
    """The clause with what somebody says in it, where that follows: `the director says the firm will sue`."""
    if not is_reporting(top):
        return members
    said = [c for c in sentence.children(top) if c.dep == "ccomp" and c.i > top.i]
    below = [t for c in said for t in clause_members(sentence, c)]
    quoted = any(t.tag in QUOTES or t.text in "“”:" for t in sentence.tokens if below and top.i < t.i <= below[-1].i)
    return members if quoted else sorted({t.i: t for t in (*members, *below)}.values(), key=lambda t: t.i)


def _with_subject(sentence: Sentence, top: Token, members: list[Token]) -> tuple[list[Token], Token | None]:
    """The clause in the order of a sentence of its own, and its subject. A relative pronoun gives way to what it
    stands for; a clause that shares its subject with another begins with it."""
    own = next((c for c in sentence.children(top) if c.dep in ANY_SUBJECTS), None)
    relative = next((t for t in members if t.tag in ("WDT", "WP", "WRB", "WP$") and top.dep == "relcl"), None)
    if relative is not None:
        noun = sentence.head(top)
        rest = [t for t in members if t.i != relative.i]
        if own is not None and own.i != relative.i:
            place = next(n for n, t in enumerate(rest) if t.i == top.i) + 1
            moved = noun_phrase(sentence, noun) if relative.dep in OBJECTS else []
            return [*rest[:place], *moved, *rest[place:]], own
        return [*noun_phrase(sentence, noun), *rest], noun
    if own is not None:
        return members, own
    if is_impersonal(sentence, top):
        return members, next((c for c in sentence.children(top) if c.dep in OBJECTS), None)
    shared = _shared_subject(sentence, top)
    if shared is None:
        return members, None
    return [*noun_phrase(sentence, shared), *_from_verb(sentence, top, members)], shared


def _from_verb(sentence: Sentence, top: Token, members: list[Token]) -> list[Token]:
    """A clause without subject from its verb group on: what leads it in stood before the subject."""
    led = {t.i for c in sentence.children(top) if c.i < top.i and c.dep in _LEADING for t in sentence.subtree(c)}
    return [t for t in members if t.i not in led or t.dep == "neg"]


def _shared_subject(sentence: Sentence, verb: Token) -> Token | None:
    """What a clause without a subject is said of: the noun it hangs on, or the subject of the clause above."""
    if verb.pos not in ("VERB", "AUX"):
        return None
    for token in (verb, *sentence.ancestors(verb)):
        above = sentence.head(token)
        if token.dep in ("relcl", "acl") and above.pos in NOUNS:
            return above
        if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"):
            return None
        found = next((c for c in sentence.children(above) if c.dep in ANY_SUBJECTS), None)
        if found is not None:
            return found if found.tag not in ("WDT", "WP") else _shared_subject(sentence, above)
    return None


def noun_phrase(sentence: Sentence, noun: Token) -> list[Token]:
    """A noun with what stands before it and with its `of`, without clauses and appositions."""
    found, todo = [noun], [noun]
    while todo:
        for child in sentence.children(todo.pop()):
            near = child.i < noun.i or child.lemma == "of" or child.dep in ("cc", "conj", "case", "pobj")
            if child.dep not in _CLAUSES and near or child.text == "-":
                found.append(child)
                todo.append(child)
    return sorted(found, key=lambda t: t.i)


def _without_lead(sentence: Sentence, top: Token, told: list[Token], needed: Container[int]) -> list[Token]:
    """The clause without what stands before its subject: `Meanwhile,` `In a statement,` `and`. Conditions stay."""
    subject = next((c for c in sentence.children(top) if c.dep in (*ANY_SUBJECTS, EXPLETIVE)), None)
    border = subject.i if subject is not None else top.i
    led: set[int] = set()
    for child in sentence.children(top):
        leads = child.dep in _LEADING and child.lower not in CONDITIONS and child.text not in OPENING
        if child.i < border and leads:
            below = sentence.subtree(child)
            if child.pos in NOUNS and child.entity not in ("DATE", "TIME") and not _ends_in_comma(sentence, below):
                continue  # perhaps a part of the subject
            if not any(t.i in needed for t in below):
                led |= {t.i for t in below}
    if told[0].lower == "that" and top.dep in ("ccomp", "conj"):
        led.add(told[0].i)
    return [t for t in told if t.i not in led]


def _ends_in_comma(sentence: Sentence, stretch: Sequence[Token]) -> bool:
    after = stretch[-1].i + 1
    return after < len(sentence.tokens) and sentence.tokens[after].text == ","


def _without_value(sentence: Sentence, head: Token, span: Span, pieces: list[Piece]) -> list[Piece]:
    """The pieces without the value, and `…` in its place where it is what the clause tells."""
    inside = {t.i for t in sentence.tokens_in(span)}
    gone, gap = set(inside), False
    above = sentence.head(head)
    if head.i == above.i or above.i in inside:
        gap = head.pos != "ADP"
    elif above.pos in ("ADP", "SCONJ") and head.dep in ("pobj", "pcomp"):
        tied = {t.i for t in sentence.subtree(above)} - inside - {above.i}
        loose = {t.i for t in sentence.children(head) if t.dep in ("det", "case")}
        gap = not tied <= loose
        gone |= set() if gap else {above.i, *tied}
    elif head.dep in _COUNTING:
        gone |= {c.i for c in sentence.children(head) if c.dep == "case"}
        # `… people died`, `a mother of … children`: bare, the noun would tell of one, or of all of them
        of_some = above.dep == "pobj" and sentence.head(above).lower == "of"
        gap = of_some or head.dep == "nummod" and not is_definite(sentence, above)
    else:
        gap = head.dep not in _ADVERBIAL and head.pos != "ADP"
    kept = [p for p in pieces if p.token.i not in gone]
    if _begins_compound(sentence, span):
        gap = True
    if gap:
        place = next((n for n, p in enumerate(pieces) if p.token.i in inside), None)
        if place is not None:
            at = len([p for p in pieces[:place] if p.token.i not in gone])
            kept.insert(at, Piece(head, GAP))
    return kept


def _begins_compound(sentence: Sentence, span: Span) -> bool:
    """Whether a hyphen ties the value to the next word: `a one-room school`."""
    return any(t.start == span.end and t.text == "-" for t in sentence.tokens)


def _without_loose_ends(told: list[Token]) -> list[Token]:
    """Without conjunctions that joined what is not told."""
    conjoined = {t.head for t in told if t.dep == "conj"}
    after = [t.i for t in told[1:]] + [-1]
    return [t for t, n in zip(told, after, strict=True) if t.dep != "cc" or t.head in conjoined or n == t.i + 1]


def _named(pieces: Sequence[Piece], entity_at: EntityAt) -> Iterator[Piece]:
    """The pieces with the first `he` or `she` as a name, where the article leaves one reading and does not name that
    person beside it."""
    told = {name for p in pieces if p.token.pos != "PRON" for name in entity_at(p.token.start)}
    for piece in pieces:
        names = entity_at(piece.token.start) if piece.token.lower in _PERSONS else ()
        if len(names) == 1 and names[0].startswith("@@") and names[0] not in told:
            told.add(names[0])
            piece = replace(piece, text=names[0].removeprefix("@@"))
        yield piece
