/* What the phone says about speaking and proposing; it comes with the script that needs it, after the first load. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    /* the scrutineer's word */
    'phone.watch': '您是监票人。看到投票该结束了，请按：',
    'phone.watch.act': '我确认结束投票', 'phone.watch.done': '您已确认可以结束投票，等主持人结束。',
    'phone.undo.ask': '您是监票人：{by}要作废刚宣布的结果', 'phone.undo.why': '原因：{reason}',
    'phone.undo.act': '同意作废', 'phone.undo.sure': '同意以后，这个结果就不算数，要重新来。不同意就不用按。',
    'phone.undo.confirm': '确认同意作废', 'phone.undo.done': '监票人已同意作废，等主持人作废。',
    'floor.ask': '我要发言', 'floor.ask.how': '您是哪一边？两边轮流发言，每次两分钟。',
    'floor.neither': '提问或说明', 'floor.for': '我赞成', 'floor.against': '我反对', 'floor.cancel': '先不发言',
    'floor.waiting': '已排上发言，您前面还有 {n} 位', 'floor.next': '已排上发言，下一位就是您', 'floor.withdraw': '不发言了',
    'floor.speaking': '轮到您发言了，请讲', 'floor.left': '还剩 {time}', 'floor.over': '超时 {time}', 'floor.spent': '这一项您已经发言两次，请听听别人的。',
    'floor.closed': '发言名单已经关了，请听主持人安排。',
    'floor.propose': '我要提建议', 'floor.label': '您的建议（200 字以内，主持人看过才上墙）', 'floor.count': '{n} / 200 字',
    'floor.send': '交给主持人', 'floor.later': '先放着，字都留着', 'floor.sending': '正在送…', 'floor.sent': '送到了，等主持人看。', 'floor.another': '再提一条建议',
    'floor.offline': '网络不通，没有送到。写的字还在，连上后再按一次。', 'floor.empty': '请写您的建议。',
    'floor.mine': '我提的', 'floor.reason': '原因：{reason}', 'floor.wall': '墙上的建议', 'floor.seconds': '{n} {unit}附议',
    'floor.second': '我附议', 'floor.seconded': '您已附议', 'floor.own': '您提的',
  });
})(window.facilitator);
