PRAGMA application_id = 1852143475;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE article ( -- the articles
    id TEXT PRIMARY KEY, -- the id that newscli has for it
    title TEXT, -- headline
    published_at TEXT, -- when it was published, in UTC, as 2022-05-25T20:04:00Z
    updated_at TEXT, -- when it was changed, in UTC
    provider TEXT, -- who published it
    domain TEXT, -- the domain of who published it
    authors TEXT NOT NULL, -- who wrote it, a JSON list
    topics TEXT NOT NULL, -- what it is about, a JSON list
    type TEXT, -- article, video, …
    category TEXT, -- news, …
    quality INTEGER, -- the archive's rating
    heat INTEGER, -- attention to its story; none for an article that follows another
    published INTEGER NOT NULL, -- 1 if it is on the front page or, in a blog, is no draft; else 0
    url TEXT, -- the best of its URLs
    web_url TEXT, -- the page for browsers
    original_url TEXT, -- where it first appeared
    amp_url TEXT, -- the AMP page
    cdn_amp_url TEXT, -- the AMP page in a cache
    excerpt TEXT, -- the article's own summary
    body TEXT NOT NULL, -- what follows the front matter, as the file has it
    aliases TEXT NOT NULL, -- other names that links know it by, a JSON list
    extra TEXT NOT NULL, -- front matter that no column has, a JSON object
    path TEXT -- the file
);
CREATE TABLE topic ( -- each topic of each article
    article TEXT NOT NULL REFERENCES article (id), -- the article
    position INTEGER NOT NULL, -- from 1, in the order of the file
    name TEXT NOT NULL, -- the topic
    PRIMARY KEY (article, position)
);
CREATE TABLE author ( -- each author of each article
    article TEXT NOT NULL REFERENCES article (id), -- the article
    position INTEGER NOT NULL, -- from 1, in the order of the file
    name TEXT NOT NULL, -- the author
    PRIMARY KEY (article, position)
);
CREATE TABLE link ( -- what articles link to in their front matter
    article TEXT NOT NULL REFERENCES article (id), -- the article that has the link
    position INTEGER NOT NULL, -- from 1, in the order of the file
    target TEXT REFERENCES article (id), -- the article it leads to, if that is in the table
    target_id TEXT NOT NULL, -- the id of the article it leads to, wherever that is
    title TEXT, -- its headline, as the link has it
    published_at TEXT, -- when it was published
    provider TEXT, -- who published it
    url TEXT, -- the best of its URLs
    PRIMARY KEY (article, position)
);
CREATE TABLE image ( -- the pictures of articles
    article TEXT NOT NULL REFERENCES article (id), -- the article
    position INTEGER NOT NULL, -- from 1, in the order of the file
    url TEXT, -- where it is
    width INTEGER, -- in pixels
    height INTEGER, -- in pixels
    title TEXT, -- what it shows
    attribution TEXT, -- whose it is
    PRIMARY KEY (article, position)
);

CREATE TABLE documentation (
    "table" TEXT NOT NULL,
    "column" TEXT, -- empty if the row is about the whole table
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
