"""Tails: the block about the author below an article, found as a whole."""

import re
from collections.abc import Mapping, Sequence

from credscore.analysis.lines.facts.blocks import end_of_prose, prose_words
from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import BIO, RELEASE, TAGS, TEXT_KINDS, Name

_HEAD = re.compile(r"(?:about (?:the )?authors?|author bio|meet the author|the authors?)\W*$", re.I)
_PERSON = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}$")
_PEOPLE = re.compile(
    r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}(?: in [A-Z][\w -]{2,24}| \([a-z ]{2,20}\))?"
    r"(?:(?:, | and |, and | & )[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}"
    r"(?: in [A-Z][\w -]{2,24}| \([a-z ]{2,20}\))?){1,4}$"
)
_WORK = (
    "writer|journalist|reporter|editor|author|blogger|columnist|correspondent|freelancer|contributor"
    "|producer|professor|researcher|fellow|analyst|founder|co-founder|director|manager|consultant"
    "|specialist|photographer|lecturer|historian|economist|candidate|scholar|lawyer|student"
    "|member|graduate|expert|head|sinologist"
)
_OFFICE = re.compile(rf"(?:\w+ )?(?:{_WORK})\b", re.IGNORECASE)
_LIFE = re.compile(
    rf"(?:\b(?:is|as|has been|been working as|worked as|works as) (?:also )?(?:an? |the )?"
    rf"(?:[\w-]+,? ){{0,4}}(?:{_WORK})\b)"
    r"|\b(?:he|she|they) (?:has|have|holds?|graduated|studied|lives?|covers?|writes|speaks"
    r"|specializ|earned|received|took part|teaches|joined|is the author)\b"
    r"|^(?:research interests|speaks [A-Z]|follow (?:him|her|them)\b|contact (?:him|her)\b)"
    r"|\b(?:degree in|graduate of|based in|has written for|work has appeared|can be reached)\b",
    re.IGNORECASE,
)
_WITH_ADDRESS = re.compile(
    r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3},? (?:\([\w/ ]+\) )?(?:is|was|covers|writes|reports"
    r"|works)\b.*\b(?i:reach|contact|follow|e-?mail|write to|tweets?)\b"
    r".*(?:@|\bon (?:Twitter|X|Bluesky)\b)"
)
_PRESS = (
    "writer|journalist|reporter|editor|author|blogger|columnist|correspondent|freelancer|contributor"
    "|producer|photographer"
)
_LEARNED = (
    "professor|researcher|fellow|analyst|lecturer|historian|economist|scholar|co-founder|founder"
    "|director|consultant"
)
_WHO = re.compile(
    r"(?!The |This |That |Our |My )[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]+|van|de|von|der|al|bin)){1,3}"
    rf"(?:, [^.,]{{2,60}},)? is (?:also |currently |now )?(?:an? |the |our )"
    rf"(?:[\w'&/,-]+ ){{0,6}}?(?:(?P<press>{_PRESS})|{_LEARNED})\b(?!')"
)
_WRITES = re.compile(
    r"(?!The |This |That |Our |My )[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]+|van|de|von|der|al|bin)){1,3}"
    r"(?:, [^.,]{2,60},)? (?:has (?:covered|reported on|reported for|written for)\b"
    r"|(?:covers|reports (?:on|for|from)|writes (?:about|for|on)) (?!\d)"
    r"|was born in\b.*\b(?:stories|poems|books?|work)\b"
    r"|is an? (?:junior|senior|sophomore|freshman|first-year)\b"
    r"|is (?:an? |the )[^@]{5,100} \S+@\S+\.\w+$)"
)
_ABOUT = re.compile(r"About [A-Z][\w&'.-]*(?: [A-Z&][\w&'.-]*){0,5}$")
_END = 0.2  # of the words of the text
_LAST = 2  # paragraphs of the text, of which each may be about the author
_SENTENCE = 6  # words
_LONGEST = 12  # lines of one block


_EARLY = 6  # words
_ABOVE = 0.6  # of the words of prose, above a mark of the text's end
_FIRM: Name = ("other", "tells of the firm that has written it")
_REST: Name = ("other", "below the end of the text")
_HEADED: Name = ("author_head", "heading of the lines about the author")
_MARKS = frozenset([TAGS, RELEASE, _FIRM, _HEADED])


def bio_lines(facts: Sequence[Facts], body: Sequence[bool], title: int | None) -> dict[int, Name]:
    """Return kind and reason of the lines about the author below the text, which is the `body`.

    Such a block starts with "About the author", or with a name by itself and, one or two lines
    on, a person's life in the third person; it ends at the first line that tells no life.
    """
    names: dict[int, Name] = {}
    signed = {word for line in facts if line.byline or are_people(line) for word in line.words}
    text = prose_words(facts)
    so_far = 0
    paragraphs = [at for at, line in enumerate(facts) if body[at] and line.size >= _SENTENCE]
    end = next(iter(paragraphs[-_LAST:]), 0)
    for at, line in enumerate(facts):
        if at not in names and at != title and so_far * 2 > text:
            names |= _block(facts, at)
            if _tells_of(line, signed) or (at >= end and _is_writer(line, bool(signed))):
                names |= {at: BIO} | _lives(facts, at + 1)
        so_far += line.size if line.is_prose else 0
    return names


def firm_lines(facts: Sequence[Facts], body: Sequence[bool]) -> dict[int, Name]:
    """Return kind and reason of the lines about a firm at the end, as below a press release.

    They are headed "About" and its name, which stands early in the next line.
    """
    text = sum(line.size for line, inside in zip(facts, body, strict=True) if inside)
    left = text
    names: dict[int, Name] = {}
    for at, line in enumerate(facts[:-1]):
        left -= line.size if body[at] else 0
        below = facts[at + 1]
        is_last = left - below.size < _END * text
        if is_last and _ABOUT.match(line.text) and _has_early(below.words, line.words[1:]):
            names |= dict.fromkeys((at, at + 1), _FIRM)
    return names


def _has_early(words: Sequence[str], name: Sequence[str]) -> bool:
    """Say whether some words stand together among the first ones."""
    size = len(name)
    return any(words[at : at + size] == name for at in range(_EARLY))


def rest_lines(facts: Sequence[Facts], names: Mapping[int, Name]) -> dict[int, Name]:
    """Return kind and reason of the text below the end that a line of `names` marks.

    Such are the tags of a text, "ENDS" in a press release, the lines about a firm or the heading
    of those about the author; more than half of all prose stands above them.
    """
    first = end_of_prose(facts, _ABOVE)
    mark = next((at for at in range(first, len(facts)) if names[at] in _MARKS), len(facts))
    return {at: _REST for at in range(mark + 1, len(facts)) if names[at][0] in TEXT_KINDS}


def _is_writer(line: Facts, is_signed: bool) -> bool:
    """Say whether a last paragraph tells a life in the third person: the author's.

    It was so in all news articles of the development sets. Where somebody has signed, experts who
    are no writers may be others.
    """
    if _WRITES.match(line.text):
        return True
    who = _WHO.match(line.text)
    return who is not None and (who["press"] is not None or not is_signed)


def _tells_of(line: Facts, signed: set[str]) -> bool:
    """Say whether a line by itself is about the author: one who signed, or has an address."""
    if ("@" in line.text or " on " in line.text) and _WITH_ADDRESS.match(line.text):
        return True
    name = line.words[:2]
    if len(name) < 2 or not signed.issuperset(name) or line.byline:
        return False
    return line.size >= _SENTENCE and _LIFE.search(line.text) is not None


def _block(facts: Sequence[Facts], start: int) -> dict[int, Name]:
    line = facts[start]
    headed = line.size <= 4 and _HEAD.match(line.text) is not None
    if not headed and not is_person(line):
        return {}
    head: dict[int, Name] = {start: _first(headed)}
    at = start + 1
    while at < min(start + 3, len(facts)) and facts[at].size <= 8 and _is_name(facts[at]):
        head[at] = ("byline", "the author's name or office")
        at += 1
    lives = _lives(facts, at)
    return head | lives if lives or headed else {}


def is_person(line: Facts) -> bool:
    """Say whether a line is two to four capitalised words, as a person's name is."""
    return line.size <= 4 and _PERSON.match(line.text) is not None


def are_people(line: Facts) -> bool:
    """Say whether a line is two to five such names, as a byline without "by" is."""
    return line.size <= 20 and line.end == 0 and _PEOPLE.match(line.text) is not None


def _first(headed: bool) -> Name:
    if headed:
        return _HEADED
    return "byline", "a name above lines about the author"


def _is_name(line: Facts) -> bool:
    return bool(_PERSON.match(line.text) or _OFFICE.match(line.text)) and line.end == 0


def _lives(facts: Sequence[Facts], start: int) -> dict[int, Name]:
    found: dict[int, Name] = {}
    for at in range(start, min(start + _LONGEST, len(facts))):
        if _LIFE.search(facts[at].text) is None:
            break
        found[at] = BIO
    return found
