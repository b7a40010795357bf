"""What others wrote never steers a terminal: not by a title, a name, an id, a key or a message."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.display import in_a_line, in_json, printable
from tests.support import Ran

LINK = "\x1b]8;;http://evil.example\x07Click\x1b]8;;\x07"
EVIL = f"{LINK} \x1b[2J\x1b[31m \u202eexe.txt \x9b5m \x7f \x85 \u2028 \u2066x\u2069"
BODY = (
    f'"We will build the pier\u202e," said Mayor \x1b[31mAda Lund on Monday. Ada Lund {LINK} is '
    "hated by the corrupt harbour board, which said that nobody had asked it.\n\n"
)
NAME = "ev\x1b[31mil\u202e\nname\x9b.txt"

HOSTILE_ARGUMENTS = (
    ("score", "\x1b[31mnowhere"),
    ("score", ".", "--set", "\x1b=1"),
    ("score", ".", "--set", '"\\u001b" = 1'),
    ("score", ".", "-o", "\x1b[3m.xlsx"),
    ("score", ".", "--format", "\x1b[3m"),
    ("score", ".", "-p", "\x1b"),
    ("score", ".", "--plugin", "\x1b.py"),
    ("score", ".", "--config", "\x1b"),
    ("explain", "\x1b"),
    ("explain", NAME, "--lines"),
    ("story", NAME, "\x1b"),
    ("compare", "\x1b.csv"),
    ("config", "check", "mine.toml"),
    ("config", "check", "\x1b.toml"),
    ("scorers", "show", "\x1b"),
    ("plugins", "check", "\x1b"),
    ("plugins", "new", "\x1b"),
    ("calibrate", "\x1b.csv"),
)


def steering(printed: str) -> set[str]:
    """Return the characters of an output that a person would not see."""
    return {c for c in printed if not c.isprintable() and c != "\n"}


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in a folder of two hostile articles, a file that is none, and a config."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / NAME).write_text(f"{EVIL}\n\nBy \x1b[31mEve\u202e Adams\n\n{BODY * 4}")
    (tmp_path / "news" / "b.txt").write_text(f"Second \x1b[5m title\n\n{BODY * 5}{EVIL}")
    (tmp_path / "news" / "c\x1b[31m.txt").write_bytes(b"\0\1\2\xff")
    (tmp_path / NAME).write_text(EVIL + BODY * 3)
    (tmp_path / "mine.toml").write_text('["ev\\u001b[31mil\\u202e\\nname"]\nx = 1\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "args",
    [
        ("score", "--format", "table"),
        ("score", "--format", "csv"),
        ("explain", "news/b.txt", "--lines"),
        ("explain", f"news/{NAME}", "--lines"),
        ("story", f"news/{NAME}", "news/b.txt"),
        ("story", "--format", "md", f"news/{NAME}", "news/b.txt"),
        ("story", "--format", "json", f"news/{NAME}", "news/b.txt"),
    ],
    ids=lambda args: ascii(" ".join(args)),
)
def test_no_command_passes_on_what_steers_a_terminal(
    run: Callable[..., Ran], hostile: Path, args: tuple[str, ...]
) -> None:
    ran = run(*args, *(["news"] if args[0] == "score" else []))
    assert ran.out
    assert not steering(ran.out + ran.err)


def test_nor_does_comparing_runs(run: Callable[..., Ran], hostile: Path) -> None:
    one, two = f"a{NAME[:5]}.csv", "b.jsonl"
    run("news", "-o", one)
    run("news", "-o", two, "--set", "composites.credibility.min_coverage=0.9")
    Path("odd.csv").write_text("article_id,status,c\x1b[31m\n\x1b,ok,1\n")
    Path("odder.csv").write_text("article_id,status,c\x1b[31m\n\x1b,ok,\x1b\n")
    for runs in ((one, two, "--all"), ("odd.csv", "odder.csv"), (one, "--by", "title")):
        for form in ("table", "csv", "md", "json"):
            ran = run("compare", *runs, "--format", form)
            assert ran.code == 0
            assert ran.out
            assert not steering(ran.out + ran.err)


@pytest.mark.parametrize("args", HOSTILE_ARGUMENTS, ids=lambda args: ascii(" ".join(args)))
def test_nor_does_any_message(
    run: Callable[..., Ran], hostile: Path, args: tuple[str, ...]
) -> None:
    ran = run(*args)
    assert ran.out + ran.err
    assert not steering(ran.out + ran.err)


def test_a_plugin_that_fails_in_colour_is_told_without(
    run: Callable[..., Ran], hostile: Path
) -> None:
    Path("loud.py").write_text("raise ValueError('\\x1b[31mred\\u202e\\nand more')\n")
    ran = run("score", "news/b.txt", "--plugin", "loud.py")
    assert "ValueError: \\x1b[31mred\\u202e and more" in ran.err
    assert not steering(ran.out + ran.err)


ON_A_TERMINAL = """
from credscore.cli import main

for command in ("score news", "explain news/b.txt", "config show --config mine.toml"):
    try:
        main(command.split())
    except SystemExit as left:
        print(f"{command} left with {left.code or 0}", flush=True)
"""


def test_nor_on_a_real_terminal(hostile: Path) -> None:
    Path("mine.toml").write_text("# \x9b31m \u202e\nabout = 'x'\n")
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-c", ON_A_TERMINAL],
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"TERM": "dumb", "NO_COLOR": "1"},
    )
    os.close(theirs)
    printed = b""
    while part := _read(ours):
        printed += part
    running.wait()
    shown = printed.decode("utf-8", "strict")
    assert steering(shown) <= {"\r"}
    for held in ("3 articles: ", "news left with 3", "b.txt left with 0", "about = 'x'\r\n"):
        assert held in shown


def test_the_progress_bar_is_gone_before_the_table_is_printed(story: Path) -> None:
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "credscore", story],
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
    )
    os.close(theirs)
    printed = b""
    while part := _read(ours):
        printed += part
    running.wait()
    bar, cleared, table = printed.partition(b"\x1b[1A\x1b[2K")
    assert b"1 of 1" in bar
    assert cleared
    assert b"flags and faults" in table
    assert b" of 1" not in table


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so where the other end is closed
        return b""


@given(st.text())
def test_what_is_shown_is_seen_and_texts_that_are_stay_as_they_are(text: str) -> None:
    assert printable(text).isprintable()
    assert in_a_line(text).isprintable()
    assert printable(text) == text or not text.isprintable()


@given(st.text(st.characters(codec=None)))
def test_json_says_the_same_without_steering(text: str) -> None:
    written = in_json(json.dumps({text: text}, ensure_ascii=False))
    assert json.loads(written) == {text: text}
    assert not {c for c in written if "\x7f" <= c <= "\x9f" or "\u202a" <= c <= "\u202e"}
    written.encode()
