/* One line after the other by the keyboard: who is typed, the amount that is due stands there, Enter saves. */
(function () {
  'use strict';

  const presets = JSON.parse(document.getElementById('presets').textContent);

  /** The same way as the server: all of the label, else its end, else a part, where only one has it. */
  function meant(typed) {
    const wanted = typed.replace(/\s/g, '');
    if (!wanted) return null;
    const labels = Object.keys(presets);
    const bare = label => label.replace(/\s/g, '');
    let found = labels.filter(label => bare(label) === wanted);
    if (!found.length) found = labels.filter(label => bare(label).endsWith(wanted));
    if (!found.length) found = labels.filter(label => bare(label).indexOf(wanted) >= 0);
    return found.length === 1 ? presets[found[0]] : null;
  }

  document.querySelectorAll('.line-form').forEach(form => {
    const deed = form.dataset.deed;
    const who = form.elements.who;
    const amount = form.elements.fen;
    if (!who || !amount || who.tagName === 'SELECT') return;
    let typed = Boolean(amount.value);
    amount.addEventListener('input', () => { typed = Boolean(amount.value); });
    who.addEventListener('input', () => {
      if (typed) return;
      const found = meant(who.value);
      amount.value = (found && found[deed]) || '';
    });
  });
})();
