"""Contents: the stretches of a unit that a cue gives as somebody's words or thoughts."""

from credscore.analysis.attribution.contents.placement import ADDRESSED, follows_comma, last_before
from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left, phrase_right
from credscore.analysis.attribution.sources.find import Source
from credscore.analysis.attribution.units.grammar import (
    ASKED,
    FINITE,
    QUOTE,
    word_set,
)
from credscore.analysis.attribution.units.units import Tokens, Unit

_LOOK_AHEAD = 14  # tokens to a "that" or a quote
_AFTER_ADDRESSEE = word_set("that whether how why what if to he she it they we i") | {QUOTE}


def find_contents(
    unit: Unit, cue: Cue, source: Source, following: Cue | None, *, is_tag: bool
) -> list[Tokens]:
    """Return the pieces of a cue's content, in reading order.

    `following` is the next cue; `is_tag` says that this one stands after its content.
    """
    if cue.kind == "according":
        return _of_according(unit, cue, source.tokens)
    if cue.kind == "adverb":
        return _pieces(unit, (0, cue.first - 1), (cue.last + 1, len(unit.forms) - 1))
    if cue.kind == "noun":
        return _pieces(unit, (cue.last + 1, _end_of_phrase(unit, cue, following)))
    if cue.frame is None:
        return _pieces(unit, (cue.last + 1, len(unit.forms) - 1))
    if cue.frame.voice in ("passive", "reduced"):
        return _of_passive(unit, cue, cue.frame, source.tokens)
    if is_tag:
        return _of_tag(unit, cue, source, following)
    end = _content_end(unit, cue, following)
    return _pieces(unit, (_content_start(unit, cue, cue.frame), end))


def _pieces(unit: Unit, *stretches: Tokens) -> list[Tokens]:
    """Return these stretches without the marks around them; one that is all marks falls out."""
    trimmed = (_trim(unit, first, last) for first, last in stretches)
    return [piece for piece in trimmed if piece is not None]


def _trim(unit: Unit, first: int, last: int) -> Tokens | None:
    """Return a stretch without the marks around it, or None where nothing is left."""
    while first <= last and _is_mark(unit, first, "([$@#"):
        first += 1
    while last >= first and _is_mark(unit, last, ")]%"):
        last -= 1
    return (first, last) if first <= last else None


def _is_mark(unit: Unit, at: int, kept: str) -> bool:
    """Say whether a token is a mark other than those `kept` as a part of words."""
    form = unit.forms[at]
    return form != QUOTE and not unit.is_word(at) and form not in kept


def _of_according(unit: Unit, cue: Cue, source: Tokens | None) -> list[Tokens]:
    """Return what stands before "according to", with later quotes; where it opens, what follows."""
    first, end = cue.first, cue.last
    if source is not None:
        first = min(first, source[0] - 1)  # "in her view"
    if first > 2 and unit.forms[first - 1] != ";":
        later = [(at, at) for at in range(end + 1, len(unit.forms)) if unit.forms[at] == QUOTE]
        return _pieces(unit, (0, first - 1), *later)
    while end < len(unit.forms) - 1 and unit.forms[end] != ",":
        end += 1
    return _pieces(unit, (end + 1, len(unit.forms) - 1))


def _end_of_phrase(unit: Unit, cue: Cue, following: Cue | None) -> int:
    """Return the last token of a noun's content: before the next mark or cue."""
    stop = following.first if following else len(unit.forms)
    for at in range(cue.last + 1, stop):
        if unit.forms[at] in (",", ";", ".", "-"):
            return at - 1
    return stop - 1


def _of_passive(unit: Unit, cue: Cue, frame: Frame, source: Tokens | None) -> list[Tokens]:
    """Return the subject of a passive and what follows it, around an agent with its "by"."""
    left = frame.left if frame.voice == "passive" else cue.first - 1
    subject = phrase_left(unit, left)
    pieces: list[Tokens] = [] if subject is None else [(subject, left)]
    if source is not None and source[0] > cue.last:
        pieces.append((cue.last + 1, source[0] - 2))
        pieces.append((source[1] + 1, len(unit.forms) - 1))
    else:
        pieces.append((cue.last + 1, len(unit.forms) - 1))
    return _pieces(unit, *pieces)


def _after_question(unit: Unit, before: int) -> int:
    """Return where the answer begins in `Asked whether it leaks, "Yes," she said`, else 0."""
    quotes = [at for at in range(before + 1) if unit.forms[at] == QUOTE]
    return quotes[-1] if quotes and unit.forms[0] in ASKED else 0


def _of_tag(unit: Unit, cue: Cue, source: Source, following: Cue | None) -> list[Tokens]:
    """Return what stands before a tag, and the quotes after it up to the next cue."""
    before = last_before(cue, source)
    first = _after_question(unit, before)
    stop = following.first if following else len(unit.forms)
    later = [(at, at) for at in range(cue.last + 1, stop) if unit.forms[at] == QUOTE]
    return _pieces(unit, (first, before), *later)


def _content_start(unit: Unit, cue: Cue, frame: Frame) -> int:
    """Return the content's first token: after the verb, and after whom or when it tells of."""
    start = cue.last + 1
    if cue.lemma in ADDRESSED and frame.complement not in ("that", "quote"):
        return _after_addressee(unit, cue, frame)
    if frame.complement in ("pronoun", "phrase", "name", "quote", "that") or cue.family != "say":
        return start
    for at in range(start, min(len(unit.forms), start + _LOOK_AHEAD)):
        if unit.forms[at] in ("that", QUOTE):
            return at
        if unit.forms[at] in FINITE:
            break  # "said a third had gone and that"
    return start


def _after_addressee(unit: Unit, cue: Cue, frame: Frame) -> int:
    """Return where a clause or quote begins after the one spoken to, else the token after him."""
    start = cue.last + 1
    last = phrase_right(unit, frame.right)
    after = start if last is None else last + 1
    for at in range(start, after):
        if unit.forms[at] in _AFTER_ADDRESSEE:
            return at
    return after


def _content_end(unit: Unit, cue: Cue, following: Cue | None) -> int:
    """Return the content's last token: before a cue that the same subject goes on with."""
    frame = following.frame if following else None
    if following is None or frame is None or _goes_on_behind(unit, cue, frame):
        return len(unit.forms) - 1
    if frame.left_kind in ("comma", "and") or frame.voice == "participle":
        end = frame.left if frame.left >= 0 else following.first - 1
        return end - 1 if unit.forms[end] == "and" else end
    return _before_other(unit, cue, following, frame)


def _goes_on_behind(unit: Unit, cue: Cue, after: Frame) -> bool:
    """Say whether a clause goes on behind a cue: "The town, she said, can hardly complain"."""
    is_behind = after.left == cue.last + 1 and after.tag != "ing"
    return is_behind and follows_comma(unit, cue)


def _before_other(unit: Unit, cue: Cue, following: Cue, frame: Frame) -> int:
    """Return the last token before a clause that gives another source's words."""
    end = len(unit.forms) - 1
    if following.family not in ("say", "ask", "think", "evaluate") or frame.left < 0:
        return end
    first = phrase_left(unit, frame.left)
    if first is None or first <= cue.last:
        return end
    before = unit.forms[first - 1]
    if before in ("but", "while", "whereas"):
        return first - 2
    return first - 1 if before == "," else end
