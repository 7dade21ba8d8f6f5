from newscli.cli.counting import CountOptions
from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions, QueryWords
from newscli.cli.output.counts import Counted, count
from newscli.cli.session import Session
from newscli.render.records.numbers import NAME


def run(
    session: Session,
    filters: FilterOptions,
    counting: CountOptions,
    output: OutputOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """Count the names in titles, most first: companies, people, places, products, acronyms.

    A name is what is written with a capital inside the sentences of other texts, too: in a headline In Title Case every
    word has one. Words that stand together everywhere are one name, such as Satya Nadella; what has a capital inside,
    or nothing but capitals, is one where it is not mostly written otherwise. An article counts once for each name.
    Scripts without capitals, such as Chinese and Arabic, have no names here, and in German every noun is like one.
    Tables show 20 names, other formats all.

    --trend shows how many there are in each month, and what rises: “Change” is how many more articles the last 30 days
    have than the 30 days before, counted back from the newest article of the answer, or from --now. Rows are sorted
    by this change divided by the square root of both counts together: from 2 to 25 comes before from 300 to 330.

    \b
    Examples:
      newscli names
      newscli names metaswitch
      newscli names --since 2022 --trend
      newscli names topic:ai -f csv
    """
    counted = Counted("name", "names", "names", NAME, session.library.counts.names, page=20)
    count(session, counted, words, filters, counting, output, explaining)
