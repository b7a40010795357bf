"""One peer on its own: `python one.py NAME TEXTS.json` prints what it took, as JSON."""

import json
import resource
import statistics
import sys
import time
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Time the import and the building, then each text, by CPU time."""
    name, texts = sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8"))
    began = time.process_time()
    measure = getattr(import_module("ways"), name)()
    measure(texts[0])  # what is loaded at the first call belongs to the start
    ready = time.process_time()
    found = [measure(text) for text in texts]
    seconds = time.process_time() - ready
    numbers = [sum(value is not None for value in one.values()) for one in found]
    taken = {
        "start": ready - began,
        "articles_per_second": len(texts) / seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "numbers": statistics.median(numbers),
    }
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
