/* Saves the words of a draft while somebody types; where a colleague changed the same words, both are shown. */
(function () {
  'use strict';

  const form = document.getElementById('words');
  const told = document.getElementById('saved');
  const QUIET = 1500;
  const AGAIN = 8000;
  let timer = 0;
  let sending = false;
  let typed = false;
  let leaving = false;

  if (!form || !window.fetch) return;

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function clock() {
    const now = new Date();
    return `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  }

  function button(box, label, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'action';
    made.textContent = label;
    made.addEventListener('click', press);
    box.appendChild(made);
  }

  /** Nothing is decided by the machine: one of the two versions is chosen by whoever sees both. */
  function clash(answer) {
    const field = form.elements[answer.field];
    const box = document.createElement('div');
    box.className = 'clash';
    box.setAttribute('role', 'alert');
    [answer.message, told.dataset.both + answer.theirs].forEach(words => {
      const line = document.createElement('p');
      line.textContent = words;
      box.appendChild(line);
    });
    const settle = value => {
      box.remove();
      field.value = value;
      form.elements.revision.value = answer.revision;
      save();
    };
    button(box, told.dataset.mine, () => settle(field.value));
    button(box, told.dataset.theirs, () => settle(answer.theirs));
    field.parentNode.appendChild(box);
  }

  function heard(answer) {
    told.textContent = answer.ok ? `${told.dataset.saved} ${clock()}` : answer.message;
    if (answer.ok) form.elements.revision.value = answer.revision;
    else if (answer.clash) clash(answer);
  }

  function save() {
    if (sending || leaving || form.querySelector('.clash')) return;
    sending = true;
    typed = false;
    told.textContent = told.dataset.saving;
    const options = { method: 'POST', body: new FormData(form), credentials: 'same-origin', headers: { Accept: 'application/json' } };
    fetch(form.action, options).then(answer => answer.json()).then(answer => {
      sending = false;
      heard(answer);
      if (typed) later(QUIET);
    }, () => {
      sending = false;
      told.textContent = told.dataset.offline;
      later(AGAIN);
    });
  }

  form.addEventListener('input', () => {
    typed = true;
    later(QUIET);
  });
  window.addEventListener('submit', event => {
    leaving = event.target === form;
  });
})();
