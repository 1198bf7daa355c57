"""What was asked and not yet answered.

A question keeps its id and the moment it was given, so that it can be put again after the
connection broke: the hub gives the first answer again and never acts twice. One that has become
stale is not put again, because the hub would refuse it, and the person has moved on.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from hub.protocol.commands import TerminalCommand
from hub.protocol.questions import FindAppointments, FindSlots
from hub.protocol.replies import Answer, Finding
from hub.protocol.wire import SignedIn, SignIn

Ask = TerminalCommand | SignIn | FindSlots | FindAppointments | str
"""A command, a clerk who signs in, what somebody wants to know, or the token that they presented.

Only a command changes anything.
"""
Reply = Answer | Finding | SignedIn


class NoAnswer(Exception):
    """Time is up. Whether the command took effect is not known; it will not any more."""


@dataclass
class Question:
    id: str
    ask: Ask
    given_s: float
    answer: asyncio.Future[Reply]
    once: bool = False
    """On this connection or not at all."""


class Outbox:
    """Unanswered questions in the order they were given."""

    def __init__(self, stale_s: float) -> None:
        self._stale_s = stale_s
        self._open: dict[str, Question] = {}

    def put(self, question_id: str, ask: Ask, given_s: float, *, once: bool = False) -> Question:
        answer: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        question = Question(question_id, ask, given_s, answer, once)
        self._open[question_id] = question
        return question

    def answered(self, question_id: str, answer: Reply) -> bool:
        """Whether somebody still waits for it; a late answer is dropped."""
        question = self._open.pop(question_id, None)
        if question is None or question.answer.done():
            return False
        question.answer.set_result(answer)
        return True

    def forget(self, question: Question) -> None:
        self._open.pop(question.id, None)

    def cut(self) -> None:
        """The connection is gone: what was for it alone fails now and is never put again."""
        for question in [one for one in self._open.values() if one.once]:
            self._fail(question, "cut off")

    def to_repeat(self, now_s: float) -> list[Question]:
        """What to ask again on a new connection; what has become stale meanwhile fails now."""
        for question in list(self._open.values()):
            if now_s - question.given_s >= self._stale_s:
                self._fail(question, "stale")
        return list(self._open.values())

    def _fail(self, question: Question, why: str) -> None:
        self._open.pop(question.id)
        if not question.answer.done():
            question.answer.set_exception(NoAnswer(why))
