"""The tables, and how values become rows and rows values."""
