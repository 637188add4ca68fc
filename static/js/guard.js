/* Watches over the phone's script: where it fails or never comes, the plain page takes over. For the oldest engines. */
(function () {
  'use strict';

  var PATIENCE = 8000;
  var OURS = /\/static\//;
  var NEEDED = /\/bundles\/(wire|phone)\.js/;
  var here = window.location.pathname.replace(/\/check$/, '') + '?plain=1';
  var failed = false;

  /** Only to a server that answers, and never away from a plain form that somebody may be filling in. */
  function plain() {
    var ask = new XMLHttpRequest();
    if (document.querySelector('.plain-form')) return;
    ask.open('GET', here);
    ask.onload = function () {
      if (ask.status === 200) window.location.replace(here);
    };
    ask.send();
  }

  /** A chat program puts scripts of its own into the page; their faults are none of ours. */
  window.addEventListener('error', function (event) {
    var missing = event.target && event.target.src || '';
    if (!OURS.test(event.filename || '') && !NEEDED.test(missing)) return;
    failed = true;
    plain();
  }, true);

  setInterval(function () {
    if (failed || !(window.facilitator && window.facilitator.ready)) plain();
  }, PATIENCE);
})();
