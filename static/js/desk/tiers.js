/* 分档 in a trial: by what the households are put together, and how many parts each group carries. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const PARTS = /^\d{1,3}(\.\d{1,2})?$/;

  /** `told`: what may be chosen, and what was tried last: {by, parts: {group: parts}, choices: [{by, name, groups}]}. */
  function Tiers(told) {
    this.choices = told.choices;
    const last = told.choices.find(one => one.by === told.by) || told.choices[0];
    this.by = make('select', { name: 'by', 'aria-label': say('desk.trial.by'), change: () => this.draw({}) },
      told.choices.map(one => make('option', { value: one.by, selected: one === last }, one.name)));
    this.groups = make('div', { class: 'trial-sources' });
    this.node = make('fieldset', { class: 'trial-tiers', hidden: true }, make('legend', null, say('desk.trial.by')), this.by, this.groups);
    this.draw(told.parts);
  }

  Tiers.prototype.chosen = function () {
    return this.choices.find(one => one.by === this.by.value);
  };

  /** A field for each group; one part each until somebody says otherwise. */
  Tiers.prototype.draw = function (parts) {
    const chosen = this.chosen();
    this.fields = chosen ? chosen.groups.map(group => {
      const label = say('desk.trial.group', { name: group[1], n: group[2] });
      const typed = make('input', { type: 'text', inputmode: 'decimal', maxlength: 6, 'aria-label': label, value: parts[group[0]] || '1' });
      return { group: group[0], typed: typed, node: make('label', null, label, typed) };
    }) : [];
    facilitator.dom.fill(this.groups, this.fields.map(field => field.node));
  };

  /** What is sent beside the method; nothing where another method is tried. */
  Tiers.prototype.read = function (method) {
    this.node.hidden = method !== 'tiered' || !this.choices.length;
    if (this.node.hidden || !this.by.value) return {};
    const parts = {};
    this.fields.forEach(field => { parts[field.group] = field.typed.value.trim(); });
    return { by: this.by.value, tiers: parts };
  };

  Tiers.prototype.wrong = function () {
    return !this.node.hidden && this.fields.some(field => !PARTS.test(field.typed.value.trim()));
  };

  facilitator.Tiers = Tiers;
})(window.facilitator);
