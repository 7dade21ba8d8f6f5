"""Text processing that all layers above share: words, HTML, dates, ids."""
