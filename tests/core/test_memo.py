"""Memos: told once, bounded, and never with words of any length."""

from credscore import Memo
from credscore.memo import LONGEST


def test_a_word_is_told_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length)
    assert list(map(memo.__getitem__, ["eel", "heron", "eel"])) == [3, 5, 3]
    assert asked == ["eel", "heron"]


def test_a_full_memo_forgets_and_tells_the_same_again() -> None:
    memo = Memo(str.upper, most=3)
    words = [f"word{at % 7}" for at in range(50)]
    assert [memo[word] for word in words] == [word.upper() for word in words]
    assert len(memo) <= 3


def test_a_very_long_word_is_told_but_not_kept() -> None:
    memo = Memo(len)
    assert memo["x" * (LONGEST + 1)] == LONGEST + 1
    assert not memo
