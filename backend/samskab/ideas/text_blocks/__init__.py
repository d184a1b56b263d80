"""Text blocks: words a municipality answers with again and again, filled in idea by idea."""
