"""A list of households, representatives or owners, read as lines of the roll; for the terminal and the page."""
