/* The form of a plan: rows of sources, what is still missing, only the units that matter. Without it the form works too. */
(function () {
  'use strict';

  const form = document.getElementById('plan');
  const rows = document.getElementById('sources');
  const add = document.getElementById('add-row');
  const still = document.getElementById('still');
  const find = document.getElementById('find-unit');
  const FEN = 100;

  /** Yuan as typed → fen; null where it cannot be read: then the server says so. */
  function fen(text) {
    const typed = text.replace(/[，,\s元￥¥]/g, '');
    if (!typed) return 0;
    return /^\d+(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * FEN) : null;
  }

  function yuan(amount) {
    return (amount / FEN).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }

  function reckon() {
    const budget = fen(form.elements.budget_fen.value);
    const amounts = Array.from(rows.rows)
      .filter(row => row.querySelector('[name="source"]').value !== 'labor_kind')
      .map(row => fen(row.querySelector('[name="amount"]').value));
    still.hidden = !budget || amounts.indexOf(null) >= 0;
    if (still.hidden) return;
    const left = budget - amounts.reduce((sum, amount) => sum + amount, 0);
    const words = left > 0 ? still.dataset.short : left < 0 ? still.dataset.over : still.dataset.even;
    still.textContent = words.replace('{n}', yuan(Math.abs(left)));
  }

  function drop(event) {
    const button = event.target.closest('.drop-row');
    if (!button) return;
    const row = button.closest('tr');
    const next = row.nextElementSibling || row.previousElementSibling;
    if (rows.rows.length > 1) row.remove();
    if (next) next.querySelector('select').focus();
    reckon();
  }

  function append() {
    const row = rows.rows[0].cloneNode(true);
    row.querySelectorAll('input').forEach(input => { input.value = ''; });
    row.querySelector('select').selectedIndex = 0;
    rows.appendChild(row);
    row.querySelector('select').focus();
  }

  /** Rows of the chosen kind, in the ticked buildings, with what is being looked for. */
  function narrow() {
    const kind = form.elements.kind.value;
    const ticked = Array.from(form.querySelectorAll('[name="building"]:checked'), box => box.value);
    const wanted = find.value.trim();
    form.querySelectorAll('.units tbody tr').forEach(row => {
      row.hidden = row.dataset.kind !== kind || ticked.indexOf(row.dataset.building) < 0
        || (wanted !== '' && row.cells[0].textContent.indexOf(wanted) < 0);
    });
  }

  find.hidden = false;
  find.addEventListener('input', narrow);
  find.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  form.addEventListener('change', narrow);
  narrow();
  if (!rows) return;
  rows.querySelectorAll('.source-row').forEach((row, place) => {
    if (place > 2 && !row.querySelector('[name="amount"]').value && !row.querySelector('select').value) row.remove();
  });
  rows.querySelectorAll('.drop-row').forEach(button => { button.hidden = false; });
  add.hidden = false;
  add.addEventListener('click', append);
  rows.addEventListener('click', drop);
  form.addEventListener('input', reckon);
  form.addEventListener('change', reckon);
  reckon();
})();
