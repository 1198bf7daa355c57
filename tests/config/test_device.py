"""`device.toml` as a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.device import Device, cross_check, load_device, read_key
from config.errors import ConfigError, UserError
from config.findings import examine
from config.texts import Texts

SAY = Texts.load().say("en")


def written(folder: Path, text: str) -> Path:
    file = folder / "device.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_ok__a_name_is_enough(tmp_path: Path) -> None:
    device = load_device(written(tmp_path, 'name = "hall"'))
    assert device.name == "hall"
    assert device.printer is None
    assert device.screen.fullscreen
    assert device.hub.address is None
    assert device.hub.key_file == tmp_path / "device.key"


def test_ok__printers_of_each_kind(tmp_path: Path) -> None:
    network = load_device(
        written(tmp_path, 'name="k"\nprinter={transport="tcp",address="[2001:db8::1]:9100"}')
    ).printer
    assert network is not None
    assert (network.host, network.port) == ("2001:db8::1", 9100)
    serial = load_device(
        written(tmp_path, 'name="k"\nprinter={transport="serial",path="/dev/ttyUSB0",baud=9600}')
    ).printer
    assert serial is not None
    assert (serial.path, serial.baud) == ("/dev/ttyUSB0", 9600)


@pytest.mark.parametrize(("transport", "needed"), [("tcp", "address"), ("device", "path")])
def test_fail__a_printer_without_its_end(tmp_path: Path, transport: str, needed: str) -> None:
    with pytest.raises(ConfigError, match=f"needs the setting “{needed}”"):
        load_device(written(tmp_path, f'name="k"\n[printer]\ntransport="{transport}"'), SAY)


def test_ok__the_key_is_read_from_beside_the_file(tmp_path: Path) -> None:
    device = load_device(written(tmp_path, 'name = "k"\n[hub]\nkey_file = "k.key"'))
    (tmp_path / "k.key").write_text("ak_secret\n")
    assert read_key(device, SAY) == "ak_secret"


def test_ok__a_display_s_screen_and_sound(tmp_path: Path) -> None:
    plain = load_device(written(tmp_path, 'name = "d"'))
    assert (plain.screen.output, plain.screen.slides, plain.screen.shift) == (0, None, True)
    assert (plain.sound.engines, plain.sound.clips, plain.sound.piper) == (
        ["espeak"],
        None,
        "piper",
    )
    text = (
        'name = "d"\n[screen]\nslides = "bilder"\non_command = ["cec", "on"]\n'
        'off_command = ["cec", "standby"]\n[sound]\nengines = ["clips", "piper", "espeak"]\n'
        'clips = "/srv/clips"\npiper_voices = { de = "de.onnx" }\n'
    )
    own = load_device(written(tmp_path, text))
    assert own.screen.slides == tmp_path / "bilder"
    assert own.screen.off_command == ["cec", "standby"]
    assert own.sound.clips == Path("/srv/clips")
    assert own.sound.piper_voices == {"de": tmp_path / "de.onnx"}


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ('[sound]\nengines = ["espeek"]', 3, 12, "not possible for “engines”, only: clips, piper,"),
        ("[sound]\nengines = []", 3, 11, "“engines” must not be empty."),
        ('[sound]\nengines = ["espeak", "clips"]', 3, 22, "“clips” needs the setting “clips”."),
        ('[sound]\nengines = ["piper"]', 3, 12, "“piper” needs the setting “piper_voices”."),
        (
            '[sound]\nengines = ["piper"]\n[sound.piper_voices]\nxx = "x.onnx"',
            5,
            1,
            "does not speak the language “xx”",
        ),
        ("[screen]\nslides = 3", 3, 10, "“slides” must be a text in quotation marks, not “3”."),
        ('[screen]\nslides = ""', 3, 10, "“slides” must not be empty."),
        ("[screen]\noutput = -1", 3, 10, "“output” must be at least 0, not -1."),
        (
            '[screen]\noff_command = ["cec"]',
            3,
            1,
            "“on_command” is missing beside “off_command”: the screen would stay as it is",
        ),
    ],
)
def test_fail__a_screen_or_a_voice_that_cannot_be(
    tmp_path: Path, text: str, line: int, column: int, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load_device(written(tmp_path, f'name = "d"\n{text}\n'), SAY)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (line, column)
    assert message in problem.message


def test_ok__recordings_that_nobody_would_hear_are_pointed_out(tmp_path: Path) -> None:
    file = written(tmp_path, 'name = "d"\n[sound]\nclips = "clips"\n')
    (problem,) = examine(file, Device, SAY, cross_check)[1]
    assert (problem.line, problem.warning) == (3, True)
    assert problem.message == "“clips” does nothing: “clips” is not among engines."


@pytest.mark.parametrize("content", [None, "", " \n"])
def test_fail__no_key(tmp_path: Path, content: str | None) -> None:
    device = load_device(written(tmp_path, 'name = "k"'))
    if content is not None:
        (tmp_path / "device.key").write_text(content)
    with pytest.raises(UserError, match=r"This device has no key: .*device\.key"):
        read_key(device, SAY)


def test_fail__no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no file .*device\.toml"):
        load_device(tmp_path / "device.toml", SAY)


def test_fail__not_utf8(tmp_path: Path) -> None:
    (tmp_path / "device.toml").write_bytes('name = "Bürgerbüro"'.encode("latin-1"))
    with pytest.raises(UserError, match="not a UTF-8 file"):
        load_device(tmp_path / "device.toml", SAY)


def test_fail__values_are_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_device(written(tmp_path, 'name = 3\n[sound]\nenabled = "yes"\nvolume = "80"'), SAY)
    assert [problem.line for problem in caught.value.problems] == [1, 3, 4]
