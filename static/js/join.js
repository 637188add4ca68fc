/* The join page: a ticket's secret travels in the address's fragment, which no server log ever sees. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const element = id => document.getElementById(id);
  const code = document.body.getAttribute('data-code');
  const form = element('ticket-form');

  function tell(text) {
    element('refusal').hidden = !text;
    element('refusal').textContent = text;
  }

  function busy(on) {
    element('going').hidden = !on;
    Array.from(form.elements).forEach(control => { control.disabled = on; });
  }

  function post(ticket) {
    return fetch('/j/' + code + '/ticket', {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: JSON.stringify({ ticket: ticket }),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    }).then(answer => answer.json());
  }

  function enter(ticket) {
    tell('');
    busy(true);
    post(ticket).then(answer => {
      if (answer.ok) {
        window.location.replace('/p/' + code);
        return;
      }
      busy(false);
      tell(answer.message);
    }, () => {
      busy(false);
      tell(say('join.network'));
      element('retry').hidden = false;
      element('retry').onclick = () => enter(ticket);
    });
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    enter(form.elements.ticket.value.trim().toUpperCase());
  });

  function arrive() {
    const secret = /^#t=([\w-]+)/.exec(window.location.hash);
    if (!secret) return;
    // Gone before anything is sent: neither history nor a screenshot shall carry the seat.
    window.history.replaceState(null, '', window.location.pathname);
    enter(secret[1]);
  }

  window.addEventListener('hashchange', arrive); // A second scan may land in the same tab.
  arrive();
})(window.facilitator);
