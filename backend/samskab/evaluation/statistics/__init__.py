"""Pure statistics of the evaluation: no I/O, no clock, no database; seeded and reproducible.

Convention throughout: a *difference* is ``after - before`` in the outcome's own unit, one per
participant with both measurements. Whether a positive difference is good is said by `Direction`
and by nothing else. Numbers that cannot be computed are ``None``, never NaN or infinite.
"""
