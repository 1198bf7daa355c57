"""Who we are to a push service (RFC 8292): a key of our own, and somebody who can be asked."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from hub.private import write_private
from hub.visitors.push.encryption import CURVE, point

VALID_S = 12 * 3600
"""Services accept a day at most."""


class Vapid:
    """Signs what is sent. `contact`: `mailto:…` or an address of the house."""

    def __init__(self, key: ec.EllipticCurvePrivateKey, contact: str) -> None:
        self._key, self._contact = key, contact
        self.public_key = encoded(point(key.public_key()))
        """With which browsers subscribe."""

    @classmethod
    def of(cls, file: Path, contact: str) -> Vapid:
        """With the key in this file, made when it is missing. Raises `OSError`, `ValueError`."""
        if not file.exists():
            made = ec.generate_private_key(CURVE).private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
            )
            write_private(file, made)
        key = load_pem_private_key(file.read_bytes(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != CURVE.name:
            raise ValueError("not a key on the curve P-256")
        return cls(key, contact)

    def authorization(self, endpoint: str, unix_s: float) -> str:
        """The header for this endpoint."""
        service = urlsplit(endpoint)
        claims = {
            "aud": f"{service.scheme}://{service.netloc}",
            "exp": int(unix_s) + VALID_S,
            "sub": self._contact,
        }
        parts = ({"typ": "JWT", "alg": "ES256"}, claims)
        signed = ".".join(encoded(json.dumps(part).encode()) for part in parts)
        r, s = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(SHA256())))
        return f"vapid t={signed}.{encoded(r.to_bytes(32) + s.to_bytes(32))}, k={self.public_key}"


def encoded(data: bytes) -> str:
    """In base64url without padding, as all of Web Push writes it."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """The reverse of `encoded`. Raises `ValueError`."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
