"""How long each step of a build takes, and how much memory: `python benchmarks/build.py SOURCE …`.

Each build runs twice in an empty folder: once from nothing, once with nothing changed.
"""

import argparse
import resource
import tempfile
from pathlib import Path

from generator import project, shipped, site


def main() -> None:
    """Build the sources named on the command line and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path)
    sources = [path.resolve() for path in parser.parse_args().sources]
    with tempfile.TemporaryDirectory() as folder:
        configuration = Path(folder) / "mkdocs.yml"
        configuration.write_text(
            f"INHERIT: {shipped.folder() / 'mkdocs.yml'}\n"
            "docs_dir: site_src\n"
            f"theme: {{custom_dir: {project.STATE}/theme}}\n"
        )
        found = project.find(configuration, Path(folder) / "site")
        first, again = site.Clock(), site.Clock()
        collected, written = site.build(found, sources, first, clean=False)
        site.build(found, sources, again, clean=False)
        files = [path for path in found.site.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    print(f"{len(collected.works):,} papers, {written.changed:,} files generated")
    print("| step | from nothing | unchanged |\n|---|---:|---:|")
    for step, seconds in first.seconds_by_step.items():
        print(f"| {step} | {seconds:.1f} s | {again.seconds_by_step[step]:.1f} s |")
    total, unchanged = sum(first.seconds_by_step.values()), sum(again.seconds_by_step.values())
    print(f"| **all** | {total:.1f} s | {unchanged:.1f} s |")
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    engine = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nPeak memory: generator {ours:,.0f} MB, MkDocs {engine:,.0f} MB (after each other).")
    print(f"The site: {len(files):,} files, {size / 1e6:,.0f} MB.")


if __name__ == "__main__":
    main()
