"""The certificate that the hub makes for itself: trust by fingerprint, no authority needed.

Made once per state directory, with an elliptic key, valid for decades: what a device trusts is
the fingerprint in its `device.toml`, not a date or a name.
"""

from __future__ import annotations

import datetime
import hashlib
import ssl
from pathlib import Path

from hub.private import write_private

LIFETIME_DAYS = 30 * 365


class Certificate:
    """`DIR/certificate.pem` and `DIR/key.pem` (0600)."""

    def __init__(self, directory: Path) -> None:
        self.certificate_path = directory / "certificate.pem"
        self.key_path = directory / "key.pem"

    def ensure(self) -> None:
        """Make both files unless they are there."""
        if not (self.certificate_path.exists() and self.key_path.exists()):
            _make(self.certificate_path, self.key_path)

    def fingerprint(self) -> str:
        """SHA-256 of the certificate (DER), 64 hexadecimal digits."""
        pem = self.certificate_path.read_text("ascii")
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()

    def context(self) -> ssl.SSLContext:
        """For the listening side."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(self.certificate_path, self.key_path)
        return context


def _make(certificate_path: Path, key_path: Path) -> None:
    # Half of the start-up time of a hub that has its certificate, so not at the top.
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "aufruf hub")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        # A box may have lost its date when it makes the certificate.
        .not_valid_before(now - datetime.timedelta(days=366))
        .not_valid_after(now + datetime.timedelta(days=LIFETIME_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("aufruf.local")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    write_private(
        key_path,
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )
    write_private(certificate_path, certificate.public_bytes(serialization.Encoding.PEM))
