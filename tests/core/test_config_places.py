"""The lines on which a config's keys stand."""

import pytest

from credscore.config.places import lines_of, nearest_line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 1),
        (("a", "b"), 2),
        (("a", "c", "d"), 3),
        (("a", "x.y"), 4),
        (("list", 0, "k"), 6),
        (("list", 1, "k"), 8),
        (("a", "nothing"), 1),
        (("nowhere",), None),
    ],
)
def test_each_key_is_found_on_its_line(path: tuple[str | int, ...], line: int | None) -> None:
    toml = '[a]\nb = 1\nc.d = 2\n"x.y" = 3\n[[list]]\nk = 1\n[[list]] # two\nk = 2\n'
    assert nearest_line(lines_of(toml), path) == line


TREE = """\
a = []
b = [
  1, [2,
  3],
  { c = 4, d.e = [5] },
]
f = { g = { h = 1 }, i = 2 }
"j.k" . l = 'x' # = 1
[[m]]
n = []
o = 1
[[m.p]]
q = 1
[m.p.r]
s = 1
[[m]]
[[m.p]]
[[m.p]]
q = '''
t = 1
'''
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 1),
        (("a", 0), 1),
        (("b",), 2),
        (("b", 0), 3),
        (("b", 1), 3),
        (("b", 1, 1), 4),
        (("b", 2), 5),
        (("b", 2, "d", "e", 0), 5),
        (("b", 3), 2),
        (("f", "g", "h"), 7),
        (("f", "i"), 7),
        (("j.k", "l"), 8),
        (("m", 0, "o"), 11),
        (("m", 0, "p", 0), 12),
        (("m", 0, "p", 0, "q"), 13),
        (("m", 0, "p", 0, "r", "s"), 15),
        (("m", 1), 16),
        (("m", 1, "p", 1), 18),
        (("m", 1, "p", 1, "q"), 19),
        (("m", 1, "p", 1, "t"), 18),
        (("t",), None),
    ],
)
def test_lines_of_nested_keys(path: tuple[str | int, ...], line: int | None) -> None:
    assert nearest_line(lines_of(TREE), path) == line


def test_only_what_is_there_has_a_line() -> None:
    assert set(lines_of("a = []\nb = [1]\nc = {}\n")) == {("a",), ("b",), ("b", 0), ("c",)}
