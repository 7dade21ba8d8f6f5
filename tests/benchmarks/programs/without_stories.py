"""newscli that finds no stories: what it takes less is what stories cost."""

from newscli.__main__ import main
from newscli.index.stories import writer

if __name__ == "__main__":  # processes that read files import this module, too
    writer.write_stories = lambda *_: None  # type: ignore[assignment]
    main()
