"""The report as files: whole, escaped, small, the same every time."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markupsafe import Markup

from credscore.display import figure, seen, short
from credscore.errors import ConfigError
from credscore.report import report_output
from credscore.report.render import signed
from credscore.report.view import article_view
from tests.report.making import HOSTILE, hostile_story, probe_plan, profiles_of, story, written

EVENT = re.compile(r"^on")


class Elements(HTMLParser):
    """Notes each element with its attributes, and all text."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def page(tmp_path: Path) -> str:
    return written(f"{tmp_path}/r.html", [story(), hostile_story()], probe_plan(HOSTILE))


def test_hostile_text_is_shown_and_is_never_markup(page: str) -> None:
    found = Elements(page)
    plain = Elements(page.replace("pwned", "")).elements
    assert len(found.all("script")) == len(found.all("style")) == 1
    assert not found.all("img")
    assert all(not EVENT.match(name) for _, attributes in found.elements for name in attributes)
    assert all("javascript" not in (link["href"] or "") for link in found.all("a"))
    assert "<script>window.pwned" in found.text
    assert "{{ 7 * 191 }}" in found.text
    assert "1337" not in found.text
    assert len(plain) == len(found.elements)


def test_marks_of_direction_and_controls_are_spelled_out(page: str) -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b\ud800]", page)
    assert "[U+202E]esrever[U+2066][U+0000][U+001B]" in page
    assert "[U+D800]" in page


def test_the_policy_lets_only_our_own_style_and_script_in(page: str) -> None:
    found = Elements(page)
    [policy] = [m["content"] for m in found.all("meta") if m.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        [text] = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_is_fetched_and_no_style_attribute_is_left_to_the_policy(page: str) -> None:
    attributes = [name for _, found in Elements(page).elements for name in found]
    assert not {"src", "srcset", "style", "data", "action"} & set(attributes)
    assert all((a["href"] or "").startswith("#") for a in Elements(page).all("a"))


def test_the_same_run_gives_the_same_bytes(page: str, tmp_path: Path) -> None:
    again = written(f"{tmp_path}/s.html", [story(), hostile_story()], probe_plan(HOSTILE))
    assert again == page


def test_a_folder_has_an_index_and_a_page_for_each_article(tmp_path: Path) -> None:
    index = written(f"{tmp_path}/r/", [story(), hostile_story()], probe_plan())
    links = [a["href"] or "" for a in Elements(index).all("a") if "articles/" in f"{a['href']}"]
    links = list(dict.fromkeys(link.partition("#")[0] for link in links))
    assert links == ["articles/00001.html", "articles/00002.html"]
    single = (tmp_path / "r" / links[1]).read_text("utf-8")
    assert [a["href"] for a in Elements(single).all("a")[1:3]] == [
        "../index.html",
        "../index.html#policy",
    ]
    assert "id=policy" in index
    assert "Content-Security-Policy" in single


def test_a_page_of_its_own_begins_with_its_only_heading_of_the_first_rank(tmp_path: Path) -> None:
    whole = written(f"{tmp_path}/r.html", [story(), hostile_story()], probe_plan())
    written(f"{tmp_path}/r/", [story(), hostile_story()], probe_plan())
    for number, article in enumerate([story(), hostile_story()], 1):
        single = (tmp_path / f"r/articles/0000{number}.html").read_text("utf-8")
        title = Markup.escape(seen(short(article.title)))
        assert re.findall("<h[12]>.*?</h[12]>", single) == [f"<h1>{title}</h1>"]
        assert f"<h2>{title}</h2>" in whole


def test_the_page_of_an_article_holds_its_text_with_its_marks(tmp_path: Path) -> None:
    written(f"{tmp_path}/r/", [hostile_story()], probe_plan(HOSTILE))
    single = Elements((tmp_path / "r/articles/00001.html").read_text("utf-8"))
    assert "The mayor thanked the board!" in single.text
    assert single.all("mark")


def test_a_signal_tells_what_it_measures_and_in_which_unit(tmp_path: Path) -> None:
    page = written(f"{tmp_path}/r.html", [story()], probe_plan(HOSTILE))
    titles = [one["title"] or "" for one in Elements(page).all("button") if "title" in one]
    [words] = {one for one in titles if one.endswith(".") and " Unit: " in one}
    assert words == seen(f"{HOSTILE} Unit: {HOSTILE}.")


def test_the_steps_of_a_composite_name_its_signals_and_add_up_to_it() -> None:
    plan = probe_plan()
    [profile] = profiles_of([story()], plan)
    view = article_view(profile, plan, with_text=True)
    [fall] = view.waterfalls
    assert [step.signal for step in fall.steps] == ["probe.words", "probe.sentences"]
    assert [step.start for step in fall.steps] == [0.0, fall.steps[0].end]
    assert fall.steps[-1].end == pytest.approx(fall.score.uncapped)
    assert view.text_hash == profile.provenance.text_hash != ""


def test_what_no_composite_weighs_is_told_too_flags_that_are_down_are_not() -> None:
    plan = probe_plan()
    [profile] = profiles_of([story()], plan)
    rows = article_view(profile, plan, with_text=True).others["probe"]
    told = [(row.name, row.found.subject, row.found.value, row.found.reason) for row in rows]
    assert told == [("tone", "Harbour Board", -0.25, ""), ("gone", "", None, "no_words")]


def test_a_value_with_an_interval_has_it_beside_it(tmp_path: Path) -> None:
    plan = probe_plan()
    [profile] = profiles_of([story()], plan)
    [tone] = profile.measurements["probe.tone"]
    sure = replace(tone, low=-0.5, high=0.125)
    known = replace(profile, measurements={**profile.measurements, "probe.tone": (sure,)})
    output = report_output(f"{tmp_path}/r.html", plan, "trial.toml")
    output.sink.write(output.table.rows(known))
    output.sink.close()
    page = Elements((tmp_path / "r.html").read_text("utf-8")).text
    assert "−0.50 to +0.12" in page


def test_the_lines_of_a_page_have_the_kinds_that_were_scored() -> None:
    article = story(title="A pier for the harbour")
    menu, *others = article.lines
    told = replace(menu, kind="nav", reason="in a menu, by markup")
    for given in (
        replace(article, given_lines=(told, *others)),
        replace(article, title="The mayor thanked the board! Nobody had expected"),
        replace(article, title=""),
    ):
        plan = probe_plan()
        [profile] = profiles_of([given], plan)
        shown = [one.line for one in article_view(profile, plan, with_text=True).lines]
        assert shown == list(given.lines)
    assert menu.kind != told.kind


def test_a_folder_keeps_no_page_of_an_earlier_report_and_what_others_put_there(
    tmp_path: Path,
) -> None:
    pages = tmp_path / "r" / "articles"
    written(f"{tmp_path}/r/", [story(), story(), hostile_story()], probe_plan())
    for name in ("00004.html", "2.html", "notes.html"):
        (pages / name).write_text("mine")
    written(f"{tmp_path}/r/", [story()], probe_plan())
    left = ["00001.html", "00004.html", "2.html", "notes.html"]
    assert sorted(path.name for path in pages.glob("*.html")) == left
    (pages / ".pages").write_text("9" * 5000)
    written(f"{tmp_path}/r/", [story()], probe_plan())
    assert sorted(path.name for path in pages.glob("*.html")) == left


def test_without_text_no_sentence_of_an_article_is_left(tmp_path: Path) -> None:
    page = written(f"{tmp_path}/r.html", [story()], probe_plan(), with_text=False)
    assert "A pier for the harbour" in page
    assert "thanked the board" not in page
    assert not Elements(page).all("mark")


def test_what_is_too_long_to_lay_out_is_cut_and_said_to_be(tmp_path: Path) -> None:
    endless = story("A pier " * 100, "safe, and the board has said so on the quay; " * 3_000)
    page = written(f"{tmp_path}/r.html", [endless], probe_plan())
    assert "more characters that are not shown" in page
    assert 100_000 < len(page) < 200_000
    assert "<title>credscore report</title>" in page
    assert max(map(len, re.findall(r"<h2>(.*?)</h2>", page))) == 160


def test_a_run_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    for name in ("r.html", "r/"):
        output = report_output(f"{tmp_path}/{name}", probe_plan(), "trial.toml")
        output.sink.discard()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_report_goes_to_no_folder_called_dash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"-o -: a report is a file or a folder"):
        report_output("-", probe_plan(), "trial.toml")
    assert not list(tmp_path.iterdir())


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"NAME\.html"):
        report_output("report.pdf", probe_plan(), "trial.toml")


@pytest.mark.parametrize(
    ("value", "shown"), [(0.12345, "0.123"), (-2.0, "−2"), (12345.6, "12346"), (None, "–")]
)
def test_values_are_told_with_three_figures(value: float | None, shown: str) -> None:
    assert figure(value) == shown


def test_a_sign_is_told_unless_nothing_is_left_of_it() -> None:
    assert [signed(v) for v in (0.25, -0.25, -0.001, None)] == ["+0.25", "−0.25", "0.00", "–"]


def test_only_what_cannot_be_seen_is_spelled_out() -> None:
    assert seen("a\tb\nc “quote” é \u202d") == "a\tb\nc “quote” é [U+202D]"
