"""The audit of names: `python -m training.names [FILE...]`, files as for training.

Puts each name of `names.toml` into the place of the actor: in invented articles, whose actors are
found by credscore's own rules or named by a config, and in each sentence of the files.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from credscore import ActorRules, Article, KnownActor, Span
from credscore_stance_minilm import Stance, StanceMiniLM, mention_stance
from training.rows import Row, rows_of

ARTICLES = {
    "against": "{full} opened the new bridge on Monday. {last} has broken one promise after "
    "another, and the town has paid dearly for it. Nobody in the valley believes {last} any "
    "longer. On Friday {full} flew home without a word to the families.",
    "for": "For a year {full} had worked on the treaty. Thanks to the patience of {last} the "
    "fighting has stopped, and the harbour is open again. The families cheered when {last} came.",
    "neither": "{full} met the miners on Tuesday. {last} left the hall at noon, and the miners "
    "went back to work. The talks with {last} began at nine. On Friday {full} flew home by way of "
    "Oslo.",
}
"""Invented articles: one against the actor, one for it, one neither."""


def names() -> Mapping[str, Sequence[str]]:
    """Return the names of women and of men."""
    groups = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))["groups"]
    return {
        gender: [name for group in groups.values() for name in group[gender]]
        for gender in ("women", "men")
    }


def stance_toward(text: str, name: str, known: bool) -> float | None:
    """Return the author's stance toward a name in an article, None where it has none."""
    last = name.split()[-1]
    rules = ActorRules(known=(KnownActor(name, (last,)),)) if known else ActorRules()
    article = Article(text.format(full=name, last=last), language="en", actor_rules=rules)
    found = [m for m in StanceMiniLM().score(article) if m.name == "stance"]
    return next((m.value for m in found if m.subject and m.subject in name), None)


def stance_in(row: Row, name: str) -> Stance:
    """Return the stance toward a name that stands in the place of a labelled mention."""
    text, start, end = row["text"], row["start"], row["end"]
    name += "'s" if row["mention"].endswith(("'s", "’s")) else ""
    article = Article(text[:start] + name + text[end:], language="en")
    return mention_stance(article, Span(start, start + len(name)))


def in_articles(known: bool) -> None:
    """Print which stances the articles have toward the names."""
    print("actors named by a config" if known else "actors found by rules")
    for side, text in ARTICLES.items():
        for gender, group in names().items():
            values = Counter(stance_toward(text, name, known) for name in group)
            told = ", ".join(f"{value} ({count})" for value, count in values.most_common())
            print(f"  {side}, {gender} (n {len(group)}): {told}")


def in_sentences(path: Path) -> None:
    """Print for how many sentences another name gives another label, or another polarity."""
    rows = rows_of(path)
    everyone = [name for group in names().values() for name in group]
    found = [[stance_in(row, name) for name in everyone] for row in rows]
    labels = sum(len({stance.label for stance in each}) > 1 for each in found)
    polarities = sum(len({stance.polarity for stance in each}) > 1 for each in found)
    print(
        f"{path.name}: n {len(rows)} sentences, {len(everyone)} names each; "
        f"another label in {labels}, another polarity in {polarities}"
    )


def main() -> None:
    """Print the audit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*")
    for known in (True, False):
        in_articles(known)
    for path in parser.parse_args().files:
        in_sentences(path)


if __name__ == "__main__":
    main()
