"""Pure rules of participants: their codes, and which state may follow."""

from collections.abc import Callable

from samskab.test_setups.participants.models import ParticipantState as State

# Digits and letters that cannot be mistaken for each other (after Douglas Crockford's base 32).
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LETTERS = "".join(sign for sign in ALPHABET if sign.isalpha())
CODE_LENGTH = 4

# By hand; consent and withdrawal come from consents, the first activity from a response.
_BY_HAND: dict[State, frozenset[State]] = {
    State.INVITED: frozenset({State.LOST}),
    State.CONSENTED: frozenset({State.COMPLETED, State.LOST}),
    State.ACTIVE: frozenset({State.COMPLETED, State.LOST}),
    State.COMPLETED: frozenset({State.ACTIVE}),
    State.LOST: frozenset({State.ACTIVE}),
    State.WITHDRAWN: frozenset(),
}

# Of these, planned measurements are still awaited.
TAKING_PART = frozenset({State.CONSENTED, State.ACTIVE, State.COMPLETED})


def make_code(choose: Callable[[str], str]) -> str:
    """Return a code such as `B-7K2M`, from a source of randomness and nothing else."""
    return f"{choose(LETTERS)}-{''.join(choose(ALPHABET) for _ in range(CODE_LENGTH))}"


def may_become(present: State, following: State) -> bool:
    """Tell whether somebody may set this state by hand."""
    return present is following or following in _BY_HAND[present]
