/* What the phone says while dots are put. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'dots': '贴点：您有三个点', 'dots.how': '点一下贴一个，可以贴在一类上，也可以分开贴。收点以前可以重贴。',
    'dots.of': '{title}，{n} 个点', 'dots.left': '还有 {n} 个点', 'dots.send': '贴好了，交上去',
    'dots.sending': '正在送…', 'dots.sent': '已收到您的点。收点以前可以重贴。',
  });
})(window.facilitator);
