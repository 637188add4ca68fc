/* What the phone says of a sheet with many matters, and of how satisfied people are. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'sheet.of': '第 {n} 件，共 {of} 件',
    'sheet.back': '上一件',
    'sheet.rest': '其余的都不了解',
    'sheet.whole': '都选好了，再看一遍',
    'sheet.change': '要改哪一件，点一下它。',
    'sheet.read': '知道了，看下一件',
    'sheet.out': '不算',
    'sheet.is': '：',
    'sheet.none': '没有人能评',
    'sheet.rate': '满意率 {rate}',
    'sheet.rates': '各件的满意率',
    'sheet.silent': '没有人能评，都选了“不了解”',
    'sheet.valid': '有效 {n} 份，不了解 {unsure} 份（不算）',
    'sheet.representatives': '居民代表：满意率 {rate}（{n} 份）',
    'sheet.households': '受影响的住户：满意率 {rate}（{n} 份）',
    'sheet.others': '其他住户：满意率 {rate}（{n} 份）',
  });

  /* Where people only give points this evening nothing is called a vote. */
  if (facilitator.dom.read('room').session.scoring) facilitator.learn({
    'phone.form': '现在打分：{question}', 'phone.closed.while': '打分已经结束，来不及交了。',
    'phone.stored': '已收到您打的分', 'phone.stored.choice': '您打的是', 'phone.stored.secret': '这是无记名打分，您打的是什么，这部手机不再显示。',
    'phone.stored.elsewhere': '您打的分已经收到了', 'phone.refused': '这一份没有收进来', 'phone.retry': '重新打分',
    'phone.void': '这次打分作废了', 'phone.missed': '打分结束了', 'phone.missed.how': '您没用手机打这一项。等大屏幕宣布结果。',
    'phone.cannot': '这一项您不能打分', 'phone.ready': '您已签到，可以打分', 'phone.next': '要打分时，这里会自己出现按钮，请别关掉这一页。',
    'phone.guest': '您现在可以看，还不能打分', 'phone.guest.open': '正在打分，您还不能打',
    'phone.aside': '正在打分，这一项不用手机', 'phone.aside.how': '请听主持人说怎么打。',
    'phone.counts.phone': '手机已交 {n}', 'phone.counts.not_voted': '还没交 {n}',
  });
})(window.facilitator);
