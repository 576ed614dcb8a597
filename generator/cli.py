"""The commands; the only place that prints or exits."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

import generator
from generator import collecting, new, project, propose, serve, site
from generator.clock import Clock, now
from generator.errors import CatalogError, Fault, Place
from generator.exports.digest import Format
from generator.output import Written

SHOWN = 20
"""Faults and doubts that `build` shows; `check` shows all."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 when done, 1 for faults in what the user gave, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except CatalogError as error:
        _complain(error.faults)
        return 1
    except BrokenPipeError:
        # Whoever reads what we say has read enough, as `| head` does; the work itself is done.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        fault = Fault(
            place=Place(source=str(error.filename or Path.cwd())),
            problem=f"this cannot be read or written ({error.strerror or error})",
            remedy="check the path, and that you may write there",
        )
        _complain([fault])
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="paper-catalog",
        description="Make a website to browse and search from files of papers.",
        epilog='"paper-catalog COMMAND --help" tells more about a command.',
    )
    parser.add_argument("--version", action="version", version=generator.__version__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace], int], help_: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_, description=f"{help_[0].upper()}{help_[1:]}.")
        added.set_defaults(command=run)
        return added

    def sources(added: argparse.ArgumentParser) -> None:
        added.add_argument(
            "sources",
            metavar="SOURCE",
            nargs="*",
            type=Path,
            help="a file or folder of papers (default: catalog/papers)",
        )
        added.add_argument(
            "--config",
            type=Path,
            metavar="FILE",
            help="the MkDocs configuration (default: mkdocs.yml)",
        )

    def strict(added: argparse.ArgumentParser) -> None:
        added.add_argument(
            "--strict", action="store_true", help="end with status 1 if an entry was refused"
        )

    added = command("build", _build, "read papers, write pages and have MkDocs make the site")
    sources(added)
    added.add_argument(
        "--site-dir", type=Path, metavar="DIR", help="where the site goes (default: site)"
    )
    added.add_argument("--clean", action="store_true", help="render every page, changed or not")
    strict(added)
    added = command("generate", _generate, "only write the pages, for MkDocs or another engine")
    sources(added)
    strict(added)
    added = command(
        "serve", _serve, "build, show the site on 127.0.0.1, and build again what changes"
    )
    sources(added)
    added.add_argument("--port", type=int, default=8000, help="(default: 8000)")
    added = command("check", _check, "read and merge, show every fault and doubt, write nothing")
    sources(added)
    added = command(
        "propose", _propose, "add topics or tags found in the papers to the catalog's files"
    )
    added.add_argument("labels", choices=["topics", "tags"])
    sources(added)
    added = command("digest", _digest, "write the papers since a day as a page for an e-mail")
    added.add_argument(
        "--since",
        type=date.fromisoformat,
        metavar="DATE",
        required=True,
        help="the first day: 2026-11-01",
    )
    added.add_argument("--format", choices=get_args(Format), default="html", help="(default: html)")
    added.add_argument(
        "--output", type=Path, metavar="FILE", help="where it goes (default: standard output)"
    )
    added.add_argument(
        "--config", type=Path, metavar="FILE", help="the MkDocs configuration (default: mkdocs.yml)"
    )
    added = command("new", _new, "start a catalog in an empty folder")
    added.add_argument("folder", metavar="DIR", type=Path)
    return parser


def _build(options: argparse.Namespace) -> int:
    found = project.find(options.config, options.site_dir)
    clock = _clock()
    collected, written = site.build(found, options.sources, clock, clean=options.clean)
    _report(collected)
    _tell(written)
    print(f"The site is in {found.site} ({sum(clock.seconds_by_step.values()):.1f} s).")
    print(f"Look at it: {Path(sys.executable).name} -m http.server --directory {found.site}")
    return int(options.strict and bool(collected.refusals))


def _generate(options: argparse.Namespace) -> int:
    found = project.find(options.config, None)
    collected, written = site.generate(found, options.sources, _clock())
    _report(collected)
    _tell(written)
    print(f"The pages are in {found.documents}.")
    print(f"Build them with: mkdocs build -f {found.configuration}")
    return int(options.strict and bool(collected.refusals))


def _serve(options: argparse.Namespace) -> int:
    found = project.find(options.config, None)

    def rebuild() -> None:
        try:
            collected, _ = site.build(found, options.sources, _clock(), clean=False)
            _report(collected)
        except CatalogError as error:
            # Whoever is editing a file sees what is wrong with it and goes on editing.
            _complain(error.faults)

    rebuild()
    print(f"Serving on http://127.0.0.1:{options.port}/ (stop with Ctrl-C)")
    serve.forever(found, options.sources, rebuild, port=options.port)
    return 0


def _check(options: argparse.Namespace) -> int:
    collected = collecting.check(project.find(options.config, None), options.sources)
    _complain([*(refusal.fault for refusal in collected.refusals), *collected.doubts])
    _summarise(collected)
    return int(bool(collected.refusals))


def _propose(options: argparse.Namespace) -> int:
    found = project.find(options.config, None)
    path, added = propose.write(found, options.sources, options.labels)
    if added:
        print(f"{added} {options.labels} were added to {path}; edit them, then build.")
    else:
        print(f"Nothing to add to {path}.")
    return 0


def _digest(options: argparse.Namespace) -> int:
    found = project.find(options.config, None)
    written = site.digest(found, since=options.since.isoformat(), form=options.format)
    if options.output:
        options.output.write_text(written, encoding="utf-8")
    else:
        print(written, end="")
    if not found.address:
        fault = Fault(
            place=Place(source=str(found.configuration)),
            problem="site_url says no address, so titles lead to where papers appeared",
            remedy="set site_url, or SITE_URL in the environment",
        )
        _complain([fault])
    return 0


def _new(options: argparse.Namespace) -> int:
    new.start(options.folder)
    print(f"A new catalog is in {options.folder}. Next:")
    print(f"  cd {options.folder}")
    print("  paper-catalog serve")
    print("Put your own files into catalog/papers/ and watch the site change.")
    return 0


def _clock() -> Clock:
    """Return a clock that tells the steps to whoever sits at a terminal."""
    if not sys.stderr.isatty():
        return Clock(now=now())
    return Clock(now=now(), announce=lambda step: print(f"… {step}", file=sys.stderr, flush=True))


def _report(collected: site.Collected) -> None:
    faults = [*(refusal.fault for refusal in collected.refusals), *collected.doubts]
    _complain(faults[:SHOWN])
    if len(faults) > SHOWN:
        print(
            f'… and {len(faults) - SHOWN:,} more: "paper-catalog check" shows all', file=sys.stderr
        )
    _summarise(collected)


def _summarise(collected: site.Collected) -> None:
    hidden = f", {len(collected.hidden):,} hidden" if collected.hidden else ""
    print(
        f"{collected.entries:,} entries read, {len(collected.works):,} papers, "
        f"{collected.merged:,} merged, {len(collected.refusals):,} refused{hidden}"
    )


def _tell(written: Written) -> None:
    print(
        f"{written.changed:,} files written, {written.unchanged:,} unchanged, "
        f"{written.removed:,} removed"
    )


def _complain(faults: Sequence[Fault]) -> None:
    for fault in faults:
        print(fault, file=sys.stderr)
