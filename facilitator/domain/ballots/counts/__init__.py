"""One file per counting method, each a pure function from voices to a tally and a judgement."""
