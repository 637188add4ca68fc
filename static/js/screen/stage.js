/* The stage of 1920 × 1080: scaled to the wall, its text as large as fits, dark or bright, black when asked. */
(function (facilitator) {
  'use strict';

  const SIZES = [150, 120, 96, 84, 72, 64, 58, 54]; // The motion stands in full: it shrinks to 54 px before anything is cut.
  const ZOOMS = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2];
  const READY = 3000; // A picture that has not come by then comes while the slide hangs.
  const FADE = 250;

  function Stage(node) {
    this.node = node;
    this.main = node.querySelector('main');
    this.zoom = 0;
    this.most = 0;
    this.waiting = 0;
    this.said = {}; // The look that the desk asked for last: a key at this window holds until it asks for another.
    window.addEventListener('resize', () => { this.scale(); this.fit(); });
    this.scale();
  }

  Stage.prototype.scale = function () {
    const tall = Math.round(1920 * window.innerHeight / window.innerWidth);
    const height = Math.max(1080, Math.min(1440, tall)); // 4:3 has more lines, no black bars.
    const ratio = Math.min(window.innerWidth / 1920, window.innerHeight / height);
    const left = (window.innerWidth - 1920 * ratio) / 2;
    const top = (window.innerHeight - height * ratio) / 2;
    this.node.style.setProperty('--height', height);
    this.node.style.transform = 'translate(' + left + 'px, ' + top + 'px) scale(' + ratio + ')';
  };

  Stage.prototype.fits = function () {
    return this.main.scrollHeight <= this.main.clientHeight + 1 && this.main.scrollWidth <= this.main.clientWidth + 1;
  };

  /** Tries the chosen text size first and gives way step by step: nothing is ever cut off. */
  Stage.prototype.fit = function (most) {
    if (most) this.most = most;
    const question = this.main.querySelector('.question');
    for (let zoom = this.zoom; zoom >= 0; zoom -= 1) {
      this.node.style.setProperty('--zoom', ZOOMS[zoom]);
      for (const tight of [false, true]) {
        this.node.classList.toggle('tight', tight);
        if (this.largest(question)) return;
      }
    }
    this.shorten();
  };

  /** What stands last in the foot gives way to what stands first. */
  Stage.prototype.spare = function (foot) {
    while (foot.children.length > 1 && foot.scrollWidth > foot.clientWidth + 1) foot.lastChild.remove();
  };

  /** An agenda of long titles, or a result of many options, shows fewer of them, never half of one. */
  Stage.prototype.shorten = function () {
    const rows = Array.from(this.main.querySelectorAll('.agenda li:not(.open), .choices tr:not(.chosen), .offered .one')).reverse();
    rows.forEach(row => { if (!this.fits()) row.remove(); });
  };

  Stage.prototype.largest = function (question) {
    if (!question) return this.fits();
    return SIZES.filter(size => size <= this.most).some(size => {
      question.style.fontSize = size + 'px';
      return this.fits();
    });
  };

  Stage.prototype.resize = function (step) {
    this.zoom = step ? Math.max(0, Math.min(ZOOMS.length - 1, this.zoom + step)) : 0;
    this.fit();
  };

  Stage.prototype.theme = function () {
    document.body.classList.toggle('dark');
  };

  Stage.prototype.black = function (on) {
    document.body.classList.toggle('black', on);
  };

  Stage.prototype.look = function (theme, percent) {
    if (this.said.theme !== theme) document.body.classList.toggle('dark', theme === 'dark');
    if (this.said.percent !== percent) this.zoom = Math.max(0, ZOOMS.filter(zoom => zoom * 100 <= percent + 1).length - 1);
    this.said = { theme, percent };
  };

  /**
   * Pictures first, then the slide: until they are there the last one hangs. A newer slide overtakes an older one.
   * The same slide with other numbers never waits. */
  Stage.prototype.whenReady = function (body, same, done) {
    const turn = this.waiting += 1;
    const holder = facilitator.dom.make('div', null, body);
    const late = Array.from(holder.querySelectorAll('img')).filter(image => !image.complete);
    const nodes = Array.from(holder.childNodes); // A fragment is empty after it was put anywhere: its nodes are what hangs.
    if (same || !late.length) return done(nodes);
    const timeout = new Promise(resolve => setTimeout(resolve, READY));
    const come = Promise.all(late.map(image => image.decode().catch(() => {})));
    return Promise.race([come, timeout]).then(() => { if (turn === this.waiting) done(nodes); });
  };

  /** The slide that goes fades over the one that came; whoever asked for less motion sees a plain change. */
  Stage.prototype.leave = function () {
    document.querySelectorAll('.leaving').forEach(one => one.remove());
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const old = this.node.cloneNode(true);
    old.removeAttribute('id');
    old.querySelectorAll('[id]').forEach(one => one.removeAttribute('id'));
    old.setAttribute('aria-hidden', 'true');
    old.classList.add('leaving');
    this.node.after(old);
    setTimeout(() => old.remove(), FADE);
  };

  Stage.prototype.full = function () {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => {}); // Refused inside a frame; nothing to tell.
  };

  /** On 127.0.0.1 the page may keep the projector awake; elsewhere the browser has no such thing. */
  Stage.prototype.keepAwake = function () {
    const ask = () => { if (!document.hidden) navigator.wakeLock.request('screen').catch(() => {}); };
    if (!navigator.wakeLock) return;
    document.addEventListener('visibilitychange', ask);
    ask();
  };

  Stage.prototype.hidePointer = function () {
    let timer;
    const show = () => {
      document.body.classList.remove('still');
      clearTimeout(timer);
      timer = setTimeout(() => document.body.classList.add('still'), 3000);
    };
    document.addEventListener('mousemove', show);
    show();
  };

  facilitator.Stage = Stage;
})(window.facilitator);
