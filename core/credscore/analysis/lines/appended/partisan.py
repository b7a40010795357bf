"""Partisan appeals: lines in which the page itself asks for votes or money for a side."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

_LONGEST = 60
"""Words of the longest line that is an appeal of its own and not a paragraph of an essay."""

_AFTER_A_STOP = re.compile(r"(?<=[.!?:]) ")
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_DAY = r"(?:\w+ day|\w+day|\d{1,2}(?:st|nd|rd|th)? \w+|\w+ \d{1,2}(?:st|nd|rd|th)?|\w+ elections?)"
_LEAD = re.compile(
    r"(?:(?:please|and|so|now|today|tomorrow|go|friends|remember|let's|let us)\b\W*"
    r"|(?:dear|fellow|my) \w+\W+|we (?=vote)"
    rf"|(?:on|this|next|by|in|at) (?:the )?{_DAY}\W*"
    r"|if you [^,]{1,80}, "
    r"|(?:don't|do not|never) forget to |get out and |go to the polls and |make a plan to "
    r"|make sure (?:that )?(?:you |to )|be sure to |it's time to |tell (?:[\w']+ ){1,4}to "
    r"|(?:join us|come|meet us)[^,]{0,30} and ){1,4}",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    r"\b(?i:votes?) (?:(?i:for) (?:(?i:the|our|your|councillor|mayor) )?(?:independent )?"
    r"(?:candidate\b|[A-Z]|list\b|us\b)|(?i:yes|no) (?i:on|to)\b"
    r"|(?i:against|out) |(?:straight |all )?(?!On |In |By )[A-Z][\w-]+)"
)
_NUMBER = re.compile(
    r"\b(?:ballots?|lists?|number|no|preference|preferential(?: vote)?|box)\b(?: paper)?[ .:]{0,3}"
    r"(?:no\.? ?|number )?\d|\b(?:district|ward|constituency|precinct) \d"
    r"|\b(?:yes|no) on (?:prop|measure|question|amendment|\d)|\bcross (?:next to|beside|against)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?i:our candidates?|party fund|candidates? in)\b"
    r"|(?:'s?|\b(?:the|her|his|our|[A-Z][\w-]+)) (?i:campaign)\b|\b[A-Z][\w-]+ Party\b"
    r"|\b(?i:for (?:mayor|sheriff|congress|senate|president|governor|school board|city council))\b"
    r"|\b(?i:in|to) (?:the )?(?:Congress|Senate|Parliament)\b"
)
_NAME = re.compile(r"[a-z] [A-Z][\w-]+")
_IS_NAME = re.compile(
    r"Mark [A-Z]|(?:No|Yes|no|yes)\b(?! on )"
    r"|(?i:back|keep|stand|stop|turn|put) (?:on|in|to|at|when|then|by|from)\b"
)
_NEAR_A_VOTE = ("your vote", "vote ", "voting", "ballot", "at the polls", "on polling day")
_YOURS = re.compile(
    r"(?:(?:only a|your|every) vote for .{1,60}\b(?:is|can|will)\b|(?:only )?with your vote\b"
    r"|(?:we|we're|i'm|i am|we are|i) (?:ask|asking|need|want|hope|count|rely|counting)"
    r" (?:you )?(?:for |on )?(?:you|your vote|your support)\b"
    r"|(?:paid for|authori[sz]ed) by .{1,60}\b(?:for|party|committee)\b)",
    re.IGNORECASE,
)
_FUNDS = frozenset(["donate", "chip", "contribute", "rush", "fund", "give", "pledge"])
_WINS = re.compile(r"\b(?:flip|beat|win|defeat|unseat|seat|race|victory|reelect|re-elect)\b")
_NOUN = re.compile(
    r"(?i:votes?|support|campaign|elect\w*|donat\w*|ballots?) (?:[\w'-]+ ){1,6}?(?:could|would"
    r"|may|might|will|is|was|were|are|has|had|stood|set|fail\w*|pass\w*|postponed|looms|splits"
    r"|shows?)\b"
)


def partisan_lines(lines: Sequence[str]) -> dict[int, str]:
    """Return the lines that are appeals, each with the reason.

    An appeal is an imperative to the reader (vote, choose, donate, join …) at the start of a
    sentence, with a party, a candidate, an office or a ballot as its object. Quoted words,
    reports, headlines and the paragraphs of an essay are none.
    """
    low = "\n".join(lines).lower()
    if not any(trigger in low for trigger in _words("triggers")):
        return {}
    reasons = {at: _appeal(line) for at, line in enumerate(lines) if _may_appeal(line)}
    return {at: reason for at, reason in reasons.items() if reason}


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(_table()[kind]["words"])


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("partisan.toml").read_text("utf-8"))


def _may_appeal(line: str) -> bool:
    if line.count(" ") >= _LONGEST or line[0] in "\"'" or not _is_complete(line):
        return False
    low = line.lower()
    return any(trigger in low for trigger in _words("triggers"))


def _is_complete(line: str) -> bool:
    """Say whether a line ends as a sentence does: a headline or a link is no appeal."""
    return line.rstrip("\"')* ")[-1:] in (".", "!", "?") or bool(_NUMBER.search(line))


def _appeal(line: str) -> str:
    words = {word.replace("-", "") for word in _TOKEN.findall(line.lower())}
    numbered = bool(_NUMBER.search(line))
    if not words.isdisjoint(_words("report")) and not numbered:
        return ""
    if not words.isdisjoint(_words("other")) and not numbered:
        return ""
    sentences = [part.strip(" -•*#\"'!") for part in _AFTER_A_STOP.split(line, 2)]
    if any(map(_NOUN.match, sentences)):
        return ""
    if "vote" in words and any(map(_YOURS.match, sentences)):
        return "asks for the reader's vote"
    return next((reason for part in sentences if (reason := _asked(part, line))), "")


def _asked(sentence: str, line: str) -> str:
    verb = _imperative(sentence)
    if verb not in _words("verbs"):
        return ""
    if verb == "vote":
        told = _FOR_WHOM.search(line) or _NUMBER.search(line)
        return "calls on the reader to vote" if told else ""
    if verb in ("elect", "reelect"):
        return "calls on the reader to elect" if _NAME.search(sentence) else ""
    if _NUMBER.search(line) or _SIDE.search(sentence):
        return "calls on the reader to support a side"
    if verb in _FUNDS and _WINS.search(sentence):
        return "calls on the reader to pay for a side"
    near = any(words in line.lower() for words in _NEAR_A_VOTE) and _NAME.search(sentence)
    return "calls on the reader to vote" if near else ""


def _imperative(sentence: str) -> str:
    """Return the first word of a sentence, without what may lead up to an imperative."""
    lead = _LEAD.match(sentence)
    word = _TOKEN.search(sentence, lead.end() if lead else 0)
    if not word or _IS_NAME.match(sentence, word.start()):
        return ""
    return word[0].lower().replace("-", "")
