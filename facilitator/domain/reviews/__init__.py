"""民主议单: what residents score, how a verdict follows from it, and what the quarter's figures say."""
