"""Reports to look at: of small stories, of hostile articles, of the sample corpus."""

from collections.abc import Iterable, Sequence
from contextlib import chdir
from dataclasses import replace
from pathlib import Path

from credscore import Article, Measurement, Signal
from credscore.api import plan_for
from credscore.config.load import check_config
from credscore.profile import Profile
from credscore.readers import find_inputs
from credscore.report import report_output
from credscore.scoring.articles import profile_article, profile_inputs
from credscore.scoring.plan import Plan, make_plan
from tests.conftest import REPOSITORY
from tests.core.scorers import registry_of, scorer_of

HOSTILE = (
    '<script>window.pwned = 1</script></title></style><img src=x onerror="pwned=1">'
    "<a href=\"javascript:pwned=1\">click</a><svg onload='pwned=1'>"
    "{{ 7 * 191 }}{% raw %}${pwned=1}`]]>--><!--"
    "\u202eesrever\u2066\x00\x1b[31m\ud800&lt;b&gt; \" ' onmouseover=pwned=1 x="
)
"""What must be shown and never run: markup, templates, marks of direction, controls."""

TEXT = (
    "{title}\n\n"
    'The harbour board said on Monday that "the pier is {body}" and that work begins in May.\n\n'
    "The mayor thanked the board! Nobody had expected that the vote would be so clear!\n\n"
    "The council of the town will vote once more when the tide tables of the spring are out.\n"
)


def _score(article: Article) -> Iterable[Measurement]:
    words = list(article.words)[:3]
    sentences = list(article.sentences)
    hostile = article.title if "<" in article.title else "Harbour Board"
    yield Measurement("words", len(words) / 10, n=3, evidence=words)
    yield Measurement("sentences", len(article.text) % 7 / 7, n=1, evidence=sentences)
    yield Measurement("tone", -0.25, n=4, subject=hostile, evidence=words)
    yield Measurement("bad", "!" in article.text, evidence=sentences[:1])
    yield Measurement.missing("gone", "no_words")


PROBE = scorer_of(
    _score,
    Signal("words", unit=HOSTILE, worst=0, best=1, about=HOSTILE),
    Signal("sentences", worst=0, best=1, about=HOSTILE),
    Signal("tone", per_actor=True, low=-1, high=1, about=HOSTILE),
    Signal("bad", kind="flag", low=0, high=1, about=HOSTILE),
    Signal("gone"),
    name="probe",
)


def probe_plan(about: str = "A trial.") -> Plan:
    """Return a plan with one scorer, a composite and a cap."""
    weights = {"probe.words": 2.0, "probe.sentences": 1.0}
    composite = {"about": about, "weights": weights, "caps": {"probe.bad": 20.0}}
    table = {"about": about, "composites": {"trust": composite}}
    return make_plan(check_config(table), registry_of(PROBE))


def story(title: str = "A pier for the harbour", body: str = "safe", **known: str) -> Article:
    """Return a small article."""
    plain = Article(TEXT.format(title=title, body=body), title=title, id="a-story")
    return replace(plain, **known)  # type: ignore[arg-type]


def hostile_story() -> Article:
    """Return an article with hostile text in every field."""
    fields = ("outlet", "author", "published", "url", "path")
    return story(HOSTILE, HOSTILE, **dict.fromkeys(fields, HOSTILE))


def profiles_of(articles: Sequence[Article], plan: Plan) -> list[Profile]:
    """Return the profiles of articles under a plan."""
    return [profile_article(article, plan) for article in articles]


def sample_report(path: str) -> None:
    """Write the report of the sample articles under the default policy."""
    plan = plan_for()
    output = report_output(path, plan, "default.toml")
    with chdir(REPOSITORY):  # so that paths are shown as a user would see them
        for profile in profile_inputs(find_inputs(["seeds"]), plan):
            output.sink.write(output.table.rows(profile))
    output.sink.close()


def written(path: str, articles: Sequence[Article], plan: Plan, *, with_text: bool = True) -> str:
    """Write a report and return its overview."""
    output = report_output(path, plan, "a/trial.toml", with_text=with_text)
    for profile in profiles_of(articles, plan):
        output.sink.write(output.table.rows(profile))
    output.sink.close()
    return Path(path, "index.html" if path.endswith("/") else "").read_text("utf-8")
