"""Whatever goes wrong in a request leaves the hub as a problem, in one place."""

from __future__ import annotations

import logging
import re
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException, SerializationException, ValidationException
from litestar.routes import HTTPRoute

from hub.server.api.gate import ProblemRaised
from hub.server.problems import MEDIA_TYPE, Problem

log = logging.getLogger(__name__)

BODY = "data"
_UNKNOWN_MEMBER = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)

REASONS = {400: "malformed", 404: "not-found", 405: "method-not-allowed", 413: "too-large"}


def respond(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """The answer to a request that failed. (Litestar's exception handler for everything.)"""
    problem = _problem_of(error)
    if problem.status == 500:
        # The route's pattern, not the path: paths hold tokens.
        route = request.scope.get("path_template", "")
        log.error("request_failed", exc_info=error, extra={"route": route})
    headers = {
        name.decode(): value.decode()
        for name, value in problem.headers()
        if name != b"content-type"
    }
    if problem.status == 405:
        headers["Allow"] = _allowed(request)
    return Response(
        problem.body(), status_code=problem.status, media_type=MEDIA_TYPE, headers=headers
    )


def _allowed(request: Request[Any, Any, Any]) -> str:
    """The methods of this path, which RFC 9110 wants with a 405."""
    for route in request.app.routes:
        pattern = re.sub(r"\{[^}]*\}", "[^/]+", route.path_format)
        if isinstance(route, HTTPRoute) and re.fullmatch(pattern, request.scope["path"]):
            return ", ".join(sorted(route.methods))
    return ""


def _problem_of(error: Exception) -> Problem:
    if isinstance(error, ProblemRaised):
        return error.problem
    if isinstance(error, RecursionError):  # a body nested deeper than any of ours
        return Problem.of(400, "malformed")
    if isinstance(error, ValidationException):
        return _of_validation(error)
    if isinstance(error.__cause__, SerializationException):
        return Problem.of(400, "malformed", _why_no_json(error.__cause__))
    if isinstance(error, HTTPException) and error.status_code in REASONS:
        return Problem.of(error.status_code, REASONS[error.status_code])
    if isinstance(error, HTTPException) and error.status_code < 500:
        return Problem.of(error.status_code, "malformed")
    return Problem.of(500, "internal")


def _of_validation(error: ValidationException) -> Problem:
    found = [one for one in error.extra or () if isinstance(one, dict)]
    keys = [str(one.get("key", "")) for one in found]
    if "idempotency_key" in keys or "'Idempotency-Key'" in error.detail:
        return Problem.of(400, "idempotency-key-missing")
    return Problem.of(400, "malformed", "; ".join(map(_told, found)))


def _told(found: dict[str, Any]) -> str:
    """One thing that is wrong in the request; the whole body is `data` to Litestar."""
    key, message = str(found.get("key", BODY)), str(found.get("message", ""))
    if key != BODY:
        return f"{key}: {message}"
    if message == repr(BODY):  # it misses the argument of this name
        return "The request needs a JSON body."
    unknown = _UNKNOWN_MEMBER.fullmatch(message)
    return f"The body has an unknown member: {unknown[1]}." if unknown else f"The body: {message}"


def _why_no_json(error: SerializationException) -> str:
    """In the decoder's words, which name the byte."""
    reason = str(error.__cause__ or error).removeprefix("JSON is malformed: ")
    return f"The body is not JSON: {reason}."
