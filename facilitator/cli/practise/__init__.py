"""The residents of 练一遍: real phones and tellers of a practised evening, played over the engine of the rehearsals."""
