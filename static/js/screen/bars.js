/* Bars for the wall: SVG, so that widths need no inline style and every bar has its own pattern besides its colour. */
(function (facilitator) {
  'use strict';

  const draw = facilitator.dom.draw;
  const EDGE = 4;

  function frame(look, width, height, ...parts) {
    const box = '0 0 ' + width + ' ' + height; // A bar that has to be lower keeps its length.
    const size = { viewBox: box, width: width, height: height, preserveAspectRatio: 'none' };
    return draw('svg', Object.assign({ class: look, 'aria-hidden': 'true' }, size), parts);
  }

  function segment(x, width, height, look) {
    return draw('rect', { x: x, y: EDGE / 2, width: Math.max(width, 0), height: height - EDGE, class: look });
  }

  /** One option: its bar, and the line to reach where one is given. `total` is 实到: the whole width. */
  function option(row, total, line, width) {
    const scale = (width - EDGE) / Math.max(total, 1);
    const length = row.votes * scale;
    const bar = draw('g', { class: 'grow' }, row.votes > 0 && draw('rect', {
      x: EDGE / 2, y: 16, width: length, height: 56, class: 'edge fill-' + row.id }));
    const mark = line ? draw('rect', { x: line * scale - 1, y: 0, width: 8, height: 88, class: 'mark' }) : null;
    return frame('bar ' + row.id, width, 88, bar, mark);
  }

  /** One of several options: solid where it was chosen, ruled where not, so that no colour has to tell. */
  function choice(value, most, line, width, chosen) {
    const scale = (width - EDGE) / Math.max(most, 1);
    const look = chosen ? 'edge fill-chosen' : 'edge fill-hands';
    const bar = value > 0 && draw('rect', { x: EDGE / 2, y: 16, width: value * scale, height: 56, class: look });
    const mark = line ? draw('rect', { x: line * scale - 4, y: 0, width: 8, height: 88, class: 'mark' }) : null;
    return frame('bar choice', width, 88, draw('g', { class: 'grow' }, bar), mark);
  }

  /** Who has voted out of all present: phones solid, paper hatched, hands ruled, the rest open. */
  function turnout(parts, total, width) {
    const scale = (width - 2 * EDGE) / Math.max(total, 1);
    const height = 60;
    const phone = parts.phone * scale;
    const paper = parts.paper * scale;
    const hands = parts.hands * scale;
    return frame('turnout', width, height,
      segment(EDGE, phone, height, 'fill-phone'), segment(EDGE + phone, paper, height, 'fill-paper'),
      segment(EDGE + phone + paper, hands, height, 'fill-hands'),
      draw('rect', { x: EDGE / 2, y: EDGE / 2, width: width - EDGE, height: height - EDGE, rx: 4, class: 'frame' }));
  }

  /** Two series that add up: representatives solid, households hatched. */
  function series(first, second, most, width) {
    const scale = (width - EDGE) / Math.max(most, 1);
    const part = (x, votes, look) => votes > 0 && draw('rect', {
      x: EDGE / 2 + x * scale, y: 10, width: votes * scale, height: 32, class: 'edge ' + look });
    const bar = draw('g', { class: 'grow' }, part(0, first, 'fill-phone'), part(first, second, 'fill-paper'));
    return frame('bar choice', width, 52, bar);
  }

  facilitator.bars = { option, choice, turnout, series };
})(window.facilitator);
