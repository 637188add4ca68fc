/* Photos and drawings of the item at the desk: put in, put on the wall, looked at closely, taken away. */
(function (facilitator) {
  'use strict';

  const dom = facilitator.dom;
  const make = dom.make;
  const say = facilitator.say;
  const button = facilitator.paneButton;
  const ZOOM = { least: 100, most: 800, step: 50 };
  const PAN = 10; // Hundredths of the picture.

  function keep(value, least, most) {
    return Math.max(least, Math.min(most, value));
  }

  function upload(pane, room, form) {
    const body = new FormData(form);
    body.append('item', room.item.id);
    pane.told.textContent = say('desk.materials.wait');
    const headers = { Accept: 'application/json', 'X-CSRFToken': dom.meta('csrf-token') };
    const address = '/desk/' + facilitator.door.session + '/materials';
    return fetch(address, { method: 'POST', credentials: 'same-origin', cache: 'no-store', body: body, headers: headers })
      .then(answer => answer.json(), () => ({ ok: false, message: say('desk.offline') }))
      .catch(() => ({ ok: false, message: say('desk.garbled') }))
      .then(answer => {
        pane.told.textContent = answer.ok ? '' : answer.message;
        if (answer.ok) pane.redraw();
      });
  }

  function adding(pane, room) {
    const name = say('desk.materials.name');
    const send = event => {
      event.preventDefault();
      if (form.elements.file.files.length) upload(pane, room, form);
      else pane.told.textContent = say('desk.materials.missing');
    };
    const form = make('form', { class: 'line', autocomplete: 'off', submit: send },
      make('input', { type: 'text', name: 'name', maxlength: 40, required: true, placeholder: name, 'aria-label': name }),
      facilitator.fileField(say('desk.materials.file'), { name: 'file', accept: 'image/*' }),
      make('button', null, say('desk.materials.add')));
    return form;
  }

  function looking(pane, room) {
    const stage = room.stage;
    const turn = look => pane.send('sessions.show', look);
    const zoom = step => turn({ zoom: keep(stage.zoom + step * ZOOM.step, ZOOM.least, ZOOM.most) });
    const pan = (x, y) => turn({ x: keep(stage.x + x * PAN, 0, 100), y: keep(stage.y + y * PAN, 0, 100) });
    const close = stage.zoom > ZOOM.least;
    return make('p', { class: 'tools' },
      button(say('desk.materials.in'), () => zoom(1), { 'data-focus': 'in' }), close && button(say('desk.materials.out'), () => zoom(-1)),
      close && [button(say('desk.materials.left'), () => pan(-1, 0)), button(say('desk.materials.right'), () => pan(1, 0)),
        button(say('desk.materials.up'), () => pan(0, -1)), button(say('desk.materials.down'), () => pan(0, 1))]);
  }

  function row(pane, room, one) {
    const up = room.stage.shown === 'material' && room.stage.target === one.id;
    const show = () => pane.send('sessions.show', up ? { shown: 'moment' } : { shown: 'material', target: one.id });
    return make('li', null, make('img', { src: '/screen/' + room.session.code + '/material/' + one.id + '/1.jpg', alt: '', width: 96 }),
      make('span', null, one.name), facilitator.me.may('sessions.run') && make('p', { class: 'tools' },
        button(say(up ? 'desk.materials.back' : 'desk.materials.show'), show, { 'aria-pressed': String(up) }),
        button(say('desk.materials.remove'), () => pane.send('materials.remove', { material: one.id }))),
      up && looking(pane, room));
  }

  new facilitator.Pane('materials', (pane, room) => {
    if (!facilitator.me.may('notes.write') && !room.materials.length) return null;
    return [make('ul', { class: 'material-list' }, room.materials.map(one => row(pane, room, one))),
      facilitator.me.may('notes.write') && adding(pane, room)];
  });
})(window.facilitator);
