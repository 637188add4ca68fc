/* Choosing a file in our words: the browser's own button speaks the browser's language. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;

  /** A label that looks like a button around the input; beside it what was chosen. `look`: the input's attributes. */
  function fileField(words, look) {
    const name = make('span', { class: 'second', role: 'status' }, say('desk.file.none'));
    const told = event => {
      const file = event.target.files[0];
      name.textContent = file ? file.name : say('desk.file.none');
    };
    const input = make('input', Object.assign({ type: 'file', class: 'spoken', 'aria-label': words, change: told }, look));
    return make('span', { class: 'file' }, make('label', null, input, make('span', { class: 'press' }, words)), name);
  }

  facilitator.fileField = fileField;
})(window.facilitator);
