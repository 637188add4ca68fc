/* What the desk says while the money is being tried. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.trial': '试算：每户多少', 'desk.trial.title': '什么事', 'desk.trial.budget': '预算（元）', 'desk.trial.method': '怎么分摊',
    'desk.trial.rounding': '尾数', 'desk.trial.show': '上屏', 'desk.trial.how': '改一个数或换个办法，大屏马上跟着变；这里不存方案。',
    'desk.trial.short': '来源加起来还差 {n} 元', 'desk.trial.over': '来源加起来多了 {n} 元', 'desk.trial.money': '金额请填数字，例如 22600。',
    'desk.trial.shown': '大屏已更新：{n} 户，居民合计 {total} 元', 'desk.trial.wait': '正在取方案…',
    'desk.trial.free': '大屏已更新：各户自愿认捐，不分摊', 'desk.trial.none': '大屏已更新：居民不用另外出钱',
    'desk.trial.add': '加一个来源', 'desk.trial.another': '再加一笔',
    'desk.trial.kind': '什么钱', 'desk.trial.name': '是谁（企业要写）',
    'desk.trial.amount': '多少（元）', 'desk.trial.by': '按什么分档，每档几份', 'desk.trial.group': '{name}（{n} 户）几份',
    'desk.trial.parts': '每档的份数请填数字，例如 1 或 1.5；不出的填 0。',
  });
})(window.facilitator);
