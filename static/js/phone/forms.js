/* The papers of every form: one tap for a single answer; taps that count, taps in order, or points and then one button. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const phone = facilitator.phone;
  const LONG_LABEL = 6; // Beyond it a label is a sentence, set smaller and from the left.

  /** What the paper says: the choices as the server takes them, the marks as people read them. */
  function picked(choices, marks) {
    return { choices: choices, marks: marks };
  }

  function mark(option, sign, more) {
    return { id: option.id, sign: sign, text: option.label + (more || '') };
  }

  function button(option, lead, press) {
    const long = option.label.length > LONG_LABEL ? ' long' : '';
    return make('button', { type: 'button', class: 'button option ' + option.id + long, click: press },
      lead, make('span', { class: 'word' }, option.label));
  }

  function single(ballot, picks, done) {
    return ballot.options.map(one => button(one, figures.sign(one.sign),
      () => done(picked([one.id], [mark(one, one.sign)]))));
  }

  function go(done) {
    return make('button', { type: 'button', id: 'next', class: 'button go', click: done }, say('phone.next.step'));
  }

  /** `picks.order` holds the ids in the order of tapping; only a ranking keeps that order. */
  function several(ballot, picks, done) {
    const ranked = ballot.form === 'ranked';
    const order = picks.order;
    const byId = {};
    ballot.options.forEach(one => { byId[one.id] = one; });
    const note = make('p', { class: 'line', id: 'picked', role: 'status' });
    const places = ballot.options.map(() => make('b', { class: 'place num' }));
    const buttons = ballot.options.map((one, index) => button(one, places[index], () => press(one.id)));
    const next = go(() => {
      const ids = ranked ? order.slice() : ballot.options.map(one => one.id).filter(id => order.indexOf(id) >= 0);
      done(picked(ids, ids.map((id, index) => mark(byId[id], ranked ? String(index + 1) : '✓'))));
    });

    function press(id) {
      const at = order.indexOf(id);
      if (at >= 0) order.splice(at, 1);
      else if (order.length < ballot.max) order.push(id);
      else return show(say('phone.picked.full', { max: ballot.max }));
      return show('');
    }

    function show(warning) {
      ballot.options.forEach((one, index) => {
        const at = order.indexOf(one.id);
        places[index].textContent = at < 0 ? '' : ranked ? at + 1 : '✓';
        buttons[index].setAttribute('aria-pressed', String(at >= 0));
      });
      const missing = ballot.min - order.length;
      const count = say(ranked ? 'phone.picked.ranked' : 'phone.picked', { n: order.length });
      note.textContent = warning || count + (missing > 0 ? say('comma') + say('phone.picked.missing', { n: missing }) : '');
      next.disabled = missing > 0;
    }

    show('');
    return [buttons, note, next];
  }

  function points(ballot, picks, done) {
    const next = go(() => {
      const ids = ballot.options.map(one => one.id);
      done(picked(ids.map(id => id + ':' + picks.points[id]), ballot.options.map(one => (
        mark(one, '', say('phone.points', { n: picks.points[one.id] }))))));
    });
    const none = say('phone.points.none');
    const scale = [''];
    for (let number = ballot.max; number >= ballot.min; number -= 1) scale.push(String(number));
    const missing = () => ballot.options.filter(one => !picks.points[one.id]).length;
    const note = make('p', { class: 'line', id: 'picked', role: 'status' });
    const show = () => {
      note.textContent = missing() ? say('phone.points.missing', { n: missing() }) : '';
      next.disabled = missing() > 0;
    };
    const rows = ballot.options.map(one => {
      const box = make('select', { class: 'field', change: () => { picks.points[one.id] = box.value; show(); } },
        scale.map(number => make('option', { value: number }, number ? say('phone.points.of', { n: number }) : none)));
      box.value = picks.points[one.id] || '';
      return make('label', { class: 'score' }, make('span', null, one.label), box);
    });
    show();
    return [rows, note, next];
  }

  const FORMS = { multiple: several, ranked: several, score: points };

  /** `picks` outlives the form, so that “重新选” finds what was there. */
  function form(room, picks, done) {
    const ballot = room.ballot;
    const build = FORMS[ballot.form];
    return {
      key: 'form:' + ballot.id,
      spoken: say('phone.form', { question: ballot.question }),
      nodes: [phone.question(ballot), build ? make('p', { class: 'line how' }, ballot.how) : null,
        make('div', { role: 'group', 'aria-label': ballot.question }, (build || single)(ballot, picks, done)),
        make('p', { class: 'small' }, make('b', { id: 'left', class: 'left num' }), ballot.secrecy_sentence)],
    };
  }

  Object.assign(phone, { form });
})(window.facilitator);
