/* What the desk says: staff read the official word; reasons stand beside the button, never in a box that pops up. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.offline': '没有送到：和服务器的连接断了。连上后再按一次。',
    'desk.garbled': '没有办成：服务器的回答看不懂，请刷新页面再试。',
    'desk.stale': '和服务器的连接断了，正在重连。大家的票都已存好，等一下就行。',
    'desk.opened': '已开 {n} 分钟', 'desk.phones': '在线手机 {n}', 'desk.screens': '大屏 {n} 块已连接', 'desk.noscreen': '大屏没有连上',
    'desk.attendance': '实到 {present} / 应到 {electorate}', 'desk.checkin': '签到 {present}/{electorate}',
    'desk.checkin.now': '签到（现在在场 {present}）',

    'desk.step.discuss': '讨论', 'desk.step.draft': '定题', 'desk.step.vote': '投票',
    'desk.step.count': '核对', 'desk.step.result': '宣布结果',
    'desk.press': '翻页笔、空格或 →', 'desk.hold': '按住一秒，或翻页笔按两下',
    'desk.press.touch': '点一下', 'desk.hold.touch': '按住一秒，或点两下', 'desk.armed': '再按一次，就{label}', 'desk.busy': '正在办…',
    'desk.decided': '已记下：{decided}', 'desk.missing': '还不能按，因为：', 'desk.nothing': '会议已经结束。',
    'desk.minutes': '去写纪要', 'desk.minutes.read': '看纪要',
    'desk.rest': '等{office}：{label}', 'desk.ending': '马上结束',
    'desk.witness.none': '监票人在另一台设备确认：等待中', 'desk.witness.done': '监票人在另一台设备确认：{name} 已确认',
    'desk.witness.mine': '您已确认可以结束投票', 'desk.witness.act': '我是监票人，确认可以结束投票',
    'desk.pause': '暂停', 'desk.void': '作废重来', 'desk.voided': '这次投票作废了：{reason}',
    'desk.revise': '修改题目和记法', 'desk.revise.save': '保存修改', 'desk.revise.cancel': '不改了',
    'desk.cancel': '算了', 'desk.ask.pause': '为什么暂停？会显示在大屏上', 'desk.ask.void': '为什么作废？会显示在大屏上，写进纪要',
    'desk.ask.close': '没有监票人确认时，写明原因再结束，会写进纪要', 'desk.ask.recuse': '为什么回避？会写进纪要',
    'desk.close.anyway': '写明原因，结束投票',

    'desk.phone': '手机已投', 'desk.box': '票箱里', 'desk.not': '还没投', 'desk.here': '实到', 'desk.left': '剩余', 'desk.list': '看名单',
    'desk.helped': '其中帮按 {n}', 'desk.paper': '纸票', 'desk.hands': '举手', 'desk.out': '纸票已发未录', 'desk.closing': '到时自动结束', 'desk.hidden': '宣布前，谁也看不到各选项几票。',
    'desk.named': '记名', 'desk.secret': '无记名',

    'desk.draft.question': '表决题目（手机、大屏、纪要一字不差）', 'desk.draft.start': '是否同意{title}？',
    'desk.draft.count': '{n} 字', 'desk.draft.long': '{n} 字，有点长，60 字以内大屏上看得最清楚',
    'desk.draft.secrecy': '怎么记', 'desk.draft.named': '记名：会记下各人投的什么，不对外公开', 'desk.draft.secret': '无记名：谁也查不到各人投的什么',
    'desk.draft.http': '这里的无线网没有加密。我作为主持人，同意用手机无记名投票。',
    'desk.draft.channels': '怎么投', 'desk.draft.ways': '手机。没带手机的，到签到席请工作人员帮按（本人在场）。',

    'desk.notes.saving': '正在保存…', 'desk.notes.saved': '已保存 {time}',
    'desk.notes.kept': '还没存上，已留在这台电脑里：{message}',

    'desk.all': '全部', 'desk.absent': '没来', 'desk.present': '到了', 'desk.unvoted': '还没投',
    'desk.voted': '已投', 'desk.gone': '走了', 'desk.recused': '回避',
    'desk.in': '签到', 'desk.out': '离会', 'desk.out.sure': '确定离会', 'desk.link': '连上这部手机', 'desk.recuse': '回避',
    'desk.in.done': '{name}已签到，来了 {present} 人', 'desk.in.code': '　没扫码的，在手机上输 {code}',
    'desk.in.full': '{name}（{label}）',
    'desk.out.done': '{name}已离会', 'desk.recuse.done': '{name}这一项回避',
    'desk.help': '帮按', 'desk.help.note': '请本人在场，念出题目，按本人说的选。', 'desk.help.by': '帮按的人', 'desk.help.pick': '先选一项',
    'desk.help.secret': '无记名：请本人自己按，工作人员转身回避。', 'desk.help.confirm': '确认投“{label}”', 'desk.help.done': '{name}的票已投，工作人员帮按',
    'desk.none': '没有找到“{text}”。换个字试试，或看看“全部”。', 'desk.many': '有 {n} 位，请在下面点对的那一位。',
    'desk.wall.moment': '回到会议', 'desk.wall.join': '二维码', 'desk.wall.agenda': '议程', 'desk.wall.black': '黑屏', 'desk.wall.message': '消息',
    'desk.wall.write': '上屏一句话，80 字以内', 'desk.wall.put': '上屏',
    'desk.wall.often': '请大家把手机调成静音|没带手机的，请到签到席领纸票|已用手机或纸票的，请不要举手|会议马上开始，请坐好',
    'desk.wall.time': '计时', 'desk.wall.hold': '停住', 'desk.wall.go': '接着走', 'desk.wall.again': '重来', 'desk.wall.clear': '撤下计时',
    'desk.wall.minutes': '{n} 分钟', 'desk.wall.up': '从零往上', 'desk.wall.long': '计时多久',
    'desk.wall.dark': '换成黑底', 'desk.wall.day': '换成白底', 'desk.wall.smaller': '字小', 'desk.wall.larger': '字大',
    'desk.check.ask': '投影上看到的是“测试页”还是“控制台”？', 'desk.check.test': '放测试页', 'desk.check.wall': '看到测试页', 'desk.check.desk': '看到控制台',
    'desk.check.leave': '不用看',
    'desk.check.mend': '按 Windows 键＋P，选“扩展”|点下面的“打开大屏窗口”，拖到投影上，按 f 全屏|只有一台电脑：投影就开大屏窗口，控制台用手机打开“遥控”',
    'desk.heads': '来了 {n} 人', 'desk.heads.wrong': '请写一个整数，例如 62。',
    'desk.wish.new': '新来的', 'desk.wish.on': '在墙上', 'desk.wish.off': '不上墙', 'desk.wish.show': '上墙', 'desk.wish.hide': '不上墙',
    'desk.wish.take': '撤下', 'desk.wish.none': '还没有人提。扫大屏上的码、录单子，都会出现在这里。',
    'desk.people.failed': '名单没有取到，正在重试。',
  });
})(window.facilitator);
