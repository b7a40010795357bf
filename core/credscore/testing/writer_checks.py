"""The conformance kit for writers: the same bytes however a run goes, none if it fails."""

import pickle
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from credscore.article import Article
from credscore.config.load import config_text, parse_config
from credscore.contract.writer import Output, Table, Writer
from credscore.errors import InputError
from credscore.profile import Profile
from credscore.readers import Source
from credscore.registry import installed
from credscore.registry.offers import writer_keys
from credscore.scoring.articles import profile_source
from credscore.scoring.plan import Plan, make_plan
from credscore.testing.check import CheckFailed, limited, refuse_unless_declared, run_all
from credscore.testing.texts import SOUND

ODD = "A \"title\", with | * _ <b> & {x} \\ ;=1+1\t\r\n\u2028\u202e\0 \ud800 \U0001f600 'it' "
"""A title with what the formats of files, and of texts, make something else of."""


def check_writer(writer: type[Writer] | Writer) -> None:
    """Raise CheckFailed, with every failed check in its message, unless a writer passes all."""
    one = writer() if isinstance(writer, type) else writer
    run_all("writer", CHECKS, one)


def declares_what_it_writes(writer: Writer) -> None:
    """Fail a suffix that is none, and a writer that does not say what it writes."""
    refuse_unless_declared(writer_keys, writer, "writes")


def gives_lines_for_every_profile(writer: Writer) -> None:
    """Fail tables that raise, give no text, or do not end the last line of an article."""
    for table in _tables(writer):
        texts = [table.header(), *(table.rows(profile) for profile in _profiles())]
        if odd := [text for text in texts if not isinstance(text, str)]:
            raise CheckFailed(f"a table gives a {type(odd[0]).__name__}, not a text")
        if any(text and not text.endswith("\n") for text in texts[1:]):
            raise CheckFailed("rows() gives a line that is not ended: articles would run together")


def gives_the_same_for_the_same_profile(writer: Writer) -> None:
    """Fail rows that depend on the articles before: processes share the articles out."""
    for table in _tables(writer):
        forth = [table.rows(profile) for profile in _profiles()]
        back = [table.rows(profile) for profile in reversed(_profiles())]
        if forth != back[::-1]:
            raise CheckFailed("rows() gives something else for the same profile")


def tables_pickle(writer: Writer) -> None:
    """Fail tables that cannot travel to the processes that score."""
    for table in _tables(writer):
        try:
            copy = pickle.loads(pickle.dumps(table))
        except Exception as error:
            raise CheckFailed(f"a table cannot be pickled: {error}") from None
        if [copy.rows(one) for one in _profiles()] != [table.rows(one) for one in _profiles()]:
            raise CheckFailed("the pickled copy of a table gives other rows")


def writes_the_same_however_texts_come(writer: Writer) -> None:
    """Fail sinks that raise, write nothing, or write other bytes for texts of several articles."""
    one_by_one = _written(writer, lambda texts: texts)
    if not one_by_one:
        raise CheckFailed("has written nothing when its sinks are closed")
    if one_by_one != _written(writer, lambda texts: ["".join(texts)]):
        raise CheckFailed("write() gives other bytes where several articles come in one text")


def leaves_nothing_that_is_given_up(writer: Writer) -> None:
    """Fail what leaves a file where a run fails: it would be taken for the whole."""
    with _outputs(writer) as (folder, outputs):
        for output in outputs:
            output.sink.write(output.table.header())
            output.sink.write(output.table.rows(_profiles()[0]))
        _give_up(outputs)
        if left := _files(folder):
            raise CheckFailed(f"leaves {', '.join(sorted(left))} after discard()")


CHECKS: tuple[Callable[[Writer], None], ...] = (
    declares_what_it_writes,
    gives_lines_for_every_profile,
    gives_the_same_for_the_same_profile,
    tables_pickle,
    writes_the_same_however_texts_come,
    leaves_nothing_that_is_given_up,
)


def _written(writer: Writer, grouped: Callable[[list[str]], list[str]]) -> dict[str, bytes]:
    """Return the files that come of a run over all profiles, by name."""
    with _outputs(writer) as (folder, outputs), limited("five articles"):
        try:
            for output in outputs:
                output.sink.write(output.table.header())
                for text in grouped([output.table.rows(profile) for profile in _profiles()]):
                    output.sink.write(text)
            for output in outputs:
                output.sink.close()
        except Exception:
            _give_up(outputs)
            raise
        return _files(folder)


def _files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _tables(writer: Writer) -> list[Table]:
    with _outputs(writer) as (_, outputs):
        _give_up(outputs)
        return [output.table for output in outputs]


def _give_up(outputs: Sequence[Output]) -> None:
    for output in outputs:
        output.sink.discard()


@contextmanager
def _outputs(writer: Writer) -> Iterator[tuple[Path, Sequence[Output]]]:
    """Give a writer a place in a folder of its own; what it leaves there is removed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"out{'' if writer.suffix == '/' else writer.suffix}"
        yield Path(folder), writer.outputs(path, _plan())


@cache
def _plan() -> Plan:
    where, text = config_text("default.toml")
    return make_plan(parse_config(where, text), installed(allow=[]), where, text)


@cache
def _profiles() -> tuple[Profile, ...]:
    """Return profiles of all kinds: sound, odd, empty, in another language, not read."""
    articles = [
        Article(SOUND, id="a-sound", path="sound.txt", outlet="Gazette", language="en"),
        Article(SOUND, id="a-odd", path="odd.txt", title=ODD, author=ODD, outlet=ODD),
        Article("", id="a-empty", path="empty.txt"),
        Article(SOUND, id="a-norsk", path="norsk.txt", language="nb"),
    ]
    sources = [Source(one.id, one.path, one) for one in articles]
    fault = InputError("unreadable", "is no text")
    unread = Source("a-unread", "unread.txt", fault=fault)
    return tuple(profile_source(one, _plan()) for one in (*sources, unread))
