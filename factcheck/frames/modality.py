"""How a source stands behind a claim: asserted, planned, hedged, denied or quoted, and whose words it is.

Read off the clause in which the claim stands: its verb with auxiliaries and negation, then the verbs above it, up to
the clause that another clause is merely attached to (a relative clause does not take on the modality of the sentence
it stands in). A clause that hangs on a verb of saying stays asserted, and the speaker is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from factcheck.clauses import is_definite
from factcheck.data import load
from factcheck.grammar.reporting import Speaker, reports, speaker_at, speaker_of, verbs
from factcheck.model import Article, Modality, Quotation, Sentence, Span, Token

Stance = tuple[Modality, str | None]

DEEPEST = 30
"""Steps up from a claim that are read; sentences of articles have fewer."""
NEAR = 120
"""Characters after a quotation within which a pronoun that speaks means the same speaker."""
_BORDERS = frozenset({"relcl", "advcl", "acl"})
_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")


@cache
def _words(section: str, key: str) -> frozenset[str]:
    text: str = load("modality")[section][key]
    return frozenset(text.split())


def modality(sentence: Sentence, span: Span, article: Article) -> Stance:
    """The stance of the source to what stands at `span` of this sentence, and the speaker as written, if told.

    Words in quotation marks are QUOTED whatever they say. Otherwise a denial goes before a plan, a plan before a
    hedge, where a clause has several.
    """
    quotation = _quotation(article.quotations, span)
    if quotation is not None:
        return Modality.QUOTED, quotation.speaker
    head = sentence.head_of(span)
    if head is None:
        return Modality.ASSERTED, None
    found: set[Modality] = set()
    speaker: Speaker | None = None
    chain = [head, *islice(sentence.ancestors(head), DEEPEST)]
    for place, token in enumerate(chain):
        below = chain[place - 1] if place else None
        if below is not None and _attached(below, token):
            break
        if below is not None and _hands_on(below, token):
            speaker = speaker or speaker_of(token, sentence)
            found |= _by_source(token, sentence)
            break
        found |= _own(token, below, sentence)
        speaker = speaker or _according(token, sentence)
    if any(t.lower in _words("denied", "beyond") for t in chain):
        found.discard(Modality.DENIED)
    stance = next((m for m in (Modality.DENIED, Modality.PLANNED, Modality.HEDGED) if m in found), Modality.ASSERTED)
    return stance, _name(speaker, article)


def _quotation(quotations: Sequence[Quotation], span: Span) -> Quotation | None:
    """The quotation in which a span lies; quotations are in text order."""
    at = bisect_right([q.span.start for q in quotations], span.start) - 1
    return quotations[at] if at >= 0 and quotations[at].span.contains(span) else None


def _name(speaker: Speaker | None, article: Article) -> str | None:
    if speaker is None:
        return None
    if not speaker.pronoun:
        return speaker.span.of(article.document.text)
    told = [q for q in article.quotations if q.speaker_span and q.span.end <= speaker.span.start]
    near = told and speaker.span.start - told[-1].span.end <= NEAR
    return told[-1].speaker if near else None


def _attached(below: Token, token: Token) -> bool:
    """Whether the part read so far is a clause that only describes what stands above it."""
    return below.pos in _VERBS and below.dep in _BORDERS and not _carries(token)


def _carries(token: Token) -> bool:
    """Nouns that hand on a clause without standing for it: `claims that`, `a plan to`."""
    return token.pos == "NOUN" and token.lemma in _words("hedged", "nouns") | _words("planned", "object")


def _hands_on(below: Token, token: Token) -> bool:
    """Whether `token` is the verb of saying or believing above a clause: `police said that …`, `…, police said`."""
    clause = below.dep in ("ccomp", "parataxis") and below.pos in (*_VERBS, "NOUN", "ADJ")
    return clause and (reports(token) or token.lemma in verbs("believing") | verbs("denying"))


def _by_source(verb: Token, sentence: Sentence) -> set[Modality]:
    """What the verb of saying adds: denials and beliefs. A plan is nothing that `will say` makes of the clause."""
    if verb.lemma in verbs("denying"):
        return {Modality.DENIED}
    if _negated(list(sentence.children(verb)), sentence):
        return {Modality.HEDGED}
    hedged = verb.lemma in verbs("believing") or any(
        c.lower in _words("hedged", "adverbs") for c in sentence.children(verb)
    )
    return {Modality.HEDGED} if hedged else set()


def _own(token: Token, below: Token | None, sentence: Sentence) -> set[Modality]:
    """What a token on the way up says of the claim below it."""
    found: set[Modality] = set()
    if below is not None and below.dep == "conj" and _by_itself(below, token, sentence):
        return found
    children = list(sentence.children(token))
    if token.pos in _VERBS or token.dep == "ROOT":
        found |= _by_auxiliaries(token, children)
    if token.pos in (*_VERBS, "ADJ"):
        found |= _by_governor(token, below, sentence)
    if token.pos in (*_NOUNS, "ADJ"):
        found |= _by_noun(token, children)
    if any(c.lower in _words("hedged", "adverbs") or _is_condition(c) for c in children):
        found.add(Modality.HEDGED)
    if _negated(children, sentence) and not _is_given(below, token, sentence):
        found.add(Modality.DENIED)
    return found


def _is_condition(token: Token) -> bool:
    """Whether a clause tells what may come to be: `if its winds rise to 156 mph`."""
    return token.dep == "mark" and token.lower == "if"


def _is_given(below: Token | None, verb: Token, sentence: Sentence) -> bool:
    """Whether what stands below a verb is there, whatever is denied of it: `the fleet's 23 jets did not take off`,
    `its price, 3 million euros, would not cover …`."""
    if below is None or verb.pos not in _VERBS or below.dep not in ("nsubj", "nsubjpass"):
        return False
    return is_definite(sentence, below)


def _by_itself(verb: Token, first: Token, sentence: Sentence) -> bool:
    """Whether a coordinate verb stands by itself: `did not stop and lost 5 boats`, not `will come and sign 5 deals`."""
    if verb.pos not in _VERBS:
        return False
    own = any(c.dep in ("nsubj", "nsubjpass", "aux", "auxpass") for c in sentence.children(verb))
    return own or verb.tag != first.tag


def _by_auxiliaries(verb: Token, children: Sequence[Token]) -> set[Modality]:
    found: set[Modality] = set()
    auxiliaries = [c for c in children if c.dep in ("aux", "auxpass")]
    words = {c.lower for c in auxiliaries} | {c.lemma for c in auxiliaries}
    if words & _words("planned", "auxiliaries"):
        perfect = "would" in words and "have" in words
        found.add(Modality.HEDGED if perfect else Modality.PLANNED)
    if words & _words("hedged", "auxiliaries") and not (words & {"can", "ca"} and "could" not in words):
        found.add(Modality.HEDGED)
    bare_infinitive = any(c.lower == "to" for c in auxiliaries) and verb.dep == "ROOT"
    if bare_infinitive:
        found.add(Modality.PLANNED)
    return found


def _by_governor(token: Token, below: Token | None, sentence: Sentence) -> set[Modality]:
    """`plans to …`, `is set to …`, `is to …`, `is believed to …`, `appears to …`, `denied …`, `scheduled for …`."""
    if below is None:
        return set()
    infinitive = below.dep in ("xcomp", "ccomp", "acomp", "oprd") and any(
        c.lower == "to" and c.dep == "aux" for c in sentence.children(below)
    )
    passive = any(c.dep == "auxpass" for c in sentence.children(token))
    if infinitive and token.lemma in _words("planned", "infinitive") | {"be"}:
        return {Modality.PLANNED}
    hedging = _words("hedged", "verbs") | (_words("hedged", "participles") if passive else frozenset())
    if infinitive and token.lemma in hedging:
        return {Modality.HEDGED}
    if token.lemma in _words("denied", "verbs") or (infinitive and token.lemma in _words("denied", "infinitive")):
        return {Modality.DENIED}
    future = token.lemma in _words("planned", "object") and token.pos == "VERB"
    return {Modality.PLANNED} if future else set()


def _by_noun(noun: Token, children: Sequence[Token]) -> set[Modality]:
    """`the alleged theft`, `a planned visit`, `no injuries`, `claims that …`."""
    found: set[Modality] = set()
    modifiers = {c.lower for c in children if c.dep in ("amod", "compound", "acomp")} | {noun.lower}
    claimed = noun.lemma in _words("hedged", "nouns") and _has_clause(children)
    if claimed or modifiers & _words("hedged", "adjectives"):
        found.add(Modality.HEDGED)
    if modifiers & _words("planned", "object") and noun.pos == "NOUN":
        found.add(Modality.PLANNED)
    if modifiers & _words("denied", "adjectives"):
        found.add(Modality.DENIED)
    return found


def _has_clause(children: Sequence[Token]) -> bool:
    return any(c.dep in ("acl", "relcl", "ccomp") and c.pos in _VERBS for c in children)


_NEGATES = frozenset({"neg", "det", "advmod", "preconj", "nsubj"})


def _negated(children: Sequence[Token], sentence: Sentence) -> bool:
    """A negation among the children; not that of `not only` or `no fewer than`."""
    for child in children:
        if child.lower not in _words("denied", "words") or child.dep not in _NEGATES:
            continue
        after = sentence.tokens[child.i + 1].lower if child.i + 1 < len(sentence.tokens) else ""
        if after not in _words("denied", "mere") and after[:1].isalpha():
            return True
    return False


def _according(token: Token, sentence: Sentence) -> Speaker | None:
    """`according to the ministry` below a verb on the way up."""
    for child in sentence.children(token):
        if child.lower == "according":
            for noun in _objects(child, sentence):
                return speaker_at(noun, sentence)
    return None


def _objects(preposition: Token, sentence: Sentence) -> Iterator[Token]:
    for to in sentence.children(preposition):
        yield from (n for n in sentence.children(to) if n.dep == "pobj")
