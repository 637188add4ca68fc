"""facilitator doctor: is this machine, this instance and this room ready for an evening?"""
