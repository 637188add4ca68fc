"""What is handed to the archive of one meeting: pieces with their terms, packed so that the same is the same bytes."""
