from newscli.cli.counting import CountOptions
from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.counts import Counted, count
from newscli.cli.session import Session
from newscli.render.records.numbers import AUTHOR


def run(
    session: Session,
    filters: FilterOptions,
    counting: CountOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """Count the articles of each author, most first.

    --trend shows how many there are in each month, and what rises: “Change” is how many more articles the last 30 days
    have than the 30 days before, counted back from the newest article of the answer, or from --now. Rows are sorted
    by this change divided by the square root of both counts together: from 2 to 25 comes before from 300 to 330.

    \b
    Examples:
      newscli authors
      newscli authors --topic ai --since 2022
      newscli authors --trend --sort count
      newscli authors -f csv
    """
    counted = Counted("author", "authors", "author", AUTHOR, session.library.counts.authors)
    count(session, counted, words, filters, counting, output, explaining)
