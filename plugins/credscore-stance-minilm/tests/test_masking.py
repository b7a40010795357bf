"""What the model reads: no actor's name, every mention's mask, and no more than a window."""

import pytest

from credscore_stance_minilm.masking import OTHER, SAME, TARGET, cleaned, masked
from credscore_stance_minilm.tokens import WINDOW, tokenizer, tokens_of

pytest.importorskip("tokenizers", reason="needs tokenizers, as the plugin does")

GAPS = ["The court found that ", " had lied to ", " and that ", " knew it."]
OWNERS = ["Ostrel", "Marlin", "Ostrel"]


def test_an_actor_is_always_masked_and_others_may_be() -> None:
    names = ["Ostrel", "Marlin", "Mr. Ostrel"]
    text = masked(GAPS, names, OWNERS, 0)
    assert text == f"The court found that {TARGET} had lied to Marlin and that {SAME} knew it."
    text = masked(GAPS, names, OWNERS, 0, with_others=True)
    assert text == f"The court found that {TARGET} had lied to {OTHER} and that {SAME} knew it."
    text = masked(GAPS, names, OWNERS, 1, with_others=True)
    assert text == f"The court found that {OTHER} had lied to {TARGET} and that {OTHER} knew it."


def test_a_genitive_stays() -> None:
    assert masked(["", " boat sank."], ["Ostrel's"], ["Ostrel"], 0) == f"{TARGET}'s boat sank."


def test_a_text_has_none_of_our_own_marks() -> None:
    assert cleaned(f"a{TARGET}b{SAME}c{OTHER}d") == "a b c d"


def test_much_text_and_many_mentions_are_cut() -> None:
    gaps = ["word " * 100_000, *[" and "] * 9_999, " word" * 100_000]
    names, owners = ["Ostrel"] * 10_000, ["Ostrel"] * 10_000
    for at in (0, 5_000, 9_999):
        text = masked(gaps, names, owners, at)
        assert text.count(TARGET) == 1
        assert len(text) <= 1_300
        assert len(tokens_of(text).ids) <= WINDOW


@pytest.mark.parametrize(
    ("before", "after", "start"),
    [
        ("word " * 10, " word" * 10, 11),
        ("word " * 200, " word" * 200, 38),
        ("word " * 200, "", 76),
        ("", " word" * 200, 1),
    ],
)
def test_the_window_lies_around_the_target(before: str, after: str, start: int) -> None:
    ids, found, end = tokens_of(f"{before}{TARGET}{after}")
    assert (found, end) == (start, start + 3)
    assert len(ids) <= WINDOW
    assert tokenizer().id_to_token(ids[found + 1]) == TARGET
    assert [tokenizer().id_to_token(number) for number in (ids[0], ids[-1])] == ["[CLS]", "[SEP]"]


def test_words_are_cut_into_known_pieces() -> None:
    ids = tokens_of(f"{TARGET} unfroze Ærø's ferries 渡.").ids[4:-1]
    pieces = [tokenizer().id_to_token(number) or "" for number in ids]
    assert "".join(pieces).replace("##", "").startswith("unfroze")
    assert pieces[-2:] == ["[UNK]", "."]
