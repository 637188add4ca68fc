/* Carries a paper to the ballot box: by socket, after 4 s by plain POST, again and again until an answer came. */
(function (facilitator) {
  'use strict';

  const PATIENCE = 4000;
  const POST_GIVES_UP = 8000;
  const LONGEST_WAIT = 8000;
  const NOT_AN_ANSWER = ['busy', 'internal'];

  /** Plain HTTP has no randomUUID; getRandomValues is there everywhere. */
  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes).map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function Courier(url, csrf, store, changed) {
    this.url = url;
    this.csrf = csrf;
    this.store = store;
    this.changed = changed;
    this.link = null;
    this.turns = {}; // How often each ballot's paper was sent: an older attempt's failure starts no second chain.
  }

  /** Kept before it is sent: whatever happens now, the same key tells the same story. Another tab may have been quicker. */
  Courier.prototype.cast = function (ballot, picked) {
    const known = this.store.fresh(ballot.id);
    if (known && known.state !== 'refused') {
      if (known.state === 'kept') this.deliver(known);
      return known;
    }
    const paper = {
      ballot: ballot.id, choices: picked.choices, marks: picked.marks, key: newKey(), state: 'kept', tries: 0, at: Date.now(),
      question: ballot.question, secret: ballot.secrecy === 'secret',
    };
    this.store.keep(paper);
    this.deliver(paper);
    return paper;
  };

  /** `now`: the socket may be dead without knowing it, so the POST does not wait for its answer. */
  Courier.prototype.deliver = function (paper, now) {
    const body = { ballot: paper.ballot, choices: paper.choices, key: paper.key };
    const bySocket = this.link.connected();
    const turn = this.turns[paper.ballot] = (this.turns[paper.ballot] || 0) + 1;
    const current = () => paper.state === 'kept' && turn === this.turns[paper.ballot];
    paper.tries += 1;
    if (bySocket) this.link.socket.emit('vote', body, answer => this.settle(paper, answer));
    setTimeout(() => { if (current()) this.post(paper, body, current); }, bySocket && !now ? PATIENCE : 0);
  };

  Courier.prototype.post = function (paper, body, current) {
    const late = new Promise((_, reject) => setTimeout(reject, POST_GIVES_UP));
    const sent = fetch(this.url, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': this.csrf },
    });
    const again = () => {
      if (!current()) return;
      const wait = Math.min(250 * 2 ** paper.tries, LONGEST_WAIT);
      setTimeout(() => { if (current()) this.deliver(paper); }, wait * (0.75 + Math.random() / 2));
      this.changed(paper);
    };
    Promise.race([sent, late]).then(answer => answer.json()).then(answer => this.settle(paper, answer)).then(again, again);
  };

  /** Only the server's own words end the retries; silence, a proxy's page, “busy” and a fault of its own are no answer. */
  Courier.prototype.settle = function (paper, answer) {
    if (!answer || paper.state !== 'kept' || paper !== this.store.held[paper.ballot]) return; // The seat may have moved.
    if (!answer.ok && (!answer.error || NOT_AN_ANSWER.indexOf(answer.error) >= 0)) return;
    if (answer.ok) {
      paper.state = 'stored';
      paper.receipt = answer.receipt || (answer.result && answer.result.receipt) || null;
    } else {
      paper.state = answer.error === 'already_voted' ? 'elsewhere' : 'refused';
      paper.message = answer.message;
    }
    if (paper.secret) {
      // Nobody who picks up this phone later shall read a secret vote from it.
      paper.choices = paper.marks = null;
    }
    this.store.keep(paper);
    this.changed(paper);
  };

  /** On a reload and whenever the network returns: the back-off begins anew, the key stays. */
  Courier.prototype.resume = function () {
    this.store.unanswered().forEach(paper => {
      paper.tries = 0;
      this.deliver(paper, true);
    });
  };

  facilitator.Courier = Courier;
})(window.facilitator);
