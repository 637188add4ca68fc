/* Which slide hangs: the moment's own, or what the desk or a key at this window chose, until the evening moves on. */
(function (facilitator) {
  'use strict';

  const OF_BALLOT = ['voting', 'counting', 'result'];

  /** What the moment asks for; the agenda or the welcome where it cannot be drawn: a wall is never empty. */
  function ofMoment(room) {
    const slides = facilitator.slides;
    if (room.slide === 'result' && room.result && room.ballot) return 'result';
    const drawable = OF_BALLOT.indexOf(room.slide) >= 0 ? room.ballot : room.slide !== 'item' || room.item;
    if (slides[room.slide] && drawable && room.slide !== 'result') return room.slide;
    return room.items.length ? 'agenda' : 'welcome';
  }

  function about(room) {
    return [room.session.state, room.slide, room.item && room.item.id, room.ballot && room.ballot.id].join(':');
  }

  /** Keys pressed at this very window. They hold until the desk turns the wall or the evening moves on. */
  function Choice() {
    this.here = '';
    this.said = '';
  }

  Choice.prototype.toggle = function (name) {
    this.here = this.here === name || (!this.here && this.chosen === name) ? 'moment' : name;
  };

  /** The desk's choice comes first when it is newer than the key. */
  Choice.prototype.hear = function (room) {
    const said = [about(room), room.stage.shown, room.stage.target].join(':');
    if (said !== this.said) this.here = '';
    this.said = said;
    this.chosen = room.stage.shown;
  };

  /** {name, slide}: black is no slide, and the one behind it stays ready. */
  Choice.prototype.of = function (room) {
    const name = this.here || room.stage.shown;
    const draw = name !== 'moment' && name !== 'black' && facilitator.slides[name];
    const slide = draw ? draw(room) : null;
    if (slide) return { name: name, slide: slide, black: false };
    const usual = ofMoment(room);
    return { name: usual, slide: facilitator.slides[usual](room), black: name === 'black' };
  };

  facilitator.Choice = Choice;
})(window.facilitator);
