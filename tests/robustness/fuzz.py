"""A coverage-guided fuzzer on what comes from outside: it keeps what reaches new code, and goes on.

`python -m tests.robustness.fuzz TARGET [--examples N] [--minutes M]`, with atheris (extra `fuzz`).
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

TARGETS = ("text", "bytes", "html", "jsonl", "csv", "warc", "config")

_OPTIONS = ("-timeout=60", "-rss_limit_mb=4000", "-max_len=2048", "-verbosity=1")

_FIRST = {
    "jsonl": [b'{"text": "The mayor said no.", "title": "a"}\n', b'{"text": 1}\n{\n[]\n""\n'],
    "csv": [b'text,title\n"The mayor said, no.",a\n', b"a;b\n1;2\n", b'"'],
    "html": [b"<html><body><article><p>The mayor said no.</p></article>", b"<!--", b"<a href='"],
    "config": [b"[limits]\nmax_bytes = 1\n", b'[composites.x.weights]\n"language.loaded" = nan\n'],
    "warc": [
        b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"Content-Type: text/html\r\nContent-Length: 21\r\n\r\n<p>The mayor said no.\r\n\r\n"
    ],
}


def targets() -> Mapping[str, Callable[[bytes], object]]:
    """Return what takes the bytes of a fuzzer, by name, and raises where a promise is broken."""
    from tests.robustness.inputs import read
    from tests.robustness.stages import config, profile
    from tests.robustness.strategies import TOML, joined

    def of_config(data: bytes) -> object:
        half = len(data) // 2
        return config(data[:half].decode("utf-8", "replace") + joined(data[half:], TOML))

    return {
        "text": lambda data: profile(joined(data)),
        "bytes": lambda data: read(data, ".txt"),
        "html": lambda data: read(data, ".html"),
        "jsonl": lambda data: read(data, ".jsonl"),
        "csv": lambda data: read(data, ".csv"),
        "warc": lambda data: read(data, ".warc"),
        "config": of_config,
    }


def watched(target: Callable[[bytes], object]) -> Callable[[bytes], None]:
    """Return a target that raises for an example that takes too long."""
    from tests.robustness.inputs import MOST_SECONDS

    def once(data: bytes) -> None:
        started = time.process_time()
        target(data)
        if (taken := time.process_time() - started) > MOST_SECONDS:
            raise TimeoutError(f"{taken:.1f} s for {len(data)} bytes")

    return once


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz one target until it has had its examples or its time, or an example breaks a promise.

    libFuzzer then ends the process, with a code other than 0 if one did; it writes that example
    to the working folder.
    """
    asked = _parser().parse_args(arguments)
    try:
        import atheris
    except ImportError:
        print('needs atheris: pip install "credscore[fuzz]"', file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=["credscore"]):
        target = targets()[asked.target]
        target(b"The mayor said no.")
    limits = [f"-runs={asked.examples}", f"-max_total_time={round(60 * asked.minutes)}"]
    corpus = _corpus(asked.corpus, asked.target)
    atheris.Setup([sys.argv[0], str(corpus), *limits, *_OPTIONS], watched(target))
    atheris.Fuzz()
    return 0


def _corpus(folder: Path, target: str) -> Path:
    """Return the folder of what reached new code, with the first examples in it."""
    made = folder / target
    made.mkdir(parents=True, exist_ok=True)
    for at, data in enumerate(_FIRST.get(target, [b"The mayor said no."])):
        (made / f"first-{at}").write_bytes(data)
    return made


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.robustness.fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--examples", type=int, default=100_000, help="at most so many")
    parser.add_argument("--minutes", type=float, default=60.0, help="for at most so long")
    parser.add_argument(
        "--corpus",
        type=Path,
        default=Path(tempfile.gettempdir()) / "credscore-fuzz",
        help="folder of what reached new code",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
