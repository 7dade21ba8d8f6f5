PRAGMA application_id = 1852143475;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE article ( -- the articles
    id TEXT PRIMARY KEY, -- newscli's id of the article
    title TEXT, -- headline
    published_at TEXT, -- date of publication, in UTC, such as 2022-05-25T20:04:00Z
    updated_at TEXT, -- date of the last change, in UTC
    provider TEXT, -- publisher
    domain TEXT, -- domain of the publisher
    authors TEXT NOT NULL, -- authors, a JSON array
    topics TEXT NOT NULL, -- topics, a JSON array
    type TEXT, -- article, video, …
    category TEXT, -- news, …
    quality INTEGER, -- the archive's own rating
    heat INTEGER, -- attention that its story gets; NULL for follow-ups
    published INTEGER NOT NULL, -- 1 if it is on the front page or, in a blog, not a draft; else 0
    url TEXT, -- preferred URL
    web_url TEXT, -- URL of the page for browsers
    original_url TEXT, -- URL where it first appeared
    amp_url TEXT, -- URL of the AMP page
    cdn_amp_url TEXT, -- URL of the AMP page in a cache
    excerpt TEXT, -- summary
    body TEXT NOT NULL, -- text after the front matter, as in the file
    aliases TEXT NOT NULL, -- other names that links can use, a JSON array
    extra TEXT NOT NULL, -- front matter without a column of its own, a JSON object
    path TEXT -- path of the file
);
CREATE TABLE topic ( -- a row for each topic of each article
    article TEXT NOT NULL REFERENCES article (id), -- the article
    position INTEGER NOT NULL, -- position in the file, from 1
    name TEXT NOT NULL, -- the topic
    PRIMARY KEY (article, position)
);
CREATE TABLE author ( -- a row for each author of each article
    article TEXT NOT NULL REFERENCES article (id), -- the article
    position INTEGER NOT NULL, -- position in the file, from 1
    name TEXT NOT NULL, -- the author
    PRIMARY KEY (article, position)
);
CREATE TABLE link ( -- related articles in the front matter
    article TEXT NOT NULL REFERENCES article (id), -- the article that has the link
    position INTEGER NOT NULL, -- position in the file, from 1
    target TEXT REFERENCES article (id), -- the article that it links to, if the table has it
    target_id TEXT NOT NULL, -- id of the article that it links to, even if the table lacks it
    title TEXT, -- headline, as given in the link
    published_at TEXT, -- date of publication
    provider TEXT, -- publisher
    url TEXT, -- preferred URL
    PRIMARY KEY (article, position)
);
CREATE TABLE image ( -- images of articles
    article TEXT NOT NULL REFERENCES article (id), -- the article
    position INTEGER NOT NULL, -- position in the file, from 1
    url TEXT, -- URL of the image
    width INTEGER, -- in pixels
    height INTEGER, -- in pixels
    title TEXT, -- title
    attribution TEXT, -- credit
    PRIMARY KEY (article, position)
);

CREATE TABLE documentation (
    "table" TEXT NOT NULL,
    "column" TEXT, -- NULL if the row describes the whole table
    meaning TEXT NOT NULL
);
CREATE INDEX article_published_at ON article (published_at);
CREATE INDEX article_provider ON article (provider);
CREATE INDEX topic_name ON topic (name);
CREATE INDEX author_name ON author (name);
CREATE INDEX link_target ON link (target);
CREATE INDEX link_target_id ON link (target_id);
CREATE VIRTUAL TABLE article_fts USING fts5 (
    title, excerpt, body, content="article", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIEW articles_by_month AS
    SELECT substr(published_at, 1, 7) AS month, count(*) AS articles FROM article
    WHERE published_at IS NOT NULL GROUP BY month ORDER BY month DESC;
CREATE VIEW articles_by_topic AS
    SELECT name AS topic, count(*) AS articles FROM topic GROUP BY name ORDER BY articles DESC, name;
CREATE VIEW most_linked AS
    SELECT target_id AS id, max(title) AS title, max(url) AS url, count(DISTINCT article) AS links,
        max(target) IS NOT NULL AS in_export
    FROM link GROUP BY target_id ORDER BY links DESC, title;
