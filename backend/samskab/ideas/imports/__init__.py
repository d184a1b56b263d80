"""Import of ideas from a CSV, XLSX or JSON of any shape."""
