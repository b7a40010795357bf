"""Bad texts and configs: pieces that mean something to an analysis, in an order that does not."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.robustness.texts import GENERATORS


def listed(text: str) -> list[str]:
    """Return the pieces that a text lists, parted by bars."""
    return text.split("|")


WORDS = listed(
    "said|told|according to|claimed|asked|thinks|believes that|who|which|that|but|not|no|very"
    "|never|and|of|of the|the|a|he|she|they|it's|isn't|his|her|'s|s'|'|''|\"|“|”|‘|’|«|»|„|`|´"
    "|Ilse Brandt|Brandt|Jonas Hale|Mr. Hale|Mr.|Dr.|President|the mayor|Norway|Norwegian|U.S.|US"
    "|the United States|Bank of|Ministry of|Council|the council|Orsund Post|Al-Noor|McHale|O'Hale"
    "|von der|J. R.|St.|terrible|wonderful|disaster|corrupt|brutal|great|invasion|allegedly|clearly"
    "|vote for|donate now|join us|as an AI language model|[removed]|read more|subscribe"
    "|advertisement|By |By Ilse Brandt|Published|Updated|Copyright|©|All rights reserved|Photo:"
    "|Home|Sport|Share|March 3, 2021|3 March 2021|2021-03-09|09/10/11|12:45|1,000.50|50%|$5|1|42"
    "|1e400|99999999999999|https://post.example/a?b=c|www.|ilse@post.example|@post|#harbour"
    "|.com|..|...|…|.|,|;|:|!|?|!?|-|--|–|—|(|)|[|]|{|}|<|>|<b>|</p>|&amp;|&|*|**|_|#|##|~|^|="
    "|+|/|\\|%|$|€|§|°"
)
ODD = (
    *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "\x00", "\x1b[31m", "\x85"),
    *("\u00a0", "\u2028", "\u2029", "\u3000", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u034f"),
    *("\u202e", "\u202c", "\u2066", "\u2069", "\u200e", "\u200f", "\ufffd", "\ue000", "\uffff"),
    *("\u0301", "\u0327", "\u0344", "\u0f73", "e\u0301", "é", "ǰ", "ß", "ẞ", "ŉ", "ﬁ", "İ", "ı"),
    *("\ud800", "\udfff", "\U0010ffff", "😀", "👨‍👩‍👧", "🇳🇴", "❤️", "½", "²", "Ⅻ", "١٢", "𝐍𝐨"),
    *("市长说", "。", "「」", "قال", "שלום", "Привет", "สวัสดี", "\u1112\u1161\u11ab", "\u1161", "ि"),
)
PIECES: Sequence[str] = (*WORDS, *ODD)

TOML = listed(
    "[|]|[[|]]|=| = |.|,|\n|#|{|}|'|\"|'''|\"\"\"|\\|\\u0000|true|false|nan|inf|-inf|1e400|-1|0|1"
    "|0.5|99999999999999999999|1979-05-27|07:32:00|[]|{}|''|é|\ufeff|\x00|\r|limits|max_bytes"
    "|max_characters|max_seconds|languages|actors|known|name|aliases|side|discover|scorers"
    "|readability|min_words|analyzers|use|spacy|composites|credibility|bias|weights|attribution.density|caps"
    "|floors|integrity.truncated|scales|worst|best|worst_low|worst_high|towards|mean|min_coverage"
    "|weight_doubt|plugins|require|allow|skip|about|geometric|[composites.x]\n|[composites.x.weights]\n|[limits]\n"
    '|[scales."readability.grade"]\n|"language.loaded" = 1\n|[[actors.known]]\n|name = "x"\n'
)


def joined(data: bytes, pieces: Sequence[str] = PIECES) -> str:
    """Return a text of pieces, one a byte: so what changes bytes changes words, marks and letters.

    Words are parted by a blank unless a byte is odd.
    """
    count = len(pieces)
    return "".join(
        pieces[byte % count] + (" " if byte * 7 % 3 else "") if byte < 2 * count else chr(byte)
        for byte in data
    )


def bad_texts(most: int = 60) -> st.SearchStrategy[str]:
    """Return texts of pieces, of any characters, and of what repeats without end."""
    pieces = st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=()), max_size=4)
    parted = st.tuples(pieces, st.sampled_from((" ", " ", " ", "", "\n"))).map("".join)
    endless = st.builds(
        lambda name, size: GENERATORS[name](size),
        st.sampled_from(sorted(GENERATORS)),
        st.integers(0, 2_000),
    )
    texts = st.lists(parted, max_size=most).map("".join)
    return texts | st.tuples(texts, endless, texts).map("".join)


def bad_configs() -> st.SearchStrategy[str]:
    """Return texts of what configs are made of."""
    return st.lists(st.sampled_from(TOML), max_size=40).map("".join)
