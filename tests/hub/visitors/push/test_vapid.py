from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from hub.visitors.push.encryption import CURVE
from hub.visitors.push.vapid import VALID_S, Vapid, decoded

CONTACT = "mailto:it@example.org"


def test_ok__the_key_is_made_once_and_nobody_else_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "push.key"
    first = Vapid.of(file, CONTACT)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Vapid.of(file, CONTACT).public_key == first.public_key
    assert [one.name for one in tmp_path.iterdir()] == ["push.key"]


def test_ok__a_service_can_check_who_sends(tmp_path: Path) -> None:
    vapid = Vapid.of(tmp_path / "push.key", CONTACT)
    header = vapid.authorization("https://push.example.org/send/abc?d=e", 1_000_000.7)
    token, _, key = header.removeprefix("vapid t=").partition(", k=")
    head, claims, signature = token.split(".")
    signed = decoded(signature)
    r, s = int.from_bytes(signed[:32]), int.from_bytes(signed[32:])
    sender = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, decoded(key))
    sender.verify(encode_dss_signature(r, s), f"{head}.{claims}".encode(), ec.ECDSA(SHA256()))
    assert json.loads(decoded(head)) == {"typ": "JWT", "alg": "ES256"}
    assert json.loads(decoded(claims)) == {
        "aud": "https://push.example.org",
        "exp": 1_000_000 + VALID_S,
        "sub": CONTACT,
    }


def test_fail__a_file_that_is_no_key(tmp_path: Path) -> None:
    file = tmp_path / "push.key"
    file.write_text("nonsense", "ascii")
    with pytest.raises(ValueError, match="PEM"):
        Vapid.of(file, CONTACT)
