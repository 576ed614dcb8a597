"""Tags, topics and related papers: papers and a vocabulary in, labels out."""
