"""Speakers: which quoted segments are speech, and whose."""

import pytest

from tests.analysis.attribution.support import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It leaks and it is old," Weber said. "We know it."', [("full", "Weber")] * 2),
        ('"Does it leak?" Weber asked.', [("full", "Weber")]),
        ('"It goes from "old leak" to new. So it is," said Weber.', [("full", "Weber")]),
        ('"It is "old" and "new" at once," said Weber.', [("full", "Weber")]),
        (
            'He said "it leaks. She said "it holds" and "it stinks" too.',
            [("partial", "She")] * 2,
        ),
        ("He came. It will leak,'' said Rep. Ove Weber. He left.", [("full", "Ove Weber")]),
        ('It will always leak," says one expert.', [("full", "one expert")]),
        (
            "It is \"old\" now. It will break,'' Delft spokesman Jan Lind said.",
            [("term", ""), ("full", "Jan Lind")],
        ),
        ('"It leaks ("drops") and breaks. It will not last," Weber said.', [("full", "Weber")]),
        (
            'It was shown by Delft Post, which reports:\n\n"The plan of the town was bad."',
            [("full", "Delft Post")],
        ),
        ('It is all agreed - Jan Lind: "The dam leaks and it is old."', [("full", "Jan Lind")]),
        ('More from Holm and Lind: "The dam leaks and it is old."', [("full", "Holm and Lind")]),
        ('A Plan, by the Post\'s Ada Holm: "The dam leaks and it is old."', [("full", "Ada Holm")]),
        ('He said it came from Delft: "The dam leaks and it is old."', [("full", "He")]),
        ('In the town he lived in, "The dam leaks and it is old."', [("full", "")]),
        ('Weber stated,\n\n"The dam leaks and it is old."', [("full", "Weber")]),
        ('Then Weber said,\n"The dam leaks and it is old."', [("full", "Weber")]),
        ('The pipe is 6" says Weber.', []),
        ('It will leak," and said Weber so.', []),
        ("\"I hear, 'Does it leak?'\" Weber said of it.", [("full", "Weber")]),
        ('"I hope that you find it." Weber said.', [("full", "Weber")]),
        ('"I hope that you find it." Weber said more.', [("full", "")]),
        ('Weber said it was "full of holes" in May.', [("partial", "Weber")]),
        ('Weber spoke on Delft TV\'s "The Long Morning" and said that it leaks.', [("term", "")]),
        ('The so-called "plan of the river people" failed.', [("term", "")]),
        ('The head of "Hydro" left.', [("term", "")]),
        ('"It leaks," he said. "We know it."\n\n"It is old."', [("full", "he")] * 3),
        ('Novak left. "It leaks.\n\n"It is old," Weber said.', [("full", "Weber")] * 2),
        ('Weber denied this:\n\n"It does not leak at all."', [("full", "Weber")]),
        (
            'Weber said it leaks.\n\nOthers were heard as well:\n\n"It holds and it will."',
            [("full", "")],
        ),
        (
            'Pressed on the "river fund," Weber said, "We know it."',
            [("term", ""), ("full", "Weber")],
        ),
        ('Asked whether it leaks, "It does leak," Weber said.', [("full", "Weber")]),
        ('He left the room and said:\n\n"Ada...You\'re late."', [("partial", "He")]),
        (
            '"It does leak," Weber said of it, after which a neighbour added: "It always did."',
            [("full", "Weber"), ("full", "a neighbour")],
        ),
        (
            'Weber said: "It leaks.\n\nIt is old and it will break."\n\nHe left.',
            [("full", "Weber"), ("full", "Weber")],
        ),
        (
            'Weber added that it was a "bad joke," a word he did not like, Reuters reports.',
            [("partial", "Weber")],
        ),
        ('"It leaks and it will break," Weber reportedly said.', [("full", "Weber")]),
        (
            '"It leaks and it will break.\n\nIt will flood the town."\n\nThe union says no.',
            [("full", "")] * 2,
        ),
        ('On Delft TV\'s "Face to Face," Weber said it leaks.', [("term", "")]),
    ],
)
def test_a_quote_has_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        (
            "— Host Ada Holm to former harbour master Eric Lund on the Long Morning, May 10.",
            "Ada Holm",
        ),
        ("— Ada Holm, Harbour Post", "Ada Holm"),
        ("Ada Holm, head of the Harbour Union (in a call on May 10)", "Ada Holm"),
        ("Ada Holm, who never saw the bridge, and her union", ""),
        ("- With assistance by Ada Holm and Eric Lund", ""),
        ("- The plan was made long before that and the ferry has run every day since May.", ""),
    ],
)
def test_a_line_below_a_quote_may_tell_whose_it_is(below: str, speaker: str) -> None:
    speech = '"That the bridge was opened before the inspection shows that nobody cares for us."'
    assert speakers(f"{speech}\n\n{below}") == [("full", speaker)]


def test_who_passes_words_on_has_not_spoken_them() -> None:
    text = 'Ada Holm said the dam was "a sieve full of moss," according to the report.'
    assert speakers(text) == [("partial", "Ada Holm")]
    assert speakers('It was "a sieve full of moss," according to Ada Holm.') == [
        ("partial", "Ada Holm")
    ]
