"""What waits for me, over all phases: reads everything, owns nothing."""
