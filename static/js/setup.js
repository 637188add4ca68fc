/* The set-up's network step: asks every second whether a phone has scanned the test code, and says so when it has. */
(function () {
  'use strict';

  const line = document.getElementById('scanned');
  if (!line) return;

  function ask() {
    fetch(line.dataset.ask, { credentials: 'same-origin' })
      .then(answer => answer.json())
      .then(told => { if (told.scanned && told.scanned !== line.textContent) line.textContent = told.scanned; })
      .catch(() => null) // The server will be there again in a moment; the page stays as it is.
      .then(() => setTimeout(ask, 1000));
  }
  ask();
})();
