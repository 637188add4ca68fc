"""facilitator roll: a list of households, representatives or owners becomes the roll."""
