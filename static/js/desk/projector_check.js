/* Before the meeting: does the projector show the wall, or this desk? Asked until somebody has seen the test page, then never again. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const BEFORE = ['planned', 'gathering'];

  function ProjectorCheck(node, turn) {
    Object.assign(this, { node, turn, wrong: false });
  }

  ProjectorCheck.prototype.seen = function () {
    return this.turn({ shown: 'moment', seen: true });
  };

  ProjectorCheck.prototype.desk = function () {
    this.wrong = true;
    this.draw();
  };

  ProjectorCheck.prototype.draw = function () {
    const button = (word, run, look) => make('button', { type: 'button', class: look, click: run }, say(word));
    const testing = this.room.stage.shown === 'test';
    dom.fill(this.node, make('p', null, make('b', null, say('desk.check.ask'))),
      this.wrong && make('ol', null, say('desk.check.mend').split('|').map(line => make('li', null, line))),
      make('p', { class: 'turns' }, !testing && button('desk.check.test', () => this.turn({ shown: 'test' }), 'main'),
        testing && button('desk.check.wall', () => this.seen(), 'main'), testing && button('desk.check.desk', () => this.desk()),
        button('desk.check.leave', () => this.seen())));
  };

  ProjectorCheck.prototype.show = function (room) {
    this.room = room;
    this.node.hidden = room.stage.seen || BEFORE.indexOf(room.session.state) < 0 || !facilitator.me.may('sessions.run');
    if (!this.node.hidden) this.draw();
  };

  facilitator.ProjectorCheck = ProjectorCheck;
})(window.facilitator);
