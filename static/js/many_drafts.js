/* Many drafts from the keyboard: arrows walk over the boxes, Space ticks, Shift+arrow ticks on; the count follows. */
(function () {
  'use strict';

  const form = document.getElementById('many');
  if (!form) return;
  const boxes = Array.from(form.querySelectorAll('input[name="draft"]'));
  const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

  function count() {
    document.getElementById('ticked').textContent = String(boxes.filter(box => box.checked).length);
  }

  function walk(step, box, ticks) {
    const next = boxes[Math.min(boxes.length - 1, Math.max(0, boxes.indexOf(box) + step))];
    if (ticks && box) next.checked = box.checked;
    next.focus({ preventScroll: true });
    next.closest('li').scrollIntoView({ block: 'nearest' });
    count();
  }

  function press(event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
    const box = boxes.includes(event.target) ? event.target : null;
    if (!box && event.target !== document.body) return;
    if (event.key in STEPS) walk(STEPS[event.key], box, event.shiftKey);
    else if (event.key !== 'Enter' || !box) return;
    event.preventDefault(); // Enter on a box would send the form.
  }

  function tick(link, on) {
    document.getElementById(link).addEventListener('click', event => {
      event.preventDefault();
      boxes.forEach(box => { box.checked = on && (box.checked || !box.classList.contains('by-hand')); });
      count();
    });
  }

  document.addEventListener('keydown', press);
  form.addEventListener('change', count);
  // A second press before the answer must not do the same again.
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
  });
  window.addEventListener('pageshow', () => { delete form.dataset.sent; count(); });
  tick('every', true);
  tick('none', false);
  const wrong = form.querySelector('.glance .wrong');
  const first = wrong ? wrong.closest('li').querySelector('select, input') : boxes[0];
  if (document.activeElement === document.body) first.focus({ preventScroll: !wrong });
})();
