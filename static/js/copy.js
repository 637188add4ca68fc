/* Copies a field's text. Plain HTTP has no clipboard of its own, so the field is selected and the old way is taken. */
(function () {
  'use strict';

  function select(field) {
    field.focus();
    field.select();
    field.setSelectionRange(0, field.value.length);
  }

  function copied(field) {
    select(field);
    try {
      return document.execCommand('copy');
    } catch (error) {
      return false; // The text is selected; the sentence says which keys copy it.
    }
  }

  document.querySelectorAll('[data-copy]').forEach(button => {
    const field = document.getElementById(button.getAttribute('data-copy'));
    const told = document.getElementById('post-told');
    field.addEventListener('click', () => select(field));
    button.addEventListener('click', () => {
      told.textContent = button.getAttribute(copied(field) ? 'data-done' : 'data-failed');
    });
  });
})();
