"""The network: addresses that phones can reach, and the port they knock at."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator

from facilitator.cli.running import is_running
from facilitator.domain.hall.finding import Finding, bad, good, poor
from facilitator.domain.words import N_
from facilitator.paths import InstanceFolder
from facilitator.wire.hall import hall_cards, typed

WHY = {errno.EADDRINUSE: N_("被别的程序占用"), errno.EACCES: N_("1024 以下的端口要管理员权限")}


def examine_network(folder: InstanceFolder, port: int) -> Iterator[Finding]:
    found = hall_cards()
    if found:
        shown = "、".join(f"{typed(str(one.ip), port)}（{card}）" for card, one in found)
        yield good(N_("局域网地址"), shown)
    else:
        cure = N_("请插网线连到会场的路由器，或连上会场的无线网。")
        yield poor(N_("局域网地址"), N_("没有连上网络，只有本机能打开"), cure)
    yield _port(folder, port)


def _port(folder: InstanceFolder, port: int) -> Finding:
    what = N_("端口 {port}").format(port=port)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError as error:
            if is_running(folder):
                return good(what, N_("服务正在用"))
            cure = N_("请关掉占用它的程序，或用 --port 换一个端口。")
            return bad(what, N_("用不了：{why}").format(why=WHY.get(error.errno or 0, error.strerror)), cure)
    return good(what, N_("空闲"))
