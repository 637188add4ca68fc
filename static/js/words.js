/* Sentences that scripts show, by the name of the place where they stand; each face learns its own (words/<face>.js). */
(function (facilitator) {
  'use strict';

  const words = {
    'for': '赞成', 'against': '反对', 'abstain': '弃权', 'none': '没投', 'invalid': '废票', 'recused': '回避',
    'item': '议题{n}', 'item.of': '议题{n}（共{of}项）', 'comma': '，', 'gap': '　',
  };

  /** {name} is filled from `values`. */
  function say(name, values) {
    return words[name].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }

  facilitator.say = say;
  facilitator.learn = more => Object.assign(words, more);
})(window.facilitator);
