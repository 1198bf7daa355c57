"""What a key does on the screens of reception and supervisor: pure.

`press(house, stroke, character, say)` gives the screen after it, and at most one command.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from counter import alarms
from counter.alarms import Delivery
from counter.house import rows
from counter.house.answering import answer, offered, send
from counter.house.drafts import WhatNow, WhatWithAppointment
from counter.house.keys import Act, Panel
from counter.house.model import NOT_SENT, chosen_concerns, language
from counter.house.questions import (
    AssignWhich,
    Choice,
    Help,
    MoveWhere,
    WhatWithCounter,
    WhatWithService,
    WhatWithVisit,
    WhichAlarm,
    WhichHelp,
    WhichLanguage,
    WhichUndo,
    WhyClose,
    Write,
    Writing,
)
from counter.house.state import Cursor, Form, House, Pressed
from counter.keys import OPTION_STROKES
from counter.moving import moved
from counter.notices import Tone
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.site import VisitorClass
from hub.protocol.wording import Say

MOST_CONCERNS = 9
MOST_OF_ONE = 99


def press(house: House, stroke: str, character: str | None, say: Say) -> Pressed:
    """What a key does."""
    if house.asking is not None:
        return answer(house, house.asking, stroke, say)
    if house.typing:
        done = _type(house, stroke, character)
        if done is not None:
            return done, None
    act = house.post.act(stroke)
    if act is None:
        return _move_or_pick(house, stroke), None
    if act in _ALWAYS:
        return _ALWAYS[act](house), None
    return _act(replace(house, notice=None), act)


def click(house: House, panel: Panel, at: int) -> Pressed:
    """A row was clicked: it is chosen; the chosen one is asked about."""
    if house.asking is not None or not 0 <= at < len(rows.keys(house, panel)):
        return house, None
    if panel is house.panel and at == rows.at(house, panel) and panel is not Panel.ISSUE:
        return _act(replace(house, notice=None), Act.ACTIONS)
    return _point(turn_to(house, panel), at), None


def turn_to(house: House, panel: Panel) -> House:
    """This panel has the keys from now on. People are searched for by number, appointments by
    name: what was typed for one is not for the other."""
    same = (panel is Panel.EXPECTED) == (house.panel is Panel.EXPECTED)
    return replace(house, panel=panel, typing=False, search=house.search if same else "")


def _act(house: House, act: Act) -> Pressed:
    if act is Act.ALARM:
        return send(house, cmd.RaiseAlarm())
    view = house.view
    if view is None or house.site is None or house.lost is not None:
        return house.telling(Tone.BAD, NOT_SENT), None
    match act:
        case Act.ENTER if house.panel is Panel.ISSUE:
            return _issue(house)
        case Act.ISSUE if house.panel is Panel.ISSUE:
            return _issue(house)
        case Act.ISSUE:
            return turn_to(house, Panel.ISSUE), None
        case Act.ACTIONS if house.panel is Panel.ISSUE:
            return turn_to(house, Panel.PEOPLE), None
        case Act.ENTER | Act.ACTIONS:
            return _actions(house), None
        case Act.EXPECTED if house.panel is Panel.EXPECTED:
            return _ask(replace(house, typing=False), WhatNow())
        case Act.EXPECTED:
            return turn_to(house, Panel.EXPECTED), None
        case Act.SERVICE:
            return _on_row(house, Panel.SERVICES, _close_or_open)
        case Act.MOVE:
            return _on_row(house, Panel.PEOPLE, lambda one, visit: _ask(one, MoveWhere(visit)))
        case Act.ASSIGN:
            return _on_row(house, Panel.COUNTERS, _assign)
        case Act.MESSAGE:
            return _on_row(house, Panel.MESSAGES, _message)
        case Act.UNDO:
            return _ask(house, WhichUndo(), "house-no-undo")
        case Act.TAKE:
            return _ask(house, WhichAlarm(), "house-no-alarm")
        case Act.COMING:
            return _ask(house, WhichHelp(), "house-no-help")
    return _form(house, act), None


def _on_row(house: House, panel: Panel, ask: Callable[[House, str], Pressed]) -> Pressed:
    """Do it with the row of this panel; first show it, if another panel has the keys."""
    if house.panel is not panel:
        return turn_to(house, panel), None
    key = rows.chosen(house, panel)
    return ask(house, key) if key is not None else (house, None)


def _ask(house: House, question: Choice, otherwise: str = "house-nothing-to-do") -> Pressed:
    if not offered(house, question):
        return house.telling(Tone.PLAIN, otherwise), None
    return replace(house, asking=question), None


def _actions(house: House) -> House:
    key = rows.chosen(house, house.panel)
    if key is None:
        return house
    match house.panel:
        case Panel.PEOPLE:
            return _ask(replace(house, typing=False), WhatWithVisit(key))[0]
        case Panel.EXPECTED:
            line = rows.appointment(house, key) if house.day else None
            return _ask(replace(house, typing=False, slip=None), WhatWithAppointment(key, line))[0]
        case Panel.COUNTERS:
            return _ask(house, WhatWithCounter(key))[0]
        case Panel.SERVICES:
            return _ask(house, WhatWithService(key))[0]
        case Panel.MESSAGES:
            return _message(house, key)[0]
        case Panel.WARNINGS:
            return _go_there(house, key)
    return house


def _go_there(house: House, key: str) -> House:
    """From a warning to what it is about."""
    caution = next((one for one in rows.cautions(house) if one.key == key), None)
    if caution is None or caution.trouble is not None:
        return house
    panel = Panel.COUNTERS if caution.counter else Panel.SERVICES
    cursors = {**house.cursors, panel: Cursor(caution.counter or caution.service)}
    return replace(house, panel=panel, cursors=cursors)


def _close_or_open(house: House, service: str) -> Pressed:
    load = rows.load(house.view, service) if house.view else None
    if load is not None and load.open:
        return _ask(house, WhyClose(service))
    return _ask(house, WhatWithService(service))


def _assign(house: House, counter: str) -> Pressed:
    line = rows.counter(house.view, counter) if house.view else None
    return _ask(house, AssignWhich(counter, line.services)) if line else (house, None)


def _message(house: House, zone: str) -> Pressed:
    posted = house.view.messages if house.view else ()
    before = next((one.text for one in posted if one.zone == zone), "")
    return replace(house, asking=Write(Writing.MESSAGE, zone, before=before)), None


def _issue(house: House) -> Pressed:
    """The ticket on the screen has to be put away first, so that no held key issues a second."""
    if house.issued is not None or house.sent is not None:
        return house, None
    concerns = chosen_concerns(house)
    if not concerns:
        return house, None
    if house.form.cls is VisitorClass.APPOINTMENT:
        return replace(house, asking=Write(Writing.BOOKED)), None
    return send(house, issue_command(house, concerns, None))


def scroll(house: House, panel: Panel, by: int) -> House:
    """The wheel moves the cursor of the panel that it is over."""
    at_panel = turn_to(house, panel)
    last = len(rows.keys(house, panel)) - 1
    return _point(at_panel, max(0, min(last, rows.at(house, panel) + by)))


def issue_command(
    house: House, concerns: tuple[Concern, ...], booked_ms: int | None
) -> cmd.IssueTicket:
    """What the form asks for."""
    first, *more = concerns
    return cmd.IssueTicket(
        service=first.service,
        quantity=first.quantity,
        more=tuple(more),
        language=language(house),
        channel=house.post.role,
        cls=house.form.cls,
        case=house.form.case or None,
        booked_ms=booked_ms,
    )


def _form(house: House, act: Act) -> House:
    """The keys of the form; they bring it to the front."""
    form, service = house.form, rows.chosen(house, Panel.ISSUE)
    at_form = replace(turn_to(house, Panel.ISSUE), issued=None)
    classes = list(VisitorClass)
    match act:
        case Act.CLASS:
            following = classes[(classes.index(form.cls) + 1) % len(classes)]
            return replace(at_form, form=replace(form, cls=following))
        case Act.LANGUAGE:
            return replace(at_form, asking=WhichLanguage())
        case Act.CASE:
            return replace(at_form, asking=Write(Writing.CASE, before=form.case))
    if house.panel is not Panel.ISSUE or service is None:
        return house
    quantity = next((one.quantity for one in form.marked if one.service == service), 0)
    match act:
        case Act.MARK:
            return _amount(at_form, service, 0 if quantity else 1)
        case Act.MORE:
            return _amount(at_form, service, min(MOST_OF_ONE, max(1, quantity) + 1))
        case Act.LESS:
            return _amount(at_form, service, max(0, quantity - 1))
    return house


def _amount(house: House, service: str, quantity: int) -> House:
    """So many of it; 0: not at all."""
    marked = list(house.form.marked)
    place = next((at for at, one in enumerate(marked) if one.service == service), len(marked))
    marked[place : place + 1] = [Concern(service, quantity)] if quantity else []
    if len(marked) > MOST_CONCERNS:
        return house.telling(Tone.PLAIN, "house-most-concerns", most=MOST_CONCERNS)
    return replace(house, form=replace(house.form, marked=tuple(marked)))


def _back(house: House) -> House:
    """One thing after the other: the alarm's line, the ticket, the search, the form, the notice."""
    if house.alarm.delivery in (Delivery.NOT_SENT, Delivery.TAKEN):
        return replace(house, alarm=alarms.acknowledge(house.alarm))
    if house.issued is not None:
        return replace(house, issued=None)
    if house.slip is not None:
        return replace(house, slip=None)
    if house.search or house.typing:
        return replace(house, search="", typing=False)
    if house.day and house.panel is Panel.EXPECTED:
        return replace(house, day="", others=())
    empty = replace(house, notice=None)
    return replace(empty, form=Form()) if house.panel is Panel.ISSUE else empty


def _search(house: House) -> House:
    panel = house.panel if house.panel is Panel.EXPECTED else Panel.PEOPLE
    return replace(house, panel=panel, typing=True, search="", slip=None)


def _next_panel(house: House, by: int) -> House:
    panels = house.post.panels
    place = (panels.index(house.panel) + by) % len(panels)
    return turn_to(house, panels[place])


_ALWAYS: dict[Act, Callable[[House], House]] = {
    Act.HELP: lambda house: replace(house, asking=Help(), notice=None),
    Act.BACK: _back,
    Act.PANEL: lambda house: _next_panel(house, 1),
    Act.PANEL_BACK: lambda house: _next_panel(house, -1),
    Act.SEARCH: _search,
    Act.YES: lambda house: house,
    Act.NO: lambda house: house,
    Act.QUIT: lambda house: house,
}
"""What needs no hub."""


def _move_or_pick(house: House, stroke: str) -> House:
    last = len(rows.keys(house, house.panel)) - 1
    if (at := moved(stroke, rows.at(house, house.panel), last)) is not None:
        return _point(_put_away(house), at)
    place = OPTION_STROKES.find(stroke) if len(stroke) == 1 else -1
    if house.panel is Panel.ISSUE and 0 <= place <= last:
        return _point(_put_away(house), place)
    return house


def _put_away(house: House) -> House:
    if house.panel is Panel.EXPECTED:
        return replace(house, slip=None)
    return replace(house, issued=None) if house.panel is Panel.ISSUE else house


def _point(house: House, at: int) -> House:
    known = rows.keys(house, house.panel)
    if not 0 <= at < len(known):
        return house
    return replace(house, cursors={**house.cursors, house.panel: Cursor(known[at], at)})


def _type(house: House, stroke: str, character: str | None) -> House | None:
    """Into the search; `None`: this key is not for it."""
    if stroke == "backspace":
        return replace(house, search=house.search[:-1])
    if character is not None and character.isalnum() and house.post.act(stroke) is not Act.ENTER:
        typed = character if house.panel is Panel.EXPECTED else character.upper()
        return replace(house, search=house.search + typed)
    return None
