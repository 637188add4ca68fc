/* The slides that the desk chooses: the code to join, a message, the test page. A slide that has nothing to show answers null. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const slides = facilitator.slides;

  function message(room) {
    if (!room.stage.message) return null;
    return { most: 150, top: [parts.name(room), parts.position(room)],
      body: [make('h1', { class: 'question' }, figures.phrases(room.stage.message, 16))],
      foot: [parts.quorum(room)], words: true };
  }

  /** Edges and sizes: whoever stands at the last row sees whether the picture is cut and the smallest words can be read. */
  function test(room) {
    return { top: [parts.name(room), say('screen.test.edge')],
      body: [make('h1', { class: 'song test' }, say('screen.test')),
        make('p', { class: 'label' }, say('screen.test.words')),
        make('p', { class: 'code-small num' }, say('screen.test.code'))],
      foot: [say('screen.test.how')], words: true, untimed: true };
  }

  Object.assign(slides, { join: slides.welcome, message, test });
})(window.facilitator);
