"""A load generator that costs little: raw HTTP/1.1 over connections that stay open.

Reads one JSON object from standard input (port, requests as text, connections, seconds), sends
the requests in turn, and writes requests per second and percentiles to standard output.
"""

import asyncio
import json
import sys
import time
from typing import Any


async def caller(plan: dict[str, Any], place: int, until: float, spent: list[float]) -> None:
    """Send one request after the other on one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", plan["port"])
    requests = [text.encode() for text in plan["requests"]]
    number = place
    while time.perf_counter() < until:
        started = time.perf_counter()
        writer.write(requests[number % len(requests)])
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1])
            for line in head.lower().split(b"\r\n")
            if line.startswith(b"content-length:")
        )
        body = await reader.readexactly(length)
        status = int(head.split(b" ", 2)[1])
        if status not in (200, 201):
            raise RuntimeError(f"{status}: {body[:300]!r}")
        spent.append(time.perf_counter() - started)
        number += plan["connections"]
    writer.close()


async def main() -> None:
    """Run the plan and tell what came of it."""
    plan = json.load(sys.stdin)
    spent: list[float] = []
    started = time.perf_counter()
    until = started + plan["seconds"]
    callers = (caller(plan, n, until, spent) for n in range(plan["connections"]))
    await asyncio.gather(*callers)
    took = time.perf_counter() - started
    spent.sort()
    result = {
        "per_second": len(spent) / took,
        "p50": spent[len(spent) // 2] * 1000,
        "p95": spent[int(len(spent) * 0.95)] * 1000,
    }
    json.dump(result, sys.stdout)


asyncio.run(main())
