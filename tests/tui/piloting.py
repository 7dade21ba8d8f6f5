"""Runs a Textual app and presses its keys."""

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
