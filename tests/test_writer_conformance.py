"""The conformance kit for writers: our own pass it, and each check can fail."""

from pathlib import Path
from typing import Any

import pytest

from credscore import Output, Profile, RunPlan
from credscore.registry import installed
from credscore.testing import CheckFailed, check_writer
from credscore.testing.writer_checks import CHECKS

FOUND = installed()
BUILT_IN = {
    suffix: one for suffix, one in FOUND.writers.items() if FOUND.is_ours("writers", suffix)
}


@pytest.mark.parametrize("suffix", BUILT_IN)
def test_the_built_in_writers_pass(suffix: str) -> None:
    check_writer(BUILT_IN[suffix])


class Plain:
    """Writes a title a line; the table is the writer itself."""

    name, suffix, about = "titles", ".titles", "A title a line."

    def outputs(self, path: Path, plan: RunPlan) -> list[Output]:
        self.path = path
        self.parts: list[str] = []
        return [Output(self, self)]

    def header(self) -> str:
        return "titles\n"

    def rows(self, profile: Profile) -> str:
        return f"{profile.identity.title!r}\n"

    def write(self, text: str) -> None:
        self.parts.append(text)

    def close(self) -> None:
        self.path.write_text("".join(self.parts), "utf-8", "backslashreplace")

    def discard(self) -> None:
        self.parts.clear()


def test_a_sound_writer_passes() -> None:
    check_writer(Plain)


class Silent(Plain):
    about = ""


class Unended(Plain):
    def rows(self, profile: Profile) -> str:
        return profile.identity.article_id


class Numbering(Plain):
    number = 0

    def rows(self, profile: Profile) -> str:
        self.number += 1
        return f"{self.number} {profile.identity.article_id}\n"


class Open(Plain):
    def __getstate__(self) -> Any:  # noqa: D105
        raise TypeError("holds an open file")


class Forgetful(Plain):
    def __reduce__(self) -> Any:  # noqa: D105
        return Loud, ()


class Loud(Plain):
    def rows(self, profile: Profile) -> str:
        return super().rows(profile).upper() + "!\n"


class Parting(Plain):
    def write(self, text: str) -> None:
        self.parts.append(f"{text}---\n")


class Narrow(Plain):
    def rows(self, profile: Profile) -> str:
        return f"{profile.identity.title}\n"

    def close(self) -> None:
        self.path.write_text("".join(self.parts), "utf-8")


class Idle(Plain):
    def close(self) -> None:
        """Write nothing."""


class Littering(Plain):
    def write(self, text: str) -> None:
        self.path.write_text(text, "utf-8", "backslashreplace")
        super().write(text)


class Wordless(Plain):
    def header(self) -> Any:
        return b"titles"


FAILING = [
    (Silent, "declares_what_it_writes: needs a name, and says what it writes"),
    (Wordless, "gives_lines_for_every_profile: a table gives a bytes, not a text"),
    (Unended, "gives_lines_for_every_profile: rows() gives a line that is not ended"),
    (Numbering, "gives_the_same_for_the_same_profile: rows() gives something else"),
    (Open, "tables_pickle: a table cannot be pickled: holds an open file"),
    (Forgetful, "tables_pickle: the pickled copy of a table gives other rows"),
    (Parting, "writes_the_same_however_texts_come: write() gives other bytes"),
    (Narrow, "writes_the_same_however_texts_come: UnicodeEncodeError: "),
    (Idle, "writes_the_same_however_texts_come: has written nothing"),
    (Littering, "leaves_nothing_that_is_given_up: leaves out.titles after discard()"),
]


@pytest.mark.parametrize(("writer", "told"), FAILING, ids=lambda one: getattr(one, "__name__", ""))
def test_a_breach_is_told(writer: type[Plain], told: str) -> None:
    with pytest.raises(CheckFailed) as raised:
        check_writer(writer)
    assert f"writer: {told}" in str(raised.value)


def test_every_check_can_fail() -> None:
    assert {told.partition(":")[0] for _, told in FAILING} == {one.__name__ for one in CHECKS}
