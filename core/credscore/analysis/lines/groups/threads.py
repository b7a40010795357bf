"""Threads: readers' posts below a text, and lists of other texts above it, by their headers."""

import re
from collections.abc import Sequence

from credscore.analysis.lines.facts.blocks import end_of_prose, prose_words
from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import Name
from credscore.analysis.lines.single.stamps import stamp_of

_DATE = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{4}-\d\d-\d\d)"
)
# On the development pages of WCXB and Mozilla 132 such lines are boilerplate, two are comments.
_POSTED = re.compile(
    r"(?!(?:Published|Updated|Posted|Last|First|By|Modified|On|Created|Date|Mon|Tue|Wed|Thu|Fri|Sat"
    rf"|Sun)\w*\b)[^.!?:;|]{{2,40}}?(?:,| on| [•·|–-])? {_DATE}(?: at|,|,? [-@])?"
    r" \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: says| said)?:?$"
)
_LATELY = re.compile(
    r"[^!?\n]{2,50}?(?: [•·|–—-])? (?:\d{1,2} ?(?:m|min|h|hr|d|w|mo|y)(?: ago)?"
    r"|\d{1,2} (?:minute|hour|day|week|month|year)s? ago)$"
)
_SAYS = re.compile(
    r"(?!(?:he|she|it|they|who|one)\b)(?:[^!?:;|]{2,40}|[^:;|]{2,60} » .{3,60}) says:$"
    r"|(?!(?:he|she|it|they|who|one)\b)[^!?:;|]{2,40} (?:said|writes|wrote) ?(?:\.\.\.|…):?$",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    rf"[^.!?:;|]{{2,40}} (?:posted|wrote|commented|replied) (?:at|on) .{{0,30}}{_DATE}.{{0,20}}$"
    rf"|[^.!?:;|]{{2,40}} \| (?:[^.!?|]{{2,40}} \| )?{_DATE},? (?:at )?\d{{1,2}}[:.]\d\d"
    r" ?(?:[ap]m)?$"
)
_HANDLE = re.compile(
    r"(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,2}) \(@?(?P<handle>[a-z0-9_.]{3,20})\)$"
)
_SECTION = re.compile(
    r"(?:(?:\d[\d,]*|no|all|(?:our )?readers?'?s?'?|your|recent|latest|view|show|read|hide|see) )*"
    r"(?:comments|responses|replies)(?: ?[(\[]\d[\d,]*[)\]]| \d+| on .{5,100}|:)?$"
    r"|\d[\d,]* (?:comments|responses|replies|thoughts) (?:on|to) .{3,120}$"
    r"|1 comment$|comment \(1\)$|join the discussion$"
    r"|discussion(?: about this post)?$"
    r"|viewing comments\b|comments? ?[–—-] ?(?:please )?(?:log|sign)|guestbook$"
    r"|have your say$|(?:your|readers?'?s?'?|viewers?'?s?'?|listeners?'?s?'?)"
    r" (?:feedback|views|mail|letters|say|thoughts)$"
    r"|what (?:(?:our |the )?readers|you) (?:say|are saying|said|think)$"
    r"|(?:comments|discussions?)\b.{0,40} (?:is|are) (?:now )?(?:open|closed|off|moderated)\b"
    r"|leave a reply\b|post (?:a|your) comment\b|be the first to comment\b",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:reply|upvote|downvote|report|award|recommend|permalink|flag|like|quote)\b"
    r"(?:[\W\d]*\b(?:reply|upvote|downvote|report|share|award|save|like|follow|permalink|flag|quote"
    r"|hide|recommend)\b)*[\W\d]*$",
    re.IGNORECASE,
)
_LONGEST = 12  # words of a header or of a row of buttons
_HEADER = 16  # words of a header that says when somebody wrote
_NAMED = 4  # words of a name
_ENDS = (0, 1, 3)  # how a header ends: bare, with a stop or a colon
_REACH = 4  # lines of a post behind the last header or button
_FEWEST = 2  # headers of a thread
_LISTED = 3  # headers of a list above the text
_MOST = 0.5  # of the words of prose that stand on the text's side of its thread or list
_MORE = 0.66  # of those above a heading such as "Comments", where no header shows the posts
_SPOKE = frozenset(["says", "said", "writes", "wrote"])
_LAST = re.compile(r"ago|0 ?(?:m|min|h|hr|d|w|mo|y)")

_POST: Name = ("comment", "a reader's post")
_ENTRY: Name = ("related", "in a list of other articles")


def thread_lines(facts: Sequence[Facts]) -> dict[int, Name]:
    """Return kind and reason of the lines of a thread below the text.

    It begins at the first of two headers, such as "Ada Holm, 3 May 2024 at 10:12" in one line or
    two, or, where buttons such as "Reply" stand among the posts, "Ada Holm · 3h ago". The posts
    end a few lines behind the last of them. More than half of all prose stands above it.
    """
    short = [at for at, line in enumerate(facts) if line.size <= _HEADER and line.end in _ENDS]
    posted = [at for at in short if _is_posted(facts[at])]
    posted = sorted({*posted, *(at for at in short if at and _is_dated(facts[at - 1], facts[at]))})
    lately = [at for at in short if _is_lately(facts[at])]
    if max(len(posted), len(lately)) < _FEWEST:
        return {}
    above = end_of_prose(facts, _MOST)
    posted = [at for at in posted if at >= above]
    lately = [at for at in lately if at >= above]
    buttons = [at for at in short if at > above and _BUTTON.match(facts[at].text)]
    heads = posted if len(posted) >= _FEWEST else lately if buttons else []
    if len(heads) < _FEWEST:
        return {}
    end = max(*posted, *lately, *buttons, 0) + _REACH + 1
    return dict.fromkeys(range(heads[0], min(end, len(facts))), _POST)


def comment_lines(facts: Sequence[Facts]) -> dict[int, Name]:
    """Return kind and reason of all lines below a heading such as "Comments (4)".

    Most of all prose stands above it: further up, such a line is a link to the posts. It is enough
    that half does where the heading counts them in brackets.
    """
    most, more = end_of_prose(facts, _MOST), end_of_prose(facts, _MORE)
    for at in range(most, len(facts)):
        line, text = facts[at], facts[at].text.rstrip(" .!:?\u2193\u25bc")
        if line.size > _HEADER or (at < more and not text.endswith((")", "]"))):
            continue
        if _SECTION.match(text):
            return dict.fromkeys(range(at, len(facts)), _POST)
    return {}


def listed_lines(facts: Sequence[Facts]) -> dict[int, Name]:
    """Return kind and reason of the lines of a list above the text, whose entries say how old.

    Each of three entries or more names its outlet and how long ago: "Fell Gazette · 3h ago".
    More than half of all prose stands below the last of them.
    """
    entries = [at for at, line in enumerate(facts) if line.end == 0 and _is_lately(line)]
    if len(entries) < _LISTED:
        return {}
    least, below, end = _MOST * prose_words(facts), 0, len(facts)
    while len(entries) >= _LISTED:
        last = entries.pop()
        below, end = below + prose_words(facts[last:end]), last
        if below > least:
            return dict.fromkeys(range(last + 1), _ENTRY)
    return {}


def _is_posted(line: Facts) -> bool:
    if line.dated and not line.byline and (_POSTED.match(line.text) or _WRITTEN.match(line.text)):
        return True
    if line.words and line.words[-1] in _SPOKE and _SAYS.match(line.text):
        return True
    return line.text.endswith(")") and _has_handle(line.text)


def _is_dated(above: Facts, line: Facts) -> bool:
    """Say whether a line is only a date and time, below one of few words such as a name."""
    if not line.dated or above.size > _NAMED or above.end != 0 or above.dated:
        return False
    return stamp_of(line) is not None


def _has_handle(text: str) -> bool:
    """Say whether a line is a name with a handle made of it: "Ada Holm (aholm)"."""
    found = _HANDLE.match(text)
    if found is None:
        return False
    handle = found["handle"].replace("_", "").replace(".", "")
    return any(len(word) > 2 and word in handle for word in found["name"].lower().split())


def _is_lately(line: Facts) -> bool:
    if line.size > _LONGEST or not line.words or line.byline:
        return False
    return _LAST.fullmatch(line.words[-1]) is not None and _LATELY.match(line.text) is not None
