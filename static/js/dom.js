/* Builds elements out of words: nothing here parses HTML, so no text can become markup. */
(function (facilitator) {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';

  function add(node, child) {
    if (child === null || child === undefined || child === false) return;
    if (Array.isArray(child)) child.forEach(one => add(node, one));
    else node.appendChild(child.nodeType ? child : document.createTextNode(String(child)));
  }

  function build(node, attributes, children) {
    Object.keys(attributes || {}).forEach(name => {
      const value = attributes[name];
      if (value === null || value === undefined || value === false) return;
      if (typeof value === 'function') node.addEventListener(name, value);
      else node.setAttribute(name, value === true ? '' : value);
    });
    add(node, children);
    return node;
  }

  /** make('p', {class: 'note', click: handler}, 'text', node, [more]) */
  function make(tag, attributes, ...children) {
    return build(document.createElement(tag), attributes, children);
  }

  function draw(tag, attributes, ...children) {
    return build(document.createElementNS(SVG, tag), attributes, children);
  }

  function fill(node, ...children) {
    while (node.firstChild) node.removeChild(node.firstChild);
    add(node, children);
    return node;
  }

  /** Data that the server put into the page: <script type="application/json" id="…">. */
  function read(id) {
    const holder = document.getElementById(id);
    return holder ? JSON.parse(holder.textContent) : null;
  }

  function meta(name) {
    const holder = document.querySelector('meta[name="' + name + '"]');
    return holder ? holder.content : '';
  }

  facilitator.dom = { make, draw, fill, read, meta };
})(window.facilitator = window.facilitator || {});
