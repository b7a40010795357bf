"""Partisan appeals: lines in which the page itself asks for votes or money for a side."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from credscore.analysis.lines.appended import shapes

_LONGEST = 60
"""Words of the longest line that is an appeal of its own and not a paragraph of an essay."""

_SHORT = 25
"""Words of the longest line in which hints of an appeal are added up."""

_HINTS = 3
"""Hints that must meet beside the address to the reader; see `_weigh`."""

_AFTER_A_STOP = re.compile(r"(?<=[.!?:]) ")
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def partisan_lines(lines: Sequence[str]) -> dict[int, str]:
    """Return the lines that are appeals, each with the reason.

    An appeal asks the reader (vote, choose, donate, join …) for something with a party, a
    candidate, an office or a ballot as its object, or gives the number of a list to vote for.
    Quoted words, reports, headlines and the paragraphs of an essay are none.
    """
    low = "\n".join(lines).lower()
    triggers = [trigger for trigger in _words("triggers") if trigger in low]
    if not triggers:
        return {}
    near = (at for at, line in enumerate(lines) if _may_appeal(line, triggers))
    return {at: reason for at in near if (reason := _appeal(lines[at]))}


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(_table()[kind]["words"])


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("partisan.toml").read_text("utf-8"))


def _may_appeal(line: str, triggers: Sequence[str]) -> bool:
    if line.count(" ") >= _LONGEST or line[0] in "\"'":
        return False
    low = line.lower()
    return any(trigger in low for trigger in triggers) and _is_complete(line)


def _is_complete(line: str) -> bool:
    """Say whether a line ends as a sentence does: a headline or a link is no appeal."""
    return line.rstrip("\"')* ")[-1:] in (".", "!", "?") or bool(shapes.NUMBER.search(line))


def _appeal(line: str) -> str:
    words = _tokens(line)
    if not words.isdisjoint(_words("report")):
        return ""
    if not words.isdisjoint(_words("other")) and not shapes.NUMBER.search(line):
        return ""
    sentences = [part.strip(" -•*#\"'!") for part in _AFTER_A_STOP.split(line, 3)]
    if any(map(shapes.NOUN.match, sentences)):
        return ""
    if "vote" in words and any(map(shapes.YOURS.search, sentences)):
        return "asks for the reader's vote"
    if shapes.LIST.search(line) and words.isdisjoint(_words("subjects")):
        return "gives the number to vote for"
    asked = next((reason for part in sentences if (reason := _asked(part, line))), "")
    return asked or ("asks for support in all but name" if _weigh(sentences, line) else "")


def _weigh(sentences: Sequence[str], line: str) -> bool:
    """Say whether enough hints of an appeal meet where no single shape decides.

    Needed are an address to the reader, no clause about others, and the act of voting or a side;
    these two count one each, and so do a name, a day or an exclamation, and money.
    """
    words = _tokens(shapes.ASK.sub("", line))
    verbs = {_first_word(sentence) for sentence in sentences}.intersection(_words("verbs"))
    if not (verbs or shapes.YOUR_VOTE.match(line)) or line.count(" ") >= _SHORT:
        return False
    matters = [not words.isdisjoint(_words(kind)) for kind in ("poll", "contest")]
    hints = [
        bool(shapes.NAME.search(line)),
        bool(shapes.WHEN.search(line)),
        not verbs.isdisjoint(_words("funds")),
    ]
    is_about_others = not words.isdisjoint(_words("subjects"))
    return any(matters) and not is_about_others and sum(matters + hints) >= _HINTS


def _tokens(text: str) -> set[str]:
    return {word.replace("-", "") for word in _TOKEN.findall(text.lower())}


def _asked(sentence: str, line: str) -> str:
    call = shapes.VOTE.search(sentence)
    if call and _is_imperative(sentence[: call.start("vote")]):
        return "calls on the reader to vote"
    verb = _first_word(sentence)
    if verb not in _words("verbs") or verb == "vote":
        return ""
    if verb in ("elect", "reelect"):
        return "calls on the reader to elect" if shapes.NAME.search(sentence) else ""
    about = line if verb in _words("funds") else sentence
    if shapes.NUMBER.search(line) or shapes.SIDE.search(about):
        return "calls on the reader to support a side"
    if verb in _words("funds") and shapes.WINS.search(sentence):
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
    return len(rest.split()) <= 8 and _tokens(rest).isdisjoint(_words("subjects"))


def _first_word(sentence: str) -> str:
    """Return the first word of a sentence, without what may lead up to an imperative."""
    lead = shapes.LEAD.match(sentence)
    word = _TOKEN.search(sentence, lead.end() if lead else 0)
    if not word or shapes.NO_VERB.match(sentence, word.start()):
        return ""
    return word[0].lower().replace("-", "")
