"""Surnames that begin few other words: 老王 is somebody, 老路 and 小时 are nobody."""

from __future__ import annotations

PLAIN_SURNAMES = "王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁蒋蔡余杜魏吕丁姚卢姜崔钟谭陆汪廖贾"
