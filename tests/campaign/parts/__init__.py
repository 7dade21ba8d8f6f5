"""The parts of the campaign, in the order in which they run. Each is a module with one class."""

from typing import Any

from tests.campaign.part import Part
from tests.campaign.parts.files import Files
from tests.campaign.parts.index import Indexes
from tests.campaign.parts.limits import Limits
from tests.campaign.parts.processes import Processes
from tests.campaign.parts.queries import Queries
from tests.campaign.parts.screens import Screens
from tests.campaign.parts.streams import AllStreams
from tests.campaign.parts.texts import HostileTexts
from tests.campaign.parts.urls import Urls

PARTS: dict[str, type[Part[Any]]] = {
    part.name: part
    for part in (
        Files,
        HostileTexts,
        Queries,
        Indexes,
        Processes,
        AllStreams,
        Urls,
        Limits,
        Screens,
    )
}
