"""The papers of the ledger: what each is called, and its content before it is laid out."""
