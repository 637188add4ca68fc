/* The slides of what an item brings along: groups with their dots, the table of options, a picture looked at closely. */
(function (facilitator) {
  'use strict';

  const make = facilitator.dom.make;
  const say = facilitator.say;
  const figures = facilitator.figures;
  const parts = facilitator.parts;
  const slides = facilitator.slides;
  const MOST_ROWS = 6;
  const FACTS = ['cost', 'owner', 'time', 'pros', 'cons', 'objections'];
  const whole = slides.item;

  function frame(room, body, foot, look) {
    return Object.assign({ most: 96, top: [parts.name(room), parts.position(room)], body: body, foot: foot, words: true }, look);
  }

  /** Before the dots are closed a group says how much was said; afterwards its points, the foremost first. */
  function groupRow(group, most) {
    const counted = group.points !== null;
    const bar = counted && make('i', { class: 'points', style: null });
    if (bar) bar.style.width = (most ? (100 * group.points) / most : 0) + '%';
    const said = group.views.length ? say('screen.groups.views', { n: group.views.length }) : '';
    const number = counted ? say('screen.groups.points', { n: group.points }) : said;
    return make('li', null, make('span', { class: 'name' }, figures.phrases(group.title, 12)), make('b', { class: 'num' }, number), bar);
  }

  function groups(room) {
    const facts = room.groups;
    if (!facts || !facts.groups.length) return null;
    const most = Math.max(...facts.groups.map(group => group.points || 0));
    const title = facts.closed ? 'screen.groups.order' : facts.open ? 'screen.groups.dots' : 'screen.groups';
    const more = facts.groups.length - MOST_ROWS;
    const others = facts.open && make('p', { class: 'others' }, say('screen.groups.hands'));
    return frame(room, [make('h1', { class: 'song heading' }, say(title)), others,
      make('ol', { class: 'question view-groups' }, facts.groups.slice(0, MOST_ROWS).map(group => groupRow(group, most)))],
    [facts.open ? say('screen.groups.given', { n: facts.given }) : more > 0 ? say('screen.groups.more', { n: more }) : parts.quorum(room)]);
  }

  function fact(label, text) {
    return text ? [make('dt', null, label), make('dd', null, text)] : null;
  }

  function option(one) {
    return make('section', { class: one.dropped ? 'dropped' : '' },
      make('h2', { class: 'song' }, make('b', null, one.letter), ' ', one.title),
      one.dropped ? make('p', null, say('screen.options.dropped', { reason: one.dropped }))
        : make('dl', null, FACTS.map(name => fact(say('screen.options.' + name), one[name]))));
  }

  /** Three columns at most are read from the last row: the dropped ones go to the foot when there are more. */
  function options(room) {
    const all = room.options || [];
    const left = all.filter(one => !one.dropped);
    const shown = (all.length > 3 ? left : all).slice(0, 3);
    if (!shown.length) return null;
    const out = all.filter(one => shown.indexOf(one) < 0);
    const names = out.map(one => one.letter + (one.dropped ? say('screen.options.out') : '')).join('　');
    return frame(room, [make('div', { class: 'compare-options' }, shown.map(option))],
      [parts.quorum(room), names && say('screen.options.others', { names: names })]);
  }

  /** `zoom` in percent, `x` and `y` the middle in hundredths: the picture moves under a window that stands still. */
  function material(room) {
    const stage = room.stage;
    const one = room.materials.find(each => each.id === stage.target);
    if (!one) return null;
    const image = make('img', { src: '/screen/' + room.session.code + '/material/' + one.id + '/' + stage.page + '.jpg', alt: one.name });
    const scale = stage.zoom / 100;
    image.style.transformOrigin = stage.x + '% ' + stage.y + '%';
    image.style.transform = 'scale(' + scale + ')';
    return frame(room, [make('div', { class: 'picture' }, image)], [one.name, one.pages > 1 && stage.page + '/' + one.pages]);
  }

  /** While dots are put, and once they are closed, the item is its groups. */
  function item(room) {
    const motion = room.ballot && ['draft', 'void'].indexOf(room.ballot.state) >= 0;
    const dotted = room.groups && (room.groups.open || room.groups.closed);
    return (!motion && dotted && groups(room)) || whole(room);
  }

  Object.assign(slides, { groups, options, material, item });
})(window.facilitator);
