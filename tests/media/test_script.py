from __future__ import annotations

import pytest

from media.script import is_right_to_left, second_language


@pytest.mark.parametrize(
    ("language", "from_the_right"),
    [("ar", True), ("ar-EG", True), ("de-simple", False), ("uk", False), ("", False)],
)
def test_ok__some_languages_are_written_from_the_right(language: str, from_the_right: bool) -> None:
    assert is_right_to_left(language) is from_the_right


@pytest.mark.parametrize(
    ("first", "languages", "second"),
    [
        ("de", ("de", "de-simple", "en", "tr"), "en"),
        ("en", ("de", "de-simple", "en"), "de"),
        ("de-simple", ("de", "de-simple"), None),
        ("de", ("de",), None),
        ("de", (), None),
    ],
)
def test_ok__the_second_language_is_truly_another(
    first: str, languages: tuple[str, ...], second: str | None
) -> None:
    assert second_language(first, languages) == second
