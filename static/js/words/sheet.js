/* What the phone says of a sheet with many matters, and of how satisfied people are. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'sheet.of': '第 {n} 件，共 {of} 件',
    'sheet.back': '上一件',
    'sheet.rest': '其余的都不了解',
    'sheet.whole': '都选好了，再看一遍',
    'sheet.change': '要改哪一件，点一下它。',
    'sheet.is': '：',
    'sheet.none': '没有人能评',
    'sheet.rate': '满意率 {rate}',
    'sheet.rates': '各件的满意率',
    'sheet.silent': '没有人能评，都选了“不了解”',
    'sheet.valid': '有效 {n} 份，不了解 {unsure} 份（不算）',
    'sheet.representatives': '居民代表：满意率 {rate}（{n} 份）',
    'sheet.households': '受益户：满意率 {rate}（{n} 份）',
  });
})(window.facilitator);
