"""Pure rules of the discussion: names in texts."""

import re
from collections.abc import Mapping


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a text in which those it mentions have the names they have now.

    `names` maps the name by which somebody was mentioned to their present name. Of two names
    that begin alike the longer is meant, and “@Anna” is not the beginning of “@Annabel”.
    """
    if not names:
        return text
    longest_first = sorted(names, key=len, reverse=True)
    known = "|".join(re.escape(name) for name in longest_first)
    return re.sub(rf"@({known})(?!\w)", lambda found: f"@{names[found[1]]}", text)
