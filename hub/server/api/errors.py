"""Whatever goes wrong in a request leaves the hub as a problem, in one place."""

from __future__ import annotations

import logging
import re
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.routes import HTTPRoute

from hub.server.api.gate import ProblemRaised
from hub.server.problems import MEDIA_TYPE, Problem

log = logging.getLogger(__name__)

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
    if "data" in keys:
        return Problem.of(400, "malformed", "The request needs a JSON body.")
    told = "; ".join(f"{one.get('key', 'body')}: {one.get('message', '')}" for one in found)
    return Problem.of(400, "malformed", told)
