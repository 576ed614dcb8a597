"""A real browser and a real server: sites are served under /catalog/, as GitHub Pages does."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

BASE = "/catalog/"


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a base path, in silence, with the site's own page for what is not."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(BASE):
            return str(Path(self.directory) / "outside the base path")
        return super().translate_path(path[len(BASE) - 1 :])

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; yield its address."""
    handler = functools.partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        reason = "no Chromium on this machine: install the distribution's package chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh desktop page that fails the test on a script error or a request to a third party."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("http://127.0.0.1:", "data:", "blob:"))
            else faults.append(f"request to {request.url}")
        ),
    )
    yield opened
    context.close()
    assert faults == []


@pytest.fixture(scope="session")
def site_url(sample_site: Path) -> Iterator[str]:
    """Address of the served site of the bundled sample."""
    with served(sample_site) as address:
        yield address


@pytest.fixture(scope="session")
def example_url(example_site: Path) -> Iterator[str]:
    """Address of the served site of odd papers."""
    with served(example_site) as address:
        yield address


@pytest.fixture(scope="session")
def seeds_url(seeds_site: Path) -> Iterator[str]:
    """Address of the served site of the saved listing pages."""
    with served(seeds_site) as address:
        yield address
