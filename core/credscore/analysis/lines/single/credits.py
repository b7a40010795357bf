"""Credits: lines that say who wrote, translated or paid for a text, and who earns by it."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name

_LONGEST = 25  # words of a credit
_SHORT = 12
_TRANSLATED = re.compile(
    r"(?:this|the) (?:article|text|story|page|post|interview) (?:was|is|has been)"
    r" (?:(?:machine|automatically|originally)[- ])?(?:translated|(?:published|written) in [A-Z])",
    re.IGNORECASE,
)
_IN_PRINT = re.compile(
    r"(?:(?:a|this) version of this (?:article|story) )?(?:published|appear(?:s|ed)) in (?:the )?"
    r"(?:print\b|[\w -]{0,30}\b(?:print|issue|edition)\b)",
    re.IGNORECASE,
)
_AMENDED = re.compile(
    r"(?:(?:correction|clarification|editor'?s'? note|update)s?(?:, [\w. ]{3,20})?: .*)?"
    r"(?:an earlier version of|this|the) (?:this )?(?:article|story|headline|report|piece|post)"
    r" (?:(?:was|has been) (?:updated|corrected|amended)|(?:incorrectly|mis)\w+|gave the wrong)",
    re.IGNORECASE,
)
_BYLINE_ABROAD = re.compile(
    r"(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa][vf]|di) [A-Z][\w'-]+ [A-Z][\w'-]+(?: |,|$)"
)
_PAID = re.compile(
    r"(?:this|the) (?:article|content|post|story|page|feature|video) (?:was|is|has been)"
    r" (?:paid for|sponsored|funded|created|produced|brought to you)\b.*"
    r"\b(?:advertiser|sponsor|partner|brand|commercial|marketing|on behalf of"
    r"|in (?:paid )?partnership|paid for by|sponsored by)",
    re.IGNORECASE,
)
_REPUBLISHED = re.compile(
    r"(?:this (?:article|story|post|piece|essay|column|report|interview|text) (?:also )?"
    r"(?:(?:was|is|has been) )?(?:(?:first|originally|previously|also) )*"
    r"(?:(?:re)?published|posted|reprinted|appeared|appears)"
    r"|an? (?:earlier |longer |shorter )?version of this (?:article|story|post|piece|essay|column)"
    r" (?:was )?(?:first |originally |also )?(?:published|posted|appeared)"
    r"|(?:originally|first|previously) (?:published|posted|appeared)|re(?:published|printed))"
    r"(?: here)? (?:by|in|at|from|under|with|on"
    r"(?! (?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)))\b"
    r"|the post .{3,150} (?:first appeared|appeared first) on\b"
    r"|read the original (?:article|story|post|piece)\b",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"(?:a |and now,? a )?(?:message|word) from (?:our|the|today's|this week's)"
    r" (?:sponsors?|partners?)"
    r"|(?:this|today's|the)(?: week's)? (?:episode|podcast|show|newsletter|edition|issue|e-?mail"
    r"|video|feature|article|story|column|post|content|section|series|page|programme)"
    r" (?:is|was) (?:brought to you|sponsored|supported|presented|made possible) by\b",
    re.IGNORECASE,
)
_PARTNER = re.compile(
    r"(?:(?:(?:produced|created|presented|published|made|written) )?(?:in (?:paid )?(?:partnership"
    r"|association|collaboration) with|with (?:the )?(?:financial )?support (?:of|from))"
    r"|(?:sponsored|supported|presented|brought to you|paid for|promoted) by) \S",
    re.IGNORECASE,
)
_PAID_POST = re.compile(
    r"(?:paid|partner|sponsored|branded|promoted|advertiser|commercial|native)"
    r" (?:post|content|feature|message|partnership|story|program(?:me)?)\W*$"
    r"|(?:[\w'&]+ ){0,2}brand ?studio\b|advertorial\W*$",
    re.IGNORECASE,
)
_COMMISSION = re.compile(
    r"\b(?:we|i|may|might|us)\b[^.]{0,24}\b(?:collect|earn|get|receive|make)"
    r" an? (?:small |affiliate |modest )*(?:share|commission|cut|percentage|fee)\b"
    r".*\b(?:links?|sales|purchases?|buy)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:[A-Z][\w'.-]+ ){1,3}[A-Z][\w'.-]+(?:,| [|–—-]) ?(?:[\w'&-]+ ){0,3}"
    r"(?i:reporter|correspondent|columnist|journalist|writer|editor|contributor)$"
)
_SIGNED = re.compile(
    r"(?i:interview|text|report(?:er)?|authors?): [A-Z][\w'.-]+ [A-Z][^.!?]{1,40}$"
)
_TITLED = re.compile(r"(?:Reporter|Correspondent|Journalist) [A-Z][\w'-]+ [A-Z][\w'-]+$")
_INITIALS = re.compile(r"\(?[a-z]{2,4}(?:/[A-Za-z]{2,9})+\)?$")


_OPENING = (
    "this the a an published appears appeared correction corrections clarification clarifications"
    " editor's editors editor update updates republished reprinted originally first previously read"
    " in with produced created presented made written sponsored supported brought paid promoted"
    " message word today's partner branded advertiser commercial native advertorial brandstudio"
    " brand"
)
_OPENERS = frozenset(_OPENING.split())
"""Words with which a note on the text begins: no other line needs a closer look."""

_STUDIO = frozenset(["studio", "brandstudio"])
_EARNED = frozenset(["share", "commission", "cut", "percentage", "fee"])


def credit_of(line: Facts) -> Name | None:
    """Return kind and reason of a line that gives credit or says who paid, else None."""
    if line.words and _may_be_note(line) and (note := _note(line)):
        return note
    if not _EARNED.isdisjoint(line.words) and _COMMISSION.search(line.text):
        return "site_notice", "says what the site earns"
    return _signature(line) if line.size <= _SHORT and line.end == 0 else None


def _may_be_note(line: Facts) -> bool:
    return line.words[0] in _OPENERS or not _STUDIO.isdisjoint(line.words[1:4])


def _note(line: Facts) -> Name | None:
    text = line.text
    if line.size <= _LONGEST and _TRANSLATED.match(text):
        return "credit", "a credit to translator or source"
    if _REPUBLISHED.match(text):
        return "credit", "says where it was published first"
    if _IN_PRINT.match(text):
        return "credit", "says where it was printed"
    if _AMENDED.match(text):
        return "other", "an editor's note"
    if _BROUGHT.match(text) or _PAID.match(text) or (line.size <= _SHORT and _names_payer(line)):
        return "ad", "says who paid for it"
    return None


def _names_payer(line: Facts) -> bool:
    """Say whether a short line names a partner or sponsor, or calls the text paid for."""
    return bool(line.end == 0 and (_PARTNER.match(line.text) or _PAID_POST.match(line.text)))


def _signature(line: Facts) -> Name | None:
    if _OFFICE.match(line.text) or _SIGNED.match(line.text):
        return "byline", "a name and its office"
    if _BYLINE_ABROAD.match(line.text) or _TITLED.match(line.text):
        return "byline", '"by" and a name'
    if line.size <= 2 and _INITIALS.match(line.text):
        return "credit", "initials and an agency"
    return None
