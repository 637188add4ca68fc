"""Tables, transactions, files: the only place where SQL is written."""
