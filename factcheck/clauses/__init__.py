"""The grammar of the clause round a claim: what governs it, who acts, what is acted on.

Works on the dependency labels of spaCy's English pipelines (ClearNLP scheme). Each function takes tokens of one
sentence and never leaves it.
"""

from __future__ import annotations

from factcheck.clauses.arguments import arguments
from factcheck.clauses.governing import Clause, clause_of, restricting
from factcheck.clauses.tree import (
    ANY_SUBJECTS,
    CONTENT,
    EXPLETIVE,
    FIGURES,
    MODIFIERS,
    NOUNS,
    OBJECTS,
    SUBJECTS,
    clause_members,
    clause_top,
    conjuncts,
    is_definite,
    is_impersonal,
    is_reporting,
    noun_modifiers,
    objects_of,
    verb_above,
)

__all__ = [
    "ANY_SUBJECTS",
    "CONTENT",
    "MODIFIERS",
    "NOUNS",
    "OBJECTS",
    "SUBJECTS",
    "EXPLETIVE",
    "FIGURES",
    "Clause",
    "arguments",
    "clause_members",
    "clause_of",
    "clause_top",
    "conjuncts",
    "is_definite",
    "is_impersonal",
    "is_reporting",
    "noun_modifiers",
    "objects_of",
    "restricting",
    "verb_above",
]
