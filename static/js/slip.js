/* The resident's slip: what was typed stays in this tab alone until the server has it, so that a lost network costs no
   word. Without the script the form is sent as it is. */
(function () {
  'use strict';

  const KEPT = 'slip' + window.location.search;
  const FOR_SO_LONG = 30 * 60 * 1000; // Whoever comes to a shared screen later finds nothing of it.
  const form = document.querySelector('form[data-kept]');

  function box(act) {
    try {
      return act(window.sessionStorage);
    } catch (fullOrForbidden) {
      return null;
    }
  }

  function typed() {
    return Array.from(form.elements).filter(field => field.name && field.type !== 'hidden' && field.type !== 'file');
  }

  function remember(key) {
    const fields = typed().map(field => [field.name, field.value, field.checked]);
    box(store => store.setItem(KEPT, JSON.stringify({ fields: fields, key: key, at: Date.now() })));
  }

  function fill(field, kept) {
    const choice = field.type === 'checkbox' || field.type === 'radio';
    const said = kept.find(one => one[0] === field.name && (!choice || one[1] === field.value));
    if (!said) return;
    if (choice) field.checked = said[2];
    else field.value = said[1];
  }

  /** A slip that was sent and not answered is sent again under its old key: the server takes it once. */
  function restore(fresh) {
    const kept = JSON.parse(box(store => store.getItem(KEPT)) || 'null');
    if (!kept || Date.now() - kept.at > FOR_SO_LONG || form.elements.description.value) return;
    typed().forEach(field => fill(field, kept.fields));
    form.elements.key.value = kept.key || fresh;
  }

  if (!form) {
    box(store => store.removeItem(KEPT));
    return;
  }
  const fresh = form.elements.key.value;
  restore(fresh);
  form.addEventListener('input', () => {
    form.elements.key.value = fresh; // Other words are another slip.
    remember('');
  });
  form.addEventListener('submit', () => remember(form.elements.key.value));
})();
