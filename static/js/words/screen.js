/* What the projector says: the plain words, in the order 应到 → 实到 → 赞成 → 反对 → 弃权 → 没投 → 结论. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.electorate': '应到 {n}', 'screen.present': '实到 {n}', 'screen.aside': '（回避 {n}）', 'screen.came': '来了 {n} 人',
    'screen.agenda': '今天要商量的事', 'screen.agenda.open': '正在商量', 'screen.agenda.done': '商量完了',
    'screen.agenda.more': '一共 {n} 件事',
    'screen.discuss': '正在商量', 'screen.motion': '要投票的是', 'screen.next': '下一项',
    'screen.here': '实到',
    'screen.while.phone': '手机已投', 'screen.while.paper': '纸票在票箱', 'screen.while.hands': '举手', 'screen.while.handed_out': '纸票已发未录',
    'screen.while.recused': '回避', 'screen.while.not_voted': '还没投',
    'screen.after.phone': '手机票', 'screen.after.paper': '纸票', 'screen.after.hands': '举手', 'screen.after.handed_out': '纸票未收',
    'screen.after.recused': '回避', 'screen.after.not_voted': '没投',
    'screen.short.phone': '手机', 'screen.short.paper': '纸票', 'screen.short.hands': '举手', 'screen.short.handed_out': '纸票在手',
    'screen.short.recused': '回避', 'screen.short.not_voted': '没投', 'screen.helped.phone': '手机里帮按 {n}',
    'screen.poll': '摸底：已投 {cast}，还没投 {left}',
    'screen.helped': '其中帮按 {n}',
    'screen.void': '这次投票作废了', 'screen.void.how': '投过的票不算数，等主持人说明', 'screen.void.reason': '原因：{reason}',
    'screen.left': '还剩', 'screen.closing': '马上结束', 'screen.together': '结束后一起宣布结果',
    'screen.stopped': '投票结束，等主持人宣布结果', 'screen.hidden': '宣布前，谁也看不到各选项几票',
    'screen.result.phone': '手机 {n}', 'screen.result.paper': '纸票 {n}', 'screen.result.hands': '举手 {n}',
    'screen.call': '唱票', 'screen.call.place': '唱票　第 {n} 张', 'screen.call.of': '（共 {n} 张）', 'screen.call.phones': '手机票另计',
    'screen.call.caller': '唱票 {name}', 'screen.call.teller': '计票 {name}', 'screen.call.watcher': '监票 {name}',
    'screen.call.how': '大家看着：念一张，画一笔', 'screen.call.done': '念完了，两个人核对一致',
    'screen.triage.open': '正在审定', 'screen.triage.left': '还有 {n} 件没审',
    'screen.paused': '会议暂停', 'screen.paused.how': '请大家稍等，马上回来',
    'screen.ended': '会议结束了，谢谢大家', 'screen.ended.how': '纪要签好后张贴公布',
    'screen.head': '会场记录码 {code}',
    'screen.wishes': '大家提了这些事（{n} 件）', 'screen.wishes.how': '手机上也能提',
    'screen.test': '测试页', 'screen.test.edge': '四边都看得见吗？', 'screen.test.words': '最后一排能看清这行字，就行了',
    'screen.test.code': '记录码这样大小：K7MQ-2F9A', 'screen.test.how': '看清以后，主持人在控制台上按“看到测试页”',
    'screen.unit.votes': '得票', 'screen.unit.points': '排序得分', 'screen.unit.average': '平均分', 'screen.more.options': '（另有 {n} 项，见纪要）',
    'screen.chosen': '选定：{labels}', 'screen.valid': '有效 {valid} 张　没投 {silent}',
    'screen.persons': '按人数', 'screen.area': '按面积（㎡）', 'screen.took.part': '参加投票', 'screen.nophone': '没带手机，请到签到席',
    'screen.over': '超时', 'screen.timer': '计时',
    'screen.stale': '连接中断，正在重连',
  });
})(window.facilitator);
