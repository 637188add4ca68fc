/* What voters do with the motion: yes or no, one of several, several, an order, or points; and the options, a line each. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const FORMS = ['yes_no_abstain', 'single', 'multiple'];
  const RARE = ['ranked', 'score']; // Behind 更多, and only where the rule knows them.
  const LIMITS = { multiple: [['max', 1, 20, '']], score: [['min', 0, 100, '1'], ['max', 1, 100, '5']] };

  /** Letters and titles of what the topic council laid out, unless it was dropped. */
  function laidOut(options) {
    const kept = (options || []).filter(option => !option.dropped);
    return kept.map(option => option.letter + ' ' + option.title).join('\n');
  }

  /** `known`: what the rule lets the chair ask. `changed` is told the form as soon as another one is chosen. */
  function Answers(options, known, changed) {
    this.form = FORMS[0];
    this.changed = changed;
    this.options = make('textarea', { name: 'options', rows: 4, 'aria-label': say('desk.answers.options') }, laidOut(options));
    this.limits = make('p', { class: 'limits' });
    this.more = make('div', { class: 'more', hidden: true },
      make('label', null, make('small', null, say('desk.answers.options')), this.options), this.limits);
    this.node = make('fieldset', { class: 'answers', change: event => this.choose(event.target) },
      make('legend', null, say('desk.answers')), this.radios(FORMS, known), this.rarer(known), this.more);
  }

  Answers.prototype.radios = function (forms, known) {
    return make('p', { class: 'forms' }, forms.filter(form => known.indexOf(form) >= 0).map(form => this.radio(form)));
  };

  Answers.prototype.rarer = function (known) {
    if (!RARE.some(form => known.indexOf(form) >= 0)) return null;
    return make('details', { class: 'rarer' }, make('summary', null, say('desk.answers.more')), this.radios(RARE, known));
  };

  Answers.prototype.radio = function (form) {
    const input = make('input', { type: 'radio', name: 'form', value: form, checked: form === this.form });
    return make('label', { class: 'tick' }, input, say('desk.answers.' + form));
  };

  Answers.prototype.choose = function (input) {
    if (input.name !== 'form') return;
    this.form = input.value;
    this.more.hidden = this.form === FORMS[0];
    const field = limit => make('label', null, say('desk.answers.' + this.form + '.' + limit[0]),
      make('input', { type: 'number', name: limit[0], min: limit[1], max: limit[2], value: limit[3], inputmode: 'numeric' }));
    facilitator.dom.fill(this.limits, (LIMITS[this.form] || []).map(field));
    this.changed(this.form);
  };

  /** The part of `ballots.draft` that is told here; what is left empty is the server's usual. */
  Answers.prototype.read = function () {
    if (this.form === FORMS[0]) return { form: this.form };
    const lines = this.options.value.split('\n').map(line => line.trim()).filter(line => line);
    const body = { form: this.form, options: lines };
    this.limits.querySelectorAll('input').forEach(input => {
      if (input.value !== '') body[input.name] = Number(input.value);
    });
    return body;
  };

  facilitator.Answers = Answers;
})(window.facilitator);
