"""Who there is: officers, powers, voting units, and how they are masked in public."""
