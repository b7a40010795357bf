"""The authors that a page states: people's names, without what templates put around them."""

import re

_LEAD = re.compile(
    r"(?:(?:this )?(?:article|post|story|recipe|report|page|text)(?: was| is)? ?(?:written )?by"
    r"|(?:(?:written|posted|published|reported) )?by|(?:read )?more about|authors?)\b:? +",
    re.IGNORECASE,
)
_MONTH = (  # the host has the same, but no plugin sees it
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_LATER = re.compile(
    r" ?(?:[|•·©]|\b(?:last )?(?:updated|modified|reviewed|published|posted)\b).*$", re.IGNORECASE
)
_DATE = re.compile(
    rf"(?:^|\s)(?:[Oo]n )?(?:{_MONTH} \d.*|(?!May|April|June|August|Jan\b){_MONTH})$"
)
_OFFICE = re.compile(
    r"(?<=\w) (?!(?:staff|team|desk)$)(?:former|contributing|senior|staff|trending|managing"
    r"|deputy|chief|lead|head|founder|co-?founder|guest|freelance|editor|writer|reporter|correspondent|columnist|journalist)\b.*$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?:[A-Z]{2,6}|Ph\.? ?D|M\.? ?[AD]|Dr|Jr|Sr|[IV]+)\.?$")
"""What stands behind a comma after a name: degrees, certificates, a rank."""

_NOBODY_WORDS = (
    "admin adminn administrator anonymous author authors blog board contributor contributors desk"
    " editor editorial editors guest home name newsdesk newsroom official page press redaction"
    " staff team undefined unknown user webmaster webteam web website writer writers agency"
    " agencies services store conditions policy privacy terms university hospital clinic"
    " foundation bank college media network inc llc ltd plc gmbh august"
)
_NOBODY = frozenset(_NOBODY_WORDS.split())
"""Words of accounts, desks, institutions, menus and unfilled templates."""

_OFFICE_WORDS = (
    "ceo cto cfo director editor founder co-founder president manager expert specialist consultant"
    " head officer attorney reviewer journalist reporter writer analyst"
)
_OFFICES = frozenset(_OFFICE_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def people(stated: str, outlet: str) -> str:
    """Return the names in what a page states as its authors: "; " between them in, ", " out.

    Accounts, desks, institutions, the outlet's own name in one word, degrees, offices and the words
    of unfilled templates are left out. Which of the others are names of people nobody can tell.
    """
    names = (_bare(piece) for piece in stated.split(";"))
    return ", ".join(dict.fromkeys(name for name in names if _is_name(name, outlet)))


def _bare(piece: str) -> str:
    """Return a name without "By" before it, and date and office behind it."""
    text = " ".join(piece.split())
    lead = _LEAD.match(text)
    name = _DATE.sub("", _LATER.sub("", text[lead.end() :] if lead else text))
    rest = _OFFICE.sub("", name)
    return (rest if " " in rest else name).strip(" ,-–—|:")


def _is_name(name: str, outlet: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    if not words or words[0] == "the" or not _NOBODY.isdisjoint(words):
        return False
    if words[-1] in _OFFICES or _LETTERS.fullmatch(name):
        return False
    own = [word.lower() for word in _WORD.findall(outlet)]
    return len(words) > 1 or words != own[:1]
