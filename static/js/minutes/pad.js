/* The place where an officer writes the own name; what was drawn goes along with the passphrase. */
(function () {
  'use strict';

  const form = document.getElementById('signing');
  const canvas = document.getElementById('pad');
  if (!form || !window.SignaturePad) return;

  document.getElementById('drawing').hidden = false;
  const pad = new window.SignaturePad(canvas, { penColor: '#16181d', minWidth: 0.8, maxWidth: 2.8 });
  let width = 0;

  /** As many dots as the screen has, else a name is drawn in steps. A turned phone begins anew. */
  function fit() {
    if (canvas.offsetWidth === width) return;
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
    width = canvas.offsetWidth;
    canvas.width = width * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    pad.clear();
  }

  fit();
  window.addEventListener('resize', fit);
  document.getElementById('wipe').addEventListener('click', () => pad.clear());
  form.addEventListener('submit', () => {
    form.elements.handwriting.value = pad.isEmpty() ? '' : pad.toDataURL('image/png');
  });
})();
