"""A look at the market: what exists already, who sells it, about what it costs."""
