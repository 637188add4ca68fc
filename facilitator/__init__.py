"""The meeting room of a neighbourhood community: ledger, councils, ballots, minutes."""
