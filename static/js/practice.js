/* On every page of a practised evening: leads its socket there, says what the company does, and goes back when it is over. */
(function () {
  'use strict';

  const ASK_EVERY = 1500;
  const SOCKETS = '/practice/socket.io';
  let library = null;

  /** The library is loaded after this script; whoever opens a line gets one to the practised evening. */
  Object.defineProperty(window, 'io', {
    configurable: true,
    get: () => library && ((name, options) => library(name, Object.assign({ path: SOCKETS }, options))),
    set: value => { library = value; },
  });

  function label() {
    const shown = document.querySelector('#next .label');
    return shown ? shown.textContent : '';
  }

  /** A sentence of the band with its numbers, or nothing where this page is told none. */
  function sentence(words, told) {
    if (!words[told.word] || (told.word === 'press' && !label())) return '';
    return words[told.word].replace('{n}', told.n).replace('{label}', label());
  }

  function Band(node) {
    Object.assign(this, { node, words: JSON.parse(node.dataset.words), line: node.querySelector('[data-told]') });
    const button = node.querySelector('[data-stop]');
    if (button) button.addEventListener('click', () => this.stop(button));
    if (!document.body.classList.contains('preview')) this.ask();
  }

  Band.prototype.say = function (text) {
    if (text && text !== this.line.textContent) this.line.textContent = text;
  };

  Band.prototype.stop = function (button) {
    const meta = document.querySelector('meta[name="csrf-token"]');
    button.disabled = true;
    fetch('/practice/stop', { method: 'POST', credentials: 'same-origin', headers: { 'X-CSRFToken': meta ? meta.content : '' } })
      .then(answer => { button.disabled = answer.ok; }, () => { button.disabled = false; });
  };

  /** A page goes back only when the house has answered: a projector must never show a browser's error. */
  Band.prototype.over = function () {
    if (this.node.dataset.back) window.location.replace(this.node.dataset.back);
    else this.say(this.words.gone);
  };

  Band.prototype.ask = function () {
    fetch('/practice/now', { credentials: 'same-origin', cache: 'no-store' }).then(answer => (answer.ok ? answer.json() : null))
      .then(told => {
        if (!told) return true;
        const here = told.on && told.played === this.node.dataset.played;
        if (here) this.say(sentence(this.words, told));
        else this.over();
        return here;
      }).catch(() => true).then(again => { if (again) setTimeout(() => this.ask(), ASK_EVERY); });
  };

  document.addEventListener('DOMContentLoaded', () => new Band(document.getElementById('practice')));
})();
