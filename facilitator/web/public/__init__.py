"""Addresses that need no log-in."""

from __future__ import annotations

from flask import Blueprint

from facilitator.web.guide.pages import home
from facilitator.web.public import again, board, mine, money, notice, pages, plan, reviews, story
from facilitator.wire.limits import limit_codes, limit_messages

PUBLIC = Blueprint("public", __name__)
PUBLIC.add_url_rule("/public", "board", board.board)
PUBLIC.add_url_rule("/public/plan", "plan", plan.plan)
PUBLIC.add_url_rule("/public/plan/<digest>.jpg", "plan_picture", plan.picture)
PUBLIC.add_url_rule("/public/money/<plan>", "money", money.plan)
PUBLIC.add_url_rule("/public/reviews/<quarter>", "review", reviews.review)
PUBLIC.add_url_rule("/public/notice/<minutes>", "notice", notice.notice)
PUBLIC.add_url_rule("/public/photo/<photo>.jpg", "photo", story.photo)
PUBLIC.add_url_rule("/public/<number>", "story", story.story)
PUBLIC.add_url_rule("/public/<number>/again", "again", limit_messages(again.again), methods=["GET", "POST"])
PUBLIC.add_url_rule("/my", "asked", mine.asked)
PUBLIC.add_url_rule("/my/<stub>", "mine", limit_codes(mine.mine))
PUBLIC.add_url_rule("/guide", "guide", home)
PUBLIC.add_url_rule("/verify", "verify", pages.verify, methods=["GET", "POST"])
