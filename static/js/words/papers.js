/* What the tellers' page says: short, in the order of the work. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'and': '、',
    'paper.pane.handing': '发纸票', 'paper.pane.entering': '录纸票', 'paper.pane.confirming': '复核', 'paper.pane.sheet': '签字表',
    'paper.pane.hands': '举手', 'paper.pane.calling': '唱票',
    'paper.stale': '和服务器的连接断了，正在重连。您录的都留在这台电脑里，接着录就行。',
    'paper.no.vote': '现在没有投票。开始投票以后，在这里录纸票和举手。', 'paper.nothing': '这次投票现在没有要在这里录的。',
    'paper.invalid': '废票', 'paper.score': ' {n} 分', 'paper.pad': '这张票投的是：按 1、2、3，废票按 0', 'paper.enter': '记下这张（回车）', 'paper.key': '按 {n}',
    'paper.serial': '票号', 'paper.number': '第 {serial} 号', 'paper.whose': '谁的票', 'paper.find': '姓名、楼栋或门牌', 'paper.find.row': '找一行',
    'paper.nobody': '没有找到。已经投过、已经录过的不在这里。', 'paper.more': '还有 {n} 位，再多写一个字',
    'paper.keyed': ' 张已录', 'paper.rows': ' 行已录', 'paper.left': '已发的纸票还有 {n} 张没录', 'paper.left.none': '已发的纸票都录了',
    'paper.serial.missing': '请写票号。', 'paper.all': '这一批的票号都录过了，请核对后交上。', 'paper.twice': '第 {serial} 号已经录过，在下面。',
    'paper.whose.missing': '第 {serial} 号是谁的票？', 'paper.differs': '和第一遍不一样，请看纸票', 'paper.again': '重录',
    'paper.send': '录完了，交上', 'paper.send.how': '再由另一个人复核，一样才进票箱', 'paper.empty': '还一张也没有录。',
    'paper.sent': '{n} 张已交上，请另一位用自己的账号点“复核”再录一遍。', 'paper.sent.rows': '{n} 行已交上，请另一位用自己的账号点“复核”再录一遍。',
    'paper.returned': '交票的 {units} 户（人），票 {papers} 张，对得上', 'paper.returned.not': '交票的 {units} 户（人），票 {papers} 张：对不上，点开勾一勾',
    'paper.returned.how': '无记名的票上没有名字，只登记谁交了票。没交回来的去掉勾。',
    'paper.sheet.name': '哪一张（例如 3号楼第1张）', 'paper.sheet.by': '谁上门征求的', 'paper.building': '楼栋', 'paper.building.none': '没写楼栋',
    'paper.batch': '{teller}录的 {n} 张', 'paper.batch.rows': '{teller}录的 {n} 行', 'paper.batch.span': '第 {first}—{last} 号',
      'paper.batch.sheet': '{sheet}，{by}上门',
    'paper.mine': '您录的，等另一个人复核', 'paper.confirm': '我来复核', 'paper.withdraw': '撤回重录', 'paper.withdraw.sure': '确定撤回，重新录',
      'paper.withdrawn': '撤回了，请重新录。',
    'paper.waiting.none': '没有等着复核的。', 'paper.confirm.how': '请您照着纸票再录一遍。{teller}录的什么，这里不显示。',
    'paper.confirm.send': '录完了，对一对', 'paper.confirm.note': '两遍一样就进票箱；不一样会说是哪几号', 'paper.confirmed': '{n} 张两个人录的一样，已进票箱。',
    'paper.next': '下一张票号', 'paper.whom': '发给谁', 'paper.give': '发一张', 'paper.take': '收回没用的', 'paper.out.has': '已发 ',
    'paper.out.all': '到会没投的 {n} 位都发了', 'paper.out.sure': '确定：{n} 位都领到了纸票',
    'paper.hands.aloud': '请念：已用手机或纸票的，请不要举手。', 'paper.hands.named': '逐个记名（记下是谁举的手）', 'paper.hands.left': '还可以举手的最多 {n}。',
    'paper.hands.first': '点数人', 'paper.hands.second': '另一位点数人', 'paper.hands.send': '记下举手', 'paper.hands.note': '再记一次就换掉上一次，上一次留着可查',
    'paper.hands.done': '举手已记下。', 'paper.hands.wrong': '人数请写整数，没有人举手就写 0。', 'paper.hands.before': '已记下举手 {n}（{names}点数），再记就换掉。',
    'paper.call.how': '一个人念票，您来画。大屏一笔一笔画“正”字，另一位在自己的账号上看着，最后核对：这就是第二遍录入。',
    'paper.call.caller': '唱票人（念的人）', 'paper.call.begin': '开始唱票', 'paper.call.keys': '念一张，按一下：1、2、3，废票按 0。画错了按退格键。',
    'paper.call.whose': '请先写是谁的票。', 'paper.call.unsent': '还有 {n} 笔没送到，留在这台电脑里，会接着送。', 'paper.call.undo': '撤回最后一笔（退格键）',
    'paper.call.place': '已经念了 {n} 张', 'paper.call.watch': '{teller}正在画。请您看着念的票和大屏；念完了，数对了，再按下面。',
    'paper.call.confirm': '我一直看着，数没有错', 'paper.call.note': '确认以后这些票进票箱，不能再改', 'paper.call.done': '核对完了，这些票已进票箱。',
  });
})(window.facilitator);
