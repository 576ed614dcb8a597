"""Paper Catalog: papers from files people have, as a static website to browse and search."""

__version__ = "0.1.0"
