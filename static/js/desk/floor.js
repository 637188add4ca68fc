/* The floor at the desk: the list of speakers beside the inbox of proposals, under the item that they are about. */
(function (facilitator) {
  'use strict';

  /** `link()` gives the server's clock, once the page has one. */
  function Floor(panel, done, link) {
    const part = name => panel.querySelector('[data-part="' + name + '"]');
    this.panel = panel;
    this.speakers = new facilitator.Speakers(part('speakers'), done, link);
    this.proposals = new facilitator.Proposals(part('proposals'), done);
    setInterval(() => this.speakers.tick(), 500);
  }

  Floor.prototype.show = function (room) {
    this.panel.hidden = !room.speaking;
    this.speakers.show(room);
    this.proposals.show(room);
  };

  Floor.prototype.keys = function () {
    return this.speakers.keys();
  };

  facilitator.Floor = Floor;
})(window.facilitator);
