/* The recorder's notes: saved by themselves, kept on this computer until the server has them, never overwritten while typed.
   Two desks may write at once: who saves second is told the other's words, and the lines of both stand. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const own = facilitator.own;
  const PAUSE = 1500;
  const AGAIN = 5000;

  function Notes(area, status) {
    this.area = area;
    this.status = status;
    this.item = null;
    this.sent = ''; // What this desk last knew the server to have.
    this.replaced = null; // What stood there before: a room drawn before the save still tells it.
    area.addEventListener('input', () => this.typed());
    area.addEventListener('blur', () => this.save());
  }

  Notes.prototype.name = function () {
    return 'unsent.note.' + this.item;
  };

  Notes.prototype.dirty = function () {
    return this.area.value !== this.sent;
  };

  Notes.prototype.show = function (item) {
    const note = item.note || '';
    if (this.item !== item.id) {
      this.save();
      this.item = item.id;
      this.sent = note;
      this.replaced = null;
      this.area.value = own.read(this.name(), '') || note;
      this.status.textContent = '';
      if (this.dirty()) this.save();
      return;
    }
    if (note === this.replaced) return;
    this.replaced = null;
    if (!this.dirty() && document.activeElement !== this.area) this.area.value = this.sent = note;
  };

  Notes.prototype.typed = function () {
    own.write(this.name(), this.area.value);
    this.status.textContent = say('desk.notes.saving');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  };

  /** What was changed from `known` to `text`: its first `before` and last `after` characters stayed. */
  function change(known, text) {
    const most = Math.min(known.length, text.length);
    let before = 0;
    while (before < most && known[before] === text[before]) before += 1;
    let after = 0;
    while (after < most - before && known[known.length - 1 - after] === text[text.length - 1 - after]) after += 1;
    return { from: before, to: known.length - after, text: text.slice(before, text.length - after) };
  }

  /** Changes in two places are both made; in the same place their words come first, then every line of ours. */
  function together(theirs, ours, known) {
    const mine = change(known, ours);
    const other = change(known, theirs);
    if (mine.to < other.from) return theirs.slice(0, mine.from) + mine.text + theirs.slice(mine.to);
    if (mine.from > other.to) return ours.slice(0, other.from) + other.text + ours.slice(other.to);
    const there = theirs.split('\n');
    const before = known.split('\n');
    const own = ours.split('\n').filter(line => line.trim() && there.indexOf(line) < 0 && before.indexOf(line) < 0);
    return [theirs.replace(/\n+$/, '')].concat(own).filter(Boolean).join('\n');
  }

  /** The caret stays where the writer is: at the end when it was there. */
  Notes.prototype.meet = function (theirs) {
    const end = this.area.selectionStart === this.area.value.length;
    const at = this.area.selectionStart;
    this.area.value = together(theirs, this.area.value, this.sent);
    this.sent = theirs;
    own.write(this.name(), this.area.value);
    const caret = end ? this.area.value.length : at;
    if (document.activeElement === this.area) this.area.setSelectionRange(caret, caret);
    this.save(say('desk.notes.both'));
  };

  Notes.prototype.save = function (told) {
    clearTimeout(this.timer);
    if (!this.item || !this.dirty()) return;
    const item = this.item;
    const name = this.name();
    const text = this.area.value;
    this.status.textContent = say('desk.notes.saving');
    const body = { session: facilitator.door.session, item: item, text: text, seen: this.sent };
    facilitator.door.perform('sessions.note', body).then(answer => {
      if (answer.ok) {
        if (own.read(name, '') === text) own.forget(name);
        if (this.item === item) [this.replaced, this.sent] = [body.seen, text];
        this.status.textContent = told || say('desk.notes.saved', { time: new Date().toTimeString().slice(0, 5) });
      } else if (answer.error === 'conflict' && this.item === item) {
        this.meet(answer.details.text);
      } else {
        this.status.textContent = say('desk.notes.kept', { message: answer.message });
        if (answer.error === 'offline') this.timer = setTimeout(() => this.save(), AGAIN);
      }
    });
  };

  facilitator.Notes = Notes;
})(window.facilitator);
