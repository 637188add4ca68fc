/* What the projector says about groups, options and pictures. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'screen.groups': '大家的意见，归成这几类', 'screen.groups.dots': '您最看重哪几类？每人三个点', 'screen.groups.order': '大家最看重的',
    'screen.groups.views': '{n} 条', 'screen.groups.points': '{n} 点', 'screen.groups.more': '还有 {n} 类',
    'screen.groups.given': '{n} 部手机已贴点', 'screen.groups.hands': '没用手机的，请听主持人数举手',
    'screen.options.cost': '费用', 'screen.options.owner': '谁来办', 'screen.options.time': '要多久', 'screen.options.pros': '好处',
    'screen.options.cons': '难处', 'screen.options.objections': '反对意见', 'screen.options.dropped': '做不到：{reason}',
    'screen.options.out': '（去掉）', 'screen.options.others': '另有 {names}', 'screen.advisory': '只协商，不作决定',
  });
})(window.facilitator);
