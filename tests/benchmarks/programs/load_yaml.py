"""Load every front matter below a folder with PyYAML's loader in C, and print how many it can read and how many not."""

import os
import sys

import yaml

done = [0, 0]
for place, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(place, name), encoding="utf-8", errors="replace") as file:
            front_matter = file.read().partition("---\n")[2].partition("\n---")[0]
        try:
            yaml.load(front_matter, Loader=yaml.CSafeLoader)  # noqa: TID251 what others would do
            done[0] += 1
        except (yaml.YAMLError, ValueError):
            done[1] += 1
print(*done)  # noqa: T201
