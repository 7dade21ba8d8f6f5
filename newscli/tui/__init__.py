"""The full-screen browser. It asks the library and shows the pages of `render`, on Textual."""
