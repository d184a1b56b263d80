"""Export of ideas as CSV, XLSX and NDJSON."""
