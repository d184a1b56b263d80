"""Phase 4: what the test did to the three bottom lines."""
