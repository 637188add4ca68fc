/* Who belongs to this evening: finding one among forty-four by a few characters, and one row each. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const STATE_WORD = { absent: 'desk.absent', present: 'desk.present', left: 'desk.gone', counted: 'desk.counted' };
  const SHOWS = {
    all: () => true,
    absent: person => person.state === 'absent' || person.state === 'left',
    present: person => here(person),
    unvoted: person => here(person) && !person.voted && !aside(person),
  };

  function here(person) {
    return person.state === 'present' || person.state === 'recused';
  }

  function back(person) {
    return person.state === 'left';
  }

  function aside(person) {
    return person.recused || person.state === 'recused';
  }

  function find(people, text, show) {
    return people.filter(person => (text.trim() ? facilitator.finding.matches(person, text) : SHOWS[show](person)));
  }

  function called(person) {
    return person.name || person.label;
  }

  /** 王秀英（居民代表01）: for sentences, where two people of one name must not be mistaken. */
  function inFull(person) {
    return person.name && person.name !== person.label ? say('desk.in.full', person) : called(person);
  }

  /** Where they live, and who speaks for them since when: the answer to whoever asks at the table. */
  function second(person) {
    const other = person.who && person.who !== person.name && person.who !== person.label;
    const came = here(person) && (person.proxy ? say('door.by', person) : other ? say('door.came', person) : '');
    const twin = person.twin && say('door.twin', person);
    const told = address => person.label.indexOf(address) >= 0 ? '' : address; // 3栋2单元 301 says its building once.
    return [person.name ? person.label : '', told(person.building || ''), told(person.door || ''), came, twin].filter(Boolean).join('　');
  }

  function state(person, voting) {
    if (aside(person)) return say('desk.recused');
    if (person.state === 'present' && voting) return say(person.voted ? 'desk.voted' : 'desk.unvoted');
    return say(STATE_WORD[person.state]);
  }

  function press(label, act, kind) {
    return make('button', { type: 'button', class: kind || '', click: act }, label);
  }

  /** `acts` = {checkIn, checkOut, recuse, help, proxy, replace}, each null for somebody whose work it is not. */
  function buttons(person, context, acts) {
    const votes = here(person) && !aside(person) && !person.voted;
    return [
      acts.checkIn && here(person) && context.number ? press(say('desk.link'), () => acts.checkIn(person), 'main') : null,
      acts.checkIn && !here(person) ? press(say(back(person) ? 'door.back' : 'desk.in'), () => acts.checkIn(person), 'main') : null,
      acts.proxy && !here(person) ? press(say('door.proxy.open'), () => acts.proxy(person)) : null,
      acts.replace && here(person) && context.finding ? press(say('door.replace'), () => acts.replace(person)) : null,
      acts.help && votes && context.helpable ? press(say('desk.help'), () => acts.help(person), 'main') : null,
      acts.recuse && votes && context.recusable ? press(say('desk.recuse'), () => acts.recuse(person)) : null,
      acts.checkOut && here(person) ? press(say('desk.out'), event => acts.checkOut(person, event.target)) : null];
  }

  /** `context` = {voting, number, recusable, helpable}. */
  function row(person, context, acts) {
    const waiting = context.voting && here(person) && !person.voted && !aside(person);
    return make('li', { class: 'person ' + person.state + (waiting ? ' waiting' : ''), 'data-unit': person.unit },
      make('p', null, make('b', null, called(person)), make('span', { class: 'second' }, second(person))),
      make('span', { class: 'state' }, state(person, context.voting)), buttons(person, context, acts));
  }

  function count(people, show) {
    return people.filter(SHOWS[show]).length;
  }

  /** Where a person has several rows, or a row stands for several households: the rows by name, and who is due. */
  function rows(people, session) {
    const due = session.electorate;
    const same = !people.length || !due || people.length === due;
    return same ? null : make('span', { class: 'second' }, say('desk.rows', { n: people.length, due: due, measure: session.measure }));
  }

  facilitator.people = { find, row, rows, inFull, count, shows: Object.keys(SHOWS) };
})(window.facilitator);
