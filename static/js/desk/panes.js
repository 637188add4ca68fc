/* A pane of the desk that draws itself from the room, and waits while somebody types in it. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const door = facilitator.door;

  /** `draw(pane, room)` gives the nodes, or null where the pane is not for this moment. */
  function Pane(name, draw) {
    this.draw = draw;
    this.drawn = '';
    this.editing = ''; // What is being typed: an id, or a word of the pane's own.
    this.told = make('p', { class: 'told', role: 'status' });
    this.body = make('div');
    this.node = make('section', { class: 'pane ' + name, 'aria-label': say('desk.' + name), hidden: true },
      make('h2', null, say('desk.' + name)), this.told, this.body);
    this.focus = ''; // What had the keyboard before the pane was drawn anew: [data-focus].
    facilitator.panes.push(this);
  }

  Pane.prototype.show = function (room) {
    this.room = room;
    if (!this.node.isConnected) document.getElementById('content').appendChild(this.node);
    const subjects = [room.groups, room.options, room.materials, room.stage, room.appraisal, Boolean(room.trial)];
    const facts = [room.item && room.item.id, room.session.state, subjects, this.editing];
    const key = JSON.stringify(facts);
    if (key === this.drawn || this.busy()) return;
    this.drawn = key;
    const at = document.activeElement;
    const kept = this.body.contains(at) && at.dataset.focus;
    const nodes = room.item ? this.draw(this, room) : null;
    this.node.hidden = !nodes;
    dom.fill(this.body, nodes);
    const wanted = this.focus || kept;
    const again = wanted && this.body.querySelector('[data-focus="' + wanted + '"]');
    if (again) again.focus();
    this.focus = '';
  };

  /** A sentence being typed is not wiped by the next room; an empty field that gets the keyboard back loses nothing. */
  Pane.prototype.busy = function () {
    const at = document.activeElement;
    const empty = at.dataset && at.dataset.focus && at.value === '';
    return this.body.contains(at) && at.matches('input:not([type=file]), textarea') && !empty;
  };

  /** Draw what the room holds now, whatever is being typed. */
  Pane.prototype.redraw = function () {
    if (this.body.contains(document.activeElement)) document.activeElement.blur();
    this.drawn = '';
    this.show(this.room);
  };

  /** What was sent shows at once, also where its room came before the answer; what is being typed by then stays. */
  Pane.prototype.send = function (verb, body, focus) {
    this.told.textContent = '';
    const args = Object.assign({ session: door.session }, body);
    return door.perform(verb, args).then(answer => {
      this.told.textContent = answer.ok ? '' : answer.message;
      if (!answer.ok) return false;
      const at = this.body.contains(document.activeElement) ? document.activeElement : null;
      const next = at && at.matches('input[data-focus]') ? at.value : '';
      this.focus = focus || '';
      if (at && (next || !at.matches('input[data-focus]'))) at.blur();
      this.show(this.room);
      this.goOn(at, next);
      return true;
    });
  };

  Pane.prototype.goOn = function (before, typed) {
    const input = typed && this.body.querySelector('input[data-focus="' + before.dataset.focus + '"]');
    if (!input) return;
    if (input !== before) input.value = typed;
    input.focus();
  };

  function button(label, press, more) {
    return make('button', Object.assign({ type: 'button', click: press }, more), label);
  }

  facilitator.panes = [];
  facilitator.Pane = Pane;
  facilitator.paneButton = button;
})(window.facilitator);
