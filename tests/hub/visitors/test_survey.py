"""How it was, said on a phone and at a kiosk, as reports and the dashboard tell it."""

from __future__ import annotations

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx

from hub.protocol.commands import CallNext, FinishService, GiveFeedback
from hub.protocol.replies import Done
from hub.protocol.wire import Role
from tests.hub.link.processes import SITE_TOML, aufruf
from tests.hub.visitors.conftest import House, running_house
from tests.patience import PATIENCE_S

SITE = SITE_TOML + "\n[kiosk]\nfeedback = true\n"


async def say_on_a_phone(house: House, score: int) -> None:
    token = (await house.take()).token
    await house.counter.ask(CallNext(counter="5"))
    await house.counter.ask(FinishService(counter="5"))
    await house.web.post(f"/t/{token}/return")  # does nothing but to bring the page up to date
    said = await house.web.post(f"/t/{token}/feedback", data={"score": str(score)})
    assert said.status_code == 303
    assert not (await house.web.get(f"/t/{token}/now")).json()["rate"]


async def report(state: Path, *more: str) -> str:
    process = await aufruf("report", "--state", str(state), "--language", "de", *more)
    told, complaint = await process.communicate()
    assert process.returncode == 0, complaint.decode()
    return told.decode()


async def test_ok__from_a_phone_to_the_figure(tmp_path: Path) -> None:
    async with running_house(tmp_path, SITE) as house:
        for score in (2, 5):
            await say_on_a_phone(house, score)
        for score in (5, 4, 5, 4, 5, 5, 3, 5):
            given = await house.kiosk.ask(GiveFeedback(score=score, service="pass"))
            assert given == Done()
        assert await house.kiosk.ask(GiveFeedback(score=1)) == Done(), "about the house"
        address, key = house.hub.address, house.hub.key(Role.READER)
        today = datetime.datetime.now(ZoneInfo("Europe/Berlin")).date().isoformat()
        async with httpx.AsyncClient(base_url=f"http://{address}", timeout=PATIENCE_S) as http:
            answer = await http.get(
                "/api/v1/figures?figures=satisfaction&by=service,day",
                headers={"Authorization": f"Bearer {key}"},
            )
            page = await http.get("/dashboard", auth=("", key), headers={"Accept-Language": "de"})
        text = await report(
            tmp_path / "state", "--day", today, "--figures", "satisfaction", "--by", "service"
        )
    told = {
        (one["by"]["service"], one["stat"]): (one["value"], one["n"])
        for one in answer.json()["figures"]
        if one["by"]["day"] == today
    }
    assert told["pass", "mean"] == (4.3, 10)
    assert told["", "mean"] == (None, 1), "one alone says nothing"
    assert "Zufriedenheit" in page.text
    assert "4,0" in page.text, "of all eleven"
    assert "4,3" in text
    assert "Pass &" in text
