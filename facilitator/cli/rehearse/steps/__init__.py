"""What a script can ask for, one kind of step a file."""
