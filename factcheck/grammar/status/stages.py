"""How far an event has come, by the verb that names it: planned, done, called off."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.status.verb_groups import BARE, DONE, FUTURE, HEDGED, NOW, Group, conditional, group, infinitive
from factcheck.grammar.status.words import Told, by_word, exceptions_of, phrase_starts, words
from factcheck.model import Sentence, Token, Zone
from factcheck.values import status as s

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "obj", "attr")


def stages(sentence: Sentence) -> Iterator[Told]:
    """The stages that a sentence tells, verb by verb; a verb is read once."""
    read: set[int] = set()
    for token in sentence.tokens:
        if token.i in read or token.pos not in ("VERB", "ADJ", "NOUN"):
            continue
        found = (
            _planned(sentence, token)
            or _fate(sentence, token)
            or _word(sentence, token)
            or _taking_place(sentence, token)
            or _act(sentence, token)
        )
        if found is not None:
            read.update(range(found.start, found.end))
            yield found
    yield from _negotiating(sentence)
    yield from _underway(sentence)


def _planned(sentence: Sentence, cue: Token) -> Told | None:
    """`plans to sign`, `is expected to sign`, `a plan to sign`, `decided not to sign`, `refused to sign`."""
    kind = _cue(cue)
    event = infinitive(sentence, cue) if kind else None
    if event is None or event.lemma in words("planned", "never"):
        return None
    if kind == "refusals" and not _is_act(event):
        return None
    if kind == "foretelling" and not _is_act(event):
        return None
    above, below = group(sentence, cue), group(sentence, event)
    if above.time == HEDGED or (cue.pos == "VERB" and not _meant(sentence, cue, kind)) or conditional(sentence, cue):
        return None
    denied = above.negated or below.negated
    if cue.lemma == "decide" and above.time == DONE and not denied:
        return None
    state = s.NOT_DONE if kind == "refusals" else s.CANCELLED if denied else s.PLANNED
    start = above.start if above.negated else cue.i
    return Told(start, below.end, state, s.EVENT, event.lemma)


def _is_act(verb: Token) -> bool:
    return verb.lemma in words("acts", "verbs") | words("acts", "slight")


def _meant(sentence: Sentence, cue: Token, kind: str) -> bool:
    """Not `had planned to`, a plan that was given up, nor `was intended to`, a purpose."""
    helpers = [t for t in sentence.children(cue) if t.dep in ("aux", "auxpass")]
    if any(t.lower == "had" for t in helpers):
        return False
    return kind != "verbs" or cue.tag != "VBN" or any(t.lemma == "have" for t in helpers)


def _cue(token: Token) -> str:
    """Which list of plans a word is in; '' for none."""
    if token.pos in ("VERB", "ADJ"):
        if token.lemma == "go" and token.tag != "VBG":
            return ""
        for key in ("verbs", "foretelling", "refusals"):
            if token.lemma in words("planned", key):
                return key
    if token.pos == "NOUN" and token.lemma in words("planned", "nouns"):
        return "verbs"
    return ""


def _act(sentence: Sentence, verb: Token) -> Told | None:
    """The act itself, done, not done, or under a modal."""
    if verb.pos != "VERB" or not _is_act(verb) or sentence.text.rstrip("\"'”’ ").endswith("?"):
        return None
    found = group(sentence, verb)
    if found.time in (BARE, HEDGED) or conditional(sentence, verb):
        return None
    if found.time == FUTURE:
        return _future(sentence, found)
    unsaid = found.negated and found.time == DONE and verb.tag != "VBG"
    if verb.lemma in words("acts", "slight") and not unsaid:
        return None
    if verb.tag == "VBG" or verb.dep == "amod" or _says(sentence, verb):
        return None
    if any(t.lemma in exceptions_of(verb.lemma) for t in sentence.tokens[verb.i + 1 : verb.i + 4]):
        return None
    if found.time == NOW and (sentence.zone is not Zone.HEADLINE or found.negated or found.start < verb.i):
        return None
    start = found.start if found.negated else verb.i
    state = s.DONE if not found.negated else s.NOT_YET if _so_far(sentence, verb) else s.NOT_DONE
    return Told(start, found.end, state, s.EVENT, verb.lemma)


def _taking_place(sentence: Sentence, verb: Token) -> Told | None:
    """`the parade took place`, `will not take place`: the event is the subject."""
    place = next((c for c in sentence.children(verb) if c.dep in OBJECTS and c.lower == "place"), None)
    event = _subject(sentence, verb)
    if verb.lemma != "take" or place is None or place.i != verb.i + 1 or event not in words("acts", "nouns"):
        return None
    found = group(sentence, verb)
    if found.time in (BARE, HEDGED, NOW) or conditional(sentence, verb):
        return None
    if found.time == FUTURE:
        told = _future(sentence, found)
        return Told(told.start, place.i + 1, told.state, s.EVENT, event) if told is not None else None
    state = s.NOT_DONE if found.negated else s.DONE
    return Told(found.start if found.negated else verb.i, place.i + 1, state, s.EVENT, event)


def _so_far(sentence: Sentence, verb: Token) -> bool:
    """`has not opened`: it still may, as most that is announced will; nothing is expected of the `slight` acts."""
    helpers = [t.lower for t in sentence.children(verb) if t.dep in ("aux", "auxpass")]
    return verb.lemma in words("acts", "verbs") and ("has" in helpers or "have" in helpers)


def _says(sentence: Sentence, verb: Token) -> bool:
    """`concluded that …`, `appeared to …`, `directed the ministry to …`, `left them waiting`: other senses."""
    return any(t.dep in ("ccomp", "xcomp", "acomp", "oprd") and t.i > verb.i for t in sentence.children(verb))


def _future(sentence: Sentence, found: Group) -> Told | None:
    """`will sign`; `would sign` only in reported speech."""
    if found.modal in words("planned", "reported"):
        above = sentence.head(found.verb)
        if found.verb.dep != "ccomp" or above.pos != "VERB":
            return None
    elif found.modal not in words("planned", "modals"):
        return None
    later = any(t.lower in ("until", "till", "before") for t in sentence.tokens[found.end : found.end + 12])
    state = s.PLANNED if not found.negated else s.NOT_DONE if later else s.CANCELLED
    return Told(found.start, found.end, state, s.EVENT, found.verb.lemma)


def _fate(sentence: Sentence, verb: Token) -> Told | None:
    """`cancelled the concert`, `was postponed`, `pulled out of the talks`, `resumed talks`."""
    if verb.pos != "VERB":
        return None
    found = group(sentence, verb)
    text, end = _phrasal(sentence, found)
    sure = by_word("fate.sure").get(text)
    state = sure or by_word("fate.acts").get(text)
    if state is None or not _told(sentence, found) or (state == s.RESUMED and found.time == FUTURE):
        return None
    event = _matter(sentence, verb)
    if not sure and event not in words("acts", "nouns"):
        return None
    return Told(verb.i, end, state, s.EVENT, event or verb.lemma)


def _phrasal(sentence: Sentence, found: Group) -> tuple[str, int]:
    """The verb with its particle, adverbs (`step away`) counted, and the token after it."""
    after = found.verb.i + 1
    word = sentence.tokens[after].lower if after < len(sentence.tokens) else ""
    if not found.particle and word in ("away", "out", "off", "back"):
        return f"{found.verb.lemma} {word}", after + 1
    return found.words, found.end


def _told(sentence: Sentence, found: Group) -> bool:
    """Told as a fact: in the past or perfect, as a participle after its noun, under `will`, or in a headline."""
    if found.negated or found.time == HEDGED or conditional(sentence, found.verb):
        return False
    if found.time == NOW:
        return sentence.zone is Zone.HEADLINE or found.verb.tag == "VBN"
    return found.time != BARE or found.verb.tag == "VBN"


def _matter(sentence: Sentence, verb: Token) -> str:
    """The lemma of what a verb is said of: object, passive subject, or what follows its preposition."""
    children = list(sentence.children(verb))
    for wanted in (OBJECTS, ("nsubjpass",)):
        for child in children:
            if child.dep in wanted:
                return child.lemma
    for child in children:
        if child.dep in ("prep", "prt"):
            below = [t for t in sentence.children(child) if t.dep in ("pobj", "pcomp", "prep")]
            below += [u for t in below if t.dep == "prep" for u in sentence.children(t) if u.dep in ("pobj", "pcomp")]
            for token in below:
                if token.dep != "prep" and token.entity not in ("DATE", "TIME", "CARDINAL"):
                    return token.lemma
    return next((c.lemma for c in children if c.dep == "nsubj" and c.pos == "NOUN"), "")


def _word(sentence: Sentence, verb: Token) -> Told | None:
    """`denied the reports`, `denied meeting X`, `confirmed the visit`, `confirmed that they had signed`."""
    state = by_word("word.verbs").get(verb.lemma) if verb.pos == "VERB" else None
    if state is None or group(sentence, verb).time != DONE or group(sentence, verb).negated:
        return None
    for child in sentence.children(verb):
        clause = child.dep in ("ccomp", "xcomp") and child.pos in ("VERB", "AUX") and child.i > verb.i
        thing = child.dep in OBJECTS and child.lower in words("word", "of") | words("acts", "nouns")
        if (clause and (state == s.DENIED or _is_act(child))) or thing:
            return Told(verb.i, verb.i + 1, state, s.EVENT, child.lemma)
    return None


def _negotiating(sentence: Sentence) -> Iterator[Told]:
    """`in talks`, `in final negotiations to …`, `in the negotiation stages`."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        if token.lower != "in":
            continue
        end = token.i + 1
        while end < len(tokens) - 1 and tokens[end].lower in words("negotiating", "adjectives"):
            end += 1
        staged = [t.lower for t in tokens[end : end + 2]] == ["the", "negotiation"]
        end += 2 * staged
        if end < len(tokens) and tokens[end].lower in words("negotiating", "ends" if staged else "nouns"):
            event = infinitive(sentence, tokens[end])
            yield Told(token.i, end + 1, s.NEGOTIATED, s.EVENT, event.lemma if event else tokens[end].lemma)


def _underway(sentence: Sentence) -> Iterator[Told]:
    tokens = sentence.tokens
    for token in tokens:
        if token.lower not in phrase_starts():
            continue
        for size in (3, 2, 1):
            phrase = " ".join(t.lower for t in tokens[token.i : token.i + size])
            if phrase in words("underway", "phrases"):
                verb = sentence.head(token)
                yield Told(token.i, token.i + size, s.UNDER_WAY, s.EVENT, _subject(sentence, verb) or token.lemma)
                break


def _subject(sentence: Sentence, verb: Token) -> str:
    return next((c.lemma for c in sentence.children(verb) if c.dep in SUBJECTS), "")
