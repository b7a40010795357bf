"""Generators of bad text: each gives as many characters as it is asked for."""

from collections.abc import Callable, Mapping
from itertools import cycle, islice

Generator = Callable[[int], str]

NEWS = (
    "The mayor of Orsund said on Monday that the plan was not bad, though its cost was high. "
    '"We cannot wait for the sea to decide," Ilse Brandt told the council. Critics in Norway '
    "believe that the money should go to the harbour, according to a report by the agency.\n\n"
)


def _over(unit: str) -> Generator:
    """Return what repeats a unit."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _counted(pattern: str) -> Generator:
    """Return what repeats a pattern, each `{}` in it another number."""

    def make(size: int) -> str:
        each = len(pattern.replace("{}", "000000"))
        made = (pattern.replace("{}", f"{at:06d}") for at in range(size // each + 1))
        return "".join(made)[:size]

    return make


def _spelt(pattern: str) -> Generator:
    """Return what repeats a pattern, each `{}` in it another name, in letters alone."""

    def make(size: int) -> str:
        each = len(pattern.replace("{}", "Abcdef"))
        made = (pattern.replace("{}", _name(at)) for at in range(size // each + 1))
        return "".join(made)[:size]

    return make


def _name(at: int) -> str:
    """Return the name of a number, another one for each below a million."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{at:06d}").title()


def _nested(opening: str, inside: str, closing: str) -> Generator:
    """Return what opens again and again, and closes as often."""

    def make(size: int) -> str:
        depth = max((size - len(inside)) // (len(opening) + len(closing)), 1)
        return opening * depth + inside + closing * depth

    return make


def _after(start: str, unit: str) -> Generator:
    """Return what begins once and then repeats a unit."""
    return lambda size: (start + _over(unit)(size))[:size]


def _mixed(size: int) -> str:
    units = [
        'said "',
        "Mr. ",
        "(",
        "\n",
        "’s ",
        "😀",
        "but ",
        "\u0301",
        "… ",
        "St. Mary ",
        "\r",
        "1,0",
    ]
    return "".join(islice(cycle(units), size // 3))[:size]


GENERATORS: Mapping[str, Generator] = {
    "news": _over(NEWS),
    "news on one line": _over(NEWS.replace("\n", " ")),
    "news without capitals": _over(NEWS.lower()),
    "news in capitals": _over(NEWS.upper()),
    "news without stops": _over(NEWS.replace(".", "").replace("\n", " ")),
    "news in short lines": _over(NEWS.replace(" ", "\n")),
    "news in quotation marks": _over(f'"{NEWS.strip()}"\n'.replace('""', '"')),
    "straight quotes": _over('"'),
    "quotes and blanks": _over('" '),
    "quotes and letters": _over('"a'),
    "opening quotes": _over("“The plan was good. "),
    "quotes within quotes": _nested("“a ‘b ", "c", "’ d”"),
    "one open quote": _after('He said: "', "The plan was good and nobody asked. "),
    "quote and said": _over('"Yes," said Ilse Brandt. '),
    "said after said": _over("said said "),
    "said names": _over("said Ilse Brandt told Jonas Hale that "),
    "that that that": _over("she said that he said that "),
    "according to": _over("according to "),
    "apostrophes": _over("'"),
    "words in apostrophes": _over("it's 'so' "),
    "one word": lambda size: "a" * size,
    "one capital word": lambda size: "A" * size,
    "one word with hyphens": _over("well-"),
    "one word with apostrophes": _over("o'"),
    "capital words": _over("Orsund "),
    "capital words in one": _over("OrsundNorth"),
    "one name over and over": _over("Ilse Brandt "),
    "different names": _spelt("{} spoke. "),
    "different bodies": _spelt("They said that the {} Group, it said, pays. "),
    "different campaigns": _spelt("The {} campaign met Ada {}. "),
    "different roles": _spelt("Judge Ada {}, a lawyer, said it leaks. The lawyer added no. "),
    "different speakers": _spelt("{}: It leaks. He says so.\n"),
    "numbered names": _counted("Ilse Brandt{} of Orsund{} said no. "),
    "different words": _counted("the x{} was "),
    "initials": _over("J. R. R. "),
    "titles": _over("Mr. Dr. Prof. President Senator "),
    "title names": _over("the President of Norway and the Minister of Trade of "),
    "of of of": _over("Bank of "),
    "and and and": _over("Brandt and Hale and "),
    "commas": _over(","),
    "words and commas": _over("no, "),
    "names and commas": _over("Orsund, "),
    "full stops": _over("."),
    "dotted letters": _over("U.S."),
    "ellipses": _over("… ... "),
    "dashes": _over("—"),
    "dashes and words": _over("so — no -- "),
    "question marks": _over("?!"),
    "open brackets": _over("("),
    "open brackets and words": _over("(a "),
    "nested brackets": _nested("(a ", "b", ")"),
    "square brackets": _over("[a](b "),
    "braces": _over("{{a}} {%b%} "),
    "asterisks": _over("**a** _b_ "),
    "markdown headings": _over("# A\n## B\n"),
    "bullets": _over("- \n* a\n• b\n"),
    "pipes": _over("a | b | "),
    "digits": _over("1234567890"),
    "numbers": _over("1,000.50 "),
    "dates": _over("1 March 2021, 09:45 "),
    "dates on lines": _over("March 1, 2021\n"),
    "times": _over("12:34:56 "),
    "URLs": _over("https://post.example/a?b=c&d#e "),
    "one URL": _after("https://", "a.example/"),
    "www": _over("www."),
    "emails": _over("ilse@post.example "),
    "at signs": _over("@a"),
    "hashtags": _over("#a "),
    "blanks": _over(" "),
    "blanks and letters": _over(" " * 500 + "a"),
    "tabs": _over("\t"),
    "newlines": _over("\n"),
    "newlines and letters": _over("a\n"),
    "couples": _over("Ada and Ben Lind said no. "),
    "blank lines": _over("a.\n\n"),
    "CRLF": _over("So it was.\r\n"),
    "carriage returns": _over("\r"),
    "odd line ends": _over("a\u2028b\u2029c\x85d\x0b"),
    "controls": _over("a\x00\x01\x1b[31m"),
    "zero width": _over("a\u200b\u200d\ufeff"),
    "zero width alone": _over("\u200b"),
    "soft hyphens": _over("co\u00adun\u00adcil "),
    "directions": _over("\u202ea\u202c\u2066b\u2069 "),
    "combining piles": _over("\u0301"),
    "combining pairs": _over("\u0301\u0327"),
    "combining letters": _over("e\u0301"),
    "Hangul letters": _over("\u1112\u1161\u11ab"),
    "Hangul vowels": _over("\u1161"),
    "ligatures": _over("ﬁﬀĳ "),
    "emoji": _over("😀"),
    "emoji families": _over("👨‍👩‍👧‍👦"),
    "flags": _over("🇳🇴"),
    "surrogates": _over("\ud800"),
    "surrogates in words": _over("a\udfffb "),
    "private use": _over("\ue000 said \ue000 "),
    "replacement": _over("\ufffd "),
    "Chinese": _over("市长说计划很好。"),
    "Arabic": _over("قال الرئيس إن الخطة جيدة. "),
    "Hebrew": _over("ראש העיר אמר שהתוכנית טובה. "),
    "Thai": _over("นายกเทศมนตรีกล่าวว่าแผนดี"),
    "less than": _over("<"),
    "tags": _over("<b>a</b> "),
    "open tags": _over("<a <b "),
    "entities": _over("&amp;"),
    "comments": _over("<!-- a "),
    "scripts": _over("<script>a('b')</script>"),
    "dot dot slash": _over("../"),
    "backslashes": _over("\\"),
    "formulas": _over("=1+1 "),
    "underscores": _over("_"),
    "words and underscores": _over("a_b_"),
    "bylines": _over("By Ilse Brandt\n"),
    "bylines on one line": _over("By Ilse Brandt "),
    "copyright": _over("© 2021 Orsund Post. All rights reserved.\n"),
    "menus": _over("Home\nSport\nWeather\n"),
    "appeals": _over("Vote for us on Sunday! Donate now. "),
    "questions and answers": _over("Q: Why?\nA: So.\n"),
    "loaded words": _over("terrible wonderful disastrous corrupt "),
    "not not not": _over("not very bad but not "),
    "but but but": _over("but "),
    "it is": _over("He is what they were who she was. "),
    "who who who": _over("Ilse Brandt, who leads the union, which "),
    "pronouns": _over("He said she said they said it. "),
    "quoted pronouns": _over('"No," he said. "Yes," she said. '),
    "colons": _over("Brandt: no. Hale: yes. "),
    "slashes": _over("and/or/"),
    "mixed": _mixed,
}
"""By name. Texts of whatever size, none of them larger than what is asked for."""
