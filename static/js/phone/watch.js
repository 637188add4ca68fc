/* A scrutineer's phone: the button that confirms that voting may end, below whatever the phone shows; above everything stands
   what a second person is asked for, an announced result that shall be void: one press, and a second that means it. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;

  function Watch(place, url, csrf) {
    Object.assign(this, { place, url, csrf, drawn: '' });
  }

  Watch.prototype.show = function (room) {
    const watch = room.watch;
    const now = watch ? JSON.stringify(watch) : '';
    if (now === this.drawn) return;
    this.drawn = now;
    const wish = watch && watch.void;
    const first = wish && !watch.confirmed;
    this.place.parentNode.insertBefore(this.place, document.getElementById(first ? 'main' : 'floor'));
    dom.fill(this.place, !watch ? null : watch.confirmed ? make('p', { class: 'small' }, say(wish ? 'phone.undo.done' : 'phone.watch.done'))
      : wish ? this.wish(watch) : [make('p', { class: 'small' }, say('phone.watch')), this.button(watch, say('phone.watch.act'), 'plain')]);
    if (first) window.scrollTo(0, 0);
  };

  /** Who wants what, and why; the press that agrees lies behind a first one. */
  Watch.prototype.wish = function (watch) {
    return make('div', { class: 'card' }, make('p', { class: 'strong' }, say('phone.undo.ask', watch.void)),
      make('p', null, say('phone.undo.why', watch.void)),
      make('details', null, make('summary', { class: 'button plain' }, say('phone.undo.act')),
        make('p', { class: 'small' }, say('phone.undo.sure')), this.button(watch, say('phone.undo.confirm'), 'go')));
  };

  Watch.prototype.button = function (watch, label, look) {
    return make('button', { type: 'button', class: 'button ' + look, click: event => this.confirm(watch, event.target) }, label);
  };

  Watch.prototype.confirm = function (watch, button) {
    const reason = watch.void ? watch.void.reason : '';
    button.disabled = true;
    fetch(this.url, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: JSON.stringify({ ballot: watch.ballot, reason: reason }),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': this.csrf },
    }).then(answer => answer.json()).then(answer => answer.message || say(reason ? 'phone.undo.done' : 'phone.watch.done'), () => {
      button.disabled = false;
      return say('join.network');
    }).then(text => { dom.fill(this.place, make('p', { class: 'small', role: 'status' }, text), button.disabled ? null : button); });
  };

  facilitator.Watch = Watch;
})(window.facilitator);
