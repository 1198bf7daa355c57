"""Making the pages: templates, the site's look, and the headers that keep others out.

Style and script stand in the page itself and are allowed by their digest; nothing is loaded from
elsewhere, so nobody else learns that somebody waits here.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from hub.visitors.board import Board, Watched
from hub.visitors.look import css_colours
from hub.visitors.model import (
    ENDED,
    PageFacts,
    Seen,
    as_of,
    fixed,
    in_language,
    page_facts,
    tongue_of,
)
from hub.visitors.phrases import Wording, choose_language, isolating, remembering
from media.script import is_right_to_left

FOLDER = Path(__file__).parent / "templates"
HUB_GONE_RETRY_S = 5
_LARGEST_LOGO_BYTES = 12_000

ALWAYS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"


class Pages:
    """Renders everything that a phone gets. `adopt` when the site or its look has changed.

    `push_key`: the public key for messages to phones; empty: there are none.
    """

    def __init__(self, board: Board, wording: Wording, push_key: str = "") -> None:
        self._board = board
        self._wording = wording
        self._push_key = push_key
        self._templates = Environment(
            loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._css = (FOLDER / "page.css").read_text("utf-8")
        self._js = (FOLDER / "page.js").read_text("utf-8")
        self._encoder = msgspec.json.Encoder()
        self.adopt()

    def adopt(self) -> None:
        """Take over site, theme and wording from the board."""
        theme, site = self._board.theme, self._board.site
        spoken = self._wording(self._board.texts)
        self._say: Mapping[str, Say] = {
            code: remembering(isolating(say) if is_right_to_left(code) else say)
            for code, say in spoken.items()
        }
        offered = [code for code in site.languages if code in spoken] if site is not None else []
        self._languages = offered or sorted(spoken)
        css = css_colours(theme) + self._css
        self._common: dict[str, Any] = {
            "theme": theme,
            "css": Markup(css),
            "js": Markup(self._js),
            "logo": _logo(theme),
            "icon": icon(theme),
        }
        self._policy = (
            f"default-src 'none'; style-src {digest(css)}; script-src {digest(self._js)}; "
            "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )

    def language(self, wanted: str | None, ticket: str, accept_language: str) -> str:
        """`ticket`: the language in which the number was asked for; empty: there is no ticket.

        The house's own may be one that nobody chose: there the browser knows better.
        """
        chosen = "" if ticket == self._languages[0] else ticket
        return choose_language(wanted or chosen, accept_language, self._languages)

    def headers(self) -> dict[str, str]:
        """For a page; `ALWAYS` comes on top."""
        return {"Content-Security-Policy": self._policy, "Vary": "Accept-Language"}

    def facts(self, watched: Watched, language: str, now_ms: int) -> PageFacts:
        ticket = watched.ticket
        seen = Seen(
            ticket=ticket,
            now_ms=now_ms,
            soonest_ms=watched.soonest_ms,
            old_since_ms=self._board.old_since_ms,
            has_plan=(ticket.counter or "") in self._board.theme.plans,
            may_rate=watched.may_rate,
        )
        return page_facts(seen, self._site(), self.say(language), language)

    @property
    def css(self) -> str:
        """The style sheet that `frame` brings, in the site's colours."""
        return str(self._common["css"])

    def say(self, language: str) -> Say:
        """What speaks this language (or the house's first) in the site's own words."""
        return self._say.get(language) or self._say[self._languages[0]]

    def tag(self, facts: PageFacts) -> str:
        """The same for facts that look the same."""
        encoded = self._encoder.encode(msgspec.structs.replace(facts, now_ms=0))
        return f'"{hashlib.sha256(encoded).hexdigest()[:20]}"'

    def event(self, watched: Watched, language: str, now_ms: int) -> bytes:
        """The same as an event for live pages."""
        return b"data: " + self._encoder.encode(self.facts(watched, language, now_ms)) + b"\n\n"

    def beat(self, language: str, now_ms: int) -> bytes:
        say = self.say(language)
        return f"event: beat\ndata: {as_of(now_ms, self._site(), say)}\n\n".encode()

    @property
    def theme(self) -> Theme:
        """The look of the house."""
        return self._board.theme

    def manifest(self, watched: Watched, language: str) -> dict[str, Any]:
        """What makes the ticket's page an app: it lies one below the page."""
        name = in_language(self._site().name, language)
        return {
            "name": f"{name} · {watched.ticket.number}",
            "short_name": watched.ticket.number,
            "lang": language,
            "dir": "rtl" if is_right_to_left(language) else "ltr",
            "id": f"../{watched.token}",
            "start_url": f"../{watched.token}",
            "scope": "../",
            "display": "standalone",
            "background_color": self.theme.accent,
            "theme_color": self.theme.accent,
            "icons": [
                {"src": f"../icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png",
                 "purpose": "any maskable"}
                for size in (192, 512)
            ],
        }  # fmt: skip

    def ticket(
        self, watched: Watched, language: str, now_ms: int, *, base: str, failed: str = ""
    ) -> str:
        """`base`: this page, seen from the address shown. `failed`: what went wrong."""
        say, site = self.say(language), self._site()
        facts = msgspec.structs.asdict(self.facts(watched, language, now_ms))
        ended = watched.ticket.state in ENDED
        return self._render(
            "ticket.html",
            language,
            facts=facts,
            shows=lambda names: any(facts[name] for name in names.split()),
            fixed=fixed(watched.ticket, site, say),
            base=base,
            failed=say(failed) if failed else "",
            hold=say("visitors-come-hint", minutes=max(1, site.hold_s // 60)),
            timezone=site.timezone,
            push_key=self._push_key if site.public and not ended else "",
        )

    def question(self, act: str, watched: Watched, language: str) -> str:
        """Before what cannot be taken back."""
        return self._render(
            "question.html",
            language,
            act=act,
            fixed=fixed(watched.ticket, self._site(), self.say(language)),
            base=f"../{watched.token}",
            once=secrets.token_hex(16),
            had=watched.ticket.let_first,
        )

    def notice(self, notice: str, language: str, *, retry_s: int = 0) -> str:
        """A page without a ticket: `unknown`, `busy`, `too-often`, `hub-gone`, `broken`."""
        return self._render("notice.html", language, notice=notice, retry_s=retry_s)

    def frame(self, language: str) -> dict[str, Any]:
        """What `frame.html` wants to know, whatever stands in it."""
        site = self._board.site
        # Asked for when a page is shown: before the hub is there, it could be any language.
        names = {code: self.say(code)("visitors-language-name") for code in self._languages}
        return self._common | {
            "languages": names,
            "language": language,
            "right_to_left": is_right_to_left(language),
            "say": self.say(language),
            "site_name": in_language(site.name, language) if site is not None else "",
            "site_lang": tongue_of(site.name, language) if site is not None else language,
            "keep": "",
        }

    def _render(self, template: str, language: str, **values: Any) -> str:
        return self._templates.get_template(template).render(self.frame(language), **values)

    def _site(self) -> Site:
        if self._board.site is None:
            raise RuntimeError("a ticket is on the board, but no hub has ever been seen")
        return self._board.site


def no_content_policy() -> str:
    """For answers that are not pages."""
    return _NOTHING


def digest(text: str) -> str:
    """As a content security policy names what it allows."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _logo(theme: Theme) -> str:
    """As a data URL, if it is small enough for a phone on a bad line."""
    if not theme.logo or len(theme.logo) > _LARGEST_LOGO_BYTES:
        return ""
    return f"data:image/png;base64,{base64.b64encode(theme.logo).decode()}"


def icon(theme: Theme) -> str:
    """A ticket in the site's colour, for the browser's tab."""
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
        f"<rect x='1' y='3' width='14' height='10' rx='2.5' fill='{theme.accent}'/>"
        f"<circle cx='8' cy='8' r='2.4' fill='{theme.call}'/></svg>"
    )
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
