"""Runs that write files: kept in a journal, so that one that is stopped can go on."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from credscore.cli.common import say
from credscore.cli.watch import Course, course_of, progress
from credscore.errors import ConfigError, ReaderLeft

if TYPE_CHECKING:
    from credscore.engines import Engine
    from credscore.readers import Input
    from credscore.runs import Journal, Shard, Tally
    from credscore.scoring.plan import Plan
    from credscore.writers import Output


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is to score into which files: paths, names of outputs, format, `i/n`, plugins."""

    paths: list[str]
    outputs: Sequence[str]
    format: str
    shard: str
    skip: Sequence[str]
    plugin_files: Sequence[str]

    def journal(self) -> Path:
        """Return where the journal lies; that of a shard stays, for `merge`."""
        from credscore.runs import journal_path, shard_path

        return (shard_path if self.shard else journal_path)(self.outputs[0])

    def manifest(self, plan: "Plan", shard: "Shard | None") -> dict[str, Any]:
        """Return what the run depends on. Raises ConfigError for an output that nobody writes."""
        from credscore.runs import manifest_of
        from credscore.writers import writer_for

        return manifest_of(
            plan,
            paths=self.paths,
            outputs=[writer_for(name, plan).name for name in self.outputs],
            printed=["csv"] if self.format == "csv" else [],
            shard=shard.plain() if shard else {},
            skip=list(self.skip),
            plugin_files=list(self.plugin_files),
        )

    def part(self, plan: "Plan") -> "Shard | None":
        """Return the shard, if only that is wanted; its inputs are counted."""
        from credscore.runs import Shard

        return Shard.parse(self.shard, lambda: self._all(plan)) if self.shard else None

    def course(self, plan: "Plan", shard: "Shard | None") -> Course:
        """Return the course through the inputs, or through those of the shard."""
        if not shard:
            return course_of(self.paths, plan)
        from credscore.readers import Reached

        inputs = shard.part(lambda: self._all(plan))
        return Course(self.paths, plan, inputs, Reached(), shard.length)

    def _all(self, plan: "Plan") -> "Iterator[Input]":
        from credscore.scoring.inputs import inputs_in

        return inputs_in(self.paths, plan, apart=True)


def put_through_files(
    wanted: Wanted,
    plan: "Plan",
    printed: Sequence["Output"],
    engine: "Engine",
    *,
    resume: bool,
) -> "Tally":
    """Score inputs into files by way of a journal, print what is to be printed, and count.

    Raises ConfigError where a journal is there that this run cannot, or without `resume` must not,
    go on with.
    """
    from credscore.engines import batches_of
    from credscore.runs import all_completed, gather, pour, tallied
    from credscore.writers import headed, outputs_for

    shard = wanted.part(plan)
    course = wanted.course(plan, shard)
    manifest = wanted.manifest(plan, shard)
    tally, counted = tallied()
    with _kept(wanted.journal(), manifest, resume=resume) as journal:
        files = [
            counted,
            *(output for name in wanted.outputs for output in outputs_for(name, plan)),
        ]
        with all_completed(files):
            with progress(course) as advance:
                batches = batches_of(course.inputs, plan.config.limits.max_bytes)
                gather(batches, plan, [*files, *printed], engine, advance, journal)
            pour([journal], files)
    try:
        with suppress(ReaderLeft), all_completed(printed):  # the files are there all the same
            pour([journal], [headed(output) for output in printed], len(files))
    finally:
        if not wanted.shard:
            journal.remove()
    return tally


@contextmanager
def _kept(path: Path, manifest: Mapping[str, Any], *, resume: bool) -> Iterator["Journal"]:
    """Open the journal of a run, and say what is left of it where the run is stopped."""
    from credscore.runs import Journal

    with Journal(path) as journal:
        _begin(journal, manifest, resume=resume)
        try:
            yield journal
        except BaseException as error:
            if not len(journal):
                journal.remove()
                if isinstance(error, KeyboardInterrupt):
                    say("stopped before an article was done: nothing is kept")
            elif not isinstance(error, ConfigError):
                say(f"stopped: what is done is kept in {path}; --resume goes on from there")
            raise


def _begin(journal: "Journal", manifest: Mapping[str, Any], *, resume: bool) -> None:
    from credscore.runs import refuse_unless_same

    if resume and len(journal):
        refuse_unless_same(journal.manifest, manifest, str(journal.path))
    elif len(journal) and not (journal.is_finished and manifest["shard"]):
        raise ConfigError(
            f"{journal.path}: holds a run that was stopped: go on with --resume, or remove the file"
        )
    else:
        journal.begin(manifest)
