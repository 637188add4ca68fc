/* Keeps a page equal to the room: a socket when there is one, a question every five seconds when there is none. */
(function (facilitator) {
  'use strict';

  const STALE_AFTER = 5000;
  const POLL_EVERY = 5000;
  // A server that starts again is found soon; three hundred questions cost it little.
  const KNOCK_EVERY = 2500;
  // A question into a dead network may hang for minutes, and no other is asked meanwhile.
  const PATIENCE = 6000;
  // The server pings every 25 s; Safari keeps dead sockets that look open.
  const SILENCE = 40000;
  const NO_COOKIE_YET = 8000;
  const UNTIL_NEXT_POLL = 8000;

  function jitter(milliseconds) {
    return milliseconds * (0.8 + 0.4 * Math.random());
  }

  /** The answer as JSON, or null where it is none of ours. Rejects without network. */
  function ask(url) {
    const headers = { Accept: 'application/json' };
    return new Promise((resolve, reject) => {
      const limit = setTimeout(reject, PATIENCE);
      fetch(url, { credentials: 'same-origin', cache: 'no-store', headers: headers })
        .then(answer => (answer.ok ? answer.json() : null)).then(resolve, reject)
        .then(() => clearTimeout(limit));
    });
  }

  /**
   * tell.room(room) for every room that is not older than the last one; tell.link('live' | 'stale') when that changes;
   * tell.back(), where there is one, when the line or the network returned.
   * auth names the window: {audience: 'phone' | 'screen' | 'desk', code | session}; who may see what is the server's affair.
   */
  function Link(stateUrl, auth, tell) {
    this.stateUrl = stateUrl;
    this.tell = tell;
    this.version = -1;
    this.offset = 0;
    this.woke = 0;
    // The line broke or a question found nobody, and no answer has come since.
    this.gone = false;
    this.heard = Date.now();
    this.goodUntil = this.heard + STALE_AFTER;
    this.state = 'live';
    this.socket = window.io ? this.open(auth) : null;
    this.poll(jitter(POLL_EVERY));
    setInterval(() => this.watch(), 1000);
    document.addEventListener('visibilitychange', () => this.wake());
    window.addEventListener('focus', () => this.wake());
    window.addEventListener('online', () => { this.back(); this.wake(); });
    window.addEventListener('pageshow', event => { if (event.persisted) this.wake(); });
  }

  Link.prototype.open = function (auth) {
    const socket = window.io('/live', {
      auth: auth, transports: ['websocket'], upgrade: false,
      reconnectionDelay: 1000, reconnectionDelayMax: 10000, randomizationFactor: 0.5, timeout: 8000,
    });
    socket.on('connect', () => { this.gone = false; this.hear(); this.back(); });
    socket.on('room', room => this.take(room));
    socket.on('connect_error', () => {
      // A refused handshake is not retried by the library: the seat may be gone, or the cookie still to come.
      if (socket.active) return;
      this.refresh();
      setTimeout(() => socket.connect(), jitter(NO_COOKIE_YET));
    });
    socket.on('disconnect', reason => {
      this.goodUntil = Date.now() + STALE_AFTER;
      this.poll(jitter(1500));
      if (reason === 'io server disconnect') this.moved(socket);
      else this.gone = true;
    });
    socket.io.on('ping', () => this.hear());
    return socket;
  };

  /** The server ended the line: the seat was given to somebody. Ask who this phone now is, and join again as that. */
  Link.prototype.moved = function (socket) {
    this.refresh().then(() => socket.connect());
  };

  Link.prototype.back = function () {
    if (this.tell.back) this.tell.back();
  };

  Link.prototype.connected = function () {
    return Boolean(this.socket && this.socket.connected);
  };

  Link.prototype.hear = function () {
    this.woke = 0;
    this.heard = Date.now();
    this.goodUntil = this.heard + UNTIL_NEXT_POLL;
    this.mark('live');
  };

  Link.prototype.mark = function (state) {
    if (state === this.state) return;
    this.state = state;
    this.tell.link(state);
    if (state === 'live' && !this.connected()) this.back();
  };

  Link.prototype.take = function (room) {
    this.hear();
    if (!room || room.version < this.version) return;
    this.version = room.version;
    if (room.now) this.offset = Date.parse(room.now) - Date.now();
    this.tell.room(room);
  };

  /** Milliseconds until a moment of the server's clock. */
  Link.prototype.until = function (iso) {
    return Date.parse(iso) - (Date.now() + this.offset);
  };

  Link.prototype.refresh = function () {
    return ask(this.stateUrl).then(room => { if (room && room.session) this.take(room); })
      // No network is a state that the mark already shows.
      .catch(() => { this.gone = true; });
  };

  /**
   * The line is gone: is anybody there? A question a tenth as dear as the room. At the first answer the socket opens
   * and brings the room; the library's own back-off might wait fifteen seconds more.
   */
  Link.prototype.knock = function () {
    return ask('/healthz').then(answer => {
      if (!answer || !this.gone) return;
      // Once: where sockets are forbidden the questions must do, and no try rides on each of them.
      this.gone = false;
      if (!this.socket.connected) this.join();
    }).catch(() => {});
  };

  Link.prototype.join = function () {
    this.socket.disconnect().connect();
  };

  Link.prototype.poll = function (delay) {
    const again = () => this.poll(jitter(this.gone ? KNOCK_EVERY : POLL_EVERY));
    clearTimeout(this.pollTimer);
    this.pollTimer = setTimeout(() => {
      if (this.connected() || document.hidden) again();
      else (this.gone && this.socket ? this.knock() : this.refresh()).then(again);
    }, delay);
  };

  Link.prototype.watch = function () {
    const now = Date.now();
    if (!this.connected()) {
      if (now > this.goodUntil) this.mark('stale');
    } else if (now - this.heard > SILENCE) {
      this.heard = now;
      this.join();
    }
  };

  /** The phone slept, the page came back, the network came back: believe nothing, ask. */
  Link.prototype.wake = function () {
    if (document.hidden || Date.now() - this.woke < 1000) return;
    this.woke = Date.now();
    // Not when its own back-off is over.
    if (this.socket && !this.socket.connected) this.join();
    this.watch();
    this.refresh();
  };

  /** The server's clock for a page that is handed its rooms by another page. */
  function Clock() {
    this.offset = 0;
  }

  Clock.prototype.until = Link.prototype.until;

  Clock.prototype.take = function (room, tell) {
    this.offset = Date.parse(room.now) - Date.now();
    tell(room);
  };

  facilitator.live = { connect: (stateUrl, auth, tell) => new Link(stateUrl, auth, tell), clock: () => new Clock() };
})(window.facilitator);
