"""What the visitors' page tells the hub of where it is."""

from __future__ import annotations

import pytest

from hub.visitors.service import page_address


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:8480"), ("fd00::7", "http://[fd00::7]:8480")],
)
def test_ok__it_is_where_it_listens(host: str, address: str) -> None:
    assert page_address(host, 8480) == address


def test_ok__listening_everywhere_it_names_an_address_that_others_can_reach() -> None:
    address = page_address("0.0.0.0", 8480)
    assert address == "" or address.startswith("http://")
    assert "127." not in address
    assert "0.0.0.0" not in address
