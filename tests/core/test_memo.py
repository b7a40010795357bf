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


def test_rare_words_push_out_no_frequent_one() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length, most=16)
    for at in range(1000):
        assert memo["the"] == 3
        assert memo[f"rare{at}"] == len(f"rare{at}")
    assert asked.count("the") == 1
    assert len(memo) <= 16


def test_a_memo_that_is_cleared_knows_nothing() -> None:
    memo = Memo(len, most=4)
    for word in ["eel", "heron", "otter", "eel", "heron"]:
        assert memo[word] == len(word)
    memo.clear()
    assert not memo
    assert memo["eel"] == 3


def test_a_very_long_word_is_told_but_not_kept() -> None:
    memo = Memo(len)
    assert memo["x" * (LONGEST + 1)] == LONGEST + 1
    assert not memo
