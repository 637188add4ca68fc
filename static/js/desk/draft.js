/* The form that fixes the motion: question, what voters do with it, named or secret, by which ways;
   shown where the large button otherwise is. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const LONG = 60;
  const LONGEST = 200;
  const CHANNELS = ['phone', 'paper', 'hands'];

  function tick(type, name, value, label, checked) {
    return make('label', { class: 'tick' }, make('input', { type: type, name: name, value: value, checked: checked }), label);
  }

  function encrypted() {
    return window.location.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].indexOf(window.location.hostname) >= 0;
  }

  function starting(title, form) {
    return /^是否|？$/.test(title) ? title : say(form === 'yes_no_abstain' ? 'desk.draft.start' : 'desk.draft.which', { title: title });
  }

  function Draft(holder, press) {
    this.holder = holder;
    this.press = press;
    this.motion = null;
  }

  /**
   * For `ballots.draft` and, until voting opens, `ballots.revise`; `cancel` leaves the motion as it is.
   * Drawn once per motion: nobody's half-written words are ever overwritten.
   */
  Draft.prototype.show = function (act, room, cancel) {
    const before = room.ballot || {};
    const motion = [act.verb, room.item.id, before.id].join(' ');
    this.act = act;
    if (this.motion === motion) {
      if (this.form.parentNode !== this.holder) facilitator.dom.fill(this.holder, this.form);
      return;
    }
    this.motion = motion;
    this.question = make('textarea', { id: 'question', rows: 3, maxlength: LONGEST, required: true, input: () => this.count() },
      before.question || starting(room.item.matter, 'yes_no_abstain'));
    const asked = form => this.ask(room.item.matter, form);
    this.answers = act.verb === 'ballots.draft' ? new facilitator.Answers(room.options, room.forms, asked) : null;
    this.length = make('small');
    this.refusal = make('p', { class: 'refusal', role: 'alert', hidden: true });
    this.form = make('form', { class: 'draft', submit: event => this.submit(event) },
      make('label', { for: 'question' }, say('desk.draft.question')), this.question, this.length,
      this.answers && this.answers.node, this.secrecy(before.secrecy === 'secret'),
      this.channels(before.ways || CHANNELS), this.refusal, make('button', { class: 'primary filled' },
        make('span', { class: 'label' }, act.label), make('small', null, say('desk.press'))),
      cancel && make('button', { type: 'button', class: 'cancel', click: cancel }, say('desk.revise.cancel')));
    facilitator.dom.fill(this.holder, this.form);
    this.count();
  };

  /** Words of one's own stay; the proposed ones follow the form. */
  Draft.prototype.ask = function (title, form) {
    const proposed = ['yes_no_abstain', 'single'].map(one => starting(title, one));
    if (proposed.indexOf(this.question.value.trim()) >= 0) this.question.value = starting(title, form);
    this.count();
  };

  Draft.prototype.secrecy = function (secret) {
    const yes = make('p', { class: 'accept', hidden: true }, tick('checkbox', 'accepted', 'yes', say('desk.draft.http'), false));
    const changed = event => {
      if (event.target.name === 'secrecy') yes.hidden = encrypted() || event.target.value !== 'secret';
    };
    return make('fieldset', { change: changed },
      make('legend', null, say('desk.draft.secrecy')), tick('radio', 'secrecy', 'named', say('desk.draft.named'), !secret),
      tick('radio', 'secrecy', 'secret', say('desk.draft.secret'), secret), yes);
  };

  Draft.prototype.channels = function (ways) {
    const box = name => tick('checkbox', 'ways', name, say('desk.draft.way.' + name), ways.indexOf(name) >= 0);
    return make('fieldset', { class: 'row' }, make('legend', null, say('desk.draft.channels')), CHANNELS.map(box));
  };

  Draft.prototype.count = function () {
    const length = this.question.value.trim().length;
    this.length.textContent = say(length > LONG ? 'desk.draft.long' : 'desk.draft.count', { n: length });
  };

  Draft.prototype.read = function () {
    const values = new FormData(this.form);
    const body = Object.assign({}, this.act.args, { question: this.question.value.trim(), secrecy: values.get('secrecy'),
      channels: values.getAll('ways') }, this.answers ? this.answers.read() : {});
    if (values.get('accepted') && body.secrecy === 'secret') body.plain_http_accepted = true;
    return body;
  };

  Draft.prototype.submit = function (event) {
    event.preventDefault();
    this.press(Object.assign({}, this.act, { args: this.read() })).then(answer => this.tell(answer.ok ? '' : answer.message));
  };

  Draft.prototype.tell = function (text) {
    this.refusal.textContent = text;
    this.refusal.hidden = !text;
  };

  /** The next time, the form begins again from what is on record. */
  Draft.prototype.forget = function () {
    this.motion = null;
  };

  facilitator.Draft = Draft;
})(window.facilitator);
