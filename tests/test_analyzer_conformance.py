"""The conformance kit for analyzers: our own analyses pass it, and each check can fail."""

import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import pytest

from credscore import Actor, Article, Span
from credscore.article import REPLACEABLE
from credscore.scoring.analyses import VALUES
from credscore.testing import CheckFailed, check_analyzer


@dataclass(frozen=True)
class Actors:
    """Gives what the host finds."""

    name: ClassVar[str] = "ours"
    analysis: ClassVar[str] = "actors"

    def analyse(self, article: Article) -> Sequence[Any]:
        found: Sequence[Any] = getattr(article, self.analysis)
        return found


class Attributions(Actors):
    """Gives what the host finds."""

    analysis: ClassVar[str] = "attributions"


class Quotes(Actors):
    """Gives what the host finds."""

    analysis: ClassVar[str] = "quotes"


@pytest.mark.parametrize("analyzer", [Actors, Attributions, Quotes])
def test_our_own_analyses_pass(analyzer: type[Actors]) -> None:
    check_analyzer(analyzer)


def test_every_analysis_that_can_be_replaced_has_its_kind_of_value() -> None:
    assert set(VALUES) == set(REPLACEABLE)


class Nameless(Actors):
    """Has no name."""

    name: ClassVar[str] = ""


@dataclass
class Changing:
    """Can be changed."""

    name: ClassVar[str] = "changing"
    analysis: ClassVar[str] = "actors"

    def analyse(self, article: Article) -> Sequence[Any]:
        return ()


class Wrong(Actors):
    """Gives texts."""

    def analyse(self, article: Article) -> Sequence[Any]:
        return ["Jonas Hale"]


class Outside(Actors):
    """Gives a mention behind the text."""

    def analyse(self, article: Article) -> Sequence[Any]:
        end = len(article.text)
        return [Actor("Hale", "person", (Span(end, end + 4),))]


class Twice(Actors):
    """Gives a mention twice."""

    def analyse(self, article: Article) -> Sequence[Any]:
        return [Actor("Hale", "person", (Span(0, 4), Span(2, 6)))] if article.text[9:] else []


class Raising(Actors):
    """Knows no empty text."""

    def analyse(self, article: Article) -> Sequence[Any]:
        return [article.text[0]][1:]


class Remembering(Actors):
    """Gives more each time."""

    seen: ClassVar[list[Actor]] = []

    def analyse(self, article: Article) -> Sequence[Any]:
        self.seen.append(Actor("Hale", "person", (Span(0, 1),)))
        return self.seen if article.text else ()


class Meddling(Actors):
    """Puts its own actors into the article."""

    def analyse(self, article: Article) -> Sequence[Any]:
        vars(article)["actors"] = ()
        return ()


class Printing(Actors):
    """Says what it does."""

    def analyse(self, article: Article) -> Sequence[Any]:
        print("analysed")
        return ()


@dataclass(frozen=True)
class Staying(Actors):
    """Holds what cannot travel."""

    held: Any = field(default_factory=lambda: lambda: None)

    def analyse(self, article: Article) -> Sequence[Any]:
        return ()


@pytest.mark.parametrize(
    ("analyzer", "told"),
    [
        (Nameless, "keeps_the_contract: .* needs a name"),
        (Changing, "keeps_the_contract: can be changed"),
        (Wrong, "gives 'Jonas Hale', which is no Actor"),
        (Outside, "which is no stretch of the text"),
        (Twice, "mentions of 'Hale' that overlap"),
        (
            Raising,
            r"raises IndexError: string index .* \(test_ana.*, line \d+\), on no text",
        ),
        (Printing, "prints_nothing: prints to standard output: 'analysed"),
        (Remembering, "is_deterministic: gives other values"),
        (Meddling, "does_not_change_the_article: changes"),
        (Staying, "pickles: .*cannot be pickled"),
    ],
)
def test_what_breaks_the_contract_is_told(
    analyzer: Any, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from credscore.testing import analyzer_checks

    monkeypatch.setattr(analyzer_checks, "hostile_articles", lambda: [("no text", Article(""))])
    with pytest.raises(CheckFailed, match=told):
        check_analyzer(analyzer)


class Hanging(Actors):
    """Finds no end."""

    def analyse(self, article: Article) -> Sequence[Any]:
        time.sleep(60)
        return ()


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs the alarm")
def test_what_hangs_is_told_and_the_other_checks_are_not_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("credscore.testing.check.LONGEST", 0.1)
    with pytest.raises(CheckFailed) as told:
        check_analyzer(Hanging)
    assert str(told.value).splitlines()[:3] == [
        "6 of 7 checks failed",
        "analyzer: gives_what_the_analysis_holds: took longer than 0.1 s, on a sound text",
        "analyzer: is_deterministic: not tried, since it hangs",
    ]
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs the alarm")
def test_what_hangs_on_one_text_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stuck(Actors):
        """Finds no end in a text without words."""

        def analyse(self, article: Article) -> Sequence[Any]:
            time.sleep(0 if article.text else 60)
            return ()

    from credscore.testing import analyzer_checks

    monkeypatch.setattr(analyzer_checks, "hostile_articles", lambda: [("no text", Article(""))])
    monkeypatch.setattr("credscore.testing.check.LONGEST", 0.2)
    with pytest.raises(CheckFailed, match=r"survives_hostile_texts: took .* on no text"):
        check_analyzer(Stuck)


def test_what_takes_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from credscore.testing import analyzer_checks

    monkeypatch.setattr(analyzer_checks, "hostile_articles", lambda: [("no text", Article(""))])
    monkeypatch.setattr(analyzer_checks, "MOST_SECONDS", -1.0)
    with pytest.raises(CheckFailed, match="survives_hostile_texts: takes"):
        check_analyzer(Actors)
