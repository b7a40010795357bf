"""Colophon: lines that say who helped with a text, what may be done with it, and what it is not."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import BIO, Name
from credscore.analysis.lines.single.wordings import Wordings

_TEXT = r"(?:story|report|article|column|piece|post|dispatch|analysis|investigation)"
_REPORTED = re.compile(
    r"\W*(?:with )?(?:additional|further) (?:reporting|research|writing|editing)\b"
    r"|\W*(?:reporting|writing|editing|research) (?:was )?(?:contributed |done )?by:? [A-Z]"
    r"|\W*reporting was contributed by\b"
    r"|\W*with (?:agency )?(?:inputs?|reporting|files|additional reporting|agencies|wires?)"
    r"(?: from| by)? [A-Z]"
    rf"|[A-Z].{{3,150}} contributed (?:[\w ]{{2,20}} )?to this {_TEXT}\b"
    rf"|[A-Z].{{3,150}} contributed (?:[\w ]{{2,20}} )?from [A-Z]\w+\W*$",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    r"(?:this|the|our) (?:work|article|story|text|content|piece|post|journalism)"
    r" (?:is|may be|can be|are) (?:licen[sc]ed|republished|published|available|released)\b.{0,40}"
    r"\b(?:creative commons|cc|licen[sc]e|free)\b"
    r"|republish (?:this|our) (?:story|article|work|piece|content|stories|articles)\b"
    r"|you (?:may|can|are free to) republish\b"
    r"|no part (?:of [\w ]{3,40} )?may be\b",
    re.IGNORECASE,
)
_DISCLAIMS = re.compile(
    rf"\W*disclaimers? ?: (?:(?:this|the|all|any) (?:{_TEXT}|content|views?|opinions?|statements)"
    r"|recommendations|views|opinions|if you have any questions)\b"
    r"|\W*(?:the |any |all )?(?:views?|opinions?|columns?|recommendations)\b.{0,90}"
    r"\b(?:(?:is|are) (?:those of|(?:his|her|their|its|my) own|personal|solely)"
    r"|(?:do|does) not (?:necessarily )?(?:reflect|represent)|reflects? the (?:views|opinions))"
    r"|\W*these (?:statements|claims) have not been evaluated\b"
    rf"|\W*this (?:{_TEXT}|content|material) is (?:intended |meant )?for (?:general )?"
    r"(?:information|informational|educational|entertainment)\b"
    rf"|\W*this (?:{_TEXT}|content|material) (?:does not|should not|is not)\b.{{0,60}}"
    r"\b(?:advice|recommendation)\b"
    r"|this (?:entry|post|item|article) was (?:posted|published) .{3,80} filed under\b"
    r"|you(?:'re| are) (?:viewing|reading) an? (?:archived |older? )?(?:article|story|page|post)"
    r" (?:from|in|of) (?:the|our)\b"
    r"|visit [^.]{3,50} (?:home ?page|website|site) for (?:more|the latest)\b"
    r"|(?:this|the) (?:press |news )?(?:release|announcement) contains? statements (?:that|which)\b"
    r"|registered (?:office|charity|company|in england)\b ?:? ?\S",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"(?:(?:this|our|the) )?transcripts? (?:is|are|was|were|has been|have been|may)\b.{0,90}"
    r"\b(?:rush|hurry|hastily|deadline|final form|errors?|slips|automatic\w*|machine|overnight"
    r"|software|accura\w+|audio|broadcast|edited|lightly)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:story|journal|data|photo|news) (?:source|reference)s? ?:"
    r"|cite this (?:page|article|story)\b|materials? provided by [A-Z]",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"about the (?:authors?|writers?|photographers?|interviewer) ?[:–—] ?\S", re.I)
_PICTURE_MENDED = re.compile(
    r"(?:corrections?|clarifications?|an (?:earlier|previous) version)\b.*"
    r"\b(?:photo|picture|image) caption\b",
    re.IGNORECASE,
)
_NOTES = Wordings(
    (
        "reporting contributed editing research inputs input files",
        _REPORTED.match,
        ("credit", "a credit for reporting"),
    ),
    (
        "commons licence license cc republish may",
        _LICENSED.match,
        ("copyright", "says who may copy it"),
    ),
    (
        "disclaimer view views opinion opinions columns recommendations evaluated information"
        " informational educational entertainment advice recommendation registered filed viewing"
        " reading visit release announcement",
        _DISCLAIMS.match,
        ("site_notice", "a disclaimer"),
    ),
    ("transcript transcripts", _TYPED.match, ("site_notice", "a note on a transcript")),
    (
        "source sources reference references cite provided",
        _SOURCE.match,
        ("credit", "names a source"),
    ),
    ("about", _AUTHOR.match, BIO),
    ("caption", _PICTURE_MENDED.match, ("other", "mends a caption")),
)


def colophon_of(line: Facts) -> Name | None:
    """Return kind and reason of a line about how a text was made and may be used, else None."""
    return _NOTES.name_of(line)
