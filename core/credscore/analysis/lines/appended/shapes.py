"""Shapes of an appeal: how a call to vote is led up to, whom it is for, what looks like one."""

import re

_DAY = (
    r"(?:\w+ day|\w+day,? \d{1,2} \w+|\w+day|\d{1,2}(?:st|nd|rd|th)? \w+"
    r"|\w+ \d{1,2}(?:st|nd|rd|th)?|\w+ elections?)"
)
_OFFICE = (
    r"(?:mayor|sheriff|congress|senate|senator|president|governor|school board|city council"
    r"|council|parliament|assembly|legislature)"
)

LEAD = re.compile(
    r"(?:(?:please|and|so|now|then|today|tomorrow|go|friends|readers|remember|let's|let us)\b\W*"
    r"|(?:dear|fellow|my) \w+\W+|we (?=vote)|only (?=vote)"
    rf"|(?:on|this|next|by|in|at) (?:the )?{_DAY}\W*"
    r"|(?:this|next) \w+,? |(?:i|we) (?:ask|urge|invite|call on|want) you to |if you [^,]{1,80}, "
    r"|(?:don't|do not|never) forget(?: to)?\W+|(?:get|go) out and "
    r"|(?:go|get|head|come) (?:out )?to the polls and |make a plan to |be sure to |it's time to "
    r"|make sure (?:that )?(?:you |to )|(?:tell|ask|remind|get) (?:[\w']+ ){1,4}to "
    r"|(?:join us|come|meet us)[^,]{0,30} and ){1,4}",
    re.IGNORECASE,
)
"""What may stand before an imperative."""

VOTE = re.compile(
    r"\b(?P<vote>(?i:votes?)) (?:(?i:early|straight|again|only|them) )?(?:(?i:for|against|out) \w"
    r"|(?i:yes|no) (?i:on|to)\b|(?i:with (?:ballot|number|list|no\b))|(?i:list|number|no\.) ?\d"
    r"|(?:blue|red|green|left|right)\b|(?!On |In |By |At |The |A |But |And )[A-Z][\w-]+)"
)
"""A call to vote with its object."""

URGED = re.compile(
    r"(?:we|i) (?:urge|ask|invite|encourage|call on|want|need) (?:you|everyone|all \w+) to $",
    re.IGNORECASE,
)
NO_CALL = re.compile(r"\b(?:an?|the|this|that|every|his|her|your|their|no|to) $", re.IGNORECASE)
"""What makes "vote" a noun or an infinitive when it stands right before it."""

OPENS_LOW = re.compile(
    r"(?:save|show|share|kick|join|stand|give|bring|make|help|choose|take|come|turn|protect|defend"
    r"|stop|say|get|go|send|keep|restore|sign|ask|pick|call|donate|raise|do|think|be|register)\b",
    re.IGNORECASE,
)
"""First words that are imperatives themselves: "Show up on Saturday and vote for …"."""

NUMBER = re.compile(
    r"\b(?:ballots?|lists?|number|no|preference|preferential(?: vote)?|box)\b(?: paper)?[ .:]{0,3}"
    r"(?:no\.? ?|number )?\d|\b(?:district|ward|constituency|precinct) \d"
    r"|\bnumber \d{1,3} on the ballot|\bpreference for \d"
    r"|\b(?:yes|no) on (?:prop|measure|question|amendment|\d)"
    r"|\b(?:cross|X) (?:next to|beside|against|by)\b|\bballot [A-F]\b",
    re.IGNORECASE,
)
LIST = re.compile(
    r"\b(?:ballot(?: paper)?|list|candidate)(?: (?:number|no\.?))? \d{1,3}\b"
    r"|\bnumber \d{1,3} on the ballot|\bpreferen\w+(?: votes?)?(?: (?:number|no\.?))?:? \d{1,3}\b",
    re.IGNORECASE,
)
SIDE = re.compile(
    r"\b(?i:our candidates?|party fund|candidates? in)\b"
    r"|(?:'s?|\b(?:the|her|his|our|[A-Z][\w-]+)) (?i:campaign)\b|\b[A-Z][\w'-]+ Party\b"
    rf"|\b(?i:(?:for|next|your) (?:the )?(?:next )?{_OFFICE})\b"
    r"|\b(?i:in|to|on) (?:the )?(?:Congress|Senate|Parliament|Assembly|Council|White House"
    r"|city council|school board|county board|bench)\b"
)
WINS = re.compile(
    r"\b(?:flip|beat|win|defeat|unseat|seat|race|victory|reelect|re-elect|elect|keep (?:Congress"
    r"|Sen|Rep|Gov)\w*)\b"
)
NEAR_A_VOTE = ("your vote", "vote ", "vote!", "voting", "ballot", "at the polls", "polling day")
NAME = re.compile(r"[a-z] [A-Z][\w-]+")
NO_VERB = re.compile(
    r"Mark [A-Z]|(?:No|Yes|no|yes)\b(?! on )|(?i:vote [a-z]+(?:s|ing)\b)|(?i:elect to\b)"
    r"|(?i:back|keep|stand|stop|turn|put|circle) (?:on|in|to|at|when|then|by|from|back|up)\b"
    r"|(?i:share|place) of\b|(?i:say (?!yes|no\b))|(?i:sign (?!up))|(?i:mark your cal)"
    r"|(?i:consider (?!(?:a |making )?(?:a )?(?:donat|contribut|gift)))|(?i:return to\b)"
    r"|(?i:join us\b)|(?i:(?:choose|pick) (?:between|from|your battles))"
)
"""First words that only look like an imperative."""

YOURS = re.compile(
    r"(?:^|[,;] (?:and |so )?)(?:(?:only a|your|every) vote for .{3,}|(?:only )?with your vote\b"
    r"|a vote for (?:list|number|no\.) ?\d"
    r"|(?:we|we're|i'm|i am|we are|i) (?:ask|asking|need|want|hope|count|rely|counting)"
    r" (?:you )?(?:for |on )?(?:you|your vote|your support)\b"
    r"|(?:paid for|authori[sz]ed) by .{1,60}\b(?:for|party|committee)\b)",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"(?i:votes?|support|campaign|elect\w*|donat\w*|ballots?) (?:[\w'-]+ ){1,6}?(?:could|would"
    r"|may|might|is|was|were|are|has|had|stood|set|fail\w*|pass\w*|postponed|looms|splits|shows?)\b"
    r"|(?i:support (?:for|is|of|from|among)|vote (?:count\w*|tall\w+|totals?|shares?))\b"
    r"|(?i:vote \d{4}\b|to vote\b|go vote\W*$|vote in our\b|your vote (?:matters|counts)\W*$)"
    r"|(?i:(?:\w+ )?voters (?:in|who|choose|will)\b)"
)
"""Sentences about a vote: "Vote for the list could reshape the council"."""
POLITICS = re.compile(
    r"\b(?:vot(?:e|es|ed|er|ers|ing)|(?:re-?)?elect(?:s|ed|ing|ions?)?|ballots?|candidates?"
    r"|campaigns?|party|list|preference|mayor|senat\w+|congress\w*|parliament|governor|sheriff"
    r"|council\w*|movement|coalition|alliance|union|front|referendum|polls|polling|republicans?"
    r"|democrats?|liberals?|conservatives?|labour|greens?|proposition|primary|midterms)\b",
    re.IGNORECASE,
)
"""Words of voting, office and party."""

POLITICS_ALONE = re.compile(
    r"\b(?:(?i:vot(?:e|es|ed|er|ers|ing)|(?:re-?)?elect(?:s|ed|ing)?|elections?|ballots?|candidates?"
    r"|senat\w+|congress\w*|parliament|president|mayor|governor|sheriff|council\w*|coalition"
    r"|referendum|polls|polling|proposition|midterms|independence|our party|the party|campaign of"
    r"|statehouse|city hall|treasurer|primary|district|your cross|league of)"
    r"|(?:Republican|Democrat|Liberal|Conservative|Labour|Green|Socialist)s?"
    r"|[A-Z]\w+ (?:Party|Union|Front|League|Alliance|Movement|Bloc|[Ll]ist)"
    r"|(?:for|Team) (?!(?:All|Any|Each|Every|More|Our|Your)\b)[A-Z][a-z]\w+)\b"
    r"|'s campaign\b"
)
"""Those of them that are about nothing else."""

OPEN_QUESTION = re.compile(r"\bor (?:an|any|some|no)(?:other|body|one)\b[^.!?]*\?", re.IGNORECASE)
"""A question that leaves the choice to the reader: "Will you support Lind or another?"."""
