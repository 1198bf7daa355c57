from __future__ import annotations

import datetime
import hashlib
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from hub.link import Lost
from hub.link.settings import Address
from hub.link.trust import NoFingerprint, plain_fingerprint, tls_for
from tests.hub.link.fake_hub import fake_hub
from tests.hub.link.seen import at, running


def certificate(folder: Path) -> tuple[ssl.SSLContext, str]:
    """A self-made certificate as the hub has one, and its fingerprint."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "hub")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = folder / "hub.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context, hashlib.sha256(made.public_bytes(serialization.Encoding.DER)).hexdigest()


async def test_ok__the_pinned_certificate_is_trusted(tmp_path: Path) -> None:
    tls, fingerprint = certificate(tmp_path)
    colons = ":".join(fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()
    async with fake_hub(tls=tls) as hub:
        for shown in (fingerprint, colons, f"sha256:{fingerprint}"):
            async with running(at(hub.address, shown)) as (_, seen):
                await seen.welcomes.get()
    assert hub.keys == ["Bearer secret"] * 3


async def test_fail__another_certificate_is_refused_before_the_key_is_shown(tmp_path: Path) -> None:
    tls, _ = certificate(tmp_path)
    async with fake_hub(tls=tls) as hub, running(at(hub.address, "ab" * 32)) as (link, seen):
        assert await seen.lost.get() == Lost.WRONG_FINGERPRINT
        assert not link.connected
        assert hub.keys == []


async def test_fail__a_hub_that_speaks_in_clear_is_refused_when_a_fingerprint_is_known() -> None:
    async with fake_hub() as hub, running(at(hub.address, "ab" * 32)) as (_, seen):
        assert await seen.lost.get() == Lost.UNREACHABLE
        assert hub.keys == []


async def test_fail__nothing_is_spoken_in_clear_outside_loopback() -> None:
    async with running(at("192.0.2.1:80")) as (_, seen):
        assert await seen.lost.get() == Lost.NO_FINGERPRINT


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_ok__loopback_may_be_spoken_to_in_clear(host: str) -> None:
    assert tls_for(Address(host, 1), None) is None


@pytest.mark.parametrize("host", ["10.0.0.1", "fe80::1", "hub.local", "localhost.example.org"])
def test_fail__what_may_leave_the_machine_may_not(host: str) -> None:
    with pytest.raises(NoFingerprint):
        tls_for(Address(host, 1), None)


@pytest.mark.parametrize("text", ["", "ab", "zz" * 32, "ab" * 33])
def test_fail__a_broken_fingerprint_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="64"):
        plain_fingerprint(text)


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [("10.0.0.1:80", "10.0.0.1", 80), ("[::1]:443", "::1", 443), ("hub.local:1", "hub.local", 1)],
)
def test_ok__addresses_are_read_and_written(text: str, host: str, port: int) -> None:
    assert Address.parse(text) == Address(host, port)
    assert str(Address(host, port)) == text


@pytest.mark.parametrize("text", ["hub", "hub:", ":80", "hub:0", "hub:99999", "hub:x"])
def test_fail__a_broken_address_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="host:port"):
        Address.parse(text)
