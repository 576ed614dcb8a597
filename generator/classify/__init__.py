"""Tags, topics and related papers: papers and a vocabulary in, labels out."""

from generator.classify.assign import classify

__all__ = ["classify"]
