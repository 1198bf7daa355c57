"""`python -m hub.reports.serving STATE`: counts for the hub of this state directory."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from config.texts import Texts
from hub.piped import serve, stand_back
from hub.reports.pipe import Question
from hub.reports.serving.answering import Answering

LANGUAGES = ("de", "en")


def main() -> None:
    stand_back()
    texts = Texts.load()
    answering = Answering(Path(sys.argv[1]), {code: texts.say(code) for code in LANGUAGES})
    questions = msgspec.msgpack.Decoder(Question)

    def answer(body: bytes) -> bytes:
        return msgspec.msgpack.encode(answering.answer(questions.decode(body)))

    serve(sys.stdin.buffer, sys.stdout.buffer, answer)


if __name__ == "__main__":
    main()
