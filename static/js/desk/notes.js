/* The recorder's notes: saved by themselves, kept on this computer until the server has them, never overwritten while typed. */
(function (facilitator) {
  'use strict';

  const say = facilitator.say;
  const PAUSE = 1500;
  const AGAIN = 5000;

  function Notes(area, status) {
    this.area = area;
    this.status = status;
    this.item = null;
    this.sent = '';
    area.addEventListener('input', () => this.typed());
    area.addEventListener('blur', () => this.save());
  }

  Notes.prototype.name = function () {
    return 'facilitator.note.' + this.item;
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
      this.area.value = localStorage.getItem(this.name()) || note;
      this.status.textContent = '';
      if (this.dirty()) this.save();
    } else if (!this.dirty() && document.activeElement !== this.area) {
      this.area.value = this.sent = note;
    }
  };

  Notes.prototype.typed = function () {
    localStorage.setItem(this.name(), this.area.value);
    this.status.textContent = say('desk.notes.saving');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  };

  Notes.prototype.save = function () {
    clearTimeout(this.timer);
    if (!this.item || !this.dirty()) return;
    const item = this.item;
    const name = this.name();
    const text = this.area.value;
    this.status.textContent = say('desk.notes.saving');
    facilitator.door.perform('sessions.note', { session: facilitator.door.session, item: item, text: text }).then(answer => {
      if (answer.ok) {
        if (localStorage.getItem(name) === text) localStorage.removeItem(name);
        if (this.item === item) this.sent = text;
        this.status.textContent = say('desk.notes.saved', { time: new Date().toTimeString().slice(0, 5) });
      } else {
        this.status.textContent = say('desk.notes.kept', { message: answer.message });
        if (answer.error === 'offline') this.timer = setTimeout(() => this.save(), AGAIN);
      }
    });
  };

  facilitator.Notes = Notes;
})(window.facilitator);
