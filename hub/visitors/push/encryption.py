"""Web Push's message encryption (RFC 8291, with the coding of RFC 8188): pure but for chance."""

from __future__ import annotations

import os

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE = ec.SECP256R1()
POINT_BYTES = 65
AUTH_BYTES = 16
SALT_BYTES = 16
_RECORD_BYTES = 4096
_LAST_RECORD = b"\x02"


def encrypt(
    message: bytes,
    phone: bytes,
    auth: bytes,
    *,
    own: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """A body in `aes128gcm` that only this phone can read.

    `phone`: its public key, as an uncompressed point; `auth`: its secret. `own` and `salt` are new
    for each message. Raises `ValueError` for what is no key.
    """
    own = own or ec.generate_private_key(CURVE)
    salt = salt or os.urandom(SALT_BYTES)
    its = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, phone)
    ours = point(own.public_key())
    shared = own.exchange(ec.ECDH(), its)
    keying = _derived(shared, auth, b"WebPush: info\0" + phone + ours, 32)
    key = _derived(keying, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(keying, salt, b"Content-Encoding: nonce\0", 12)
    record = AESGCM(key).encrypt(nonce, message + _LAST_RECORD, b"")
    return salt + _RECORD_BYTES.to_bytes(4) + len(ours).to_bytes(1) + ours + record


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """A public key as it travels."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derived(secret: bytes, salt: bytes, info: bytes, size: int) -> bytes:
    return HKDF(SHA256(), size, salt, info).derive(secret)
