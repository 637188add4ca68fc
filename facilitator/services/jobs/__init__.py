"""The queue's own verbs and questions; only the system may use them."""

from facilitator.services.jobs import fail, finish, read

JOB_VERBS = (finish.VERB, fail.VERB)
JOB_QUESTIONS = read.QUESTIONS
