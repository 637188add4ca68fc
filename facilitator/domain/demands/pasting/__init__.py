"""What residents wrote in a WeChat group, read into drafts: every line accounted for, nothing guessed silently."""
