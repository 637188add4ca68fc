"""The one task of the queue: run a job by its id."""
