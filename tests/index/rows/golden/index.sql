-- VERSION 17. What the index of the seeds and of some odd files holds.

CREATE TABLE alike (
    id TEXT NOT NULL,
    other TEXT NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (id, other)
) WITHOUT ROWID;

id = 'fd5zdk32h5'
other = 'gpzxrfcg8t'
likeness = 0.154312

id = 'fd5zdk32h5'
other = 'khhdgx7jt4'
likeness = 0.213872

id = 'gpzxrfcg8t'
other = 'fd5zdk32h5'
likeness = 0.154312

id = 'gpzxrfcg8t'
other = 'khhdgx7jt4'
likeness = 0.236247

id = 'khhdgx7jt4'
other = 'fd5zdk32h5'
likeness = 0.213872

id = 'khhdgx7jt4'
other = 'gpzxrfcg8t'
likeness = 0.236247

CREATE TABLE article (
    number INTEGER PRIMARY KEY REFERENCES file,
    id TEXT NOT NULL,
    natural_id TEXT NOT NULL,
    title TEXT, excerpt TEXT, published_at INTEGER, updated_at INTEGER, web_url TEXT, original_url TEXT, amp_url TEXT, cdn_amp_url TEXT, type TEXT, category TEXT, quality INTEGER, heat INTEGER, published INTEGER, topics TEXT NOT NULL, related_count INTEGER, authors TEXT NOT NULL, aliases TEXT NOT NULL,
    provider_name TEXT, provider_domain TEXT, images TEXT NOT NULL,
    title_words TEXT NOT NULL, provider_words TEXT NOT NULL, domain_words TEXT NOT NULL,
    headline INTEGER,
    place TEXT NOT NULL
);

number = 1
id = 'nwcxcwsrgg'
natural_id = 'nwcxcwsrgg'
title = 'Foo: bar'
excerpt = 'First words.'
published_at = 1612310400000000
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 0
topics = '["a"]'
related_count = 0
authors = '["Ann"]'
aliases = '[]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'foo bar'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/2021-02-03-blog.md'

number = 10
id = 'b4zpkg57db'
natural_id = 'b4zpkg57db'
title = 'Headers'
excerpt = 'Text'
published_at = 1612325100000000
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '[]'
related_count = 0
authors = '["Ann","Bo"]'
aliases = '[]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'headers'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/pelican.md'

number = 11
id = 'rg6pwnr3zx'
natural_id = 'rg6pwnr3zx'
title = 'TOML'
excerpt = 'blog'
published_at = 1612310400000000
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '["c"]'
related_count = 0
authors = '[]'
aliases = '["old"]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'toml'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/site.md'

number = 12
id = 'fr5m7vzz8h'
natural_id = 'fr5m7vzz8h'
title = 'Wrong values'
excerpt = None
published_at = None
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '[]'
related_count = 0
authors = '[]'
aliases = '[]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'wrong values'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/wrong.md'

number = 13
id = 'gpzxrfcg8t'
natural_id = 'gpzxrfcg8t'
title = 'Tech Leaders Say Facial-Recognition Clampdown Will Spur Innovation'
excerpt = 'A $10 million fine levied on Clearview AI by the U.K.’s data-privacy watchdog sets clearer ground rules for balancing software innovation with people’s right to privacy, experts say.'
published_at = 1653509040000000
updated_at = None
web_url = 'https://www.wsj.com/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670'
original_url = 'https://www.wsj.com/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670'
amp_url = 'https://www.wsj.com/amp/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670'
cdn_amp_url = 'https://www-wsj-com.cdn.ampproject.org/c/s/www.wsj.com/amp/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670'
type = 'article'
category = 'news'
quality = 74
heat = 84
published = 1
topics = '["Computer Vision","AI"]'
related_count = 1
authors = '[]'
aliases = '[]'
provider_name = 'Wall Street Journal'
provider_domain = 'wsj.com'
images = '[["https://images.wsj.net/im-551294/social",1280,640,true,null,null]]'
title_words = 'tech leaders say facial recognition clampdown will spur innovation'
provider_words = ' wall street journal '
domain_words = ' wsj com '
headline = 4992797097400755021
place = 'library/seeds/000_eb812fa8cc9f46ab.txt'

number = 14
id = 'ssdgrvf727'
natural_id = 'ssdgrvf727'
title = "Clearview AI still backs facial recognition, despite competitors' concerns"
excerpt = 'Clearview AI, the maker of a controversial facial recognition app, is confident its technology has beneficial uses, as other Big Tech names either exit the marketplace or suspend its use by law enforcement out of fears of misuse.'
published_at = 1591839780000000
updated_at = None
web_url = 'https://www.cnet.com/news/clearview-ai-still-backs-facial-recognition-despite-competitors-concerns/'
original_url = None
amp_url = 'https://www.cnet.com/google-amp/news/clearview-ai-still-backs-facial-recognition-despite-competitors-concerns/'
cdn_amp_url = 'https://www-cnet-com.cdn.ampproject.org/c/s/www.cnet.com/google-amp/news/clearview-ai-still-backs-facial-recognition-despite-competitors-concerns/'
type = 'article'
category = 'news'
quality = 102
heat = 172
published = 1
topics = '["AI","Computer Vision"]'
related_count = 7
authors = '[]'
aliases = '[]'
provider_name = 'CNET'
provider_domain = 'cnet.com'
images = '[["https://cnet4.cbsistatic.com/img/kGdTJmf5thvp092hWSgQ3JUqppo=/756x567/2020/06/11/91711bef-39ce-464c-b39e-06d9ffb6ebf3/clearview-hoan-ton-that.jpg",756,567,true,"Clearview AI still backs facial recognition, despite competitors\' concerns",null]]'
title_words = 'clearview ai still backs facial recognition despite competitors concerns'
provider_words = ' cnet '
domain_words = ' cnet com '
headline = 1142109319394791465
place = 'library/seeds/001_c90db2aaf1bf4fe2.txt'

number = 15
id = 'r22dknhnpz'
natural_id = 'r22dknhnpz'
title = 'Clearview AI commercialization of facial recognition raises concerns, risks'
excerpt = 'Facial recognition as a service has caught the attention of regulators and litigators. CISOs at companies considering the technology need strong privacy protections in place.'
published_at = 1646733600000000
updated_at = None
web_url = 'https://www.csoonline.com/article/3651455/clearview-ai-commercialization-of-facial-recognition-raises-concerns-risks.html'
original_url = 'https://www.csoonline.com/article/3651455/clearview-ai-commercialization-of-facial-recognition-raises-concerns-risks.html'
amp_url = 'https://www.csoonline.com/article/3651455/clearview-ai-commercialization-of-facial-recognition-raises-concerns-risks.amp.html'
cdn_amp_url = 'https://www-csoonline-com.cdn.ampproject.org/c/s/www.csoonline.com/article/3651455/clearview-ai-commercialization-of-facial-recognition-raises-concerns-risks.amp.html'
type = 'article'
category = 'news'
quality = 74
heat = 84
published = 1
topics = '["Microsoft AI","AI","Computer Vision"]'
related_count = 1
authors = '[]'
aliases = '[]'
provider_name = 'CSOonline'
provider_domain = 'csoonline.com'
images = '[["https://images.idgesg.net/images/article/2018/02/facial_recognition_technology_thinkstock_851960116-100749431-large.jpg?auto=webp&quality=85,70",1200,800,true,null,null]]'
title_words = 'clearview ai commercialization of facial recognition raises concerns risks'
provider_words = ' csoonline '
domain_words = ' csoonline com '
headline = 6413622181852687077
place = 'library/seeds/002_86020b028aeca2ec.txt'

number = 16
id = 'khhdgx7jt4'
natural_id = 'khhdgx7jt4'
title = 'Facial recognition company used by Met Police fined millions by information watchdog'
excerpt = 'A facial recognition company used by the Metropolitan Police has been ordered to delete billions of Facebook photos and fined £7.5m after breaking data protection laws. Clearview'
published_at = 1653305460000000
updated_at = None
web_url = 'https://www.telegraph.co.uk/technology/2022/05/23/facial-recognition-company-used-met-police-fined-millions-information/'
original_url = 'https://www.telegraph.co.uk/technology/2022/05/23/facial-recognition-company-used-met-police-fined-millions-information/'
amp_url = None
cdn_amp_url = None
type = 'article'
category = 'news'
quality = 32
heat = None
published = 0
topics = '["Computer Vision","AI"]'
related_count = 6
authors = '[]'
aliases = '[]'
provider_name = 'The Daily Telegraph'
provider_domain = 'telegraph.co.uk'
images = '[["https://www.telegraph.co.uk/content/dam/technology/2022/05/23/TELEMMGLPICT000295438109_trans_NvBQzQNjv4BqA7N2CxnJWnYI3tCbVBgu9T0aesusvN1TE7a0ddd_esI.jpeg?impolicy=logo-overlay",1024,536,true,null,null]]'
title_words = 'facial recognition company used by met police fined millions by information watchdog'
provider_words = ' the daily telegraph '
domain_words = ' telegraph co uk '
headline = 1030411546721888776
place = 'library/seeds/003_210c50f9e0cb4e48.txt'

number = 17
id = 'hvjfsr9bbk'
natural_id = 'hvjfsr9bbk'
title = 'Facial Recognition Technology Solves Crimes, but at What Cost?'
excerpt = 'Even as big tech companies such as Amazon limit their sale of facial recognition software to law enforcement, one company has not: Clearview AI, a facial recognition search engine that contains three billion images scraped from the internet.'
published_at = 1623950160000000
updated_at = None
web_url = 'https://www.voanews.com/silicon-valley-technology/facial-recognition-technology-solves-crimes-what-cost'
original_url = 'https://www.voanews.com/silicon-valley-technology/facial-recognition-technology-solves-crimes-what-cost'
amp_url = None
cdn_amp_url = None
type = 'article'
category = 'news'
quality = 39
heat = 39
published = 0
topics = '["Computer Vision","AI"]'
related_count = 2
authors = '[]'
aliases = '[]'
provider_name = 'Voice of America'
provider_domain = 'voanews.com'
images = '[["https://im-media.voltron.voanews.com/Drupal/01live-166/kaltura-video-thumbs/1_1/1_1ug7wck0.jpg",1920,1080,true,null,null]]'
title_words = 'facial recognition technology solves crimes but at what cost'
provider_words = ' voice of america '
domain_words = ' voanews com '
headline = 4940871118996929511
place = 'library/seeds/004_31537b93d5a29298.txt'

number = 2
id = 'z9xmvhj3m5'
natural_id = 'z9xmvhj3m5'
title = 'Another file'
excerpt = None
published_at = None
updated_at = None
web_url = 'https://a.example'
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '[]'
related_count = 0
authors = '[]'
aliases = '[]'
provider_name = 'A'
provider_domain = 'a.example'
images = '[]'
title_words = 'another file'
provider_words = ' a '
domain_words = ' a example '
headline = None
place = 'library/odd/again.md'

number = 4
id = 'pcrn2kcqtk'
natural_id = 'z9xmvhj3m5'
title = 'The <b>same</b> &amp; words'
excerpt = None
published_at = None
updated_at = None
web_url = 'https://a.example'
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '["Résumé","AI"]'
related_count = 0
authors = '[]'
aliases = '[]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'the same words'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/copy.md'

number = 5
id = 'bcdfghjkmn'
natural_id = 'bcdfghjkmn'
title = 'Kept'
excerpt = None
published_at = None
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = 'a'
quality = None
heat = 7
published = 0
topics = '[]'
related_count = 0
authors = '[]'
aliases = '[]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'kept'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/exported.md'

number = 6
id = 'szvrr6kdtd'
natural_id = 'szvrr6kdtd'
title = 'Own keys'
excerpt = 'Body.'
published_at = None
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '[]'
related_count = 0
authors = '[]'
aliases = '[]'
provider_name = None
provider_domain = None
images = '[]'
title_words = 'own keys'
provider_words = '  '
domain_words = '  '
headline = None
place = 'library/odd/extra.md'

number = 7
id = 'rzpm4hvgw9'
natural_id = 'rzpm4hvgw9'
title = 'JSON'
excerpt = None
published_at = 1612310400000000
updated_at = None
web_url = 'https://b.example/2021/02/03/x'
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '[]'
related_count = 0
authors = '[]'
aliases = '[]'
provider_name = None
provider_domain = 'b.example'
images = '[]'
title_words = 'json'
provider_words = '  '
domain_words = ' b example '
headline = None
place = 'library/odd/hugo.md'

number = 8
id = 'cv5bf62rpk'
natural_id = 'cv5bf62rpk'
title = 'Logseq'
excerpt = 'text'
published_at = None
updated_at = None
web_url = None
original_url = None
amp_url = None
cdn_amp_url = None
type = None
category = None
quality = None
heat = None
published = 1
topics = '[]'
related_count = 0
authors = '[]'
aliases = '["other"]'
provider_name = 'The Post'
provider_domain = None
images = '[]'
title_words = 'logseq'
provider_words = ' the post '
domain_words = '  '
headline = None
place = 'library/odd/logseq.md'

CREATE INDEX article_aliases ON article (aliases) WHERE aliases <> '[]';

CREATE INDEX article_authors ON article (authors) WHERE authors <> '[]';

CREATE INDEX article_facts ON article (published_at, published, quality, heat, id);

CREATE INDEX article_headline ON article (headline, published_at);

CREATE INDEX article_heat ON article (heat) WHERE heat IS NOT NULL;

CREATE INDEX article_id ON article (id);

CREATE INDEX article_natural_id ON article (natural_id);

CREATE INDEX article_provider ON article (provider_name, provider_domain);

CREATE INDEX article_quality ON article (quality) WHERE quality IS NOT NULL;

CREATE VIRTUAL TABLE article_text USING fts5 (title, excerpt, body, provider, topic, author, alias, content = '', tokenize = 'ascii');

1.author = ann

1.body = first words

1.excerpt = first words

1.provider = ￿

1.title = foo bar

1.topic = a

2.provider = a ￿ a example

2.title = another file

4.body = zurich

4.provider = ￿

4.title = the same words

4.topic = resume ￿ ai

5.provider = ￿

5.title = kept

6.body = body

6.excerpt = body

6.provider = ￿

6.title = own keys

7.body = a

7.provider = ￿ b example

7.title = json

8.alias = other

8.body = text

8.excerpt = text

8.provider = the post ￿

8.title = logseq

10.author = ann ￿ bo

10.body = text

10.excerpt = text

10.provider = ￿

10.title = headers

11.alias = old

11.body = blog

11.excerpt = blog

11.provider = ￿

11.title = toml

11.topic = c

12.provider = ￿

12.title = wrong values

13.excerpt = a 10 million fine levied on clearview ai by the u k s data privacy watchdog sets clearer ground rules for balancing software innovation with people s right to privacy experts say

13.provider = wall street journal ￿ wsj com

13.title = tech leaders say facial recognition clampdown will spur innovation

13.topic = computer vision ￿ ai

14.excerpt = clearview ai the maker of a controversial facial recognition app is confident its technology has beneficial uses as other big tech names either exit the marketplace or suspend its use by law enforcement out of fears of misuse

14.provider = cnet ￿ cnet com

14.title = clearview ai still backs facial recognition despite competitors concerns

14.topic = ai ￿ computer vision

15.excerpt = facial recognition as a service has caught the attention of regulators and litigators cisos at companies considering the technology need strong privacy protections in place

15.provider = csoonline ￿ csoonline com

15.title = clearview ai commercialization of facial recognition raises concerns risks

15.topic = microsoft ai ￿ ai ￿ computer vision

16.excerpt = a facial recognition company used by the metropolitan police has been ordered to delete billions of facebook photos and fined 7 5m after breaking data protection laws clearview

16.provider = the daily telegraph ￿ telegraph co uk

16.title = facial recognition company used by met police fined millions by information watchdog

16.topic = computer vision ￿ ai

17.excerpt = even as big tech companies such as amazon limit their sale of facial recognition software to law enforcement one company has not clearview ai a facial recognition search engine that contains three billion images scraped from the internet

17.provider = voice of america ￿ voanews com

17.title = facial recognition technology solves crimes but at what cost

17.topic = computer vision ￿ ai

CREATE INDEX article_unpublished ON article (published) WHERE published = 0;

CREATE TABLE changed (at INTEGER NOT NULL);

at = 1780272000000000

CREATE TABLE detail (
    number INTEGER PRIMARY KEY REFERENCES article,
    body TEXT NOT NULL, featured_content TEXT, secured TEXT, provider_images TEXT NOT NULL, extra TEXT NOT NULL
);

number = 1
body = 'First *words*.\n'
featured_content = None
secured = None
provider_images = '[]'
extra = '{"draft":"true","slug":"b"}'

number = 10
body = 'Text\n'
featured_content = None
secured = None
provider_images = '[]'
extra = '{}'

number = 11
body = '[[blog]]\n'
featured_content = None
secured = None
provider_images = '[]'
extra = '{"taxonomies":{"tags":["c"]}}'

number = 12
body = ''
featured_content = None
secured = None
provider_images = '[]'
extra = '{}'

number = 13
body = ''
featured_content = None
secured = '[400,16]'
provider_images = '[["https://everyday-cc.github.io/ai/assets/images/organizations/wsj.com-50x50.jpg",50,50,null,null,null]]'
extra = '{}'

number = 14
body = ''
featured_content = None
secured = '[384,16]'
provider_images = '[["https://smartableai.github.io/artificial-intelligence/assets/images/organizations/cnet.com-50x50.jpg",50,50,null,null,null]]'
extra = '{}'

number = 15
body = ''
featured_content = None
secured = '[272,16]'
provider_images = '[]'
extra = '{}'

number = 16
body = ''
featured_content = None
secured = '[400,16]'
provider_images = '[]'
extra = '{}'

number = 17
body = ''
featured_content = None
secured = '[400,16]'
provider_images = '[]'
extra = '{}'

number = 2
body = ''
featured_content = None
secured = None
provider_images = '[]'
extra = '{}'

number = 4
body = 'Zürich'
featured_content = None
secured = None
provider_images = '[]'
extra = '{}'

number = 5
body = ''
featured_content = None
secured = None
provider_images = '[]'
extra = '{"mood":"b"}'

number = 6
body = 'Body.'
featured_content = None
secured = None
provider_images = '[]'
extra = '{"mood":"glad","score":"7.5","seen":"2021-02-03","nested":{"deep":["a","b"]}}'

number = 7
body = '# A\n'
featured_content = None
secured = None
provider_images = '[]'
extra = '{"link":"https://b.example/2021/02/03/x"}'

number = 8
body = '- text\n'
featured_content = None
secured = None
provider_images = '[]'
extra = '{"source":"The Post"}'

CREATE TABLE extra (
    number INTEGER NOT NULL REFERENCES article,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    numeric REAL,
    timestamp INTEGER
);

number = 1
key = 'draft'
text = 'true'
words = ' true '
numeric = None
timestamp = None

number = 1
key = 'slug'
text = 'b'
words = ' b '
numeric = None
timestamp = None

number = 11
key = 'taxonomies.tags'
text = 'c'
words = ' c '
numeric = None
timestamp = None

number = 5
key = 'mood'
text = 'b'
words = ' b '
numeric = None
timestamp = None

number = 6
key = 'mood'
text = 'glad'
words = ' glad '
numeric = None
timestamp = None

number = 6
key = 'nested.deep'
text = 'a'
words = ' a '
numeric = None
timestamp = None

number = 6
key = 'nested.deep'
text = 'b'
words = ' b '
numeric = None
timestamp = None

number = 6
key = 'score'
text = '7.5'
words = ' 7 5 '
numeric = 7.5
timestamp = None

number = 6
key = 'seen'
text = '2021-02-03'
words = ' 2021 02 03 '
numeric = None
timestamp = 1612310400000000

number = 7
key = 'link'
text = 'https://b.example/2021/02/03/x'
words = ' https b example 2021 02 03 x '
numeric = None
timestamp = None

number = 8
key = 'source'
text = 'The Post'
words = ' the post '
numeric = None
timestamp = None

CREATE INDEX extra_key ON extra (key);

CREATE INDEX extra_number ON extra (number);

CREATE TABLE file (
    number INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folder,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    reading INTEGER REFERENCES reading
);

number = 1
folder = 2
path = 'odd/2021-02-03-blog.md'
size = 81
stamp = …
reading = 1

number = 10
folder = 2
path = 'odd/pelican.md'
size = 61
stamp = …
reading = 7

number = 11
folder = 2
path = 'odd/site.md'
size = 94
stamp = …
reading = 8

number = 12
folder = 2
path = 'odd/wrong.md'
size = 78
stamp = …
reading = 2

number = 13
folder = 3
path = 'seeds/000_eb812fa8cc9f46ab.txt'
size = 2438
stamp = …
reading = 2

number = 14
folder = 3
path = 'seeds/001_c90db2aaf1bf4fe2.txt'
size = 8352
stamp = …
reading = 2

number = 15
folder = 3
path = 'seeds/002_86020b028aeca2ec.txt'
size = 2814
stamp = …
reading = 2

number = 16
folder = 3
path = 'seeds/003_210c50f9e0cb4e48.txt'
size = 6345
stamp = …
reading = 2

number = 17
folder = 3
path = 'seeds/004_31537b93d5a29298.txt'
size = 3214
stamp = …
reading = 2

number = 2
folder = 2
path = 'odd/again.md'
size = 93
stamp = …
reading = 2

number = 3
folder = 2
path = 'odd/broken.md'
size = 17
stamp = …
reading = None

number = 4
folder = 2
path = 'odd/copy.md'
size = 99
stamp = …
reading = 2

number = 5
folder = 2
path = 'odd/exported.md'
size = 117
stamp = …
reading = 3

number = 6
folder = 2
path = 'odd/extra.md'
size = 91
stamp = …
reading = 4

number = 7
folder = 2
path = 'odd/hugo.md'
size = 70
stamp = …
reading = 5

number = 8
folder = 2
path = 'odd/logseq.md'
size = 40
stamp = …
reading = 6

number = 9
folder = 2
path = 'odd/note.md'
size = 15
stamp = …
reading = None

CREATE INDEX file_folder ON file (folder);

CREATE TABLE folder (
    number INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    fingerprint BLOB NOT NULL
);

number = 1
path = '.'
fingerprint = …

number = 2
path = 'odd'
fingerprint = …

number = 3
path = 'seeds'
fingerprint = …

CREATE TABLE left_out (
    folder INTEGER NOT NULL REFERENCES folder,
    reason TEXT NOT NULL,
    name BLOB NOT NULL,
    files INTEGER NOT NULL
);

CREATE INDEX left_out_folder ON left_out (folder);

CREATE TABLE link (
    number INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    related INTEGER NOT NULL REFERENCES related,
    PRIMARY KEY (number, position)
) WITHOUT ROWID;

number = 13
position = 0
related = 1

number = 14
position = 0
related = 2

number = 14
position = 1
related = 3

number = 14
position = 2
related = 4

number = 14
position = 3
related = 5

number = 14
position = 4
related = 6

number = 14
position = 5
related = 7

number = 14
position = 6
related = 8

number = 15
position = 0
related = 9

number = 16
position = 0
related = 10

number = 16
position = 1
related = 11

number = 16
position = 2
related = 12

number = 16
position = 3
related = 13

number = 16
position = 4
related = 14

number = 16
position = 5
related = 1

number = 17
position = 0
related = 15

number = 17
position = 1
related = 16

CREATE INDEX link_related ON link (related);

CREATE TABLE member (
    id TEXT PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES story
) WITHOUT ROWID;

id = 'fd5zdk32h5'
story = 1

id = 'gpzxrfcg8t'
story = 1

id = 'khhdgx7jt4'
story = 1

CREATE INDEX member_story ON member (story);

CREATE TABLE mention (
    number INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    key NOT NULL,
    local INTEGER NOT NULL,
    PRIMARY KEY (number, position, turn)
) WITHOUT ROWID;

number = 11
position = 0
turn = 0
key = 7326155545026837861
local = 1

CREATE INDEX mention_key ON mention (key);

CREATE TABLE month (
    number INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL,
    terms BLOB NOT NULL,
    counts BLOB NOT NULL
);

number = -1099511627776
articles = 5
terms = e549581a1a9dc527c7a78b3ba9ab908a10369f8cd61b1fc6532022cf55f038f2066a28fb
counts = 010000000100000001000000010000000100000001000000010000000100000001000000

number = 658
articles = 1
terms = e59151092f550b0ca8fb1e2854875d2c9a59f33199dc8b3dbb642e42c67e834dbea3475632f98d5b067e235e37c1ce6d1234bb6ed708c1791230bc860e8409944bccb194cecc4a9d50fad0a1fe34f8b3496c8db83b1659bdf5fb34c0b47f19c6cf706ec949e2fbd3aa3bd5e0
counts = 010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000

number = 666
articles = 4
terms = 535cc512c7a78b3b4525076bc1a8726eaa8cff762165738c57ee7192435115c01175f1c3
counts = 010000000100000001000000010000000100000001000000010000000100000001000000

number = 671
articles = 1
terms = e59151092f550b0cfc94261804cea41fbb642e42f5d8c546c8f7ef4b2b19085232f98d5bd1ac6b6b05e20b7370f62278f1866c7a5140f37c60e8967f77885b811230bc86fb9155884fc5e58ccecc4a9da7dbf0b4496c8db8f5fb34c0721f40cf49e2fbd3422932d805c04be5
counts = 010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000

number = 680
articles = 1
terms = e5915109e63e1c12a8fb1e28bb642e422b1908525d1f6e572b5bc570cd531d745ff66f7841d50679a221ce961bce339a08ba689ccecc4a9d42f0759fd2b143b2496c8db8f5fb34c074e654d46c0933de446cf4e64131dfe8
counts = 01000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000

number = 683
articles = 3
terms = 290fcc05ac5c8708e59151092f550b0cda507c0c7389d60f9a3365141884b7142a47fc147bc8b81b54a27820787da820d13ef320bb642e42ffab2946ccacd84668ce8c470174a54e42931b4f2b190852e099a35306e861597a5cf86603316268824abf6ae0c8746b4544e36bb0eff870f1866c7aa6b5ad7ab01db87bcf22fc7d5c5cb2831230bc864fc5e58c5a27b3904bccb194cecc4a9d42f0759fe1255da1b313a4a46883ffa7223947a8a0018aab63f3f3ad1475cab4496c8db89254a9bef5fb34c0647b6bc5a301b3c84e14f7cbaccdebd0422932d83d4341db6c0933de9d257ce0dc2514e6a6abacf00118a5f3989329f5d7eae3f5659cc9fc
counts = 010000000100000001000000010000000100000001000000010000000100000001000000010000000100000002000000010000000200000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000002000000010000000100000001000000010000000100000001000000020000000300000001000000010000000100000001000000010000000100000002000000010000000100000002000000030000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000000100000001000000

CREATE TABLE name (
    key INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    number INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (key, kind, number)
) WITHOUT ROWID;

key = 1170025997932188692
kind = 0
number = 5

key = 1562247176003284995
kind = 1
number = 5

key = 1669284292194881062
kind = 1
number = 7

key = 1705263494966497061
kind = 1
number = 1

key = 1796377291632867888
kind = 1
number = 11

key = 2332086422071967609
kind = 0
number = 7

key = 2347663379746050782
kind = 1
number = 10

key = 2353148431941457683
kind = 3
number = 10

key = 2662875235595181169
kind = 1
number = 8

key = 2896960474701120980
kind = 0
number = 4

key = 3112681058369917516
kind = 3
number = 12

key = 3143426921977344710
kind = 0
number = 5

key = 3204038709906872875
kind = 1
number = 10

key = 3485185515723518939
kind = 0
number = 1

key = 3507476762479294596
kind = 1
number = 12

key = 3816601260386775027
kind = 0
number = 1

key = 3874661109743211164
kind = 1
number = 12

key = 3964217257525287582
kind = 1
number = 4

key = 3999125288886322718
kind = 0
number = 5

key = 4107096443799229872
kind = 0
number = 1

key = 4142856188866042844
kind = 1
number = 10

key = 4176600014762917749
kind = 1
number = 8

key = 4334872490040406072
kind = 1
number = 6

key = 4353355219592295688
kind = 3
number = 1

key = 4424135299468858350
kind = 1
number = 6

key = 4465949291399184517
kind = 2
number = 1

key = 4646413945072575691
kind = 0
number = 5

key = 4676332449068490975
kind = 1
number = 4

key = 4779755357869839480
kind = 3
number = 5

key = 4830459156959999772
kind = 1
number = 12

key = 4943505621264550772
kind = 1
number = 1

key = 5216088913996027639
kind = 1
number = 4

key = 5293841712621991606
kind = 1
number = 6

key = 5359188604381226227
kind = 0
number = 5

key = 541989461278006165
kind = 1
number = 1

key = 5488132076850014286
kind = 0
number = 1

key = 5571822278683338943
kind = 1
number = 11

key = 562832720535692344
kind = 1
number = 12

key = 5666096991381062671
kind = 0
number = 1

key = 5729570969873424432
kind = 1
number = 8

key = 5833706888326823253
kind = 1
number = 7

key = 5862012036593873185
kind = 1
number = 5

key = 5998292863415569659
kind = 3
number = 4

key = 6105545587406187206
kind = 1
number = 7

key = 6164392951412911284
kind = 1
number = 7

key = 631167263029441183
kind = 1
number = 11

key = 6401097193385237430
kind = 1
number = 5

key = 6775615500941095801
kind = 0
number = 5

key = 683384223026327718
kind = 3
number = 6

key = 6946033838205079039
kind = 2
number = 5

key = 7108141861771918804
kind = 1
number = 11

key = 7191111343387375419
kind = 1
number = 1

key = 7202354978791909677
kind = 0
number = 1

key = 7244830739560346933
kind = 3
number = 11

key = 7326155545026837861
kind = 1
number = 1

key = 7470452454365545052
kind = 0
number = 1

key = 7869252668700572204
kind = 1
number = 10

key = 8099110933711349420
kind = 1
number = 1

key = 8223414111752090466
kind = 1
number = 8

key = 8341542032834790263
kind = 0
number = 5

key = 8400408903991016186
kind = 1
number = 5

key = 8670791514720322302
kind = 2
number = 8

key = 8772172360401557748
kind = 2
number = 11

key = 8862567939214511701
kind = 1
number = 4

key = 9006323454635133346
kind = 3
number = 7

key = 957249629730567268
kind = 1
number = 6

CREATE INDEX name_number ON name (number);

CREATE TABLE problem (
    file INTEGER NOT NULL REFERENCES file,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    refused INTEGER NOT NULL
);

file = 1
line = 2
column = 11
code = 'M104'
reason = 'not YAML: mapping values are not allowed in this context'
refused = 0

file = 12
line = 1
column = 1
code = 'M205'
reason = 'no provider'
refused = 0

file = 12
line = 3
column = 7
code = 'M203'
reason = 'heat is not a whole number: “hot”'
refused = 0

file = 12
line = 4
column = 20
code = 'M204'
reason = 'publishedDateTime is not a date: “someday”'
refused = 0

file = 12
line = 5
column = 9
code = 'M202'
reason = 'images is not a list'
refused = 0

file = 2
line = 1
column = 1
code = 'M205'
reason = 'no publishedDateTime'
refused = 0

file = 3
line = 3
column = 1
code = 'M101'
reason = 'not YAML: while parsing a flow node did not find expected node content'
refused = 1

file = 4
line = 1
column = 1
code = 'M205'
reason = 'no provider'
refused = 0

file = 4
line = 1
column = 1
code = 'M205'
reason = 'no publishedDateTime'
refused = 0

CREATE INDEX problem_file ON problem (file);

CREATE TABLE reading (
    number INTEGER PRIMARY KEY,
    dialect TEXT NOT NULL,
    sources TEXT NOT NULL,
    UNIQUE (dialect, sources)
);

number = 1
dialect = 'YAML'
sources = '[["author", "author"], ["date", "file name"], ["excerpt", "first paragraph"], ["published", "draft"], ["title", "title"], ["topic", "tags"]]'

number = 2
dialect = 'news archive'
sources = '[]'

number = 3
dialect = 'export of newscli'
sources = '[]'

number = 4
dialect = 'YAML'
sources = '[["excerpt", "first paragraph"], ["title", "title"]]'

number = 5
dialect = 'JSON'
sources = '[["date", "URL"], ["title", "title"], ["url", "link"]]'

number = 6
dialect = 'properties'
sources = '[["alias", "alias"], ["excerpt", "first paragraph"], ["provider", "source"], ["title", "file name"]]'

number = 7
dialect = 'header lines'
sources = '[["author", "Authors"], ["date", "Date"], ["excerpt", "first paragraph"], ["title", "Title"]]'

number = 8
dialect = 'TOML'
sources = '[["alias", "aliases"], ["date", "date"], ["excerpt", "first paragraph"], ["title", "title"], ["topic", "taxonomies.tags + taxonomies"]]'

CREATE TABLE related (
    number INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    id TEXT NOT NULL,
    headline INTEGER,
    published_at INTEGER,
    document TEXT NOT NULL
);

number = 1
digest = 52436be521b5babc92968e79b53c23f6
id = 'fd5zdk32h5'
headline = 6180751367129685769
published_at = 1653506580000000
document = '["fd5zdk32h5","Q&A: How will new facial recognition technology be used?","Facial recognition technology is touted as one of the most powerful surveillance tools ever invented. It is hailed by proponents as a justified means of catching criminals and terrorists as well as helping to identify victims and the vulnerable.",1653506580000000,"https://www.irishtimes.com/crime-law/2022/05/25/qa-how-will-new-facial-recognition-technology-be-used/",null,null,null,"article",19,"The Irish Times","irishtimes.com",[],[],{}]'

number = 10
digest = 7c81479dedeca91074ebadfed9036151
id = 'gpzxrfcg8t'
headline = 4992797097400755021
published_at = 1653509040000000
document = '["gpzxrfcg8t","Tech Leaders Say Facial-Recognition Clampdown Will Spur Innovation","A $10 million fine levied on Clearview AI by the U.K.’s data-privacy watchdog sets clearer ground rules for balancing software innovation with people’s right to privacy, experts say.",1653509040000000,"https://www.wsj.com/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670",null,"https://www.wsj.com/amp/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670","https://www-wsj-com.cdn.ampproject.org/c/s/www.wsj.com/amp/articles/tech-leaders-say-facial-recognition-clampdown-will-spur-innovation-11653512670","article",74,"Wall Street Journal","wsj.com",[],[["https://images.wsj.net/im-551294/social",1280,640,true,null,null]],{}]'

number = 11
digest = 01ce0af0dc31f03f92e696465c58723e
id = 'fwshctj5sf'
headline = 8040100785144849469
published_at = 1653433260000000
document = '["fwshctj5sf","Garda to use facial recognition technology","The Garda Síochána is to get new powers to use facial-recognition technology that could lead to identification of criminals within minutes, Minister for Justice Helen McEntee is expected to announce on Wednesday.",1653433260000000,"https://www.irishtimes.com/news/crime-and-law/garda-to-use-facial-recognition-technology-1.4887298",null,null,null,"article",41,"The Irish Times","irishtimes.com",[],[["https://irishtimes-irishtimes-prod.cdn.arcpublishing.com/resizer/2qKLTQxVXZoyMDbberDfvEOOE0M=/1200x630/filters:format(jpg):quality(70)/cloudfront-eu-central-1.images.arcpublishing.com/irishtimes/LDP3JPVPMT4NJ7SSXPTGZKRTUI.jpg",1200,630,true,null,null]],{}]'

number = 12
digest = 941da6aa4feffafdb91f661aaa0467f9
id = 'msghrxjkgh'
headline = 766942004629829812
published_at = 1653306600000000
document = '["msghrxjkgh","Facial recognition firm ordered to delete data of UK residents","Facial recognition firm Clearview AI has been fined £7.5 million and ordered to delete personal data belonging to UK residents. The Information Commissioner’s Office (ICO) issued an enforcement notice against the US-based firm after a joint ...",1653306600000000,"https://www.independent.co.uk/tech/facial-recognition-clearview-ai-uk-b2085114.html",null,null,null,"article",39,"The Independent","independent.co.uk",[],[["https://static.independent.co.uk/2021/07/21/12/GettyImages-1080200064.jpg?quality=75&width=1200&auto=webp",1200,800,true,null,null]],{}]'

number = 13
digest = 1dadbae72318371b09ff2daf8cb49bc3
id = 's5n7f9bph8'
headline = 3725673419390835669
published_at = 1653414300000000
document = '["s5n7f9bph8","Police use of facial recognition technology could soon be under review","Lawmakers who sponsored the bill said artificial intelligence software has become a common part of everyday life despite the potential civil liberty issues it poses.",1653414300000000,"https://www.cpr.org/2022/05/24/police-facial-recognition-technology-under-review/",null,null,null,"article",39,"Colorado Public Radio","cpr.org",[],[["https://wp-cpr.s3.amazonaws.com/uploads/2022/01/161109-CHAMPA-KEVINJBEATY-07.jpg?resize=1200,600",1000,667,true,null,null]],{}]'

number = 14
digest = 50980c7709486a3022c251a2bd982940
id = 'sknd72775h'
headline = 886804890836214515
published_at = 1653403200000000
document = '["sknd72775h","Maxxess adds facial recognition authentication to eVisitor with SAFR integration","YORBA LINDA, Calif.—Maxxess, a global corporation specializing in security management solutions and innovative technologies, has added advanced facial recognition authentication to its eVisitor visitor management solution for access control, with off-the ...",1653403200000000,"https://www.securitysystemsnews.com/article/maxxess-adds-facial-recognition-authentication-to-evisitor-with-safr-integration",null,null,null,"article",34,"Security Systems News","securitysystemsnews.com",[],[["https://www.securitysystemsnews.com/images/og-default-image.png",1200,627,true,null,null]],{}]'

number = 15
digest = d5e1136df5e9e7d9ad5f11a4cefff86e
id = 'hdm8h67kvm'
headline = 455407679621036611
published_at = 1623790140000000
document = '["hdm8h67kvm","RCMP’s use of Clearview AI facial-recognition technology violated Privacy Act: Privacy Commissioner","The RCMP violated the Privacy Act when it acquired and used Clearview AI facial recognition technology, according to a special report to Parliament by Canada’s Privacy Commissioner. Clearview allowed the RCMP to match photos of Canadians with the more than three billion images the company had scraped from the internet without user consent,",1623790140000000,"https://www.canadianlawyermag.com/practice-areas/privacy-and-data/rcmps-use-of-clearview-ai-facial-recognition-technology-violated-privacy-act-privacy-commissioner/357186",null,null,null,"article",25,"Canadian Lawyer Magazine","canadianlawyermag.com",[],[["https://cdn-res.keymedia.com/cms/images/ca/120/0382_637593869831944994.jpg",1000,600,true,null,null]],{}]'

number = 16
digest = a10c42fa07afef66f7cdef1c495be391
id = 'ngcpqrmmnn'
headline = 3516645048066596700
published_at = 1623821580000000
document = '["ngcpqrmmnn","Facetech Holdings Limited Receives Further Funding for Its Facial Recognition Technology","Facetech Holdings Limited has received funding to continue its research and development on its next-generation facial recognition technology. HONG KONG, June 16, 2021 /PRNewswire/ -- Chinese technology startup Facetech Holdings Limited has today said it has raised an undisclosed amount of further funding from venture capitalist firms and a startup conglomerate located in Hong Kong.",1623821580000000,"https://www.tmcnet.com/usubmit/2021/06/16/9391262.htm",null,null,null,"article",10,"TMCnet","tmcnet.com",[],[],{}]'

number = 2
digest = ba3b863b22c2a73840f19b3f0b92b6b7
id = 'kxv2wf86zr'
headline = 1518733985978422697
published_at = 1591890840000000
document = '["kxv2wf86zr","Facial recognition tech developed by Clearview AI could be illegal in Europe, privacy group says","The European Data Protection Board warned on Wednesday that Clearview AI\'s technology is likely to be illegal in Europe.",1591890840000000,"https://www.cnbc.com/2020/06/11/clearview-ai-facial-recognition-europe.html",null,"https://www.cnbc.com/amp/2020/06/11/clearview-ai-facial-recognition-europe.html","https://www-cnbc-com.cdn.ampproject.org/c/s/www.cnbc.com/amp/2020/06/11/clearview-ai-facial-recognition-europe.html","article",93,"CNBC","cnbc.com",[],[["https://image.cnbcfm.com/api/v1/image/105318044-1531141658275china_tech_surveillance_3.jpg?v=1531141775",3999,2666,true,null,null]],{}]'

number = 3
digest = adf1c000e162a12b18f8e07d6191f6ec
id = 'jx829wwxgn'
headline = 1533390240830019119
published_at = 1591837560000000
document = '["jx829wwxgn","Amazon Won\'t Let Police Use Its Facial Recognition Tech for One Year","Amid nationwide protests over police brutality, the company is stopping law enforcement from using its most controversial product.",1591837560000000,"https://www.wired.com/story/amazon-facial-recognition-police-one-year-ban-rekognition/",null,"https://www.wired.com/story/amazon-facial-recognition-police-one-year-ban-rekognition/amp","https://www-wired-com.cdn.ampproject.org/c/s/www.wired.com/story/amazon-facial-recognition-police-one-year-ban-rekognition/amp","article",91,"Wired","wired.com",[],[["https://media.wired.com/photos/5ee18354be64fa7887c431ea/master/pass/business_camera_1199003741.jpg",2400,1600,true,null,null]],{}]'

number = 4
digest = af0222e865990acd3f3c16b5093f7811
id = 'bx8ftthvcx'
headline = 6836790112077726583
published_at = 1591898160000000
document = '["bx8ftthvcx","Microsoft declines to sell facial recognition tech to police","Microsoft Corp said on Thursday it would not sell its facial-recognition technology to police departments until there is a federal law regulating the technology.",1591898160000000,"https://www.reuters.com/article/us-microsoft-facial-recognition/microsoft-declines-to-sell-facial-recognition-tech-to-police-idUSKBN23I2T6",null,"https://mobile.reuters.com/article/amp/idUSKBN23I2T6","https://mobile-reuters-com.cdn.ampproject.org/c/s/mobile.reuters.com/article/amp/idUSKBN23I2T6","article",89,"Reuters","reuters.com",[],[["https://s3.reutersmedia.net/resources/r/?m=02&d=20200611&t=2&i=1521939835&w=&fh=545px&fw=&ll=&pl=&sq=&r=LYNXMPEG5A1OP",817,545,true,null,null]],{}]'

number = 5
digest = 9801bb13afa55318e6047e617076d28c
id = 'p5v9xkn968'
headline = 5923972395717016872
published_at = 1592059260000000
document = '["p5v9xkn968","Tech companies push for nationwide facial recognition law. Now comes the hard part","In a matter of days, there was a sea change with one of the most cutting-edge and controversial technologies in Silicon Valley. Three tech giants — Amazon, Microsoft and IBM — all said this week they will not sell facial recognition technology to police.",1592059260000000,"https://www.cnn.com/2020/06/13/tech/facial-recognition-policy/index.html",null,"https://amp.cnn.com/cnn/2020/06/13/tech/facial-recognition-policy/index.html","https://amp-cnn-com.cdn.ampproject.org/c/s/amp.cnn.com/cnn/2020/06/13/tech/facial-recognition-policy/index.html","article",83,"CNN","cnn.com",[],[["https://cdn.cnn.com/cnnnext/dam/assets/200612145456-satya-nadella-jeff-bezos-arvind-krishna-split-super-tease.jpg",1100,619,true,null,null]],{}]'

number = 6
digest = f3de3af7550c0cb4720001d9d2b57e03
id = 'gzw66ncsb9'
headline = 1696025357418669879
published_at = 1591927800000000
document = '["gzw66ncsb9","George Floyd: Microsoft bars facial recognition sales to police","Microsoft has become the latest US company to limit the use of its facial recognition technology by police. The firm said it would not start sales to US police departments until the country approves national regulation of the technology,",1591927800000000,"https://www.bbc.co.uk/news/business-53015468",null,"https://www.bbc.co.uk/news/amp/business-53015468","https://www-bbc-co-uk.cdn.ampproject.org/c/s/www.bbc.co.uk/news/amp/business-53015468","article",59,"BBC","bbc.co.uk",[],[["https://ichef.bbci.co.uk/news/1024/cpsprodpb/147E5/production/_112814938_facialrecognition2.jpg",1024,576,true,null,null]],{}]'

number = 7
digest = 57c91e7a419d3db30c238e9d68e16a4b
id = 'kvwzfw7ccw'
headline = 293780857469747315
published_at = 1591907460000000
document = '["kvwzfw7ccw","Microsoft Joins Amazon, IBM in Restricting Police Use of Facial Recognition Tech","The companies urged lawmakers to establish rules governing the use of the technology by law enforcement. Facial recognition tech in policing is controversial, with civil liberties groups pointing out its potential to deepen existing racial disparities in policing.",1591907460000000,"https://www.thestreet.com/investing/microsoft-restricts-use-of-facial-recognition-tech-by-police",null,"https://www.thestreet.com/.amp/investing/microsoft-restricts-use-of-facial-recognition-tech-by-police","https://www-thestreet-com.cdn.ampproject.org/c/s/www.thestreet.com/.amp/investing/microsoft-restricts-use-of-facial-recognition-tech-by-police","article",54,"TheStreet.com","thestreet.com",[],[["https://content.jwplatform.com/thumbs/Mnx8rjTc-720.jpg",720,406,true,null,null]],{}]'

number = 8
digest = 625e4df3428911723ff0b27e0c174786
id = 'gg73wvtdwj'
headline = 3559520155777782833
published_at = 1591918860000000
document = '["gg73wvtdwj","Controversial startup to continue supplying police with facial-recognition tech","Clearview AI has no plans to stop offering its facial recognition to police, even as Amazon and IBM have decided to rein in the technology.",1591918860000000,"https://mashable.com/article/clearview-ai-facial-recognition-continues/",null,null,null,"article",50,"Mashable","mashable.com",[],[["https://mondrian.mashable.com/2020%252F06%252F11%252Ff1%252F9f03ed32441e469094bfbef355791ea1.b1bfa.jpg%252F1200x630.jpg?signature=HOChYtlDCMUQX0jvtjhfy_7H9ZI=",1200,630,true,null,null]],{}]'

number = 9
digest = 3f5a12a87f758ad868a33326c989105a
id = 'g3qwwgcjtb'
headline = 8795684214524189596
published_at = 1646749680000000
document = '["g3qwwgcjtb","ACLU N.J.: Facial recognition technology is a direct assault on privacy and civil liberties","The ACLU of N.J. is among a coalition of organizations opposed to facial technology in law enforcement and is urging the attorney general to ban it.",1646749680000000,"https://www.nj.com/opinion/2022/03/facial-recognition-technology-is-a-direct-assault-on-our-privacy-and-civil-liberties-opinion.html",null,"https://www.nj.com/opinion/2022/03/facial-recognition-technology-is-a-direct-assault-on-our-privacy-and-civil-liberties-opinion.html?outputType=amp","https://www-nj-com.cdn.ampproject.org/c/s/www.nj.com/opinion/2022/03/facial-recognition-technology-is-a-direct-assault-on-our-privacy-and-civil-liberties-opinion.html?outputType=amp","article",49,"NJ.com","nj.com",[],[["https://cloudfront-us-east-1.images.arcpublishing.com/advancelocal/5YWUVKPMO5ATFBZ2WOM43Z7B7M.png",1920,1080,true,null,null]],{}]'

CREATE INDEX related_headline ON related (headline, published_at);

CREATE INDEX related_id ON related (id);

CREATE TABLE setting (
    mark TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, exclude TEXT NOT NULL, reading TEXT NOT NULL
);

mark = ''
language = 'english'
name = ''
exclude = ''
reading = ''

CREATE TABLE sketch (
    number INTEGER NOT NULL REFERENCES article,
    key INTEGER NOT NULL,
    PRIMARY KEY (number, key)
) WITHOUT ROWID;

number = 13
key = 121388090364

number = 13
key = 2020464083964

number = 13
key = 2652344370172

number = 14
key = 2203725807923

number = 14
key = 2436681646387

number = 14
key = 5081056100659

number = 15
key = 12679159432110

number = 15
key = 7779700655022

number = 15
key = 9008841442222

number = 16
key = 4400626746362

number = 16
key = 8744034059258

number = 16
key = 9144447484922

number = 17
key = 2911774655142

number = 17
key = 6084904043174

number = 17
key = 6254047740582

CREATE INDEX sketch_key ON sketch (key);

CREATE TABLE stem (stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (stem, word)) WITHOUT ROWID;

stem = 'a'
word = 'a'

stem = 'after'
word = 'after'

stem = 'ai'
word = 'ai'

stem = 'amazon'
word = 'amazon'

stem = 'america'
word = 'america'

stem = 'and'
word = 'and'

stem = 'ann'
word = 'ann'

stem = 'anoth'
word = 'another'

stem = 'app'
word = 'app'

stem = 'as'
word = 'as'

stem = 'at'
word = 'at'

stem = 'attent'
word = 'attention'

stem = 'b'
word = 'b'

stem = 'back'
word = 'backs'

stem = 'balanc'
word = 'balancing'

stem = 'bar'
word = 'bar'

stem = 'been'
word = 'been'

stem = 'benefici'
word = 'beneficial'

stem = 'big'
word = 'big'

stem = 'billion'
word = 'billion'

stem = 'billion'
word = 'billions'

stem = 'blog'
word = 'blog'

stem = 'bo'
word = 'bo'

stem = 'bodi'
word = 'body'

stem = 'break'
word = 'breaking'

stem = 'but'
word = 'but'

stem = 'by'
word = 'by'

stem = 'c'
word = 'c'

stem = 'caught'
word = 'caught'

stem = 'ciso'
word = 'cisos'

stem = 'clampdown'
word = 'clampdown'

stem = 'clearer'
word = 'clearer'

stem = 'clearview'
word = 'clearview'

stem = 'cnet'
word = 'cnet'

stem = 'co'
word = 'co'

stem = 'com'
word = 'com'

stem = 'commerci'
word = 'commercialization'

stem = 'compani'
word = 'companies'

stem = 'compani'
word = 'company'

stem = 'competitor'
word = 'competitors'

stem = 'comput'
word = 'computer'

stem = 'concern'
word = 'concerns'

stem = 'confid'
word = 'confident'

stem = 'consid'
word = 'considering'

stem = 'contain'
word = 'contains'

stem = 'controversi'
word = 'controversial'

stem = 'cost'
word = 'cost'

stem = 'crime'
word = 'crimes'

stem = 'csoonlin'
word = 'csoonline'

stem = 'daili'
word = 'daily'

stem = 'data'
word = 'data'

stem = 'delet'
word = 'delete'

stem = 'despit'
word = 'despite'

stem = 'either'
word = 'either'

stem = 'enforc'
word = 'enforcement'

stem = 'engin'
word = 'engine'

stem = 'even'
word = 'even'

stem = 'exampl'
word = 'example'

stem = 'exit'
word = 'exit'

stem = 'expert'
word = 'experts'

stem = 'facebook'
word = 'facebook'

stem = 'facial'
word = 'facial'

stem = 'fear'
word = 'fears'

stem = 'file'
word = 'file'

stem = 'fine'
word = 'fine'

stem = 'fine'
word = 'fined'

stem = 'first'
word = 'first'

stem = 'foo'
word = 'foo'

stem = 'for'
word = 'for'

stem = 'from'
word = 'from'

stem = 'ground'
word = 'ground'

stem = 'has'
word = 'has'

stem = 'header'
word = 'headers'

stem = 'imag'
word = 'images'

stem = 'in'
word = 'in'

stem = 'inform'
word = 'information'

stem = 'innov'
word = 'innovation'

stem = 'internet'
word = 'internet'

stem = 'is'
word = 'is'

stem = 'it'
word = 'its'

stem = 'journal'
word = 'journal'

stem = 'json'
word = 'json'

stem = 'k'
word = 'k'

stem = 'kept'
word = 'kept'

stem = 'key'
word = 'keys'

stem = 'law'
word = 'law'

stem = 'law'
word = 'laws'

stem = 'leader'
word = 'leaders'

stem = 'levi'
word = 'levied'

stem = 'limit'
word = 'limit'

stem = 'litig'
word = 'litigators'

stem = 'logseq'
word = 'logseq'

stem = 'maker'
word = 'maker'

stem = 'marketplac'
word = 'marketplace'

stem = 'met'
word = 'met'

stem = 'metropolitan'
word = 'metropolitan'

stem = 'microsoft'
word = 'microsoft'

stem = 'million'
word = 'million'

stem = 'million'
word = 'millions'

stem = 'misus'
word = 'misuse'

stem = 'name'
word = 'names'

stem = 'need'
word = 'need'

stem = 'not'
word = 'not'

stem = 'of'
word = 'of'

stem = 'old'
word = 'old'

stem = 'on'
word = 'on'

stem = 'one'
word = 'one'

stem = 'or'
word = 'or'

stem = 'order'
word = 'ordered'

stem = 'other'
word = 'other'

stem = 'out'
word = 'out'

stem = 'own'
word = 'own'

stem = 'peopl'
word = 'people'

stem = 'photo'
word = 'photos'

stem = 'place'
word = 'place'

stem = 'polic'
word = 'police'

stem = 'post'
word = 'post'

stem = 'privaci'
word = 'privacy'

stem = 'protect'
word = 'protection'

stem = 'protect'
word = 'protections'

stem = 'rais'
word = 'raises'

stem = 'recognit'
word = 'recognition'

stem = 'regul'
word = 'regulators'

stem = 'resum'
word = 'resume'

stem = 'right'
word = 'right'

stem = 'risk'
word = 'risks'

stem = 'rule'
word = 'rules'

stem = 's'
word = 's'

stem = 'sale'
word = 'sale'

stem = 'same'
word = 'same'

stem = 'say'
word = 'say'

stem = 'scrape'
word = 'scraped'

stem = 'search'
word = 'search'

stem = 'servic'
word = 'service'

stem = 'set'
word = 'sets'

stem = 'softwar'
word = 'software'

stem = 'solv'
word = 'solves'

stem = 'spur'
word = 'spur'

stem = 'still'
word = 'still'

stem = 'street'
word = 'street'

stem = 'strong'
word = 'strong'

stem = 'such'
word = 'such'

stem = 'suspend'
word = 'suspend'

stem = 'tech'
word = 'tech'

stem = 'technolog'
word = 'technology'

stem = 'telegraph'
word = 'telegraph'

stem = 'text'
word = 'text'

stem = 'that'
word = 'that'

stem = 'the'
word = 'the'

stem = 'their'
word = 'their'

stem = 'three'
word = 'three'

stem = 'to'
word = 'to'

stem = 'toml'
word = 'toml'

stem = 'u'
word = 'u'

stem = 'uk'
word = 'uk'

stem = 'use'
word = 'use'

stem = 'use'
word = 'used'

stem = 'use'
word = 'uses'

stem = 'valu'
word = 'values'

stem = 'vision'
word = 'vision'

stem = 'voanew'
word = 'voanews'

stem = 'voic'
word = 'voice'

stem = 'wall'
word = 'wall'

stem = 'watchdog'
word = 'watchdog'

stem = 'what'
word = 'what'

stem = 'will'
word = 'will'

stem = 'with'
word = 'with'

stem = 'word'
word = 'words'

stem = 'wrong'
word = 'wrong'

stem = 'wsj'
word = 'wsj'

stem = 'zurich'
word = 'zurich'

CREATE TABLE story (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    articles INTEGER NOT NULL, outside INTEGER NOT NULL, publishers INTEGER NOT NULL,
    first INTEGER, last INTEGER, heat INTEGER,
    pulse TEXT NOT NULL
);

number = 1
id = 'gpzxrfcg8t'
articles = 2
outside = 1
publishers = 3
first = 1653305460000000
last = 1653509040000000
heat = 84
pulse = '[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]'

CREATE INDEX story_id ON story (id);

CREATE INDEX story_last ON story (last);

CREATE TABLE topic (
    number INTEGER NOT NULL REFERENCES article,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (number, position)
) WITHOUT ROWID;

number = 1
position = 0
name = 'a'
words = ' a '

number = 11
position = 0
name = 'c'
words = ' c '

number = 13
position = 0
name = 'Computer Vision'
words = ' computer vision '

number = 13
position = 1
name = 'AI'
words = ' ai '

number = 14
position = 0
name = 'AI'
words = ' ai '

number = 14
position = 1
name = 'Computer Vision'
words = ' computer vision '

number = 15
position = 0
name = 'Microsoft AI'
words = ' microsoft ai '

number = 15
position = 1
name = 'AI'
words = ' ai '

number = 15
position = 2
name = 'Computer Vision'
words = ' computer vision '

number = 16
position = 0
name = 'Computer Vision'
words = ' computer vision '

number = 16
position = 1
name = 'AI'
words = ' ai '

number = 17
position = 0
name = 'Computer Vision'
words = ' computer vision '

number = 17
position = 1
name = 'AI'
words = ' ai '

number = 4
position = 0
name = 'Résumé'
words = ' resume '

number = 4
position = 1
name = 'AI'
words = ' ai '

CREATE INDEX topic_name ON topic (name, number);

CREATE TABLE vector (
    id TEXT PRIMARY KEY,
    at INTEGER,
    publisher TEXT NOT NULL,
    terms BLOB NOT NULL
) WITHOUT ROWID;

id = 'b4zpkg57db'
at = 1612325100000000
publisher = ''
terms = c7a78b3bc1a8726e0205

id = 'bcdfghjkmn'
at = None
publisher = ''
terms = 066a28fb05

id = 'cv5bf62rpk'
at = None
publisher = 'the post'
terms = e549581ac7a78b3b0502

id = 'fd5zdk32h5'
at = 1653506580000000
publisher = 'the irish times'
terms = 290fcc05ac5c87087389d60f9a3365142a47fc1454a27820d13ef320ffab29467a5cf866033162684544e36bb0eff870f1866c7a5c5cb2834bccb194cecc4a9db313a4a4a0018aab496c8db8f5fb34c0647b6bc5a301b3c83d4341db0118a5f3020202020202020202020502020205070202070702020202

id = 'fr5m7vzz8h'
at = None
publisher = ''
terms = 1a9dc527532022cf0505

id = 'gpzxrfcg8t'
at = 1653509040000000
publisher = 'wall street journal'
terms = e59151097bc8b81b787da820bb642e42ccacd84668ce8c4742931b4fe099a35306e86159a6b5ad7ab01db87b1230bc865a27b390cecc4a9de1255da16883ffa763f3f3ad1475cab49254a9bef5fb34c0422932d86c0933de9d257ce0dc2514e6d7eae3f5659cc9fc0202020202020202050202050705020202020205020405020507

id = 'hvjfsr9bbk'
at = 1623950160000000
publisher = 'voice of america'
terms = e59151092f550b0cfc94261804cea41fbb642e42f5d8c546c8f7ef4b2b19085232f98d5bd1ac6b6b05e20b7370f62278f1866c7a5140f37c60e8967f77885b811230bc86fb9155884fc5e58ccecc4a9da7dbf0b4496c8db8f5fb34c0721f40cf49e2fbd3422932d805c04be5020205020202020402050502020202020202020902050902020202

id = 'khhdgx7jt4'
at = 1653305460000000
publisher = 'the daily telegraph'
terms = 2f550b0cda507c0c1884b714787da820bb642e420174a54e2b190852824abf6ae0c8746ba6b5ad7acf22fc7d4fc5e58c4bccb194cecc4a9d42f0759f223947a863f3f3ad9254a9bef5fb34c04e14f7cbaccdebd0a6abacf0989329f50202020502020702020507020707020202070705020502

id = 'nwcxcwsrgg'
at = 1612310400000000
publisher = ''
terms = aa8cff762165738c57ee71921175f1c305050202

id = 'r22dknhnpz'
at = 1646733600000000
publisher = 'csoonline'
terms = e5915109e63e1c12a8fb1e28bb642e422b1908525d1f6e572b5bc570cd531d745ff66f7841d50679a221ce961bce339a08ba689ccecc4a9d42f0759fd2b143b2496c8db8f5fb34c074e654d46c0933de446cf4e64131dfe805020505020202020205020202070205020705020202

id = 'rg6pwnr3zx'
at = 1612310400000000
publisher = ''
terms = 535cc512435115c00502

id = 'rzpm4hvgw9'
at = 1612310400000000
publisher = 'b example'
terms = 4525076b05

id = 'ssdgrvf727'
at = 1591839780000000
publisher = 'cnet'
terms = e59151092f550b0ca8fb1e2854875d2c9a59f33199dc8b3dbb642e42c67e834dbea3475632f98d5b067e235e37c1ce6d1234bb6ed708c1791230bc860e8409944bccb194cecc4a9d50fad0a1fe34f8b3496c8db83b1659bdf5fb34c0b47f19c6cf706ec949e2fbd3aa3bd5e0070205020202070205020205020202020407020202050702020205

id = 'szvrr6kdtd'
at = None
publisher = ''
terms = a9ab908ad61b1fc60502

id = 'z9xmvhj3m5'
at = None
publisher = 'a'
terms = 10369f8c55f038f20505

CREATE INDEX vector_at ON vector (at, id);

CREATE VIRTUAL TABLE vocabulary USING fts5vocab (article_text, row);
