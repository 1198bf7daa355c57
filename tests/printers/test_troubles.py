from __future__ import annotations

import pytest

from config.texts import Texts
from printers.trouble import Trouble


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("about", ["printer", "spare-printer"])
def test_ok__staff_have_a_sentence_for_each_trouble(language: str, about: str) -> None:
    say = Texts.load().say(language)
    sentences = {
        trouble: say(f"trouble-{about}-{trouble}", device="kiosk-1")
        for trouble in Trouble
        if trouble
    }
    assert all("kiosk-1" in sentence for sentence in sentences.values())
    assert len(set(sentences.values())) == len(sentences)
