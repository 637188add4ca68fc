"""The server process: web and sockets on gevent, the worker as its child. `serve` replaces itself by this file."""

from gevent import monkey

monkey.patch_all()

import gc

gc.disable()  # What is imported stays: looking it through four times costs a third of a second. live/tidying.py begins.

from facilitator.live.import_locks import give_back_import_locks

give_back_import_locks()

import argparse
import logging
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import gevent

from facilitator import settings as settings_of
from facilitator.app import LIVE, Application, Surroundings, build, web_app
from facilitator.domain.words import N_
from facilitator.jobs.child import WorkerChild
from facilitator.live.breathing import Breathing
from facilitator.live.heartbeat import EVERY, Heartbeat
from facilitator.live.native_threads import NativeThreads
from facilitator.live.patient_handler import PatientHandler
from facilitator.live.ready import Listening, announce_ready
from facilitator.live.server import LiveFace
from facilitator.paths import InstanceFolder, instance_dir
from facilitator.practising.practices import Practices
from facilitator.services.context import SYSTEM
from facilitator.services.jobs.read import OpenJobs
from facilitator.services.sessions.note_interruption import NoteInterruption
from facilitator.storage.commit_watch import CommitWatch
from facilitator.storage.gevent_exchange import GeventExchange
from facilitator.storage.migrating import at_newest
from facilitator.storage.statements import after_each
from facilitator.wire.kept_files import KeptFiles
from facilitator.wire.last_port import PORT, remember_port
from facilitator.wire.leaving_demo import finish_leaving
from facilitator.wire.practice import EXTENSION

EVERYWHERE = "0.0.0.0"  # noqa: S104 - the hall's phones are the point
BACKLOG = 1024
CANNOT = 2
"""Exit status when the server could not even begin."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until a signal comes; returns the exit status."""
    asked = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    settings = settings_of.load(instance_dir(asked.instance))
    if not at_newest(settings.database_url):
        return _cannot(N_("数据库还没有建好，或者是旧版本的表。请先运行：facilitator init"))
    application = build(settings, surroundings())
    try:
        return Serving(application, Listening(asked.host, asked.port)).run()
    finally:
        application.close()


def surroundings() -> Surroundings:
    """Of a process of greenlets; a second application in it has its own."""
    threads = NativeThreads()
    return Surroundings(GeventExchange(), threads, threads.spawn)


class Serving:
    """One run of the server, from the first look at what happened before to the farewell."""

    def __init__(self, application: Application, listening: Listening) -> None:
        self._application = application
        self._listening = listening
        folder = InstanceFolder(application.settings.instance)
        self._heartbeat = Heartbeat(folder.heartbeat, application.ports.clock)
        self._worker = WorkerChild(application.settings)
        self._app = web_app(application)
        self._app.config["LISTENS_ON"] = listening.host
        self._live: LiveFace = self._app.extensions[LIVE]
        self._practices = Practices(application, self._app, surroundings, listening.here())
        self._app.extensions[EXTENSION] = self._practices

    def run(self) -> int:
        self._look_back()
        finish_leaving(self._application, KeptFiles(InstanceFolder(self._application.settings.instance).imports))
        self._heartbeat.beat()
        background = [gevent.spawn(self._keep_beating), gevent.spawn(self._worker.keep), gevent.spawn(self._say_ready)]
        for number in (signal.SIGTERM, signal.SIGINT):
            gevent.signal_handler(number, self._stop)
        reader, breathing = self._application.database.reader, Breathing()
        after_each(reader, breathing.give_way)
        self._live.begin(CommitWatch(reader), breathing.slowly)
        try:
            self._live.socketio.run(
                self._app,
                self._listening.host,
                self._listening.port,
                log_output=False,
                backlog=BACKLOG,
                handler_class=PatientHandler,
            )
        except OSError as error:
            return _cannot(N_("端口 {port} 用不了：{reason}").format(port=self._listening.port, reason=error.strerror))
        finally:
            self._practices.stop()
            self._worker.stop()
            gevent.killall(background)
            self._heartbeat.stop()
        return 0

    def _look_back(self) -> None:
        """Write down an interruption in every evening that was on, and hand over the jobs that nobody did."""
        door = self._application.door
        if self._heartbeat.was_interrupted():
            door.do(SYSTEM, NoteInterruption(self._heartbeat.last_sign()))
        for job in door.ask(SYSTEM, OpenJobs()):
            self._application.ports.jobs.hand_over(job.id)

    def _keep_beating(self) -> None:
        while True:
            gevent.sleep(EVERY)
            with suppress(OSError):
                self._heartbeat.beat()

    def _say_ready(self) -> None:
        """Once the socket listens, so that nobody is sent to an address that does not answer yet."""
        while not self._is_listening():
            gevent.sleep(0.02)
        remember_port(InstanceFolder(self._application.settings.instance), self._listening.port)
        announce_ready(_say, self._application.settings, self._listening, self._application.door)

    def _is_listening(self) -> bool:
        server = self._live.socketio.wsgi_server
        return server is not None and bool(server.started)

    def _stop(self, *_signal: Any) -> None:
        if self._live.socketio.wsgi_server is not None:
            self._live.socketio.wsgi_server.stop(timeout=1)


def _say(line: str) -> None:
    print(line, flush=True)


def _cannot(sentence: str) -> int:
    print(f"✗ {sentence}", file=sys.stderr, flush=True)
    return CANNOT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="facilitator serve")
    parser.add_argument("--instance")
    parser.add_argument("--host", default=EVERYWHERE)
    parser.add_argument("--port", type=int, default=PORT)
    return parser


if __name__ == "__main__":
    sys.exit(main())
