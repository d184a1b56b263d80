"""Attachments: pictures and files that belong to an idea or to a challenge."""
