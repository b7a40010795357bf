"""Exports as press archives make them, of articles invented here."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

RULE = "_" * 60
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Story:
    """An article as it went into an archive."""

    title: str
    author: str
    date: str
    outlet: str
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())


STORIES = (
    Story(
        "Ferry to stay in port until Friday",
        "Ada Holm",
        "March 2, 2020",
        "The Northern Ledger",
        "The night ferry will stay in port until Friday, the harbour office said on Monday.\n\n"
        "A broken gearbox must be replaced. IN all, 400 people wait for the spare part.",
    ),
    Story(
        "Council: second pier will be built",
        "Ilse Brandt",
        "March 3, 2020",
        "Veldvik Gazette",
        "The council voted on Tuesday to build a second pier.\n\n"
        "Subject: to the budget, said the mayor, who had asked for it for eleven years.\n\n"
        "The work begins in the spring, and is to end before the herring comes.",
    ),
    Story(
        "Harbour cranes are silent",
        "Nils Aas",
        "March 4, 2020",
        "The Northern Ledger",
        "Nobody worked at the cranes on Wednesday.\n\nThe crews met in the old customs house.",
    ),
)


def proquest(stories: Sequence[Story] = STORIES, numbered: bool = True) -> str:
    parts = ["", "\nReport Information from ProQuest\n05 March 2020 10:11\n"]
    contents = "".join(f"{at}. {one.title}\n" for at, one in enumerate(stories, 1))
    parts.append(f"\nTable of contents\n\n{contents}")
    for at, one in enumerate(stories, 1):
        number = f"\nDocument {at} of {len(stories)}\n" if numbered else ""
        parts.append(
            f"{number}\n{one.title}\n\nAuthor: {one.author}\n\n"
            f"Publication info: {one.outlet} ; Orsund [Orsund]{one.date}: A.1.\n\n"
            "ProQuest document link\n\nAbstract: The first words of it.\n\n"
            f"Links: http://example.org/{at}\n\nFull text: {one.text}\n\n"
            f"Word count: {one.words}\n\nSubject: Harbours; Ships\n\n"
            f"Location: Orsund\n\nTitle: {one.title}\n\n"
            f"Publication title: {one.outlet}; Orsund\n\nPages: A.1\n\n"
            f"Publication date: {one.date}\n\nPublisher: Ledger Press\n\n"
            f"Source type: Newspapers\n\nLanguage of publication: English\n\n"
            f"ProQuest document ID: 20200{at}\n\nDocument URL: http://example.org/doc/{at}\n\n"
            "Copyright: Copyright Ledger Press 2020\n\nLast updated: 2020-03-05\n\n"
            "Database: Orsund Newsstand\n\n"
        )
    parts.append("\nContact us at: http://example.org\n\nDatabase copyright 2020. Terms apply.\n")
    return f"{RULE}\n".join(parts)


def lexis(stories: Sequence[Story] = STORIES) -> str:
    """Write what LexisNexis Academic exported, with its centred lines."""
    return "".join(
        f"{'':31}{at} of {len(stories)} DOCUMENTS\n\n\n{one.outlet:^79}\n\n"
        f"{one.date + ' Monday':^79}\n{'Late Edition - Final':^79}\n\n{one.title}\n\n"
        f"BYLINE: By {one.author.upper()}\n\nSECTION: Section A; Column 0; Pg. 1\n\n"
        f"LENGTH: {one.words} words\n\nDATELINE: ORSUND\n\n{one.text}\n\n"
        f"URL: http://example.org/{at}\n\nSUBJECT: HARBOURS (90%); FERRIES (88%);\nPIERS (71%)\n\n"
        "LOAD-DATE: March 5, 2020\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n"
        f"{'Copyright 2020 Ledger Press':^79}\n{'All Rights Reserved':^79}\n\n\n\f"
        for at, one in enumerate(stories, 1)
    )


def nexis_paragraphs(stories: Sequence[Story] = STORIES) -> list[str]:
    """List the paragraphs of a document of Nexis Uni."""
    found = ["User Name: Ada", "Date and Time: Thursday, March 5, 2020 10:11:00 AM CET"]
    found += ["Job Number: 123", f"Documents ({len(stories)})"]
    found += [f"{at}. {one.title}" for at, one in enumerate(stories, 1)]
    found += ["Client/Matter: -None-", "Search Terms: pier", "Content Type", "Narrowed by"]
    for one in stories:
        found += [one.title, one.outlet, f"{one.date} Monday", "Copyright 2020 Ledger Press"]
        found += ["All Rights Reserved", "Section: Section A; Pg. 1", f"Length: {one.words} words"]
        found += [f"Byline: By {one.author}", "Dateline: ORSUND", "Body", *one.text.split("\n\n")]
        found += ["Graphic", "Image, a pier seen from a boat on a clear day", "Classification"]
        found += ["Language: ENGLISH", "Publication-Type: Newspaper", "Subject: HARBOURS (90%)"]
        found += ["Load-Date: March 5, 2020", "End of Document"]
    return found


def nexis(stories: Sequence[Story] = STORIES) -> str:
    return "\n\n".join(nexis_paragraphs(stories)) + "\n"


def factiva(stories: Sequence[Story] = STORIES, gap: str = "\t") -> str:
    """Write what Factiva exports with codes, and a gap behind each."""
    return "".join(
        "".join(
            f"{code}{gap}{value}\n"
            for code, value in {
                "HD": one.title,
                "BY": f"By {one.author}",
                "WC": f"{one.words} words",
                "PD": one.date,
                "SN": one.outlet,
                "SC": "LEDG",
                "LA": "English",
                "CY": "Copyright 2020 Ledger Press",
                "LP": one.text.partition("\n\n")[0] + "\n",
                "TD": one.text.partition("\n\n")[2] + "\n",
                "IN": "i75 : Shipping",
                "PUB": "Ledger Press",
                "AN": f"Document {accession(at)}",
            }.items()
        )
        + "\n\n"
        for at, one in enumerate(stories, 1)
    )


def factiva_bare(stories: Sequence[Story] = STORIES) -> str:
    """Write what Factiva exports without codes."""
    return "".join(
        f"{one.title}\n\nBy {one.author}\n{one.words} words\n{one.date}\n{one.outlet}\nLEDG\n"
        f"English\nCopyright 2020 Ledger Press\n\n{one.text}\n\nDocument {accession(at)}\n\n\n"
        for at, one in enumerate(stories, 1)
    )


def accession(at: int) -> str:
    return f"LEDG00002020030{at}eg3200001"


def ebsco(stories: Sequence[Story] = STORIES) -> str:
    return "".join(
        f"Record: {at}\nTitle:\n{one.title}.\nAuthors:\n{one.author}\nSource:\n"
        f"{one.outlet}. {one.date}, pA1.\nDocument Type:\nArticle\nAccession Number:\nLED{at}\n"
        f"Database:\nNewspaper Source\n\nSection: News, pg. A1\n\n{one.text}\n\n~~~~~~~~\n"
        f"By {one.author}\n\nCopyright of {one.outlet} is the property of Ledger Press.\n\n"
        for at, one in enumerate(stories, 1)
    )


def newsbank(stories: Sequence[Story] = STORIES) -> str:
    return "".join(
        f"Paper: {one.outlet}\nTitle: {one.title}\nDate: {one.date}\nAuthor: {one.author}\n"
        f"Section: News\nPage: 1A\n\n{one.text}\n\nMemo: corrected on page 2\n"
        f"Copyright (c) 2020 Ledger Press\nRecord Number: 0F12345{at}\n\n"
        for at, one in enumerate(stories, 1)
    )


def exports(stories: Sequence[Story] = STORIES) -> tuple[str, ...]:
    """Write one export of each archive, in the order of their readers."""
    ways = (proquest, nexis, factiva, ebsco, newsbank)
    return tuple(write(stories) for write in ways)


def docx(paragraphs: Sequence[str]) -> bytes:
    """Make a Word file of these paragraphs."""
    return docx_of("".join(map(paragraph, paragraphs)))


def paragraph(words: str) -> str:
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run(words)}</w:p>"


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def docx_of(
    body: str, declared: str = "", name: str = "word/document.xml", encoding: str = "UTF-8"
) -> bytes:
    """Make a Word file whose document has this body, in XML."""
    held = io.BytesIO()
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        name: f'<?xml version="1.0" encoding="{encoding}"?>{declared}{document}',
    }
    with zipfile.ZipFile(held, "w") as archive:
        for part, text in parts.items():  # a ZipInfo states no time: the same bytes every time
            archive.writestr(zipfile.ZipInfo(part), text, zipfile.ZIP_DEFLATED)
    return held.getvalue()
