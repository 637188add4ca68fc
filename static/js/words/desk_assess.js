/* What the desk says of a review. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.assess': '过程和结果评定（评议人填）', 'desk.assess.none': '还没有评定', 'desk.assess.given': '过程 {process} 分，结果 {result} 分',
    'desk.assess.vetoed': '，一票否决', 'desk.assess.open': '评定', 'desk.assess.process': '过程', 'desk.assess.result': '结果',
    'desk.assess.veto': '一票否决（有哪样勾哪样）', 'desk.assess.change': '前后变化',
    'desk.assess.change.measured': '按量的数', 'desk.assess.change.improved': '改善', 'desk.assess.change.unchanged': '没有变化',
    'desk.assess.change.worse': '变差', 'desk.assess.keep': '记下评定', 'desk.assess.close': '不改了',
    'desk.assess.left': '还有 {n} 件没有评定过程和结果，评定完才能得出结论。', 'desk.assess.conclude': '得出评议结论',
    'desk.assess.sure': '{quarter} 的评议就此结束：合格的销单，不合格的退回，不能再改。',
  });
})(window.facilitator);
