"""The catalog's history for programs."""

import json

from generator.history import History


def changes_json(history: History) -> str:
    """Return the changes as a JSON array, newest first, one a line.

    Papers stand by their ids; those that are withdrawn have no page any more.
    """
    lines = ",".join(
        "\n"
        + json.dumps(
            {
                "at": change.at,
                "added": list(change.added),
                "changed": list(change.changed),
                "withdrawn": list(change.withdrawn),
            }
        )
        for change in reversed(history.changes)
    )
    return f"[{lines}\n]\n"
