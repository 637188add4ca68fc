/* Speaking, proposing and the scrutineer's word: their script comes when somebody may first use it, not with the page. */
(function (facilitator) {
  'use strict';

  /** `watch`: makes the scrutineer's button once the script that draws it is there. */
  function Gate(place, watch) {
    Object.assign(this, { place, make: watch, watch: null, asked: false });
  }

  /** `waits`: a phone with a seat that has nothing else to do now. */
  Gate.prototype.show = function (room, link, waits, render) {
    const fits = Boolean(waits && room.speaking && room.session.state === 'running');
    if (!facilitator.floor) {
      this.place.hidden = !fits;
      if (link && (fits || room.watch)) this.ask(render);
      return;
    }
    this.watch = this.watch || this.make();
    this.watch.show(room);
    facilitator.floor.show(room, link, fits);
  };

  Gate.prototype.ask = function (render) {
    if (this.asked) return;
    this.asked = true;
    const script = facilitator.dom.make('script', { src: this.place.getAttribute('data-script'), load: render });
    script.onerror = () => { this.asked = false; }; // No network: asked again with the next room.
    document.body.appendChild(script);
  };

  facilitator.Gate = Gate;
})(window.facilitator);
