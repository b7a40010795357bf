"""The conformance kit for readers: a sample is read alike every time, and survives damage."""

import pickle
import random
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from credscore.config.model import Limits
from credscore.contract.reader import LookingReader, Reader, Traits, looks, splits, traits_of
from credscore.errors import InputError
from credscore.readers import Input, Reading, Source, inputs_of, read_input
from credscore.registry import installed
from credscore.registry.offers import reader_keys
from credscore.testing.check import CheckFailed, limited, refuse_unless_declared, run_all

DAMAGES = 60
"""How often a sample is damaged: cut off, or a byte of it altered."""


def check_reader(reader: type[Reader] | Reader, sample: bytes) -> None:
    """Raise CheckFailed unless a reader passes all checks on a sample, a file of its format.

    The sample should be sound, hold an article, or several where the format can, and be small.
    """
    one = reader() if isinstance(reader, type) else reader
    readers = {**installed().readers, **dict.fromkeys(one.suffixes, one)}
    run_all("reader", CHECKS, _Tried(one, sample, readers))


@dataclass(frozen=True, slots=True)
class _Tried:
    """A reader and its sample, and all readers by suffix, to which it may pass records on."""

    reader: Reader
    sample: bytes
    readers: Mapping[str, Reader]

    def read(self, data: bytes, name: str = "its sample") -> list[Source]:
        """Return what some bytes hold, as a run reads them."""
        with _file(data, self.reader.suffixes[0]) as path, limited(name):
            reading = Reading(self.readers)
            inputs = [_copy(one) for one in inputs_of([path], reading)]
            return [found for one in inputs for found in read_input(one, reading)]


def declares_what_it_reads(tried: _Tried) -> None:
    """Fail suffixes that are none, and a reader that does not say what it reads."""
    refuse_unless_declared(reader_keys, tried.reader, "reads")
    said = traits_of(tried.reader)
    if said != Traits(extra=said.extra) and not splits(tried.reader):
        raise CheckFailed("says is_table, needs_seek or apart, which are for readers with split()")
    if hasattr(tried.reader, "holds_many") and not looks(tried.reader):
        raise CheckFailed("has holds_many(), and no split() by which those are read")


def reads_its_sample(tried: _Tried) -> None:
    """Fail a sample that gives no article, or any fault."""
    found = tried.read(tried.sample)
    faults = [str(one.fault) for one in found if one.fault]
    if not any(one.article for one in found):
        raise CheckFailed(": ".join(["its sample gives no article", *faults[:1]]))
    if faults:
        raise CheckFailed(f"its sample gives a fault: {faults[0]}")


def names_articles_apart(tried: _Tried) -> None:
    """Fail two articles of one name."""
    ids = [one.id for one in tried.read(tried.sample)]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise CheckFailed(f"gives two articles one name: {twice[0]}")


def reads_alike_every_time(tried: _Tried) -> None:
    """Fail what gives other articles for the same bytes."""
    if _told(tried.read(tried.sample)) != _told(tried.read(tried.sample)):
        raise CheckFailed("gives other articles for the same bytes")


def holds_no_record_beyond_the_limit(tried: _Tried) -> None:
    """Fail records with more bytes than they may have: they are faults."""
    most = 1
    if splits(tried.reader):
        suffix = tried.reader.suffixes[0]
        with _file(tried.sample, suffix) as path, path.open("rb") as file, limited("its sample"):
            large = [one for one in tried.reader.split(file, most) if len(one.data) > most]
        if large:
            raise CheckFailed(f"split() gives a record of more than `most` bytes: {large[0].name}")


def holds_many_where_it_says_so(tried: _Tried) -> None:
    """Fail a file that is said to hold one article and has several, or a name for the one."""
    if not looks(tried.reader):
        return
    for data in (tried.sample, *_damaged(tried.sample)):
        with _file(data, tried.reader.suffixes[0]) as path, limited("a damaged sample"):
            names = _names_in(tried.reader, path)
        if names not in ([], [""]):
            raise CheckFailed("says that a file holds one article, and split() gives others")


def _names_in(reader: LookingReader, path: Path) -> list[str]:
    """Return the names of a file's records where it is said to hold one, else none."""
    try:
        with path.open("rb") as file:
            if reader.holds_many(file):
                return []
            file.seek(0)
            return [one.name for one in reader.split(file, Limits().max_bytes)]
    except InputError:
        return []


def tells_damage_as_faults(tried: _Tried) -> None:
    """Fail what raises anything but InputError, or hangs, on a file that is cut off or altered."""
    for data in _damaged(tried.sample):
        for one in tried.read(data, "a damaged sample"):
            if one.fault and one.fault.code == "reader_failed":
                raise CheckFailed(f"raises on a damaged file, where InputError is due: {one.fault}")


CHECKS: tuple[Callable[[_Tried], None], ...] = (
    declares_what_it_reads,
    reads_its_sample,
    names_articles_apart,
    reads_alike_every_time,
    holds_no_record_beyond_the_limit,
    holds_many_where_it_says_so,
    tells_damage_as_faults,
)


@contextmanager
def _file(data: bytes, suffix: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"sample{suffix}"
        path.write_bytes(data)
        yield path


def _copy(one: Input) -> Input:
    """Return an input after a journey between processes."""
    copy: Input = pickle.loads(pickle.dumps(one))
    return copy


def _told(found: list[Source]) -> list[tuple[str, str, str]]:
    return [
        (one.id, *((one.article.text, one.article.title) if one.article else (str(one.fault), "")))
        for one in found
    ]


def _damaged(sample: bytes) -> Iterator[bytes]:
    """Yield a sample that is cut off or altered at some byte, the same every time."""
    chance = random.Random(0)
    for turn in range(DAMAGES):
        at = chance.randrange(len(sample))
        altered = bytes([sample[at] ^ chance.randrange(1, 256)])
        yield sample[:at] + (b"" if turn % 2 else altered + sample[at + 1 :])
