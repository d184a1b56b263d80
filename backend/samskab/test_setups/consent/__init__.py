"""Consent: published texts and the appended trail of what was consented to."""
