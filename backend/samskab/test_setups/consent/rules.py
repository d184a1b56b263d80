"""Pure rules of consent: what may follow what, and whether data of a moment is covered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samskab.test_setups.consent.models import ConsentKind, ConsentScope

_FOLLOWING: dict[ConsentKind | None, frozenset[ConsentKind]] = {
    None: frozenset({ConsentKind.GIVEN, ConsentKind.DECLINED}),
    ConsentKind.GIVEN: frozenset({ConsentKind.WITHDRAWN, ConsentKind.RE_AFFIRMED}),
    ConsentKind.RE_AFFIRMED: frozenset({ConsentKind.WITHDRAWN, ConsentKind.RE_AFFIRMED}),
    ConsentKind.DECLINED: frozenset({ConsentKind.GIVEN}),
    ConsentKind.WITHDRAWN: frozenset({ConsentKind.GIVEN}),
}
GRANTING = frozenset({ConsentKind.GIVEN, ConsentKind.RE_AFFIRMED})


@dataclass(frozen=True)
class Statement:
    """What was said at a moment: a consent, reduced to what the rules need."""

    kind: ConsentKind
    scopes: frozenset[ConsentScope]
    happened_at: datetime

    def covers(self, scope: ConsentScope) -> bool:
        """Tell whether this statement allows a kind of data."""
        return self.kind in GRANTING and scope in self.scopes


def may_follow(latest: ConsentKind | None, following: ConsentKind) -> bool:
    """Tell whether somebody who last said this may now say that."""
    return following in _FOLLOWING[latest]


def covered(history: Sequence[Statement], scope: ConsentScope, recorded_at: datetime) -> bool:
    """Tell whether consent covers data of a kind from when it was recorded until now (rule 9).

    `history` is in the order in which it happened. Consent must have stood when the data was
    recorded, and must not have been withdrawn or narrowed since: withdrawal takes effect at
    once, also for what was recorded before it and sent after it.
    """
    before = [said for said in history if said.happened_at <= recorded_at]
    since = [said for said in history if said.happened_at > recorded_at]
    return bool(before) and all(said.covers(scope) for said in (before[-1], *since))
