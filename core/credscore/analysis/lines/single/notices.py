"""Notices: lines of any length that sites, platforms and press offices put around their texts."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import RELEASE, Name
from credscore.analysis.lines.single.colophon import colophon_of
from credscore.analysis.lines.single.wordings import Wordings

_SHORT = 12  # words
_DIALLED = 8  # groups of figures in a telephone number
# On the development pages of WCXB and Mozilla all 43 such lines are boilerplate.
_CONSENT = re.compile(
    r"\bour (?:\d[\d,.]* )?(?:partners|vendors|third[- ]part(?:y|ies))\b"
    r".*\b(?:cookies|personal data|identifiers?|devices?|consent|geolocation)\b"
    r"|\b(?:withdraw|give|refuse|manage|change|revoke) (?:your|my) (?:cookie |privacy )?"
    r"(?:consent|preferences|choices)\b"
    r"|\bprocess(?:ing|es)?(?: of)? (?:your )?personal data\b|\baccept (?:all )?cookies\b"
    r"|\b(?:we|site) (?:and .{3,40} )?uses? cookies\b",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"\b(?:is a reader-supported publication|becoming a (?:free or )?paid subscriber"
    r"|to receive new posts|this post is public so feel free to share)\b"
    r"|\bto continue reading this (?:article|story|post)\b"
    r"|^[^.]{5,80}\? (?:please )?(?:subscribe|sign up|donate)\b",
    re.IGNORECASE,
)
_MISTAKE = re.compile(
    r"\bctrl ?\+ ?enter\b|\breport an? (?:typo|error|mistake|correction)\b"
    r"|^(?:(?:have you )?(?:spot|notic|found)\w*|see) (?:an? (?:typo|error|mistake|inaccuracy)"
    r"|something wrong)\b",
    re.IGNORECASE,
)
_MAILED = re.compile(
    r"\b(?:was this (?:e-?mail|newsletter) forwarded"
    r"|you(?:'re| are) receiving this (?:e-?mail|newsletter|message)"
    r"|view (?:this (?:e-?mail|newsletter) )?in (?:your |a )?browser"
    r"|(?:update|manage) (?:your )?(?:e-?mail )?(?:subscriptions?|preferences))\b",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"^(?:join|follow|subscribe to|like|be part of|become part of)\b.{0,60}\b(?:whatsapp|telegram"
    r"|facebook|discord|viber|instagram|tiktok|youtube|twitter|reddit|google news)\b.{0,80}$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"Follow (?!Us\b|Our\b|The\b)[A-Z][\w'.-]+ [A-Z][\w'.-]+.{0,60} [Oo]n (?:Twitter|X|Facebook"
    r"|Instagram|TikTok|YouTube)\b"
)
_OPINION = re.compile(
    r"\b(?:let us know|tell us|have your say|share your (?:thoughts|views|opinion))\b.{0,40}"
    r"\bin the comments?\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\bfor (?:your )?personal,? (?:and )?non-?commercial use\b", re.IGNORECASE)
_COPY = re.compile(
    r"this is google's cache of |the current page could have changed\b"
    r"|the wayback machine - https?:|^\d[\d,]* captures?$"
    r"|tip: to quickly find your search term\b",
    re.IGNORECASE,
)
_INVESTORS = re.compile(
    r"(?:this|the) (?:press |news )?(?:release|announcement|communication)\b.{0,60}"
    r"\bcontains? (?:certain )?[\"']?forward[- ]looking statements"
    r"|^[\w', ]{0,40}forward[- ]looking statements?:?$",
    re.IGNORECASE,
)
_NOTE_TO = r"notes? (?:to|for)"
_EDITORS = re.compile(rf"{_NOTE_TO} (?:the )?editors? ?:", re.IGNORECASE)
_PICTURED = re.compile(
    r"(?:may|might) be an? (?:\w+ ){0,3}(?:image|graphic|photo|illustration)\b", re.I
)

_ASKS_CONSENT: Name = ("site_notice", "asks for consent")
_IS_COPY: Name = ("site_notice", "says that the page is an archive's copy")
ABOVE = frozenset([_ASKS_CONSENT, _IS_COPY])
"""Notices that stand above all else on a page: its title follows."""

_NOTICES = Wordings(
    ("editors editor", _EDITORS.match, RELEASE),
    ("consent cookies data partners vendors privacy", _CONSENT.search, _ASKS_CONSENT),
    (
        "receive subscriber reader public reading subscribe sign donate",
        _NEWSLETTER.search,
        ("subscribe", "asks to subscribe"),
    ),
    (
        "ctrl typo error mistake correction wrong inaccuracy",
        _MISTAKE.search,
        ("site_notice", "asks to report mistakes"),
    ),
    ("cache wayback captures quickly current", _COPY.search, _IS_COPY),
    (
        "email mail newsletter browser preferences subscription",
        _MAILED.search,
        ("subscribe", "a notice of a newsletter"),
    ),
    ("follow", _FOLLOWED.search, ("author_bio", "where to follow the author")),
    (
        "whatsapp telegram facebook discord viber instagram tiktok youtube twitter reddit google",
        _CHANNEL.search,
        ("share", "asks to follow the outlet elsewhere"),
    ),
    ("comments comment", _OPINION.search, ("comment", "asks for comments")),
    ("noncommercial commercial", _PERSONAL.search, ("copyright", "says who may copy it")),
    ("forward", _INVESTORS.search, ("other", "a notice to investors")),
    ("image graphic photo", _PICTURED.search, ("caption", "says what a picture shows")),
)

_RELEASE = re.compile(
    r"for immediate release\W*$|# ?# ?#[# ]*$|-+ ?(?:30|ends?) ?-+$|(?-i:ENDS)\W*$"
    rf"|{_NOTE_TO} editors?\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:(?:tel|phone|mobile)\W{1,3})?\+?(?:[()-]? ?\d){9,15}$", re.IGNORECASE)
_TOOLS = re.compile(
    r"(?:(?:send|e-?mail) (?:this|to a friend)\b|print this (?:page|article)\b|text size\b)", re.I
)
_APP = re.compile(r"(?:download|get) (?:[\w'-]+ ){1,6}apps?\W*$", re.IGNORECASE)
_APPS = frozenset(["app", "apps"])
_COUNTED = (
    r"(?:subscribers|followers|members|views|likes?|restacks?|shares?|reactions|upvotes?|downvotes?"
    r"|points?|retweets?|reposts?|reads|comments?|repl(?:y|ies))"
)
_COUNTER = re.compile(
    rf"(?:\d[\d., ]*[km]? ?{_COUNTED}\b[^\w]*)+$|all reactions\W*\d*$"
    r"|(?:[\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]+ ?\d[\d.,]*[km]?\s*){2,}$",
    re.IGNORECASE,
)


def notice_of(line: Facts) -> Name | None:
    """Return kind and reason of a line that is a notice of a site, else None."""
    if note := colophon_of(line):
        return note
    if notice := _NOTICES.name_of(line):
        return notice
    return _mark_of(line) if line.size <= _SHORT else None


def _mark_of(line: Facts) -> Name | None:
    if _RELEASE.match(line.text):
        return RELEASE
    if line.size <= _DIALLED and _PHONE.match(line.text):
        return "contact", "only a telephone number"
    if _TOOLS.match(line.text):
        return "share", "buttons to send or print the page"
    if line.words and line.words[-1] in _APPS and _APP.match(line.text):
        return "subscribe", "an outlet's app"
    return ("share", "counts readers") if _COUNTER.match(line.text) else None
