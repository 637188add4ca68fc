/* Whose paper is it: a few characters, the first that fits is offered, Enter takes it. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const MOST = 6;

  /** 3栋 2-101 王秀英: what tells one from another. */
  function called(person) {
    const place = [person.building, person.door].filter(Boolean).join(' ');
    return [person.label, person.name && person.name !== person.label && person.name, place && place !== person.label && place]
      .filter(Boolean).join('　');
  }

  /** `units()` are those who may still hand one in; `take(unit)` when one is picked. */
  function UnitField(units, take) {
    Object.assign(this, { units, take, unit: null });
    this.input = make('input', { type: 'text', maxlength: 40, autocomplete: 'off', placeholder: say('paper.find'),
      'aria-label': say('paper.whose'), input: () => { this.unit = null; this.offer(); }, keydown: event => this.key(event) });
    this.list = make('ul', { class: 'offers' });
    this.node = make('div', { class: 'unit-field' }, this.input, this.list);
  }

  UnitField.prototype.found = function () {
    const text = this.input.value;
    return text.trim() ? this.units().filter(person => facilitator.finding.matches(person, text)) : [];
  };

  UnitField.prototype.offer = function () {
    const found = this.found();
    const row = person => make('li', null, make('button', { type: 'button', tabindex: '-1', click: () => this.pick(person) },
      called(person)));
    const none = this.input.value.trim() && !found.length && make('li', null, say('paper.nobody'));
    facilitator.dom.fill(this.list, found.slice(0, MOST).map(row), none, found.length > MOST &&
      make('li', null, say('paper.more', { n: found.length - MOST })));
  };

  UnitField.prototype.key = function (event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const found = this.found();
    if (this.unit) this.take(this.unit);
    else if (found.length) this.pick(found[0]);
  };

  UnitField.prototype.set = function (person) {
    this.unit = person;
    this.input.value = person ? called(person) : '';
    facilitator.dom.fill(this.list);
  };

  UnitField.prototype.pick = function (person) {
    this.set(person);
    this.take(person);
  };

  facilitator.UnitField = UnitField;
  facilitator.unitCalled = called;
})(window.facilitator);
