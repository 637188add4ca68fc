/* What the desk says about the lines of the hall, and when it proposes paper. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.line.phones': '手机', 'desk.line.screens': '大屏', 'desk.line.remotes': '遥控', 'desk.line.tellers': '录票',
    'desk.line.of.phones': '部', 'desk.line.of.screens': '块', 'desk.line.of.remotes': '部', 'desk.line.of.tellers': '台',
    'desk.line.here': '{n} {of}连着', 'desk.line.none': '没有连上', 'desk.line.guests': '其中 {n} 部只能看',
    'desk.line.one': '1 {of}断了 {span}', 'desk.line.some': '{n} {of}断了，最近一{of}断了 {span}',
    'desk.line.seconds': '{n} 秒', 'desk.line.minutes': '{n} 分钟',
    'desk.paper.lack': '扫了码的人里，有 {n} 位的手机一分钟还没连上。给他们发纸票，更稳当。',
    'desk.paper.go': '改发纸票', 'desk.paper.later': '再等等',
    'desk.paper.help': '这次不用纸票：工作人员帮按',
  });
})(window.facilitator);
