/* What the projector says where satisfaction is asked for. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.judge.next': '看一看办得怎么样，接着请大家打分', 'screen.judge.number': '编号 {number}',
    'screen.judge.before': '办理前', 'screen.judge.after': '办理后', 'screen.judge.nophoto': '没有照片',
    'screen.judge.list': '今天要打分的事（{n} 件）', 'screen.judge.list.how': '每件选一项，各人按自己的快慢填；没用过、不清楚的选“不了解”',
    'screen.judge.page': '第 {n} 页，共 {of} 页', 'screen.judge.of': '第 {n} 件，共 {of} 件',
    'screen.judge.in': '交了 {cast} 份，还没交 {left} 份',
    'screen.judge.ask': '这一件办得怎么样？', 'screen.judge.how': '选“不了解”的不算在内',
    'screen.judge.all': '一共', 'screen.judge.reps': '代表', 'screen.judge.homes': '受影响的住户', 'screen.judge.others': '其他住户',
    'screen.judge.rate': '满意率', 'screen.judge.points': '得分', 'screen.judge.index': '满意度得分', 'screen.judge.valid': '有效 {n} 份',
    'screen.judge.unsure': '不了解 {n} 份，不算',
    'screen.judge.few': '有效不到 30 份，比率只供参考', 'screen.judge.apart': '{name} {rate}（{n} 份）',
    'screen.judge.silent': '没有人能评，都选了“不了解”',
    'screen.judge.percent': '{n}%', 'screen.judge.none': '—', 'screen.judge.result': '打分结果',
    'screen.judge.name': '办结的事', 'screen.judge.count': '有效', 'screen.judge.verdict': '结论', 'screen.judge.score': '综合得分',
    'screen.judge.concluded': '评议结论', 'screen.judge.by': '合格要综合 {score} 分、满意率 {rate}%',
  });
})(window.facilitator);
