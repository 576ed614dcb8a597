"""lunr.js as the scripts of a site import it: taken from MkDocs, which carries it."""

import re
from importlib.resources import files
from typing import Final

_COMMENT: Final = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n", re.DOTALL | re.MULTILINE)
_BLANK: Final = re.compile(r"^[ \t]*\n|^[ \t]+", re.MULTILINE)


def lunr_module() -> bytes:
    """Return lunr.js as a module for a page, a worker and Node alike.

    Its comments, which are half of it, are left out but for the licence that it begins with.
    """
    script = files("mkdocs").joinpath("contrib/search/templates/search/lunr.js").read_text("utf-8")
    licence = script[: script.index("*/") + 2]
    code = _BLANK.sub("", _COMMENT.sub("", script))
    module = (
        f"{licence}\nconst module = {{}}, exports = {{}};\n{code}\nexport default module.exports;\n"
    )
    return module.encode()
