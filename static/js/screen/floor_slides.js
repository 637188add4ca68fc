/* The floor on the wall: who speaks, with the clock, and who is next; the proposals, page after page; one alone. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const slides = facilitator.slides;
  const paging = facilitator.paging;
  const ACROSS = 30; // Characters of 54 px in a line of the list.
  const LINES = 10; // Lines of 54 px that stand between head and foot.
  const ROWS = 6;

  function titled(room) {
    return make('p', { class: 'label' }, parts.called(room.item));
  }

  function next(one, index) {
    return make('li', null, make('span', { class: 'ordinal' }, index + 1), make('b', { class: 'name' }, one.name),
      make('span', { class: 'state' }, one.stance_name));
  }

  function coming(talk) {
    if (!talk.next.length) return make('p', { class: 'label' }, say('screen.speak.none'));
    const more = talk.waiting - talk.next.length;
    return [make('p', { class: 'label' }, say('screen.speak.next') + (more > 0 ? say('screen.speak.more', { n: more }) : '')),
      make('ol', { class: 'agenda coming' }, talk.next.map(next))];
  }

  function speakers(room) {
    const talk = room.speaking;
    if (!talk || !room.item) return null;
    const now = talk.now;
    return { most: 150, top: [parts.name(room), parts.position(room), figures.spaced(room.session.code)],
      body: [titled(room), make('div', { class: 'speaking' },
        make('div', null, make('p', { class: 'label' }, say(now ? 'screen.speak.now' : 'screen.speak.nobody')),
          now && make('h1', { class: 'song question' }, now.name), now && make('p', { class: 'label' }, now.stance_name)),
        now && now.timer && make('b', { class: 'num turn', 'data-turn': '' })), make('div', { class: 'rule' }, coming(talk))],
      foot: [parts.came(room), say('screen.speak.how')], words: true };
  }

  /** As many to a page as stand there at 54 px; the stage then makes them as large as they fit. */
  function pages(proposals) {
    const all = [];
    let lines = LINES;
    proposals.forEach(one => {
      const needs = Math.ceil(one.text.length / ACROSS) + 0.4;
      const last = all[all.length - 1];
      if (last && lines + needs <= LINES && last.length < ROWS) {
        last.push(one);
        lines += needs;
      } else {
        all.push([one]);
        lines = needs;
      }
    });
    return all;
  }

  function seconds(room, one) {
    return say('screen.prop.seconds', { n: one.seconds, unit: room.session.unit_word });
  }

  function row(room, one) {
    return make('li', null, make('span', { class: 'words' }, figures.phrases(one.text, ACROSS)),
      one.seconds > 0 && make('b', { class: 'seconds' }, seconds(room, one)));
  }

  function wall(room) {
    if (!room.proposals.length) return null;
    const most = room.proposals.slice().sort((a, b) => b.seconds - a.seconds);
    const all = pages(most);
    const at = paging.turn('proposals:' + (room.item ? room.item.id : ''), all.length);
    const page = all.length > 1 ? say('screen.prop.page', { n: at + 1, of: all.length }) : '';
    return paging.turning({ most: 96, top: [parts.name(room), say('screen.prop.all', { n: room.proposals.length }) + page],
      body: [titled(room), make('ul', { class: 'question proposals' }, all[at].map(one => row(room, one)))],
      foot: [parts.came(room), say('screen.prop.how')], words: true }, all.length);
  }

  function proposal(room) {
    const one = room.proposals.find(other => other.id === room.stage.target);
    if (!one) return null;
    return { most: 150, top: [parts.name(room), parts.position(room)],
      body: [titled(room), make('h1', { class: 'question' }, figures.phrases(one.text, 22)),
        one.seconds > 0 && make('p', { class: 'label rule' }, seconds(room, one))],
      foot: [parts.came(room), say('screen.prop.how')], words: true };
  }

  /** While somebody speaks the item's slide is theirs; a motion that is being put has its own. */
  const item = slides.item;
  slides.item = room => (room.speaking && room.speaking.now && !room.ballot && speakers(room)) || item(room);

  /** The clock of a turn: warned at the end, counting on below zero. */
  function tick(room, link) {
    const place = document.querySelector('[data-turn]');
    const now = room.speaking && room.speaking.now;
    if (!place || !now || !now.timer) return;
    place.textContent = facilitator.timer.words(now.timer, link);
    place.classList.toggle('soon', facilitator.timer.left(now.timer, link) <= room.speaking.soon);
    place.classList.toggle('still', !now.timer.ends_at);
  }

  Object.assign(slides, { speakers, wall, proposal });
  facilitator.floorSlides = { tick };
})(window.facilitator);
