"""Shapes: lines whose look alone tells their kind, wherever they stand."""

import re

from credscore.analysis.language import detect_language
from credscore.analysis.lines.facts.line import DATE, Facts
from credscore.analysis.lines.kinds import Name
from credscore.analysis.lines.single.credits import credit_of

_ISSUE = re.compile(
    r"(?=.*\b(?:vol(?:ume)?\b\.? ?\d|issue (?:no\.? ?)?\d|no\. ?\d))"
    r"[A-Z][\w'& -]{2,50}(?:\s+[•·|,–—-]\s*|, )[^.!?]{0,20}\b(?:vol|issue|no)\b[^!?]{2,60}$",
    re.IGNORECASE,
)
_DATE_BY = re.compile(r"(?:,? (?:19|20)\d\d)?\W{1,3}by:? [^\W\d_][\w'.-]*", re.IGNORECASE)
_PAGE = re.compile(r"page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?$", re.IGNORECASE)
_WEATHER = re.compile(
    r"(?:today|tonight|tomorrow|now|feels like|high|low|[hl]:)?\W*-?1?\d?\d ?°(?: ?[CF]\b)?"
    r"(?:$|[ ,/|-].{0,24}$)",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:#\d*[^\W\d]\w*[\s,]*){2,}$")  # one alone is a heading or a number
_NAME = re.compile(r"\b[Bb]y:? [A-Z][\w.'-]*(?: [A-Z]|$)")
_MANNER = re.compile(r"[Bb]y (?:the|an?|all|any|far|now|then|no|my|our|your|its|their)\b")
_CREDIT = re.compile(
    r"translat(?:ed (?:by|from|article)|ion|or) ?\b|(?:source|original source|via|credit)s?:"
    r"|via [\w-]+(?:\.[\w-]+)+$|(?-i:SOURCE [A-Z][^!?]+$)",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:copyright(?: ?[©(:]| (?:19|20)\d\d|_)|©|\(c\) ?(?:19|20)\d\d|published on https?:)",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"[\w .,&'-]{2,60} © ?(?:19|20)\d\d")
_POINTER = re.compile(
    r"(?:also (?:interesting|of interest|see|read)|see also|read (?:also|more|next|on)|must[- ]read"
    r"|more on (?:this|the (?:topic|subject))|don't miss|in case you missed it|further reading"
    r"|editor'?s'? (?:pick|choice)|on (?:the|this) (?:topic|subject|theme)|related) ?[:>»] ?\S",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4}(?:[+-]\d{1,2})?)?$"
    r"|(?:[01]?\d|2[0-3])\.[0-5]\d ?(?:[ap]m|[A-Z]{2,4}|Uhr|h)$",
)
_ENTRY = re.compile(r"\d+ ?(?:m|min|h|hr|d|minute|hour|day)s? ago[:·|,]? ?[A-Z\"']\w")
_WIDE = re.compile(r"[^\s\d]\S*(?: \S+){0,2}(?:(?: {2,}|\t+)[^\s\d]\S*(?: \S+){0,2}){3,}$")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]+\)$")
_ABROAD = re.compile(
    r"(?:lire (?:aussi|également)|lesen sie auch|mehr zum thema|l[eé]e(?:r)? también|leggi anche"
    r"|leia (?:também|mais)|lees ook|l[æäe]s (?:også|också|mer)|czytaj (?:też|także|również)"
    r"|čtěte také|citește și)\b",
    re.IGNORECASE,
)
_ARROW = re.compile(r"[→»›►▶➤] ?[A-Z\"'][^.:]*$")
_LINK = re.compile(r"\[[^\]]+\]\([^)]+\)$|(?:>>|<<) ?\S|more: [A-Z]", re.IGNORECASE)
_ALSO_ON = re.compile(r"also on (?!\w+day\b)[A-Z]", re.IGNORECASE)
_SHOUTED = re.compile(
    r"(?:RELATED|TRENDING|RECOMMENDED|READ (?:MORE|NEXT|ALSO|NOW)|ALSO READ|SEE ALSO|MUST READ"
    r"|NOW WATCH|WATCH (?:NOW|NEXT|MORE)|DON'T MISS|MORE FROM [A-Z ]+|MORE) ?: ?\S"
)
_CONTACT = re.compile(
    r"(?:press|media) contacts?\b|tip the newsroom\b|\S+@\S+\.\w+$"
    r"|(?-i:(?!(?:By|Follow) )(?:[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3} )?)\(?@\w{3,}\)?$",
    re.IGNORECASE,
)
_BARS = re.compile(r" [|•·»] ")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d\d(?:\b|[ap]m\b)"
    r"|\b(?:[ap]m|[ap]\.m\.|gmt|utc|[ecmpaj][sd]?t|a[ce][sd]t|bst|ces?t|ees?t|ist|at|on|ago|published|updated|posted|last"
    r"|modified|first|date|read|min|minutes?|mins?|issue|edition|entered|created|comments?|views?|seen"
    r"|times|shares|h)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"no (?:articles?|posts?|results?|comments?|related \w+|items?|content)"
    r"(?: (?:were |was )?(?:found|available|yet|to show))?[.!]?$|nothing (?:was )?found"
    r"|loading\W*$|\[(?:img|image|photo|picture|video|embed(?:ded content)?|gallery)\]$",
    re.IGNORECASE,
)
_TRANSLATE = re.compile(
    r"(?:select language|translate|powered by translate|google translate)\W*$", re.I
)


ONLY_TIME: Name = ("date", "only a time")


def shape_of(line: Facts) -> Name | None:
    """Return kind and reason of a line that its look alone gives away, else None."""
    if line.size > 40:
        return None
    return _stamp(line) or _foreign(line) or _stamped(line) or credit_of(line) or _short(line)


def _stamp(line: Facts) -> Name | None:
    text = line.text
    is_stamped = _STAMP.match(text) or ("©" in text and _STAMPED.match(text))
    if is_stamped or ("rights" in line.groups and line.size <= 30):
        return "copyright", "a copyright line"
    return None


def _foreign(line: Facts) -> Name | None:
    if line.size >= 10 and line.functions < 0.1 and line.capitals < 0.4 and line.end == 1:
        language = detect_language(line.text)
        return (
            None if language in ("en", "und") else ("foreign", f"in another language: {language}")
        )
    if line.text.isascii():
        return None
    letters = [character for character in line.text if character.isalpha()]
    strange = sum(character > "\u024f" for character in letters)
    if strange * 2 > len(letters) and strange > 2:
        return "foreign", "another script than the page's"
    return None


def _stamped(line: Facts) -> Name | None:
    if line.size <= 25 and _CREDIT.match(line.text):
        return "credit", "a credit to translator or source"
    if linked := _linked(line):
        return linked
    if line.text[:2] == "![" and _PICTURE.match(line.text):
        return "caption", "a picture in Markdown"
    if _CONTACT.match(line.text):
        return "contact", "an address to write to"
    return ("nav", "a menu in one line") if _is_menu(line.text) else None


def _linked(line: Facts) -> Name | None:
    if not line.text.isascii() and line.size <= 20 and _ARROW.match(line.text):
        return "related", "a link behind an arrow"
    if _LINK.match(line.text) or (line.end != 1 and _ALSO_ON.match(line.text)):
        return "related", "a link"
    if line.size <= 25 and _points_elsewhere(line.text):
        return "related", "points to another article"
    return None


def _points_elsewhere(text: str) -> bool:
    return bool(_SHOUTED.match(text) or _POINTER.match(text) or _ABROAD.match(text))


def _is_menu(text: str) -> bool:
    if ("  " in text or "\t" in text) and _WIDE.match(text):
        return True
    has_bars = "|" in text or not text.isascii()
    pieces = _BARS.split(text) if has_bars and text.count(" ") > 5 else ()
    return len(pieces) > 3 and all(piece.count(" ") < 3 for piece in pieces)


def _short(line: Facts) -> Name | None:
    if line.end == 0 and "ago" in line.words[1:3] and _ENTRY.match(line.text):
        return "related", "an entry of a list by time"
    if line.size > 12:
        return None
    if _HASHTAGS.match(line.text):
        return "hashtags", "only hashtags"
    if line.byline and line.end != 1 and _has_name(line):
        return "byline", '"by" and a name'
    if found := _widget(line):
        return found
    if line.size <= 5 and _CLOCK.match(line.text):
        return ONLY_TIME
    if line.dated and (found := _dated(line.text)):
        return found
    is_issue = "0" in line.words and _ISSUE.match(line.text) is not None
    return ("publisher", "the issue of a magazine") if is_issue else None


def _has_name(line: Facts) -> bool:
    is_short = line.size <= 3 and not _MANNER.match(line.text)  # "by admin"
    return is_short or _NAME.search(line.text) is not None


def _widget(line: Facts) -> Name | None:
    if line.size <= 4 and _TRANSLATE.match(line.text):
        return "widget", "a translation widget"
    if line.size <= 4 and line.words[:1] == ("page",) and _PAGE.match(line.text):
        return "nav", "a page's number"
    if "°" in line.text and _WEATHER.match(line.text):
        return "widget", "the weather"
    return ("placeholder", "stands in for content") if _PLACEHOLDER.match(line.text) else None


def _dated(text: str) -> Name | None:
    date = DATE.match(text)
    if date and _DATE_BY.match(text, date.end()):
        return "byline", 'a date, "by" and a name'
    return ("date", "only a date") if _only_date(text) else None


def _only_date(text: str) -> bool:
    rest = _WEEKDAY.sub("", DATE.sub("", text))
    return sum(map(str.isalpha, rest)) <= (12 if rest[:1].isupper() and "," in rest else 3)
