"""The clerk's daily tools: who helps with what, who is visited, what went to the street."""
