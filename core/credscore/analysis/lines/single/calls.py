"""Calls: lines that ask the reader to pay, subscribe, write, give or buy, and a player's words."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name

_LONGEST = 60  # words
_SUM = r"(?:[$£€₹]|Rs\.? ?)\d"
_WORK = (
    r"(?:journalism|reporting|newsrooms?|newspapers?|news|coverage|media|press|work|stories|story"
    r"|article|piece|post|conversation|episode|podcast|newsletter|blog|live blog|column)"
)
_READERS = (
    r"(?:subscribers|readers|members|others|people|patriots|fans|supporters|followers|listeners)"
)
_PAYING = r"(?:paid|paying|premium|print|digital|registered|all)"
_SUBSCRIBE = re.compile(
    r"(?:please )?support (?:our|local|independent|quality|nonprofit|student|fearless|free)"
    rf" (?:[\w-]+ ){{0,2}}{_WORK}\b"
    r"|you(?:'ve| have) (?:now |just )?(?:read|reached|used|hit|viewed|got)\b.{0,20}"
    r"\b(?:free|limit)\b.{0,20}\b(?:articles?|stories|story|views|limit|month)\b"
    r"|you have \w+ free (?:articles?|stories|story)\b"
    r"|(?:this|the full|the rest of this)"
    r" (?:content|article|story|post|page|feature|report|episode) is (?:only |exclusively )?"
    rf"(?:available |open |reserved |exclusive )?(?:for|to) (?:our )?{_PAYING}? ?"
    r"(?:subscribers|members|users)\b"
    r"|already (?:an? |have an? )?(?:[\w-]+ ){0,2}"
    r"(?:subscriber|member|subscribed|subscription|account)\? "
    r"|(?:get|enjoy|unlock|start) (?:your )?(?:unlimited|full|complete|instant|digital|exclusive)"
    r" .{0,30}access\b|get \d+ (?:weeks|months|issues)"
    rf" (?:of (?:unlimited|digital|full|the)\b|for (?:just |only )?{_SUM})"
    rf"|join (?:the |our )?(?:over |more than |nearly )?\d[\d,.]*[km]?\+? (?:\w+ )?{_READERS}"
    r" (?:who|that|and|getting|already|to get)\b"
    rf"|(?:enjoying|enjoyed|like|liked|love) (?:(?:this|the|our) {_WORK}|what you (?:read|see))\b"
    r".{0,30}\?"
    r"|if you (?:value|liked?|enjoy(?:ed)?|appreciate|found)"
    rf" (?:our|this|my|the) (?:[\w-]+ )?{_WORK}\b"
    r"|stay tuned (?:to|with) [A-Z]"
    r"|to (?:get|receive) (?:breaking|the latest|our|more|all|daily|news)\b"
    r".{0,80}\b(?:join|sign|subscribe|download|follow|click)\b"
    r"|(?:don't|do not|never) miss (?:out|an? \w+)\b.{0,90}"
    r"\b(?:subscribe|sign up|newsletter|updates)\b"
    r"|(?:subscribe|read|get|join|become) (?=.*\b(?:subscri\w+|premium|ads|cancel|member\w*|offer"
    rf"|issues)\b)[^.]{{0,60}}{_SUM}|(?:read|enjoy) [^.]{{3,30}} without ads\b"
    rf"|become an? [\w ]{{3,20}} for {_SUM}"
    r"|(?:please )?sign up (?:for|to|here|now|today|free)\b"
    r"|(?:please )?(?:register|log ?in|sign in|subscribe)\b.{0,30}"
    r"\bto (?:continue|read|keep|access|unlock|view|join)\b"
    r"|to (?:continue|keep|read|unlock|access|view) (?:reading|the (?:full|rest)|this|our)\b.{0,60}"
    r"\b(?:subscribe|log ?in|sign|register|subscription|account|member)\b"
    r"|you(?:'re| are) reading (?:an?|one of|your)\b.{0,30}\b(?:preview|free|sample|premium)\b"
    r"|(?:this is )?(?:an? )?(?:premium|(?:subscriber|members?)[- ]only)"
    r" (?:article|content|story)\W*$"
    r"|unlock this (?:article|story|post)\b|chip in\b|make a (?:donation|contribution)\b"
    r"|(?:please )?donate (?:to (?:us|our)|now|today|here|online)\b"
    r"|help us (?:keep|continue|grow|fund|do more)\b"
    r"|your (?:gift|donation|contribution|subscription) (?:helps|keeps|makes|allows|means|goes)\b"
    r"|(?:download|get|try|install) (?:the|our) (?:[\w'-]+ ){0,5}app\b"
    r"|join (?:our|us on|us at) .{0,40}\b(?:group|community|channel|newsletter|mailing list)\b"
    r"|(?:add|make|set) .{2,30} preferred source\b"
    r"|subscribe (?:to (?:the|our|my|us|free|this)|for (?:free|just|only|as|\W?\d))\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?:^|[,.;|–—] ?)cancel any ?time(?:\. [^.]{3,40})?\W*$"
    r"|[^\w\s] (?:please )?(?:sign up|subscribe|register)(?: here| now| today)\W*$"
    r"|(?:^|[.,!;] )(?:please )?consider (?:becoming|making|upgrading to|taking out) (?:an? |the )"
    r"(?:[\w-]+ ){0,2}"
    r"(?:member|donation|gift|contribution|subscriber|supporter|patron|subscription|\d+\w\w)\b",
    re.IGNORECASE,
)
_DELIVERED = re.compile(
    r"\b(?:deliver\w*|sent|straight|direct\w*|get|receive)\b.{0,80}"
    r"\b(?:to|into) your (?:e-?mail )?(?:inbox|mailbox)\b"
    r"|\b(?:reader[- ]funded|funded (?:entirely )?by (?:our )?readers"
    r"|(?:we|which) (?:rely|depend) on (?:our |the support of (?:our )?)?readers)\b",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:contact|e-?mail|call|send|text|tell|ring|write|get in touch|whatsapp|let us know|message"
    r"|share|drop us|we want|we would|we'd (?:like|love))"
)
_WRITE = re.compile(
    r"(?:got|have|do you have|do you know|know|seen|are you|were you|did you|can you help|spotted)"
    rf"\b[^.?!]{{2,90}}\? (?:[^.!]{{2,80}}[.!] )?(?:please |then )?{_ASKED}\b"
    r"(?=.{0,80}(?:\bus\b|\bour\b|\bto hear\b|@|\d{3}|\b(?:news ?(?:room|desk)|desk|comments)\b))"
    r"|(?:know|see|got|have) more\? "
    r"|(?:please )?(?:send|e-?mail|submit|share|post|upload) (?:us |in )?(?:your |any |news )?"
    r"(?:tips?|letters?|news|photos?|pictures?|comments?|feedback|stories|story|questions?"
    r"|thoughts|views|corrections?)\b.{0,40}(?:\bto us\b|\bwith us\b|\b(?:to|at)\b.{0,30}@)"
    r"|(?:if you(?:'ve| have)|have you) (?:a |any |been )?[^?.]{3,90}[?,] (?:please |then )?"
    r"(?:get in touch|contact (?:us|our)|email us|let us know|write to us)\b"
    r"|we(?: want|'d like|'d love| would like| would love) to (?:hear (?:from|about)"
    r"|know what you)\b"
    r"|to (?:suggest|submit|report|comment|respond|advertise|place|pitch|order)\b[^.,]{2,70},"
    r" (?:please |simply |just )?(?:e-?mail|send|write|contact|call|click|visit|text|phone|ring"
    r"|log in)\b"
    r"|(?:please )?(?:contact|e-?mail|reach|write to)\b.{0,80}(?:\S@\S+\.\w|\d{3}[- ]\d{3,4}\b)"
    r"|(?:please )?(?:e-?mail|tell|text|write to|call|message|ring|phone) us"
    r" (?:at|on|with|by)\b"
    r"|(?:please )?contact the (?:author|writer|reporter|newsroom|news ?desk|editors?)\b"
    r"|suggest an? (?:correction|edit|topic|subject)\W*$|correction requests?\b.{0,6}\S@\S",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"[A-Z][^.]{2,60} can be (?:reached|contacted)\b.{0,60}"
    r"(?:@|\d{3}|\bby (?:e-?mail|mail|phone)\b)"
)
_AD = re.compile(
    r"(?:sponsored|promoted|advertisement|advertorial|partner content|anzeige|werbung|publicité"
    r"|publicidad|pubblicità|reklame|reklama|annonce)(?: ?[:|] ?| [—–] )\S"
    r"|(?-i:A (?:MESSAGE|WORD) FROM [A-Z])|an? (?:message|word) from [A-Z][^.!?]{2,60}$"
    r"|ads? by [A-Z]\w+\W*$|(?:anzeige|werbung|publicité|publicidad)\W*$",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"(?:\bcapital at risk|\bt&cs apply|\bterms(?: and conditions)? apply)\W*$"
    r"|(?-i:\bORDER NOW\b)",
    re.IGNORECASE,
)
_PLAYER = re.compile(
    r"(?:oops\W+)?something went wrong\b"
    r"|use (?:the )?(?:up/down|left/right|arrow)\b.*\bkeys?\b"
    r"|auto-?(?:update|refresh|play) ?: ?(?:on|off)\b|swipe (?:up|left|down)\b"
    r"|(?:listen to|play) this (?:article|story)\b|(?:your )?reading progress\W*$"
    r"|scroll (?:the )?(?:table|sideways)\b.{0,20}$|video player\W*$|jump to ?(?::.*)?$"
    r"|(?:enter|type) your e-?mail\b|i (?:agree to|accept) the terms\b"
    r"|you can (?:find|read) this (?:story|article) in (?:my|your)\b|(?:story|article) saved\W*$"
    r"|(?:this|our) live (?:page|blog|coverage|report) (?:has|is)(?: now)? (?:ended|closed|over)\b"
    r"|(?:print this page|send to a friend)(?: ?\])?$"
    r"|click (?:to|(?:the |on )?\w+ to) (?:enlarge|zoom|expand)\b.{0,30}"
    r"|view (?:this|more on|the) ?(?:post|tweet|thread)? ?(?:on|by) [A-Z]\w+\W*$",
    re.IGNORECASE,
)
_OPENING = (
    "member members subscriber premium register log login sign unlock chip make donate help"
    " download try install add set submit share post upload please support you this the already"
    " get enjoy start join enjoying enjoyed like liked love if stay to don't do never subscribe"
    " read become got have know seen are were did can spotted see we we'd contact e email reach"
    " write tell text call message ring phone suggest correction sponsored promoted"
    " advertisement advertorial partner anzeige werbung publicité publicidad pubblicità reklame"
    " reklama annonce a an ad ads oops something use auto swipe listen play your reading scroll"
    " video jump enter type i story article our print send click view you've"
)
_OPENERS = frozenset(_OPENING.split())
"""Words with which a call begins, and others that tell one: no other line needs a closer look."""

_LAST = frozenset(["here", "now", "today", "apply", "risk"])
_INSIDE = frozenset(["cancel", "consider", "order", "inbox", "mailbox", "readers", "funded"])


def call_of(line: Facts) -> Name | None:
    """Return kind and reason of a line that asks something of the reader, else None."""
    words = line.words
    if not words or line.size > _LONGEST:
        return None
    if words[0] in _OPENERS and (found := _begun(line.text.lstrip("[( "))):
        return found
    if "can" in words and _REACHED.match(line.text):
        return "contact", "asks readers to write"
    if words[-1] in _LAST or not _INSIDE.isdisjoint(words):
        if _OFFER.search(line.text) or _DELIVERED.search(line.text):
            return "subscribe", "asks to subscribe"
        if _TERMS.search(line.text):
            return "ad", "an advertisement's terms"
    return None


def _begun(text: str) -> Name | None:
    """Return kind and reason of a line whose first words are a call."""
    if _AD.match(text):
        return "ad", "an advertisement's mark"
    if _SUBSCRIBE.match(text):
        return "subscribe", "asks to subscribe"
    if _WRITE.match(text):
        return "contact", "asks readers to write"
    return ("widget", "belongs to a player or form") if _PLAYER.match(text) else None
