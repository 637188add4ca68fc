/* A scrutineer's phone: the one button that confirms that voting may end, below whatever the phone shows. */
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
    const now = watch ? watch.ballot + watch.confirmed : '';
    if (now === this.drawn) return;
    this.drawn = now;
    const button = make('button', { type: 'button', class: 'button plain', click: event => this.confirm(watch, event.target) },
      say('phone.watch.act'));
    dom.fill(this.place, !watch ? null : watch.confirmed ? make('p', { class: 'small' }, say('phone.watch.done'))
      : [make('p', { class: 'small' }, say('phone.watch')), button]);
  };

  Watch.prototype.confirm = function (watch, button) {
    button.disabled = true;
    fetch(this.url, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body: JSON.stringify({ ballot: watch.ballot }),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRFToken': this.csrf },
    }).then(answer => answer.json()).then(answer => answer.message || say('phone.watch.done'), () => {
      button.disabled = false;
      return say('join.network');
    }).then(text => { dom.fill(this.place, make('p', { class: 'small', role: 'status' }, text), button.disabled ? null : button); });
  };

  facilitator.Watch = Watch;
})(window.facilitator);
