/* What the check-in table says besides the list. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'door.yes': '可以进', 'door.no': '先等等', 'door.sound.on': '有声', 'door.sound.off': '静音',
    'door.twin': '同一个人已用“{twin}”签到，只算一次', 'door.came': '{came} 来，{who}', 'door.by': '{came} 来，{who}代（{mandate}）',
    'door.back': '回来了', 'door.proxy': '按委托签到', 'door.proxy.open': '委托', 'door.replace': '换人', 'door.replace.done': '{name}换人代表，新号 {code}',
    'door.who.proxy': '替他来的是谁', 'door.who.replace': '换成谁', 'door.document': '哪份委托书（或拍下来）', 'door.photo': '委托书照片',
    'door.phone': '手机上的号',
    'door.rule': '委托：{rule}', 'door.observer': '列席　{came} 来',
    'door.joined': '{name}已加进名册并签到', 'door.listens': '{name}已登记列席。',
    'door.pin': '　确认号码 ', 'door.pin.told': '　号码只在推选时显示一次', 'door.appointed': '监票人：{names}',
    'door.confirm.what': '监票人入场票，或六位号码', 'door.confirm.who': '哪位监票人（只有一位可不填）', 'door.confirm': '监票人确认',
    'door.confirmed': '监票人已确认。', 'door.pin.wrong': '号码不对，还能试 {n} 次。',
  });
})(window.facilitator);
