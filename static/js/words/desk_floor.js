/* What the desk says about speakers and proposals. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.speak.now': '正在发言', 'desk.speak.nobody': '没有人在发言', 'desk.speak.give': '请下一位', 'desk.speak.finish': '说完了',
    'desk.speak.more': '加一分钟', 'desk.speak.again': '刚才那位接着排', 'desk.speak.close': '关名单', 'desk.speak.open': '开名单',
    'desk.speak.closed': '名单已关，手机不能再要求发言', 'desk.speak.turn': '第 {n} 次', 'desk.speak.this': '请发言', 'desk.speak.off': '不说了',
    'desk.speak.none': '还没有人要发言。手机上按“我要发言”，或者在这里写名字。', 'desk.speak.count': '等着发言 {n}', 'desk.speak.over': '超时',
    'desk.speak.who': '记上一位', 'desk.speak.hint': '姓名、楼栋门牌；没有座位的写名字', 'desk.speak.add': '记上', 'desk.speak.wall': '名单上屏',
    'desk.speak.neither': '提问或说明', 'desk.speak.for': '赞成方', 'desk.speak.against': '反对方',
    'desk.speak.many': '有 {n} 位，请写全一点。', 'desk.speak.side': '哪一边',
    'desk.prop.title': '建议', 'desk.prop.new': '没看的 {n}', 'desk.prop.none': '还没有人提建议。', 'desk.prop.approve': '上墙',
    'desk.prop.reject': '不采用', 'desk.prop.take': '撤下', 'desk.prop.merge': '并入…', 'desk.prop.show': '投这一条', 'desk.prop.wall': '建议墙上屏',
    'desk.prop.seconds': '{n} {unit}附议', 'desk.prop.why': '为什么不采用？只给提的人看，写进会议记录', 'desk.prop.into': '并入哪一条？提的人都留着',
    'desk.prop.merged': '已并入：{text}', 'desk.prop.reason': '原因：{reason}', 'desk.prop.gone': '没采用和并入的 {n}', 'desk.prop.back': '改为上墙',
    'desk.notes.both': '另一台控制台也改了要点，两边写的都留下了，请看一看。',
    'desk.wall.wall': '建议墙', 'desk.wall.speakers': '发言名单',
  });
})(window.facilitator);
