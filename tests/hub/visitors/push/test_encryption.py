"""Against the example of RFC 8291, appendix A."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from hub.visitors.push.encryption import CURVE, encrypt, point
from hub.visitors.push.vapid import decoded, encoded

MESSAGE = b"When I grow up, I want to be a watermelon"
OUR_SECRET = decoded("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")
OURS = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"
PHONE = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH = decoded("BTBZMqHH6r4Tts7J_aSIgg")
SALT = decoded("DGv6ra1nlYgDCS1FRnbzlw")
BODY = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_ok__the_example_of_the_standard() -> None:
    own = ec.derive_private_key(int.from_bytes(OUR_SECRET), CURVE)
    assert encoded(point(own.public_key())) == OURS
    body = encrypt(MESSAGE, decoded(PHONE), AUTH, own=own, salt=SALT)
    assert encoded(body) == BODY


def test_ok__no_two_messages_are_alike() -> None:
    assert encrypt(MESSAGE, decoded(PHONE), AUTH) != encrypt(MESSAGE, decoded(PHONE), AUTH)


def test_fail__what_is_no_key() -> None:
    with pytest.raises(ValueError, match="Invalid EC key"):
        encrypt(MESSAGE, b"\x04" + bytes(64), AUTH)
