"""One key for the spellings of one name: Podolyak and Podoliak, Zelensky and Zelenskyy."""

import re
import unicodedata
from functools import lru_cache

from credscore.analysis.names.lexicon import lexicon

# Letters that transliterations into English trade for one another; doubled letters count once.
_SAME_SOUND = (
    ("kh", "h"), ("ph", "f"), ("ck", "k"), ("sch", "sh"), ("tz", "ts"), ("iu", "yu"), ("ia", "ya"),
    ("ie", "e"), ("ye", "e"), ("w", "v"), ("q", "k"), ("y", "i"), ("j", "i"), ("x", "ks"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"^(?:al|el|as|ul)-")
_LONG_ENOUGH = 5


@lru_cache(maxsize=2**10)
def spelling(word: str) -> str:
    """Return a key that spelling variants of a word share; short words keep their letters."""
    base = word if word.isascii() else _without_accents(word)
    key = _ARTICLE.sub("", base.lower()).replace(".", "").replace("-", "")
    if len(key) < _LONG_ENOUGH:
        return key
    for letters, sound in _SAME_SOUND:
        key = key.replace(letters, sound)
    return _DOUBLED.sub(r"\1", key)


@lru_cache(maxsize=2**9)
def given_name(word: str) -> str:
    """Return the key of a given name: the same for Joe and Joseph, Alexei and Aleksey."""
    short = lexicon().short_names
    form = word.lower()
    return spelling(short.get(form, form))


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c))
