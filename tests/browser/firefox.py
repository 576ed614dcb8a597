"""The distribution's Firefox, driven through WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).

Playwright drives only a Firefox of its own, which it would have to download.
"""

import itertools
import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

PATIENCE = 15.0
"""Seconds until what does not come true has failed."""

KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015", "Tab": "\ue004", "Space": " "}
"""As WebDriver names them: https://www.w3.org/TR/webdriver2/#keyboard-actions."""


class Firefox:
    """One open page."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._call("session.new", capabilities={})
        self._context = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def goto(self, url: str) -> None:
        """Open an address and wait until it is loaded."""
        self._call("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def value(self, expression: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Return what a JavaScript expression gives, through JSON."""
        found = self._call(
            "script.evaluate",
            expression=f"(async () => JSON.stringify((await ({expression})) ?? null))()",
            target={"context": self._context},
            awaitPromise=True,
        )
        assert found["type"] == "success", found
        return json.loads(found["result"]["value"])

    def wait_for(self, expression: str) -> None:
        """Wait until a JavaScript expression comes true."""
        end = time.monotonic() + PATIENCE
        while not self.value(f"Boolean({expression})"):
            assert time.monotonic() < end, f"never true: {expression}"
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys one after the other: letters, or names of `KEYS`."""
        units = [KEYS.get(key, key) for key in keys]
        presses = [
            [{"type": kind, "value": unit} for kind in ("keyDown", "keyUp")] for unit in units
        ]
        actions = [action for press in presses for action in press]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._call("input.performActions", context=self._context, actions=[source])

    def _call(self, method: str, **parameters: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (reply := json.loads(self._socket.recv())).get("id") != number:
            pass
        assert reply["type"] == "success", reply
        result: dict[str, Any] = reply["result"]
        return result


@contextmanager
def firefox(executable: str, profile: Path) -> Iterator[Firefox]:
    """Start Firefox with an empty profile; yield its page; end it."""
    said = profile / "stderr.txt"
    command = [executable, "--headless", "--no-remote", "--profile", str(profile)]
    with (
        said.open("w") as stderr,
        subprocess.Popen([*command, "--remote-debugging-port", "0"], stderr=stderr) as process,
    ):
        try:
            with connect(f"{_address(said)}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()


def _address(said: Path) -> str:
    end = time.monotonic() + PATIENCE
    while not (match := re.search(r"WebDriver BiDi listening on (ws://\S+)", said.read_text())):
        assert time.monotonic() < end, f"Firefox does not listen: {said.read_text()}"
        time.sleep(0.1)
    return match[1]
