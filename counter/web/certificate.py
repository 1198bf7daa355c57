"""The web server's own certificate, when the site has not given it one.

Made once into a folder that only this user can read: `certificate.pem` and `key.pem`. Put files of
the same names there to use the office's own certificate. Browsers ask once whether to trust it; the
fingerprint that the program prints is what to compare.
"""

from __future__ import annotations

import datetime
import hashlib
import ipaddress
import ssl
from pathlib import Path
from typing import TYPE_CHECKING

from hub.private import write_private

if TYPE_CHECKING:
    from cryptography.x509 import GeneralName

LIFETIME_DAYS = 10 * 365


class HalfCertificate(Exception):
    """Only one of the two files is there: better to ask than to overwrite."""


def tls_context(folder: Path, names: list[str]) -> tuple[ssl.SSLContext, str]:
    """The listening side's context and the certificate's SHA-256 fingerprint."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    if certificate.exists() != key.exists():
        raise HalfCertificate(str(folder))
    if not certificate.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make(certificate, key, names)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    first = certificate.read_text("ascii").partition("-----END CERTIFICATE-----")
    der = ssl.PEM_cert_to_DER_cert(first[0] + first[1])
    return context, hashlib.sha256(der).hexdigest()


def _make(certificate_path: Path, key_path: Path, names: list[str]) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "aufruf counter")])
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
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([_general_name(one) for one in names]), critical=False
        )
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


def _general_name(text: str) -> GeneralName:
    from cryptography import x509

    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)
