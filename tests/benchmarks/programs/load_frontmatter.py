"""Load every article below a folder with python-frontmatter, and print how many it can read and how many not."""

import os
import sys
from importlib import import_module

load = import_module("frontmatter").load
done = [0, 0]
for place, _, names in os.walk(sys.argv[1]):
    for name in names:
        try:
            load(os.path.join(place, name))
            done[0] += 1
        except Exception:  # noqa: BLE001 whatever it cannot read; the next file counts, too
            done[1] += 1
print(*done)  # noqa: T201
