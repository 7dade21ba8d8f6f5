"""Articles as files that other programs take: Markdown with front matter, and a site of HTML pages."""
