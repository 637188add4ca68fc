/* Speaking, proposing and the scrutineer's word: their script comes when somebody may first use it, not with the page. */
(function (facilitator) {
  'use strict';

  /** `watch`: makes the scrutineer's button once the script that draws it is there. */
  function Gate(place, watch) {
    Object.assign(this, { place, make: watch });
  }

  /** `waits`: a phone with a seat that has nothing else to do now. */
  Gate.prototype.show = function (room, link, waits, render) {
    const fits = Boolean(waits && room.speaking && room.session.state === 'running');
    if (!facilitator.floor) {
      this.place.hidden = !fits;
      if (link && (fits || room.watch)) this.ask('floor', render);
      return;
    }
    this.watch = this.watch || this.make();
    this.watch.show(room);
    facilitator.floor.show(room, link, fits);
  };

  Gate.prototype.ask = function (name, render) {
    if (this[name]) return;
    this[name] = true;
    // No network: asked again with the next room.
    document.body.appendChild(facilitator.dom.make('script', { src: this.place.getAttribute('data-' + name), load: render,
      error: () => { this[name] = false; } }));
  };

  facilitator.Gate = Gate;
})(window.facilitator);
