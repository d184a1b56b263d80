"""Phase 3, test set-ups: try it in real homes and care centres, and ask the people there."""
