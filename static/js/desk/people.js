/* Who belongs to this evening: finding one among forty-four by a few characters, and one row each. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const STATE_WORD = { absent: 'desk.absent', present: 'desk.present', left: 'desk.gone' };
  const SHOWS = {
    all: () => true,
    absent: person => person.state === 'absent' || person.state === 'left',
    present: person => here(person),
    unvoted: person => here(person) && !person.voted && !aside(person),
  };

  function here(person) {
    return person.state === 'present' || person.state === 'recused';
  }

  function aside(person) {
    return person.recused || person.state === 'recused';
  }

  function plain(text) {
    return String(text || '').toLowerCase().replace(/[\s\-—号栋楼单元#]/g, '');
  }

  /** Every word typed must occur somewhere in the row: “3 王” finds the Wangs of building 3. */
  function matches(person, text) {
    const row = plain([person.label, person.name, person.building, person.door].join(''));
    return text.trim().split(/\s+/).every(word => row.indexOf(plain(word)) >= 0);
  }

  function find(people, text, show) {
    return people.filter(person => (text.trim() ? matches(person, text) : SHOWS[show](person)));
  }

  function called(person) {
    return person.name || person.label;
  }

  function second(person) {
    return [person.name ? person.label : '', person.building, person.door].filter(Boolean).join('　');
  }

  function state(person, voting) {
    if (aside(person)) return say('desk.recused');
    if (person.state === 'present' && voting) return say(person.voted ? 'desk.voted' : 'desk.unvoted');
    return say(STATE_WORD[person.state]);
  }

  function press(label, act, kind) {
    return make('button', { type: 'button', class: kind || '', click: act }, label);
  }

  /** `acts` = {checkIn, checkOut, recuse}; null when the meeting is over. */
  function buttons(person, context, acts) {
    return [
      here(person) && context.number ? press(say('desk.link'), () => acts.checkIn(person), 'main') : null,
      here(person) ? null : press(say('desk.in'), () => acts.checkIn(person), 'main'),
      !aside(person) && context.recusable ? press(say('desk.recuse'), event => acts.recuse(person, event.target)) : null,
      here(person) ? press(say('desk.out'), event => acts.checkOut(person, event.target)) : null];
  }

  /** `context` = {voting, number, recusable}. */
  function row(person, context, acts) {
    const waiting = context.voting && here(person) && !person.voted && !aside(person);
    return make('li', { class: 'person ' + person.state + (waiting ? ' waiting' : '') },
      make('p', null, make('b', null, called(person)), make('span', { class: 'second' }, second(person))),
      make('span', { class: 'state' }, state(person, context.voting)), acts && buttons(person, context, acts));
  }

  function count(people, show) {
    return people.filter(SHOWS[show]).length;
  }

  facilitator.people = { find, row, called, count, shows: Object.keys(SHOWS) };
})(window.facilitator);
