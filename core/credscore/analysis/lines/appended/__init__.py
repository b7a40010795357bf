"""What was put below or between an article's lines: generated blocks and partisan appeals."""

from collections.abc import Sequence

from credscore.analysis.lines.appended.generated import generated_lines
from credscore.analysis.lines.appended.partisan import partisan_lines
from credscore.spans import Span

__all__ = ["appended_blocks"]


def appended_blocks(text: str, spans: Sequence[Span]) -> dict[int, tuple[str, str]]:
    """Return which lines of a plain text are not the article's, by their place in `spans`.

    `spans` are the text's non-blank lines, trimmed. A value is (kind, reason): `generated` for a
    machine-made interview, questionnaire or "analysis", `partisan` for an appeal to vote for, or
    to give to, a party or a candidate in the page's own voice.
    """
    lines = [text[span.start : span.end] for span in spans]
    found = {at: ("partisan", reason) for at, reason in partisan_lines(lines).items()}
    found.update({at: ("generated", reason) for at, reason in generated_lines(lines).items()})
    return dict(sorted(found.items()))
