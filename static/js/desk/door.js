/* How the desk does things: one address per verb, the answer is either done or a sentence. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const csrf = facilitator.dom.meta('csrf-token');
  const session = document.body.getAttribute('data-session');

  /** perform('ballots.open', {ballot: …}) → {ok, result, version} or {ok: false, error, message}; never rejects. */
  function perform(verb, body) {
    const address = '/desk/' + session + '/do/' + verb.replace('.', '/');
    const sent = fetch(address, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': csrf },
    });
    return sent.then(
      answer => answer.json().catch(() => ({ ok: false, error: 'garbled', message: say('desk.garbled') })),
      () => ({ ok: false, error: 'offline', message: say('desk.offline') }));
  }

  /** The hall's list; rejects where it cannot be had. */
  function people() {
    const headers = { Accept: 'application/json' };
    const asked = fetch('/desk/' + session + '/people.json', { credentials: 'same-origin', cache: 'no-store', headers: headers });
    return asked.then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  }

  facilitator.door = { perform, people, session };
})(window.facilitator);
