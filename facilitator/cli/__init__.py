"""The command line: a face like the others, which reads and changes the world through the door."""
