"""The way of one file from its bytes to the rows of an index, as a refresh goes it."""

import os
from pathlib import Path

from newscli.index.build.ingest import Ingested, Reading, ingest
from newscli.index.build.scan import Found
from newscli.model.problem import ProblemKind
from newscli.parser.conventions import Conventions
from tests.campaign.part import Fault, Kind

PLACE = "posts/mutant.md"
"""Where the file is, below the folder of its library."""


def ingested(library: Path, conventions: Conventions) -> Ingested:
    """What becomes of the file at PLACE. Raises Fault if newscli has met a fault of its own."""
    path = library / PLACE
    size = path.stat().st_size
    given = (os.fsencode(path.parent), os.fsencode(path.name), size)
    found = Found._make([*given, *[0] * (len(Found._fields) - len(given))])
    ((result,),) = ingest([found], size, Reading(((str(library), conventions),)))
    for problem in result.problems:
        if problem.kind is ProblemKind.INTERNAL_ERROR:
            raise Fault(Kind.TRACEBACK, problem.reason)
    return result
