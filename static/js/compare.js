/* Lays the photo after the work over the one before it, with a border that a finger, a mouse or the arrow keys move. */
(function () {
  "use strict";

  function set(figure, range, percent) {
    var at = Math.max(0, Math.min(100, percent));
    range.value = String(Math.round(at));
    figure.style.setProperty("--at", at + "%");
  }

  function follow(figure, pair, range) {
    function point(event) {
      var box = pair.getBoundingClientRect();
      set(figure, range, ((event.clientX - box.left) * 100) / box.width);
    }
    pair.addEventListener("pointerdown", function (event) {
      if (event.button !== 0) return;
      event.preventDefault();
      pair.setPointerCapture(event.pointerId);
      point(event);
    });
    pair.addEventListener("pointermove", function (event) {
      if (pair.hasPointerCapture(event.pointerId)) point(event);
    });
    // The photos are links for whoever has no script; here a press means the border.
    pair.addEventListener("click", function (event) { event.preventDefault(); });
  }

  function start(figure) {
    var pair = figure.querySelector(".compare-pair");
    var slide = figure.querySelector(".compare-slide");
    var range = slide.querySelector("input");
    range.addEventListener("input", function () { set(figure, range, Number(range.value)); });
    pair.querySelectorAll("a").forEach(function (link) { link.tabIndex = -1; });
    if ("setPointerCapture" in pair) follow(figure, pair, range);
    slide.hidden = false;
    figure.classList.add("sliding");
    set(figure, range, 50);
  }

  document.querySelectorAll("[data-compare]").forEach(start);
})();
