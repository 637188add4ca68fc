"""facilitator ledger: a file of residents' wishes becomes lines of the ledger."""
