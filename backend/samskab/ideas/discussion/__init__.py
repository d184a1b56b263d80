"""Discussion: what people say about an idea."""
