"""Between the faces and the door: identity, seats, origins, limits, codecs, refusals in words."""
