"""Partisan appeals: lines in which the page itself asks for votes or money for a side."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from credscore.analysis.lines.appended import shapes
from credscore.analysis.lines.appended.hints import (
    UNADDRESSED,
    hints_of,
    weight_of,
    weights_of_hints,
)
from credscore.analysis.lines.appended.wording import first_word, tokens_of, words_of

_LONGEST = 60
"""Words of the longest line that is an appeal of its own and not a paragraph of an essay."""

_SHORT = 26
"""Words of the longest line whose hints of an appeal are weighed."""

_ENOUGH = -1.0
"""Log odds from which on a line is an appeal, where the fit gave appeals half of all weight."""

_ENOUGH_ALONE = 1.5
"""The same for a line that asks nobody for anything: it may be a headline."""

_ADDRESSED = frozenset(["you", "your", "we", "us", "our"])

_PAID = re.compile(
    r"\W*(?:paid for|authori[sz]ed|approved|promoted|printed) by [^.!?]{2,80}\.?$"
    r"|\W*(?:printed|published|promoted|authori[sz]ed)\b[\w, ]{0,40}\bby [^!?]{2,100}"
    r"\b(?:on behalf of|for and on behalf of)\b[^!?]{2,100}$",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£]\d|\b\d+ (?:dollars|euros|pounds)\b|\b(?:donat|contribut|chip in|pitch in)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_AFTER_A_STOP = re.compile(r"(?<=[.!?:]) ")


def partisan_lines(lines: Sequence[str]) -> dict[int, str]:
    """Return the lines that are appeals, each with the reason.

    An appeal asks the reader (vote, choose, donate, join …) for something with a party, a
    candidate, an office or a ballot as its object, or gives the number of a list to vote for.
    Quoted words, reports, headlines and the paragraphs of an essay are none.
    """
    found = {at: reason for at in possible_appeals(lines) if (reason := _why(lines[at]))}
    return dict(sorted((found | _beside(lines, found)).items()))


def possible_appeals(lines: Sequence[str]) -> list[int]:
    """Return which lines are short and whole enough to be appeals, and hold a trigger."""
    return [at for at in _with_triggers(lines) if _is_complete(lines[at])]


def _beside(lines: Sequence[str], appeals: Collection[int]) -> dict[int, str]:
    """Return lines right beside appeals that ask for money, or say who paid for them."""
    found: dict[int, str] = {}
    for at in appeals:
        for place, step in ((at - 1, -1), (at + 1, 1)):
            while 0 <= place < len(lines) and place not in appeals and _goes_with(lines[place]):
                found[place] = "belongs to an appeal"
                place += step
    return found


def _goes_with(line: str) -> bool:
    if _PAID.match(line):
        return True
    is_short = line.count(" ") < _SHORT and _is_complete(line) and line[0] not in "\"'"
    return is_short and bool(_MONEY.search(line)) and first_word(line) in words_of("funds")


def _with_triggers(lines: Sequence[str]) -> list[int]:
    """Return which short lines hold a trigger: each is looked for in all of them at once."""
    short = [
        at for at, line in enumerate(lines) if line.count(" ") < _LONGEST and line[0] not in "\"'"
    ]
    lowered = [lines[at].lower() for at in short]  # each: one that was given may hold breaks
    low = "\n".join(lowered)
    ends = list(accumulate([len(line) + 1 for line in lowered]))
    found: set[int] = set()
    for trigger in words_of("triggers"):
        start = low.find(trigger)
        while start >= 0:
            at = bisect_right(ends, start)
            found.add(short[at])
            start = low.find(trigger, ends[at])
    return sorted(found)


def _is_complete(line: str) -> bool:
    """Say whether a line ends as a sentence does: a headline or a link is no appeal."""
    return _ends(line) or bool(shapes.NUMBER.search(line))


def _ends(line: str) -> bool:
    return line.rstrip("\"')* ")[-1:] in (".", "!", "?")


def _why(line: str) -> str:
    words = tokens_of(line)
    if not words.isdisjoint(words_of("report")):
        return ""
    if not _ends(line) and first_word(line) not in words_of("verbs"):
        return ""  # a headline with a number in it: "Candidate number 2 on the list resigns"
    if appeal := _appeal(line, words):
        return appeal
    return "asks for support in all but name" if is_weighty(line) else ""


def _appeal(line: str, words: Collection[str]) -> str:
    gives_number = _FIGURE.search(line) and shapes.LIST.search(line)  # few lines have a figure
    if not words_of("other").isdisjoint(words) and not gives_number:
        return ""
    sentences = [part.strip(" -•*#\"'!") for part in _AFTER_A_STOP.split(line, 3)]
    if any(map(shapes.NOUN.match, sentences)):
        return ""
    if "vote" in words and any(map(shapes.YOURS.search, sentences)):
        return "asks for the reader's vote"
    if gives_number and words_of("subjects").isdisjoint(words):
        return "gives the number to vote for"
    return next((reason for part in sentences if (reason := _asked(part, line))), "")


def is_weighty(line: str, weights: Mapping[str, float] | None = None) -> bool:
    """Say whether the hints of an appeal outweigh what speaks against it, where no shape decides.

    Long lines, quotations, open questions, headlines in capitals and what others do are none,
    whatever they weigh.
    """
    words = line.split()
    if len(words) > _SHORT or '"' in line or " '" in line:
        return False
    tokens = tokens_of(line)
    if _only_asks(line, tokens) or shapes.NOUN.match(line):
        return False
    if len(words) > 6 and "!" not in line and sum(w[0].isupper() for w in words) > 0.7 * len(words):
        return False
    if any(not tokens.isdisjoint(words_of(kind)) for kind in ("told", "report", "other")):
        return False
    if not (shapes.POLITICS_ALONE.search(line) or shapes.NUMBER.search(line)):
        return False
    hints = hints_of(line)
    enough = _ENOUGH_ALONE if hints[UNADDRESSED] else _ENOUGH
    return weight_of(hints, weights or weights_of_hints()) > enough


def _only_asks(line: str, tokens: Collection[str]) -> bool:
    """Say whether a line is a question to nobody, or one that takes any answer."""
    if "?" in line and shapes.OPEN_QUESTION.search(line):
        return True
    return line.endswith("?") and _ADDRESSED.isdisjoint(tokens) and ". " not in line


def _asked(sentence: str, line: str) -> str:
    call = shapes.VOTE.search(sentence) if "vote" in sentence.lower() else None
    if call and _is_imperative(sentence[: call.start("vote")]):
        return "calls on the reader to vote"
    verb = first_word(sentence)
    if verb not in words_of("verbs") or verb == "vote":
        return ""
    if verb in ("elect", "reelect"):
        return "calls on the reader to elect" if shapes.NAME.search(sentence) else ""
    about = line if verb in words_of("funds") else sentence
    if shapes.NUMBER.search(line) or shapes.SIDE.search(about):
        return "calls on the reader to support a side"
    if verb in words_of("funds") and shapes.WINS.search(sentence):
        return "calls on the reader to pay for a side"
    near = any(words in line.lower() for words in shapes.NEAR_A_VOTE)
    return "calls on the reader to vote" if near and shapes.NAME.search(sentence) else ""


def _is_imperative(before: str) -> bool:
    """Say whether what stands before "vote" leaves it an imperative: a lead, no subject."""
    lead = shapes.LEAD.match(before)
    rest = before[lead.end() :] if lead else before
    rest = rest.rpartition(": ")[2]
    if not rest or shapes.URGED.match(rest):
        return True
    if shapes.NO_CALL.search(rest):
        return False
    if rest[0].isupper() and not shapes.OPENS_LOW.match(rest):
        return False
    return len(rest.split()) <= 8 and tokens_of(rest).isdisjoint(words_of("subjects"))
