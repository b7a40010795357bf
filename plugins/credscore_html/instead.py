"""What a page holds instead of an article, where it can be told safely: an error, a wall, a list.

Every sign is asked for together with its measure, so that an article *about* errors, cookies or
robots is none: a page that only turns readers away is short, and a list has no long passage.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from credscore import InputError
from credscore_html.outlet import JOINT

Note = tuple[str, str]
"""A reason code, and the reason in words."""


class Shown(NamedTuple):
    """A line that a page shows: `links` is the share of it in links, `own` the article's.

    `tags` are the elements around it, outermost first.
    """

    text: str
    links: float
    own: bool
    tags: tuple[str, ...] = ()


_OTHERS = {
    b"%PDF-": "is a PDF, not a web page: save its text as .txt",
    b"\x1f\x8b": "is packed with gzip: unpack it, or name it .html.gz",
    b"PK\x03\x04": "is a zip archive, not a web page: name it .zip, or unpack it",
}
"""What other kinds of files begin with, and what to do about it."""

_FEED = re.compile(
    r"\s*(?:<\?xml[^>]{0,400}>\s*)?(?:<(?:\?|!--)[^>]{0,1000}>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]"
)
_MHTML = re.compile(
    r"(?:[A-Za-z-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){0,20}?"
    r"content-type: *multipart/related\b",
    re.IGNORECASE,
)
_JSON = re.compile(r"[\s\ufeff]*(?:\[\s*)?\{\s*(?:\}|\"[^\"\n]{0,200}\"\s*:)")
_FRAMES = re.compile(r"<frameset\b", re.IGNORECASE)
_SCRIPT = re.compile(r"<(?:no)?script\b", re.IGNORECASE)

_BLANKS = 1000
"""Characters in which the last one that is no blank is looked for."""

_SHORT = 120
"""Words of the longest text that only turns readers away."""

_STATUS = (
    r"(?:http )?(?:status |error )?(?:code )?(?:40[0-9]|410|429|451|50[0-4]|52[0-7])"
    r"(?:\W+(?:error|page|(?:page )?not found|gone|forbidden|bad (?:request|gateway)"
    r"|unauthori[sz]ed|too many requests|service (?:temporarily )?unavailable"
    r"|gateway time-?out|internal server error))?"
)
_GONE = (
    r"(?:(?:oops|sorry|whoops)\W+)?(?:(?:the|this|that) )?(?:page|article|story|content)\b"
    r"[\w ,'’]{0,40}\b(?:not|no longer|(?:ca|does|is)n['’]t|cannot) (?:be )?"
    r"(?:found|exists?|available|here)(?: any ?more)?"
)
_REFUSED = (
    r"not found|nothing found|access (?:denied|to this page has been denied)|forbidden|bad gateway"
    r"|service (?:temporarily )?unavailable|(?:internal )?server error|page unavailable"
    r"|unavailable (?:for legal reasons|in your (?:country|region))"
)
_ERROR = re.compile(rf"(?:{_STATUS}|{_GONE}|{_REFUSED})\W*", re.IGNORECASE)
_CHECK = re.compile(
    r"\b(?:(?:enable|requires?|needs?|turn on|activate|allow) java ?script"
    r"|java ?script (?:is|must be|has been|seems)|(?:dis|en)abled java ?script"
    r"|(?:disable|turn off|pause) your ad[ -]?blocker|checking your browser"
    r"|(?:not|are you) a (?:robot|bot)\b|(?:that|if) you(?: a|['’])re (?:a )?human\b|verifying you"
    r"|unusual (?:activity|traffic) from|security check to access"
    r"|complete the (?:captcha|security check))",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:please )?(?:log|sign)[ -]?in(?: or (?:register|sign up|create (?:an )?account)"
    r"| (?:to|with|into) .{2,40})?\W*|(?:create|register) (?:an|your|a free) account\W*"
    r"|(?:sign up|register)(?: (?:to|for) .{2,40})?\W*|member(?:s|ship)? login\W*",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\bwe (?:and|use|value|care about|store|process|need|ask for) (?:our|your|cookies|\d)"
    r"|\bwe,? (?:with|together with) our |\bour (?:\d[\d,.]* )?(?:partners|vendors)\b"
    r"|\baccept all\b|\bwith your (?:consent|agreement)\b",
    re.IGNORECASE,
)
_PRIVACY = re.compile(
    r"\b(?:cookies?|consent|privacy|partners|vendors|personal data|personali[sz]ed|accept all"
    r"|your choices|legitimate interests?|precise location)\b",
    re.IGNORECASE,
)
_MOST_OF_IT = 0.6
"""Share of the words of a consent wall that stand in lines on consent."""

_TEASERS = 5
"""Linked headlines of the shortest list that is told; they stand in elements of the same kinds."""

_WITHIN = 3
"""How many of them stand between lines that were taken as the article's."""

_PASSAGE = 80
"""Words of the longest passage between two linked headlines of a list; an article has longer."""

_HEADLINE = range(4, 31)
"""Words of a linked headline."""

_LINKED = 0.7
"""Share of a line's characters."""


def instead_of_article(lines: Sequence[Shown], title: str) -> Iterable[Note]:
    """Yield why the lines of a page are no article; nothing if they may be one."""
    own = [line for line in lines if line.own] or lines
    texts = [line.text for line in own]
    if _count(texts) <= _SHORT:
        heads = _heads(lines, title)
        code = _turned_away(texts, heads)
        if code:
            yield code, _WORDS[code]
            return
    if _is_list(lines):
        yield "article_list", _WORDS["article_list"]


_WORDS = {
    "error_page": "reads as an error message of its site, not as an article: save the page again",
    "robot_check": "asks for JavaScript, or to prove that its reader is human, and shows no"
    " article: save it from a browser, once the article shows",
    "login_page": "asks its reader to log in, and shows no article: save it when logged in",
    "consent_page": "asks for consent to cookies, and shows no article: save it after the answer",
    "article_list": "reads as a list of articles, such as a front page: save them one by one",
}


def why_empty(markup: str) -> str:
    """Return why a page shows no text, in words."""
    if _FRAMES.search(markup):
        return "shows no text of its own, only frames: save the frame that holds the article"
    if _SCRIPT.search(markup):
        return "shows no text without its scripts: save it from a browser, once the article shows"
    return "shows no text"


def refuse_other_bytes(data: bytes) -> None:
    """Raise InputError for what is saved under the name of a page, and is another kind of file."""
    for start, told in _OTHERS.items():
        if data.startswith(start):
            raise InputError("binary", told)


def refuse_other_text(text: str) -> None:
    """Raise InputError for text that is saved under the name of a page, and is none."""
    if _FEED.match(text):
        raise InputError("feed", "is a feed (RSS or Atom), not a page: save the pages it links to")
    if _MHTML.match(text):
        raise InputError("mhtml", "is a web archive (MHTML), not a page: save it as HTML only")
    if _JSON.match(text) and text[-_BLANKS:].rstrip().endswith(("}", "]")):
        raise InputError("json", "is JSON, not a page: name it .json, or .jsonl if it has records")


def _turned_away(texts: Sequence[str], heads: Sequence[str]) -> str:
    """Return the code for a short page that turns its reader away; empty if it does not."""
    if any(_ERROR.fullmatch(head) for head in heads):
        return "error_page"
    if any(_CHECK.search(text) for text in (*texts, *heads)):
        return "robot_check"
    if any(_LOGIN.fullmatch(head) for head in heads):
        return "login_page"
    asked = [text for text in texts if _PRIVACY.search(text)]
    ours = any(_OURS.search(text) for text in texts)
    return "consent_page" if ours and _count(asked) >= _MOST_OF_IT * _count(texts) else ""


def _heads(lines: Sequence[Shown], title: str) -> list[str]:
    """Return the title and the top headings of a page, whole and in the pieces of "Page | Site"."""
    whole = [
        " ".join(text.split())
        for text in (title, *(line.text for line in lines if "h1" in line.tags))
    ]
    return [piece for text in whole for piece in (text, *JOINT.split(text)) if piece]


def _is_list(lines: Sequence[Shown]) -> bool:
    """Say whether linked headlines stand all through what was taken as the article."""
    places = [at for at, line in enumerate(lines) if line.own]
    if not places:
        return False
    within = lines[places[0] : places[-1] + 1]
    made = Counter(line.tags for line in within if _is_teaser(line))
    alike = sum(1 for line in lines if line.tags in made and _is_teaser(line))
    return made.total() >= _WITHIN and alike >= _TEASERS and _longest_passage(within) <= _PASSAGE


def _is_teaser(line: Shown) -> bool:
    return line.links >= _LINKED and _count([line.text]) in _HEADLINE


def _longest_passage(lines: Sequence[Shown]) -> int:
    """Return the most words of the article between two linked headlines."""
    longest = passage = 0
    for line in lines:
        if _is_teaser(line):
            passage = 0
        elif line.own and line.links < _LINKED:
            passage += _count([line.text])
            longest = max(longest, passage)
    return longest


def _count(texts: Iterable[str]) -> int:
    return sum(text.count(" ") + 1 for text in texts)
