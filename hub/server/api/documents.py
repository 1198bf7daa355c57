"""What is said of routes more than once: headers, problems, keys."""

from __future__ import annotations

from typing import Annotated, Any

from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter

from hub.server.api.bodies import ProblemDocument
from hub.server.problems import MEDIA_TYPE

IdempotencyKey = Annotated[
    str,
    HeaderParameter(
        name="Idempotency-Key",
        min_length=1,
        max_length=128,
        description="Made by the client, once for each thing it wants done. Sent again with the"
        " same request it gives the first answer again, also after a restart of the hub.",
    ),
]
OptionalIdempotencyKey = Annotated[
    str | None,
    HeaderParameter(name="Idempotency-Key", min_length=1, max_length=128, required=False),
]
KEYED: list[dict[str, list[str]]] = [{"key": []}]

_SAID = {
    400: "The request cannot be understood",
    401: "No key, or an unknown one",
    403: "The key's role does not allow this",
    404: "There is no such thing",
    409: "The rules do not allow this now",
    410: "It has ended",
    413: "The body is too large",
    422: "The Idempotency-Key was used for a different request, or the time was long ago",
    429: "Too many requests",
    503: "Not now: the disk is full, or the hub is starting",
}
READING = (400, 401, 403, 429, 503)
CHANGING = (400, 401, 403, 404, 409, 410, 413, 422, 429, 503)


def problems(*statuses: int) -> dict[int, Any]:
    """For a route's `responses`."""
    return {
        status: ResponseSpec(
            ProblemDocument,
            description=_SAID[status],
            media_type=MEDIA_TYPE,
            generate_examples=False,
        )
        for status in sorted(set(statuses))
    }
