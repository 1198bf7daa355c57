"""`aufruf what-if` on a recorded log."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from config.errors import UsageError, UserError
from config.texts import Texts
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from hub.whatif.__main__ import what_if
from tests.hub.running import running
from tests.hub.whatif.given import office_file, office_log, office_site


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`log.csv` and `site.toml`."""
    folder = tmp_path_factory.mktemp("office")
    office_log(folder / "log.csv", 2, load=0.25)
    office_file(folder / "site.toml")
    return folder


def ask(office: Path, **more: object) -> None:
    what_if(office / "log.csv", site=office / "site.toml", **more)  # type: ignore[arg-type]


def complaint(office: Path, **more: object) -> str:
    with pytest.raises(UserError) as caught:
        ask(office, **more)
    return str(caught.value)


def test_ok__a_text_for_people(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask(office, counters=["09:00-12:00 +2 pass,register", "-1"], rule=["grace=10m"])
    told = capsys.readouterr().out
    for text in (
        "2026-01-12 to 2026-01-13: 2 days,",
        "What if: 09:00-12:00 +2 pass,register; -1; grace=10m",
        "Wait without an appointment (median): ",
        "recorded",
        "difference",
        "· service",
        "Where counters are added nobody takes a break",
    ):
        assert text in told, told
    assert max(map(len, told.splitlines())) <= 88


def test_ok__figures_for_programs(office: Path, tmp_path: Path) -> None:
    ask(office, counters=["+1 pass"], format="json", out=tmp_path / "then.json", last="2026-01-12")
    told = json.loads((tmp_path / "then.json").read_text())
    assert (told["first"], told["last"], told["days"]) == ("2026-01-12", "2026-01-12", 1)
    assert told["counters"] == ["+1 pass"]
    by_name = {(one["figure"], one["stat"]): one for one in told["differences"] if not one["by"]}
    wait = by_name["wait_walkin", "mean"]
    assert wait["difference"] == pytest.approx(wait["then"] - wait["before"])
    assert {one["figure"] for one in told["figures"]} >= {"wait_walkin", "utilisation"}


def test_ok__a_table_and_a_page(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(office, format="csv", last="2026-01-12")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    visits = next(row for row in rows if row["figure"] == "visits" and not row["service"])
    assert visits["was"] == visits["before"]
    assert visits["then"] == ""
    ask(office, rule=["missed.place=now"], format="html", out=tmp_path / "then.html",
        last="2026-01-12", language="de")  # fmt: skip
    page = (tmp_path / "then.html").read_text(encoding="utf-8")
    assert "Was wäre, wenn: missed.place=now" in page
    assert "Verglichen mit: denselben Tagen, nachgespielt" in page


def test_ok__another_site_file(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.toml"
    plain = (office / "site.toml").read_text(encoding="utf-8")
    other.write_text(plain.replace('grace = "30m"', 'grace = "1m"'), encoding="utf-8")
    ask(office, site2=other, last="2026-01-12")
    told = capsys.readouterr().out
    assert "would come back too late to be called" in told
    other.write_text(plain.replace('id = "office"', 'id = "bus"'), encoding="utf-8")
    assert "This is another site (bus instead of office)" in complaint(office, site2=other)
    assert "either --rule or --site2" in complaint(office, site2=other, rule=["grace=1m"])


async def test_ok__the_journal_of_a_hub(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office_file(tmp_path / "site.toml")
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    async with running(journal, of=office_site()) as hub:
        for _ in range(12):
            await hub.submit(cmd.IssueTicket(service="pass"))
            await hub.submit(cmd.CallNext(counter="1"))
            await hub.submit(cmd.StartService(counter="1"))
            await hub.submit(cmd.FinishService(counter="1"))
    journal.close()
    what_if(tmp_path, site=tmp_path / "site.toml", format="json")
    told = json.loads(capsys.readouterr().out)
    assert (told["visits"], told["check"]["calls"], told["check"]["other_calls"]) == (12, 12, 0)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"counters": ["09:00-12:00 +2 pas"]},
         "“09:00-12:00 +2 pas”, character 16: The site has no service “pas”. Did you mean “pass”?"),
        ({"rule": ["order.eraly=1m"]},
         "order.eraly=1m: Unknown setting “eraly”. Did you mean “early”?"),
        ({"first": "yesterday"}, "“yesterday” is not a date."),
        ({"target": "soon"}, "“soon” is not a duration."),
        ({"runs": 0}, "The number of runs is between 1 and 99."),
        ({"format": "pdf"}, "The format pdf needs a file: --out FILE"),
    ],
)  # fmt: skip
def test_fail__what_cannot_be_meant_so(office: Path, given: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        ask(office, **given)
    assert said in str(caught.value)


def test_fail__what_cannot_be_read(office: Path, tmp_path: Path) -> None:
    assert "Nobody came in these days." in complaint(office, first="2027-01-01")
    for name, text, said in (
        ("no.csv", None, "no.csv: No such file or directory"),
        ("other.csv", "a,b\n1,2\n", "its first line lacks the column “time”"),
        (
            "elsewhere.csv",
            "time,event,ticket,service\n2026-01-12T09:00,issue,A1,dogs\n",
            "The site has none of the services in it. Most often: dogs",
        ),
    ):
        file = tmp_path / name
        if text is not None:
            file.write_text(text)
        with pytest.raises(UserError, match=said):
            what_if(file, site=office / "site.toml")
    with pytest.raises(UserError, match="neither an event table nor the directory of a hub"):
        what_if(tmp_path, site=office / "site.toml")


def test_ok__broken_lines_are_named_and_stop_nobody(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = (office / "log.csv").read_text().splitlines()
    (tmp_path / "log.csv").write_text(
        "\n".join([log[0], "never,issue,x,pass,,,,", *log[1:]]) + "\n"
    )
    what_if(tmp_path / "log.csv", site=office / "site.toml", last="2026-01-12")
    told = capsys.readouterr()
    assert "log.csv:2: “never” is no time." in told.err.replace("\n", " ")
    assert "One line was left out." in told.err


def test_ok__every_reason_and_assumption_has_its_sentence() -> None:
    say = Texts.load().say("en")
    for name in ("theirs", "patience", "missed", "counters", "added", "refused"):
        assert say(f"whatif-assumes-{name}") != f"whatif-assumes-{name}"
    for name in ("other-calls", "calls-not-served", "absences", "unentered", "drawn",
                 "tickets-left-out", "refused", "not-back"):  # fmt: skip
        for count in (1, 3):
            sentence = say(f"whatif-{name}", count=count, share="1%", minutes="5")
            assert sentence != f"whatif-{name}"


def test_fail__the_front_door_says_one_line(office: Path) -> None:
    words = ["what-if", str(office / "log.csv"), "--site", str(office / "site.toml")]
    program = [sys.executable, "-c", "import aufruf; aufruf.main()", *words]
    done = subprocess.run(
        [*program, "--counters", "-x"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "1: “-x” means nothing here" in done.stderr
