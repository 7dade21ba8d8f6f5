"""Runs Textual apps without a terminal, presses their keys, and reads what they show."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot

Script = Callable[[Pilot[Any]], Awaitable[None]]


def piloted(app: App[Any], script: Script, size: tuple[int, int] = (80, 24)) -> None:
    """Run an app on a terminal of so many columns and lines while a script works it."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await script(pilot)

    asyncio.run(run())


def shown(app: App[Any]) -> list[str]:
    """The lines of the screen."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
