"""Rate limits per caller, counted in this process with a sliding window."""

import time

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter

from samskab.core.problems import TooManyRequests


class RateLimiter:
    """Counts requests by caller. Each process counts for itself (see the README on proxies)."""

    def __init__(self, per_minute: int) -> None:
        """Allow so many requests per caller and minute."""
        self._item = RateLimitItemPerMinute(per_minute)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def check(self, caller: str) -> None:
        """Count one request; raise 429 with the seconds to wait when there are too many."""
        if not await self._limiter.hit(self._item, caller):
            window = await self._limiter.get_window_stats(self._item, caller)
            raise TooManyRequests(max(1, int(window.reset_time - time.time()) + 1))
