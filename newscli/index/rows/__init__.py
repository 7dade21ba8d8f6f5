"""The tables, and the conversion between values and rows."""
