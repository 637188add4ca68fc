/* How the desk does things: one address per verb, the answer is either done or a sentence. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const csrf = facilitator.dom.meta('csrf-token');
  const session = document.body.getAttribute('data-session');

  /** A photograph travels beside the JSON, in a form of two parts. */
  function packed(body, file) {
    if (!file) return [JSON.stringify(body), { 'Content-Type': 'application/json' }];
    const form = new FormData();
    form.append('json', JSON.stringify(body));
    form.append('file', file);
    return [form, {}];
  }

  /** {ok, result, version} or {ok: false, error, message}; never rejects. */
  function post(name, body, file) {
    const address = '/desk/' + session + '/' + name;
    const [content, kind] = packed(body, file);
    const sent = fetch(address, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: content,
      headers: Object.assign({ Accept: 'application/json', 'X-CSRFToken': csrf }, kind),
    });
    return sent.then(
      answer => answer.json().catch(() => ({ ok: false, error: 'garbled', message: say('desk.garbled') })),
      () => ({ ok: false, error: 'offline', message: say('desk.offline') }));
  }

  /** perform('ballots.open', {ballot: …}). */
  function perform(verb, body, file) {
    return post('do/' + verb.replace('.', '/'), body, file);
  }

  function read(name) {
    const headers = { Accept: 'application/json' };
    const asked = fetch('/desk/' + session + '/' + name, { credentials: 'same-origin', cache: 'no-store', headers: headers });
    return asked.then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  }

  /** The hall's list; rejects where it cannot be had. */
  function people() {
    return read('people.json');
  }

  /** The rule about proxies, the observers, how tickets let in. */
  function doorway() {
    return read('door.json');
  }

  /** What a trial of the money begins with, and one more try. */
  function trial(item) {
    return read('trial/' + item);
  }

  function tryOut(item, body) {
    return post('trial/' + item, body);
  }

  facilitator.door = { perform, people, doorway, trial, tryOut, session };
})(window.facilitator);
