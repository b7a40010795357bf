"""Calls: lines that ask the reader for something, and those of the text that only look like it."""

import pytest

from credscore.analysis.lines import find_lines
from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.single.calls import call_of


def kind(text: str) -> str | None:
    found = call_of(facts_of(text))
    return found[0] if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Support independent journalism on the islands.",
        "You have read all of your free articles for this month. Log in to go on.",
        "You have two free stories left.",
        "This article is for members only.",
        "The full story is available to paying subscribers",
        "Already a digital subscriber? Link your account",
        "Get unlimited digital access from the price of a coffee.",
        "Get 3 months for $1",
        "Join more than 40,000 readers who get the Harbour Letter",
        "Enjoyed this piece? It took a week and three ferries.",
        "If you value our reporting, there is a jar by the door.",
        "To get breaking news first, follow our channel.",
        "Don't miss out on what moves the islands. Subscribe to the Osk Daily.",
        "Read the Osk Daily with fewer ads for €2 a week",
        "Subscribe to our letter on the tides and on those who sail by them, every Friday.",
        "Sign up for our letter on the tides and on those who sail by them, and read it in bed.",
        "Register for free to continue",
        "To read the rest of this story, take out a subscription.",
        "You are reading a free preview.",
        "Members-only article",
        "Make a donation",
        "Help us keep the light on.",
        "Your gift keeps a reporter on the pier.",
        "Download the Osk Daily app",
        "Join our community on Tideline",
        "Make us a preferred source",
        "All the island's news, straight to your inbox every morning.",
        "The Osk Daily is reader-funded and belongs to nobody.",
        "Only 99p a week, cancel any time.",
        "The Tide Table: who sails, who stays. Sign up here",
        "We are read by many and paid by few: if you can, consider becoming a member.",
    ],
)
def test_calls_to_pay_and_to_subscribe(text: str) -> None:
    assert kind(text) == "subscribe"


@pytest.mark.parametrize(
    "text",
    [
        "Got a story about the ferry? Ring our desk at any hour.",
        "Were you on board? We would love to hear from you.",
        "Know more? Our safe is open.",
        "We want to hear about your winter.",
        "To suggest a name for this page, please write to the editor.",
        "Contact Ada Holm at ada@osk.example or on the pier.",
        "Email us at desk@osk.example",
        "Contact the newsroom",
        "Ada Holm can be reached at ada@osk.example.",
        "Suggest a correction",
        "Send your letters to letters@osk.example",
        "Share your story with us",
        "Have you been on the ferry in a storm? Get in touch.",
    ],
)
def test_calls_to_write(text: str) -> None:
    assert kind(text) == "contact"


@pytest.mark.parametrize(
    "text",
    [
        "SPONSORED: Why oilskins last longer than you think",
        "Anzeige",
        "A MESSAGE FROM OSK SAVINGS",
        "Ads by Tideway",
        "Our pick of brokers for bets on herring. Capital at risk.",
    ],
)
def test_marks_and_terms_of_advertisements(text: str) -> None:
    assert kind(text) == "ad"


@pytest.mark.parametrize(
    "text",
    [
        "Something went wrong. Please try again.",
        "Use the left/right arrow keys to move in the recording.",
        "Auto-refresh: off",
        "Swipe left for the next story",
        "Listen to this article",
        "[Click to enlarge]",
        "This live blog has ended.",
        "View this post on Tideline",
    ],
)
def test_words_of_players_and_forms(text: str) -> None:
    assert kind(text) == "widget"


@pytest.mark.parametrize(
    "text",
    [
        "If you like your captain, you can keep your captain, the minister said.",
        "Customers can cancel any time, but few of them know it.",
        "Customers can cancel any time.",
        "He asked her to consider becoming a member of the council.",
        "Have you seen the pier? The children call it the bone.",
        "To report a leak the residents must call a number that nobody answers.",
        "Help us, the captain cried, but nobody came.",
        "He found a threat in your inbox, she told the court.",
        "Sign up or sail, they were told.",
        "Make a plan and keep to it, the captain said.",
        "Have you been to Osk, she asked me.",
        "Support for the ferry has fallen since the spring.",
        "Get used to it, the captain said.",
        "Join the queue at six and you may sail at nine.",
        "This report is for the council alone.",
        "The captain could be reached only by radio.",
        "Tell us about your first winter on the island.",
        "Listen to the sea, my mother said.",
        "You have read this sentence before.",
        "The message from the harbour was short.",
    ],
)
def test_sentences_of_a_text_are_no_calls(text: str) -> None:
    assert kind(text) is None


def test_a_call_between_paragraphs_is_no_text() -> None:
    paragraph = (
        "The ferry to Osk will sail twice a day from Monday, the council decided last night."
    )
    page = "\n\n".join((*[paragraph] * 3, "Got a tip? Tell our newsroom.", *[paragraph] * 3))
    assert [line.kind for line in find_lines(page)][3] == "contact"
