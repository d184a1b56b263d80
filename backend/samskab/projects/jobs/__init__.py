"""Long-running jobs: resumable, with progress and row-by-row errors."""
