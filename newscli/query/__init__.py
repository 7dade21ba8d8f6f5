"""What is asked, as values that know nothing of how it is answered."""
