"""The authors that a page states: people's names, without what templates put around them."""

import re

from credscore import Article
from credscore_html.head import Metas

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
_CONTENT = re.compile(r"(?:content|words|text)\b:? +", re.IGNORECASE)
_OTHER_CREDIT = re.compile(
    r"(?:code|design|graphics?|illustrat\w+|images?|photos?|photograph\w*|videos?|animation"
    r"|translat\w+|(?:licensed|certified|registered|accredited))\b:? ",
    re.IGNORECASE,
)
"""What credits somebody who did not write, or a title that stands where a name should."""

_DEGREE = re.compile(
    r"(?<=\w )(?:BSN|CFA|CFP|CPA|CPP|CSCS|DDS|DMD|DVM|LCSW|LMFT|MBA|MD|MPH|MSN|Ph\.? ?D|PMP|RDN?"
    r"|RN)\.?$"
)
_LETTERS = re.compile(r"(?:[A-Z]{2,6}|Ph\.? ?D|M\.? ?[AD]|Dr|Jr|Sr|[IV]+)\.?$")
"""What stands behind a comma after a name: degrees, certificates, a rank."""

_NOBODY_WORDS = (
    "admin adminn administrator anonymous author authors blog board contributor contributors desk"
    " editor editorial editors guest home name newsdesk newsroom official page press redaction"
    " staff team undefined unknown user webmaster webteam web website writer writers agency"
    " agencies services store conditions policy privacy terms university hospital clinic"
    " foundation bank college media network inc llc llp pllc ltd plc pc gmbh august admissions"
    " associates association bureau center centre committee consulting council dentistry department"
    " institute ministry partners society solutions strategies studio studios technologies tips"
)
_NOBODY = frozenset(_NOBODY_WORDS.split())
"""Words of accounts, desks, firms, institutions, menus and unfilled templates."""

_OFFICE_WORDS = (
    "ceo cto cfo director editor founder co-founder president manager expert specialist consultant"
    " head officer attorney reviewer journalist reporter writer analyst educator instructor"
    " dietitian nutritionist therapist physician veterinarian photographer strategist researcher"
    " professor lecturer horticulturist horticulturalist"
)
_OFFICES = frozenset(_OFFICE_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_ALSO_MONTHS = re.compile(r"\b(?:April|May|June|August|Jan)\b")
_INITIAL = re.compile(r"(?<=\w\w )[A-Z]\.? (?=\w)")
_ROUND = " ,-–—|:"
_FAMILY_FIRST = re.compile(r"([^,;]+), ([^,;]+)")
_FAMILY_FIRST_META = ("citation_author", "dc.creator", "dcterms.creator")
"""Statements that give one author each, by the custom of libraries with the family's name first."""


def people(stated: str, outlet: str) -> str:
    """Return the names in what a page states as its authors: "; " between them in, ", " out.

    Accounts, desks, firms, institutions, degrees, offices and the words of unfilled templates are
    left out, and so is all that the host would not take for a person's name in a byline.
    """
    names = (_bare(piece) for piece in stated.split(";"))
    return ", ".join(dict.fromkeys(name for name in names if _is_name(name, outlet)))


def listed(head: Metas) -> str:
    """Return the authors whom a page lists with the family's name first: "Ada Holm; Bo Lind".

    None are returned if any of them is given in another way.
    """
    stated = [text for name, text in head if name in _FAMILY_FIRST_META and text]
    found = [_FAMILY_FIRST.fullmatch(text) for text in stated]
    turned = dict.fromkeys(f"{match[2]} {match[1]}" for match in found if match)
    return "; ".join(turned) if all(found) else ""


def _bare(piece: str) -> str:
    """Return a name without "By" before it, and date and office behind it."""
    text = " ".join(piece.split())
    lead = _LEAD.match(text)
    name = _CONTENT.sub("", text[lead.end() :] if lead else text, count=1)
    name = _DATE.sub("", _LATER.sub("", name))
    rest = _DEGREE.sub("", _OFFICE.sub("", name).strip(_ROUND))
    return (rest.strip(_ROUND) if " " in rest.strip(_ROUND) else name).strip(_ROUND)


def _is_name(name: str, outlet: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    if not words or words[0] == "the" or not _NOBODY.isdisjoint(words):
        return False
    if words[-1] in _OFFICES or _LETTERS.fullmatch(name) or _OTHER_CREDIT.match(name):
        return False
    own = [word.lower() for word in _WORD.findall(outlet)]
    if len(words) == 1 and words == own[:1]:
        return False
    return name.upper() == name.lower() or _is_a_persons(name)


def _is_a_persons(name: str) -> bool:
    """Say whether the host takes what follows "By" for a person's name.

    It would take "A" between two names for an article, and "April" for a date.
    """
    asked = _ALSO_MONTHS.sub("Ada", _INITIAL.sub("", name))
    return bool(Article(f"By {asked}").metadata.author.value)
