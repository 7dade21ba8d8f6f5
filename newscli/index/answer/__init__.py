"""Questions answered: rows of the index → values."""
