"""Spacy: entities become actors; a blank pipeline with an entity ruler, made here."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from credscore import ActorRules, Article, KnownActor, Line, Span
from credscore.config import config_text
from credscore.config.load import check_config
from credscore.errors import ConfigError
from credscore.registry import installed
from credscore.scoring.articles import prepared, profile_article
from credscore.scoring.plan import make_plan
from credscore.testing import check_analyzer
from credscore.testing.texts import HOSTILE
from credscore_spacy import Spacy
from credscore_spacy.groups import actor_of, grouped
from credscore_spacy.known import with_known
from credscore_spacy.names import Kind, Name, _pieces, find_names

TEXT = """\
Holm wins the vote

The vote was won by Ada Holm, who leads the Harbour Board of Ostervik. The Harbour Board’s budget
was not on the table, said Holm. Norwegian papers called the result a surprise for Jonas
Hale, her rival.

Ostervik will build the pier in May, the Harbour Board said. The work is to be paid by Norway.

Follow us on Facebook
Sign up for our newsletter
"""
ENTITIES = {
    "PERSON": ["Ada Holm", "Holm", "Jonas Hale"],
    "ORG": ["the Harbour Board", "The Harbour Board’s", "Facebook"],
    "GPE": ["Ostervik", "Norway"],
    "NORP": ["Norwegian"],
    "DATE": ["May"],
}


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the folder of a pipeline that knows the entities of the story, or skip."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    pipeline = spacy.blank("en")
    patterns = [{"label": of, "pattern": name} for of, names in ENTITIES.items() for name in names]
    pipeline.add_pipe("entity_ruler").add_patterns(patterns)
    folder = tmp_path_factory.mktemp("pipeline")
    pipeline.to_disk(folder)
    return str(folder)


def told(article: Article, model: str, **options: Any) -> dict[str, tuple[str, list[str]]]:
    """Return kind and mentions of each actor by its name."""
    return {
        actor.name: (actor.kind, [article.quote(span) for span in actor.mentions])
        for actor in Spacy(model=model, **options).analyse(article)
    }


def test_it_keeps_the_contract(model: str) -> None:
    check_analyzer(Spacy(model))


def test_entities_become_actors_in_title_and_body_only(model: str) -> None:
    found = told(Article(TEXT), model)
    assert found == {
        "Ada Holm": ("person", ["Holm", "Ada Holm", "Holm"]),
        "Harbour Board": ("organisation", ["Harbour Board"] * 3),
        "Ostervik": ("state", ["Ostervik", "Ostervik"]),
        "Norwegian": ("state", ["Norwegian"]),
        "Jonas Hale": ("person", ["Jonas\nHale"]),
        "Norway": ("state", ["Norway"]),
    }
    assert list(found)[:3] == ["Ada Holm", "Harbour Board", "Ostervik"]


def test_labels_may_be_those_of_another_model(model: str) -> None:
    assert list(told(Article(TEXT), model, labels={"DATE": "other"})) == ["May"]


@pytest.mark.parametrize("discover", [True, False])
def test_actors_that_the_config_names_come_under_their_names(model: str, discover: bool) -> None:
    known = (
        KnownActor("Kingdom of Norway", ("Norway", "Norwegian"), "coast"),
        KnownActor("Mayor Holm", ("Ada Holm", "her rival"), "town"),
        KnownActor("Board"),
    )
    article = Article(TEXT, actor_rules=ActorRules(known, discover))
    found = {actor.name: actor for actor in Spacy(model=model).analyse(article)}
    assert next(iter(found)) == "Mayor Holm"
    mayor = found["Mayor Holm"]
    quotes = [article.quote(span) for span in mayor.mentions]
    assert (mayor.side, quotes) == ("town", ["Holm", "Ada Holm", "Holm", "her rival"])
    assert [article.quote(s) for s in found["Kingdom of Norway"].mentions] == [
        "Norwegian",
        "Norway",
    ]
    assert "Board" not in found  # it stands in a longer name only
    assert ("Harbour Board" in found) is discover


def test_other_spellings_move_no_span(model: str) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n").replace("e", "e\u200b", 5)
    article = Article(text)
    found = Spacy(model=model).analyse(article)
    quotes = {article.quote(span).replace("\r", "") for actor in found for span in actor.mentions}
    assert {"Norwegian", "Jonas\nHale"} <= quotes
    assert quotes <= {n for of in ENTITIES.values() for n in of} | {"Harbour Board", "Jonas\nHale"}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_makes_it_raise(model: str, name: str) -> None:
    known = (KnownActor("Norway", ("(", "a", "’")),)
    article = Article(HOSTILE[name], actor_rules=ActorRules(known))
    for actor in Spacy(model=model).analyse(article):
        assert list(actor.mentions) == sorted(actor.mentions)
        assert all(0 <= s.start < s.end <= len(article.text) for s in actor.mentions)


def test_a_config_puts_it_in_the_place_of_the_analysis(model: str) -> None:
    table = {"actors": {"use": "spacy", "model": model}}
    plan = make_plan(check_config({"analyzers": table}), installed())
    article = prepared(Article(TEXT, language="en"), plan)
    assert [actor.name for actor in article.actors][:2] == ["Ada Holm", "Harbour Board"]
    profile = profile_article(article, plan)
    assert profile.status == "ok"
    assert {m.subject for m in profile.measurements["sentiment.tone"]} >= {"Ada Holm", "Ostervik"}


def test_lines_that_stand_apart_are_not_joined(model: str) -> None:
    article = Article(TEXT.replace("surprise for Jonas\nHale", "surprise.\n\nJonas\nHale"))
    assert "Jonas Hale" not in told(article, model)


def test_the_config_that_ships_is_the_default_but_for_the_analyzer_and_its_time() -> None:
    default, ours = (tomllib.loads(config_text(name)[1]) for name in ("default", "spacy"))
    assert ours["limits"].pop("max_scorer_seconds") > default["limits"].pop("max_scorer_seconds")
    assert ours.pop("analyzers") == {"actors": {"use": "spacy", "model": "en_core_web_sm"}}
    assert ours == default


# Names and groups, without spaCy -----------------------------------------------------------------


def names_of(*found: tuple[str, Kind]) -> list[Name]:
    return [Name(Span(at, at + 1), form, kind) for at, (form, kind) in enumerate(found)]


@pytest.mark.parametrize(
    ("found", "groups"),
    [
        ([("Ada Holm", "person"), ("Holm", "organisation")], [["Ada Holm", "Holm"]]),
        ([("Mia Jordan", "person"), ("Jordan", "state")], [["Mia Jordan"], ["Jordan"]]),
        ([("OSTERVIK", "state"), ("Ostervik", "state")], [["OSTERVIK", "Ostervik"]]),
        (
            [("Ada Holm", "person"), ("Per Holm", "person"), ("Holm", "person")],
            [["Ada Holm", "Holm"], ["Per Holm"]],
        ),
    ],
)
def test_names_are_grouped_by_whom_they_name(
    found: list[tuple[str, Kind]], groups: list[list[str]]
) -> None:
    assert [[name.form for name in group] for group in grouped(names_of(*found))] == groups


def test_an_actor_has_its_fullest_name_and_its_most_frequent_kind() -> None:
    actor = actor_of(names_of(("Holm", "organisation"), ("Ada Holm", "person"), ("Holm", "person")))
    assert (actor.name, actor.kind, len(actor.mentions)) == ("Ada Holm", "person", 3)


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("The Harbour Board", "Harbour Board"),
        ("the Harbour\nBoard's", "Harbour Board"),
        ("Harbour Board’", "Harbour Board"),
        ("Harbour\n\nBoard", None),
        ("’s", None),
        ("Theodor", "Theodor"),
    ],
)
def test_names_come_without_article_and_genitive(line: str, form: str | None) -> None:
    text = f"{line} met on Monday.\n"
    article = Article(text, given_lines=(Line(Span(0, len(text)), 1, "body"),))
    entity = SimpleNamespace(label_="ORG", start_char=0, end_char=len(line))
    found = find_names(article, lambda _: SimpleNamespace(ents=[entity]), {"ORG": "organisation"})
    assert [name.form for name in found] == ([] if form is None else [form])


def test_a_very_long_text_is_read_in_pieces_that_end_at_blanks() -> None:
    text = "pier " * 50_000 + "x" * 250_000
    pieces = list(_pieces(text))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end - start <= 100_000 for start, end in pieces)
    assert text[: pieces[0][1]].endswith("pier ")


def test_no_known_actors_change_nothing() -> None:
    found = names_of(("Ada Holm", "person"))
    assert with_known(found, Article("Ada Holm\n")) == found


# What is wrong is told before anything is read ---------------------------------------------------


def fault_of(**options: Any) -> str:
    table = {"actors": {"use": "spacy", **options}}
    with pytest.raises(ConfigError) as fault:
        make_plan(check_config({"analyzers": table}), installed())
    return str(fault.value)


@pytest.mark.parametrize(
    ("options", "has_spacy", "told"),
    [
        ({}, False, 'pip install "credscore[spacy]"'),
        ({"model": "here"}, False, 'pip install "credscore[spacy]"'),
        ({}, True, "python -m spacy download en_core_web_sm"),
        ({"model": "no/where"}, True, "no spaCy pipeline (config.cfg) in the folder 'no/where'"),
        ({"model": ""}, True, "no spaCy pipeline (config.cfg) in the folder ''"),
        ({"modle": "x"}, True, "did you mean 'model'?"),
        ({"labels": {"ORG": "firm"}}, True, "'organisation'"),
    ],
)
def test_what_is_missing_or_false_is_told_with_the_mend(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], has_spacy: bool, told: str
) -> None:
    there = object() if has_spacy else None
    monkeypatch.setattr("credscore_spacy.pipeline.find_spec", lambda _: there)
    monkeypatch.setattr("credscore_spacy.pipeline._is_installed", lambda _: False)
    fault = fault_of(**options)
    assert told in fault
    assert fault.startswith("config: analyzers.actors")


def test_the_command_ends_with_2_and_one_line(
    run: Callable[..., Any], story: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("credscore_spacy.pipeline.find_spec", lambda _: None)
    config = tmp_path / "mine.toml"
    config.write_text('[analyzers.actors]\nuse = "spacy"\n')
    ran = run(story, "--config", config)
    assert ran.code == 2
    assert ran.out == ""
    assert 'pip install "credscore[spacy]"' in ran.err
    assert "Traceback" not in ran.err
