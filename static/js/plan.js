/* A click on the plan of the yard writes the place into the line where the cursor stands; typing works without it. */
(function () {
  'use strict';

  const plan = document.getElementById('plan');
  const spots = document.getElementById('spots');
  if (!plan || !spots) return;

  const perCent = (from, length, at) => Math.min(100, Math.max(0, Math.round(((at - from) * 100) / length)));

  const withPlace = (line, x, y) => {
    const building = line.trim().replace(/[\s,，、]+\d{1,3}\s*%?[\s,，、]+\d{1,3}\s*%?$/, '');
    return building ? `${building} ${x} ${y}` : line;
  };

  plan.addEventListener('click', (event) => {
    const box = plan.getBoundingClientRect();
    const x = perCent(box.left, box.width, event.clientX);
    const y = perCent(box.top, box.height, event.clientY);
    const before = spots.value.slice(0, spots.selectionStart).split('\n').length - 1;
    const lines = spots.value.split('\n');
    lines[before] = withPlace(lines[before], x, y);
    spots.value = lines.join('\n');
    const end = lines.slice(0, before + 1).join('\n').length;
    spots.focus();
    spots.setSelectionRange(end, end);
  });
})();
