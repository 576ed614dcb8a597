"""What comes with the program: templates, assets, vocabulary, and the sample's configuration."""

from pathlib import Path


def folder() -> Path:
    """Return where it lies: `packaged/` in an installed package, the checkout's root otherwise."""
    code = Path(__file__).parent
    installed = code / "packaged"
    return installed if installed.is_dir() else code.parent
