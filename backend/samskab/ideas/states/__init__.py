"""Own states: words of a municipality for where an idea stands within its fixed status."""
