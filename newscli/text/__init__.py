"""What all layers above share about text: its words, what HTML means, dates, ids."""
