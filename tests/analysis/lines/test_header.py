"""Headers: what the first lines of a text state about it, as archives and note-takers write it."""

import pytest

from credscore import Article
from credscore.analysis.lines import header_of

BODY = """\
The night ferry will stay in port until Friday, the harbour office said on Monday. A broken \
gearbox must be replaced, and the spare part comes by train.

"We are sorry for the trouble," said Ines Mardell, who leads the harbour office. Passengers can \
ask for their money back until the end of March, she added."""

FRONT_MATTER = """\
---
title: "Ferry to stay in port until Friday"
author: Ada Holm
date: 2024-03-02
publisher: Northern Ledger
tags:
- ferry
---
"""
LIBRARY = """\
Title: Ferry to stay in port until Friday
Author: Holm, Ada
Publisher: Ledger Media
Publication title: Northern Ledger; Larvel
Publication date: Mar 2, 2024
Subject: Ferries; Harbours
"""
BY_HAND = """\
Outlet: Northern Ledger
Headline: Ferry to stay in port until Friday
By: Ada Holm
Date: 2 March 2024
"""
NEWS_ARCHIVE = """\
Ferry to stay in port until Friday

March 2, 2024 Saturday

Copyright 2024 Northern Ledger All Rights Reserved

Byline: Ada Holm

"""
LETTER = """\
---------- Forwarded message ---------
From: Northern Ledger <news@ledger.example>
Date: Sat, Mar 2, 2024 at 6:02 AM
Subject: Ferry to stay in port until Friday
To: <reader@mail.example>
"""


def known(article: Article) -> tuple[str, ...]:
    found = article.metadata
    fields = (found.title, found.author, found.published, found.publisher)
    assert all(field.span is not None for field in fields)
    return tuple(field.value for field in fields)


@pytest.mark.parametrize("header", [FRONT_MATTER, LIBRARY, BY_HAND, NEWS_ARCHIVE])
def test_what_a_header_states_is_the_metadata_and_no_text(header: str) -> None:
    article = Article(f"{header}\n{BODY}\n\nLoad-Date: March 3, 2024\n")
    title = "Ferry to stay in port until Friday"
    assert known(article) == (title, "Ada Holm", "2024-03-02", "Northern Ledger")
    assert "\n\n".join(map(article.quote, article.body)) == BODY


def test_spans_are_those_of_the_values_but_for_names_that_are_turned() -> None:
    article = Article(LIBRARY + "\n" + BODY)
    found = article.metadata
    spans = [field.span for field in (found.title, found.author, found.publisher)]
    assert [article.quote(span) for span in spans if span] == [
        "Ferry to stay in port until Friday",
        "Holm, Ada",
        "Northern Ledger",
    ]


def test_a_headline_below_the_header_is_the_title_and_the_headers_a_repeat() -> None:
    article = Article(f"{FRONT_MATTER}\n# Ferry to stay in port until Friday\n\n{BODY}")
    kinds = [(line.number, line.kind) for line in article.lines if line.kind.startswith("title")]
    assert kinds == [(2, "title_repeat"), (10, "title")]
    assert article.metadata.title.value == "Ferry to stay in port until Friday"


def test_lines_of_a_header_have_the_kinds_of_what_they_state() -> None:
    kinds = [line.kind for line in Article(LIBRARY + "\n" + BODY).lines]
    assert kinds[:6] == ["title", "byline", "publisher", "publisher", "date", "other"]
    assert set(kinds[6:]) == {"body"}


@pytest.mark.parametrize(
    "lines",
    [
        ["Host: Welcome to the ferry.", "Guest: Thank you.", "Host: What went wrong?"],
        ["Title: The Sea", "The author has lived on the coast for thirty years."],
        ["The Sea, read again", "Author: Ines Mardell", "Publisher: Larvel Press"],
        ["---", "title: The Sea", "and no second fence"],
        ["---", "tags: [ferry]", "---"],
        ["Title:", "Author:", "Date:"],
        [],
    ],
)
def test_other_lines_with_colons_are_no_header(lines: list[str]) -> None:
    header = header_of(lines)
    assert (header.size, dict(header.kinds), dict(header.values)) == (0, {}, {})


def test_an_address_is_no_outlet() -> None:
    text = f"Publisher: https://ledger.example/\nDate: 2 March 2024\n\n{BODY}"
    assert Article(text).metadata.publisher.value == ""


def test_a_letter_that_was_sent_on_has_its_title_and_date_in_its_header() -> None:
    article = Article(f"{LETTER}\n{BODY}")
    found = article.metadata
    assert (found.title.value, found.published.value) == (
        "Ferry to stay in port until Friday",
        "2024-03-02",
    )
    assert "\n\n".join(map(article.quote, article.body)) == BODY


def test_a_subject_is_no_title_where_nobody_has_sent_it() -> None:
    text = f"Subject: Ferries; Harbours\nPublisher: Ledger Media\nDate: 2 March 2024\n\n{BODY}"
    assert Article(text).metadata.title.value == ""


def test_a_long_header_takes_nothing_from_a_short_text() -> None:
    tags = "\n".join(f"- {tag}" for tag in ("ferry", "harbour", "repairs", "winter", "trains"))
    article = Article(f"{FRONT_MATTER.replace('- ferry', tags)}\n{BODY}\n")
    assert "\n\n".join(map(article.quote, article.body)) == BODY
