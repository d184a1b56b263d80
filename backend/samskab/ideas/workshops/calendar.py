"""The calendar file of a workshop (RFC 5545): when, where and what, and nobody's name."""

from urllib.parse import urlsplit

from icalendar import Calendar, Event

from samskab.ideas.workshops.models import Workshop

MEDIA_TYPE = "text/calendar"


def calendar_file(workshop: Workshop, public_url: str) -> bytes:
    """Return a calendar with the workshop as its one event.

    The event keeps its UID for ever, and its SEQUENCE rises with every change: a calendar that
    has read an earlier file moves the entry, or strikes it out once the workshop is called off.
    """
    event = Event()
    event.add("uid", f"{workshop.id}@{urlsplit(public_url).hostname}")
    event.add("dtstamp", workshop.updated_at)
    event.add("last-modified", workshop.updated_at)
    event.add("sequence", workshop.version - 1)
    event.add("status", "CONFIRMED" if workshop.cancelled_at is None else "CANCELLED")
    event.add("dtstart", workshop.starts_at)
    event.add("dtend", workshop.ends_at)
    event.add("summary", workshop.title)
    event.add("location", workshop.place)
    path = f"/projects/{workshop.project_id}/ideas/workshops/{workshop.id}"
    event.add("url", f"{public_url}{path}")
    calendar = Calendar()
    calendar.add("prodid", "-//Samskab//Workshops//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH" if workshop.cancelled_at is None else "CANCEL")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
