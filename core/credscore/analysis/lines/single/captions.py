"""Captions of photographs: labelled ones, and scenes told in the present tense."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.months import MONTH, MONTH_WORDS

_SHORTEST, _LONGEST = 10, 40  # words
_AGENCY_WORDS = 2
_NO_HEADING = 15  # words; a line of that length that ends bare is no heading
_SCENE = re.compile(
    r"\b(?:addresses|applauds?|arrives?|attends?|carr(?:y|ies)|delivers?|embraces?|gathers?|gestures?"
    r"|greets?|holds?|hugs?|inspects?|leaves?|listens?|looks?|marches|meets?|poses?|protests?|reacts?"
    r"|shakes? hands|sits?|smiles?|speaks?|stands?|talks?|visits?|walks?|watch(?:es)?|waves?"
    r"|(?:is|are) (?:seen|pictured|shown)|seen here)\b"
)
_MONTH = rf"{MONTH}\.?"
_DAY = re.compile(rf"\b(?:{_MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} {_MONTH} (?:19|20)\d\d)\b")
_NAME = re.compile(r"(?<=[a-z,'\"\d] )[A-Z][a-z]+")
_LABEL = re.compile(
    r"(?:media|image|photo|picture) (?:captions?|credits?|source|copyright)\b|file photo\b"
    r"|(?:photo|image|picture|illustration)s? (?:by|courtesy of)\b",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"(?:photo(?:graph)?|foto|image|picture|illustration)s? ?: ?\S", re.IGNORECASE
)
_CREDIT = re.compile(
    r"\b(?i:photo(?:graph)?s?|picture|image|pic|foto|credits?)"
    r"(?: ?(?i:by|credit|source|courtesy))? ?: ?[A-Z][^.!?]{1,50}$"
)
_AGENCY = (
    r"(?:AP|AFP|PA|EPA(?:-EFE)?|dpa|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|Alamy|iStock"
    r"|Unsplash|Bloomberg|Xinhua|Anadolu|Staff|STAFF|Handout"
    r"|[A-Z][\w-]+ (?:Staff|STAFF|Images|Photos?)|Wikimedia Commons|CC BY[-\w. ]*)"
)
_PICTURED_BY = re.compile(
    rf"(?:[\w'.-]+ ?/ ?|\bvia |© ?(?:[\w'.-]+ ){{0,3}}){_AGENCY}(?: ?/ ?[\w. -]{{2,20}})?[)\]]?$"
    r"|\((?:[A-Z][\w'&]+ )*(?i:photos?|images?|pictures?|file|illustration|courtesy"
    r"|provided|handout)(?i:[/:]| ?=| by| of| from| courtesy)[^()]{2,60}\)\.?$"
    r"|(?:AP|AFP) Photo ?/ ?[A-Z][\w'. -]{2,40}[)\]]?$|\bGetty Images[)\]]?$"
)
_LEAD = re.compile(
    r"(?:PHOTOS?|PICTURES?|IMAGE|VIDEOS?|WATCH|LISTEN|(?:PHOTO |PICTURE )?GALLERY|MAP|CHART|GRAPHIC"
    r"|YOUTUBE|AUDIO|SLIDESHOW|PICTURED|POLL|QUIZ|SCOREBOARD|EMBED)(?: ?[:|]|\.(?= )) ?\S"
    r"|(?:Photo|Image|Picture|Embed|External [Ll]ink|Photo [Gg]allery|Slideshow|Illustration)s?:"
    r" ?\S"
    r"|(?:Watch|Video|Listen|Graphic|Map|Chart)(?: \||:) (?=(?:\S+ ){6})"
    r"|(?:Tweet|Post|Video) (?:from|by) @\w|Still from \S|Video still showing\b"
    r"|(?i:\[(?:photo|map|image|picture|video|chart|graphic)s?\b[^\]]{0,80}\]$"
    r"|\d{1,2} of \d{1,3}$|\d{1,3} (?:photos|images|pictures|slides)$"
    r"|(?:view|see|open|launch) (?:the )?(?:photo |full |picture )?"
    r"(?:gallery|slideshow)\b.{0,12}$)"
)
"""How lines begin that lead to a picture or recording, or stand below one."""

_MAKER = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,2}"
_OUTLET = (
    r"(?:News|Times|Post|Herald|Dispatch|Tribune|Gazette|Chronicle|Journal|Courier|Star|Radio|TV"
    r"|Press|Media|Sentinel|Register|Daily|Observer|Record|Review|Examiner|Telegraph|Standard|Echo"
    r"|Mail|Globe|Sun|Argus|Advertiser|Mercury|Bee|Independent|Public|Staff|Files?)"
)
_TAKEN_BY = re.compile(
    r"(?:ALAMY|GETTY(?: IMAGES)?|REUTERS|AFP|EPA|AAP|DDP|SWNS|SHUTTERSTOCK|PA WIRE|BLOOMBERG)$"
    rf"|{_MAKER} ?/ ?(?:[A-Z]{{2,5}}|(?:[A-Z][\w'&.-]* ){{0,4}}{_OUTLET}\b"
    r"(?: [A-Z][\w'&.-]*){0,3})$"
    rf"|.*[.!?][\"']? \({_MAKER} ?/ ?[^()]{{2,40}}\)$"
    r"|.*[.!?|/(][\"']? ?(?:[A-Z][\w ]{2,30} )?(?i:photos?|pics?|picture|photograph|illustration"
    r"|graphic|image)(?i: courtesy of| by| via|:) ?[A-Z][\w.'-]*(?:[ ,/]+[\w.'&-]+){0,6}\)?\.?$"
    r"|.*[.!?][\"']? © ?(?:Provided by )?[A-Z][\w. ]{2,40}$"
)
"""A name and the outlet it works for, alone or behind what the picture shows."""

_PICTURES = frozenset(
    ["photo", "photos", "pic", "pics", "picture", "photograph", "illustration", "graphic", "image"]
)
_MAKERS = re.compile(r"[/©(]|via |Getty")
"""One of these stands before whoever made a picture."""

_NEXT_SENTENCE = re.compile(r"[a-z)\d][.!?:][\"')]? [A-Z]")


def is_caption(line: Facts) -> bool:
    """Say whether a line describes a photograph: one that says so, or as news agencies do it.

    There it is one sentence that names two things and shows them in the present tense, though it
    gives a full date ("A speaks to B in C, March 3, 2020."), or ends without a stop at more than
    a heading's length.
    """
    text = line.text
    if ("caption" in line.groups and _LABEL.match(text)) or credits_picture(line):
        return True
    if line.size <= _LONGEST and (_LEAD.match(text) or _names_maker(line)):
        return True
    if not _SHORTEST <= line.size <= _LONGEST or line.bullet:
        return False
    bare = line.end == 0 and line.size >= _NO_HEADING
    return (bare or _gives_a_day(line)) and _names_a_scene(text)


def _names_maker(line: Facts) -> bool:
    """Say whether a line is or ends in a name with the outlet it works for."""
    may_be = (
        line.size <= _AGENCY_WORDS
        or "/" in line.text
        or "©" in line.text
        or not _PICTURES.isdisjoint(line.words)
    )
    return may_be and _TAKEN_BY.match(line.text) is not None


def credits_picture(line: Facts) -> bool:
    """Say whether a line ends in the name of who made a picture."""
    if line.end == 1 or line.size > _LONGEST:
        return False
    if _MADE_BY.match(line.text):
        return True
    text = line.text[-80:]
    if ":" in text and _CREDIT.search(text) is not None:
        return True
    return _MAKERS.search(text) is not None and _PICTURED_BY.search(text) is not None


def _gives_a_day(line: Facts) -> bool:
    has_month = "0" in line.words and not MONTH_WORDS.isdisjoint(line.words)
    return has_month and _DAY.search(line.text) is not None


def _names_a_scene(text: str) -> bool:
    if _SCENE.search(text) is None or _NEXT_SENTENCE.search(text) is not None:
        return False
    return len(_NAME.findall(text)) >= 2
