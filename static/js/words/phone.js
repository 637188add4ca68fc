/* What the phone and the join page say. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    /* phone: what it is doing */
    'phone.stale': '网络断了，正在重连…',
    'phone.stale.kept': '网络断了，正在重连…您选的已存在这部手机里，连上就送。',
    'phone.watching': '旁听，{n} 号',
    'phone.left': '还剩 {time}',
    'phone.closing': '马上结束，还剩 {time}',
    /* phone: voting */
    'phone.form': '现在投票：{question}',
    'phone.chosen': '您选的是',
    'phone.final': '交上去就不能改了',
    'phone.confirm': '确认提交',
    'phone.again': '重新选',
    'phone.closed.while': '投票已经结束，来不及交了。',
    'phone.sending': '正在提交…',
    'phone.sending.keep': '请别关掉这一页。',
    'phone.sending.slow': '网络慢，还没送到，正在重试（第 {n} 次）。您选的已存在这部手机里。',
    'phone.sending.help': '一直送不到？请举手找工作人员。',
    'phone.stored': '已收到您的票',
    'phone.stored.choice': '您投的是',
    'phone.stored.secret': '这是无记名投票，您投的是什么，这部手机不再显示。',
    'phone.stored.elsewhere': '您的票已经收到了',
    'phone.stored.elsewhere.how': '是用纸票、别的手机，或由工作人员帮您按的。',
    'phone.receipt': '核对号',
    'phone.receipt.use': '宣布以后，凭它查自己的票',
    'phone.wait.announce': '等大屏幕宣布结果，请别关掉这一页。',
    'phone.counts.phone': '手机已投 {n}', 'phone.counts.helped': '（其中帮按 {n}）', 'phone.counts.paper': '纸票 {n}',
    'phone.counts.hands': '举手 {n}',
    'phone.counts.recused': '回避 {n}', 'phone.counts.not_voted': '还没投 {n}', 'phone.counts.present': '一共实到 {n}',
    'phone.refused': '这一票没有收进票箱',
    'phone.refused.help': '有疑问请举手，找工作人员。',
    'phone.retry': '重新投票',
    'phone.missed': '投票结束了',
    'phone.missed.how': '您这一题没有投。等大屏幕宣布结果。',
    'phone.void': '这次投票作废了',
    'phone.void.how': '投过的票不算数，等主持人说明。',
    'phone.cannot': '这一题您不能投票',
    'phone.earlier.stored': '上一题您的票已经收到：{question}',
    'phone.earlier.refused': '上一题您的票没有收进票箱：{message}',
    /* phone: waiting */
    'phone.ready': '您已签到，可以投票',
    'phone.absent': '请先到签到席签到',
    'phone.now': '正在商量',
    'phone.next': '还没有开始投票。开始后，这里会自己出现按钮，请别关掉这一页。',
    'phone.before': '会还没开始。请别关掉这一页，开始后会自己变。',
    'phone.guest': '您现在可以看，还不能投票',
    'phone.guest.open': '正在投票，您还不能投',
    'phone.guest.tell': '请到签到席，报这个号：',
    'phone.guest.then': '工作人员核对后，这部手机就能投票，不用重新扫码。',
    'phone.guest.ticket': '我有纸条票，扫码或输号',
    'phone.paused': '会议暂停',
    'phone.paused.how': '请别关掉这一页，恢复后会自己变。',
    'phone.ended': '会议结束了，谢谢您来',
    'phone.ended.how': '纪要签好后会公布，现在可以关掉这一页。',
    'phone.result': '结果',

    /* join page */
    'join.network': '网络不通，没有送到。请看看无线网连上没有，再按一次。',
  });
})(window.facilitator);
