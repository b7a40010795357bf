"""Gerunds: who does what an -ing form tells of behind a noun, as in "sent us a letter saying"."""

from credscore.analysis.attribution.sources.main_clauses import main_subject
from credscore.analysis.attribution.sources.subjects import find_subject, subject_before
from credscore.analysis.attribution.units.grammar import HAVE, word_set
from credscore.analysis.attribution.units.units import Tokens, Unit

_SENT = word_set(
    "sent sends send sending wrote writes writing fired issued issues delivered emailed posted "
    "circulated published released mailed launched signed drafted ran"
)
_PAPERS = word_set(
    "letter letters email emails e-mail e-mails memo message messages note text petition petitions "
    "statement release tweet tweets ad ads notice report"
)
_SPENT = word_set(
    "speech speeches time address debate work record pitch hour hours career tour life"
)
_SEEN = word_set("heard seen caught filmed recorded")
_MAX_SENT = 14  # tokens from a gerund back to the paper
_MAX_VERB = 5  # tokens from a paper back to its verb


def subject_of_gerund(unit: Unit, left: int, known: Tokens | None) -> Tokens | None:
    """Return who does what the -ing form after token `left` tells of.

    Its noun does so where it can: "with Lund calling it a joke"; else the subject of the clause:
    "spent his speech defending the plan".
    """
    sender = _sender(unit, left)
    if sender is not None:
        return sender
    found = find_subject(unit, left, known)
    if found is None:
        return None
    is_spent = unit.forms[found[0]] in _SEEN or unit.forms[found[1]] in _SPENT
    return main_subject(unit, found[0]) if is_spent else found


def _sender(unit: Unit, left: int) -> Tokens | None:
    """Return who "sent a letter to the mayor saying" something."""
    for paper in range(left, max(0, left - _MAX_SENT), -1):
        form = unit.forms[paper]
        if form in _PAPERS:
            for verb in range(paper - 1, max(0, paper - _MAX_VERB), -1):
                if unit.forms[verb] in _SENT:
                    return subject_before(unit, verb, HAVE)
            return None
        if not unit.is_word(paper):
            return None
    return None
