"""From the bytes of one file to an Article and its Problems."""
