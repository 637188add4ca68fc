/* What the chair's phone says beside the passage that is read aloud. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'remote.counts': '手机已投 {phone}', 'remote.paper': '票箱 {n}', 'remote.hands': '举手 {n}', 'remote.aside': '回避 {n}',
    'remote.not': '还没投 {n}', 'remote.came': '来了 {n} 人', 'remote.of': '应到 {n}',
    'remote.noscreen': '大屏没有连上',
    'remote.out': '纸票没收回 {n}', 'remote.speech': '发言', 'remote.speaker': '正在发言：{name}', 'remote.waiting': '等着发言 {n} 人',
    'remote.speech.give': '请{name}发言', 'remote.speech.end': '说完了', 'remote.speech.none': '没有人等着发言。',
    'remote.minute': '加 1 分钟', 'remote.time': '计时', 'remote.hold': '停住', 'remote.go': '接着走', 'remote.clear': '撤下计时',
    'remote.black': '黑屏', 'remote.light': '不黑了', 'remote.join': '二维码', 'remote.back': '回到会议',
    'remote.heads': '点人头', 'remote.heads.ask': '来了几人', 'remote.heads.put': '记下',
    'remote.left': '还剩 {time}', 'screen.over': '超时', 'remote.timer': '计时 {time}', 'remote.timer.stands': '计时停在 {time}',
  });
})(window.facilitator);
