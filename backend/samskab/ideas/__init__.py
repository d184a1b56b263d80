"""Phase 1, idea generation: challenges, ideas, discussion, support, answers, search, import."""
