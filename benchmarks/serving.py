"""A static site over HTTP as a host of static sites sends it, on a line as slow as is wanted.

Text is sent gzipped with `Cache-Control: max-age=600` and an ETag, as GitHub Pages does. That one
speaks HTTP/2; this is HTTP/1.1, with at most six connections from a browser, the worse case.
"""

import gzip
import hashlib
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

PACKED: Final = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
"""Endings of the files that are sent gzipped."""

CHUNK: Final = 2_048
"""So many bytes of one response go before those of another: 10 ms of a phone's line."""


class Line:
    """What all responses share: how late each one begins and how fast they go together."""

    def __init__(self, *, delay: float = 0, rate: float = 0) -> None:
        """Take the seconds before each response and the bytes a second of all, 0 for no limit."""
        self.delay = delay
        self._rate = rate
        self._lock = threading.Lock()
        self._free = 0.0

    def pieces(self, content: bytes) -> Iterator[bytes]:
        """Yield content as fast as the line lets it through."""
        if not self._rate:
            yield content
            return
        for start in range(0, len(content), CHUNK):
            piece = content[start : start + CHUNK]
            with self._lock:
                self._free = max(self._free, time.monotonic()) + len(piece) / self._rate
                due = self._free
            time.sleep(max(0.0, due - time.monotonic()))
            yield piece


@dataclass(slots=True, kw_only=True)
class Request:
    """What was asked for and what went back; times are seconds since the epoch."""

    path: str
    start: float
    sent: list[tuple[float, int]] = field(default_factory=list)
    """When how many bytes left, head and body."""

    @property
    def size(self) -> int:
        """Bytes of the response so far."""
        return self.size_until(float("inf"))

    def size_until(self, moment: float) -> int:
        """Return how many bytes had left at a moment."""
        return sum(size for when, size in self.sent if when <= moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A site that is being served."""

    url: str
    requests: list[Request]
    """In the order in which they came; it grows."""


@dataclass(frozen=True, slots=True)
class _File:
    head: str
    body: bytes
    etag: str


def _file(path: Path) -> _File:
    kind, _ = mimetypes.guess_type(path.name)
    body, head = path.read_bytes(), f"Content-Type: {kind or 'application/octet-stream'}\r\n"
    if path.suffix in PACKED:
        body = gzip.compress(body, 6, mtime=0)
        head += "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n"
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    return _File(f"{head}Cache-Control: max-age=600\r\nETag: {etag}\r\n", body, etag)


def _files(site: Path) -> dict[str, _File]:
    """Pack what the search page needs, so that no request waits for it: path -> file."""
    found = {f"/{path.relative_to(site).as_posix()}": path for path in site.glob("assets/**/*.*")}
    found["/search/"] = site / "search" / "index.html"
    return {name: _file(path) for name, path in found.items() if path.is_file()}


@contextmanager
def served(site: Path, line: Line) -> Iterator[Server]:
    """Serve the search page of a built site, and its assets, on a free port."""
    files, requests = _files(site), list[Request]()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            """Send one file, or that there is none or none newer."""
            path = unquote(urlsplit(self.path).path)
            request = Request(path=path, start=time.time())
            requests.append(request)
            time.sleep(line.delay)
            for piece in line.pieces(self._response(files.get(path))):
                self.wfile.write(piece)
                request.sent.append((time.time(), len(piece)))

        def _response(self, file: _File | None) -> bytes:
            status, head, body = "404 Not Found", "", b""
            if file:
                fresh = self.headers.get("If-None-Match") == file.etag
                status, body = ("304 Not Modified", b"") if fresh else ("200 OK", file.body)
                head = file.head
            date = self.date_time_string()
            length = f"Content-Length: {len(body)}\r\n"
            return f"HTTP/1.1 {status}\r\nDate: {date}\r\n{length}{head}\r\n".encode() + body

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base's
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of a browser that has gone."""

    with Quiet(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Server(url=f"http://127.0.0.1:{server.server_port}/", requests=requests)
        server.shutdown()
