"""The table of commands: each is the function `run` of the module of its name in this package."""

COMMANDS = {
    "list": "List articles, newest first.",
    "search": "Search for words; the best match first.",
    "show": "Show articles in full.",
    "related": "List the related articles of one.",
    "stories": "List stories: events that several articles cover.",
    "story": "Show a story by day.",
    "digest": "Show what happened: stories, articles of note, numbers.",
    "graph": "Print the graph of links, for tools that draw it.",
    "export": "Write articles as Markdown files, a web site or a database.",
    "open": "Open an article in the browser.",
    "count": "Print how many articles match a query.",
    "stats": "Show the articles of a query in numbers.",
    "topics": "Count the articles of each topic.",
    "authors": "Count the articles of each author.",
    "providers": "Count the articles of each provider.",
    "names": "Count the names in titles.",
    "check": "List every problem of the files.",
    "index": "Show, rebuild or delete the index.",
    "schema": "Print the JSON Schema of the JSON answers.",
    "help": "Explain the query language, formats, a command, …",
}
