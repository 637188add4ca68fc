/* The loud yes or no of the check-in table: big words, a short sound, no colour that means a vote. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const KEY = 'facilitator.mute';
  const STAYS = 6000;
  const YES = [[880, 0, 0.09], [1320, 0.1, 0.14]]; // [Hz, from s, to s after it]
  const NO = [[220, 0, 0.22], [175, 0.26, 0.3]];
  let hearing = null; // Browsers let a page sound only after somebody has pressed something.

  function muted() {
    try {
      return localStorage.getItem(KEY) === '1';
    } catch (forbidden) {
      return false;
    }
  }

  function sound(notes) {
    const Audio = window.AudioContext || window.webkitAudioContext;
    if (!Audio || muted()) return;
    hearing = hearing || new Audio();
    hearing.resume();
    notes.forEach(([pitch, from, length]) => {
      const tone = hearing.createOscillator();
      const loudness = hearing.createGain();
      tone.frequency.value = pitch;
      loudness.gain.value = 0.25;
      tone.connect(loudness).connect(hearing.destination);
      tone.start(hearing.currentTime + from);
      tone.stop(hearing.currentTime + from + length);
    });
  }

  function Verdict(place, button) {
    Object.assign(this, { place, button });
    button.addEventListener('click', () => this.mute(!muted()));
    this.mute(muted());
  }

  Verdict.prototype.mute = function (on) {
    try {
      localStorage.setItem(KEY, on ? '1' : '0');
    } catch (forbidden) {
      // It then sounds until the page is closed.
    }
    this.button.textContent = say(on ? 'door.sound.off' : 'door.sound.on');
    this.button.setAttribute('aria-pressed', String(!on));
  };

  Verdict.prototype.show = function (kind, text, notes) {
    clearTimeout(this.timer);
    const make = facilitator.dom.make;
    facilitator.dom.fill(this.place, make('b', { class: 'song' }, say('door.' + kind)), make('span', null, text));
    this.place.className = 'verdict ' + kind;
    this.place.hidden = false;
    this.place.scrollIntoView({ block: 'nearest' }); // Who walks in is written down below a long list.
    sound(notes);
    if (kind === 'yes') this.timer = setTimeout(() => { this.place.hidden = true; }, STAYS);
  };

  Verdict.prototype.yes = function (text) {
    this.show('yes', text, YES);
  };

  /** A no stays until something else happens. */
  Verdict.prototype.no = function (text) {
    this.show('no', text, NO);
  };

  Verdict.prototype.judge = function (who, refusal) {
    if (refusal) this.no(refusal);
    else this.yes(who);
  };

  facilitator.Verdict = Verdict;
})(window.facilitator);
