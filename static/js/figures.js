/* Numbers, times, signs and line breaks as Chinese readers expect them. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const draw = facilitator.dom.draw;
  const DIGITS = '〇一二三四五六七八九';
  const LONG = 60; // Beyond it ragged lines cost more room than torn phrases cost readers.
  const STROKES = {
    '✓': 'M16 54 L40 78 L86 22',
    '✗': 'M22 22 L78 78 M78 22 L22 78',
    '△': 'M50 18 L88 82 L12 82 Z',
    '–': 'M18 50 L82 50',
    '⊘': 'M22 78 L78 22',
  };

  /** 1 → 一, 12 → 十二, 21 → 二十一; agendas do not reach a hundred. */
  function chinese(number) {
    const tens = Math.floor(number / 10);
    const ones = number % 10;
    if (!tens) return DIGITS[ones];
    return (tens > 1 ? DIGITS[tens] : '') + '十' + (ones ? DIGITS[ones] : '');
  }

  /** Milliseconds → 1:20, never below 0:00. */
  function countdown(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  }

  /** When voting ends: announced, or only shown as a guide (`seconds` after the opening; nothing closes by itself then). */
  function deadline(ballot) {
    if (ballot.deadline || !ballot.seconds || !ballot.opened_at) return ballot.deadline || null;
    return new Date(Date.parse(ballot.opened_at) + ballot.seconds * 1000).toISOString();
  }

  function sign(character) {
    if (!STROKES[character]) return character || '';
    return draw('svg', { class: 'sign', viewBox: '0 0 100 100', 'aria-hidden': 'true' }, draw('path', { d: STROKES[character] }));
  }

  /** A number and its unit stay on one line: “12,000 元” is never torn. */
  function together(text) {
    return text.split(/(\d[\d,.:]*(?:\s?[%㎡\u4e00-\u9fff])?)/).map((part, index) => (
      index % 2 ? make('span', { class: 'together' }, part) : part));
  }

  /** Breaks lines between phrases; a phrase longer than `limit` characters, or a very long text, may break anywhere. */
  function phrases(text, limit) {
    if (text.length > LONG) return together(text);
    return text.split(/([^，。；：！？、]+[，。；：！？、]*)/).filter(Boolean).map(part => (
      part.length > limit ? make('span', null, together(part)) : make('span', { class: 'phrase' }, together(part))));
  }

  /** Figures inside a sentence stand out and keep their unit: 来了 28 人. */
  function emphasised(text) {
    return String(text || '').split(/(\d[\d,.]*\s?[\u4e00-\u9fff]?)/).map((part, index) => {
      if (index % 2 === 0) return part;
      const number = /^[\d,.]+/.exec(part)[0];
      return make('span', { class: 'together' }, make('b', { class: 'num' }, number), part.slice(number.length));
    });
  }

  /** Whether a vote lies ahead: while people arrive, and under an item that asks for one which has not begun. */
  function votes(room) {
    const ahead = !room.ballot || room.ballot.state === 'draft';
    return room.slide === 'welcome' || Boolean(room.item && room.item.form === 'ballot' && ahead);
  }

  facilitator.figures = { votes, chinese, countdown, deadline, sign, together, phrases, emphasised };
})(window.facilitator);
