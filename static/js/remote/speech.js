/* The floor on the chair's phone: who speaks and for how long still, whom to ask next. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const remote = facilitator.remote;

  let timer = null; // Of the turn that the pane shows.

  function button(word, verb, args) {
    return make('button', { type: 'button', click: () => remote.send(verb, args) }, word);
  }

  function speaker(now) {
    timer = now.timer;
    const time = timer && make('b', { class: 'num', 'data-turn': '' }, facilitator.timer.words(timer, remote.clock()));
    return [make('p', null, say('remote.speaker', { name: now.name }), ' ', time),
      make('div', { class: 'turns' }, button(say('remote.speech.end'), 'speaking.finish', { speech: now.id }),
        button(say('remote.minute'), 'speaking.extend', { seconds: 60 }))];
  }

  remote.panes.speech = room => {
    const floor = room.speaking;
    if (!floor || room.session.state !== 'running') return null;
    const next = (floor.queue || floor.next || [])[0];
    const waiting = typeof floor.waiting === 'number' ? floor.waiting : 0;
    return make('div', { class: 'speech' }, floor.now && speaker(floor.now),
      make('p', null, say(waiting ? 'remote.waiting' : 'remote.speech.none', { n: waiting })),
      next && make('div', { class: 'turns' }, button(say('remote.speech.give', { name: next.name }), 'speaking.give')));
  };
  setInterval(() => {
    const place = document.querySelector('[data-turn]');
    if (place && timer) place.textContent = facilitator.timer.words(timer, remote.clock());
  }, 500);
  remote.draw();
})(window.facilitator);
