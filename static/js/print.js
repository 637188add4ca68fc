/* A button that prints: where the whole list is on the page the printer opens, else the page with the whole list does. */
(function () {
  "use strict";

  document.querySelectorAll("[data-print]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (link.getAttribute("href").charAt(0) !== "#") return;
      event.preventDefault();
      window.print();
    });
  });
})();
