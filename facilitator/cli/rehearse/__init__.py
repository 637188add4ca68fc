"""`facilitator rehearse`: a scripted evening, played by real clients through a real server."""

from facilitator.cli.rehearse.command import rehearse_command

__all__ = ["rehearse_command"]
