/* What the pages of intake say: slips typed in, drafts looked through. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'slips.saving': '正在存…', 'slips.draft': '草稿', 'slips.draft.why': '代填的还没有念给本人听，先存成草稿',
    'slips.count': '这次录了 {n} 张', 'slips.kept': '有 {n} 张还没存上，已留在这台电脑里，连上后自动再存。',
    'slips.login': '登录过期了，请在另一个窗口登录；录的都留着，登录后自动再存。',
    'slips.again': '拿回来改', 'slips.full': '这一格还没录完，先登记或清空再拿回来。',
    'slips.back': '撤回这张', 'slips.taken': '已撤回', 'slips.failed': '没有撤回成，请再按一次。',
    'slips.class': '类别按字面填了一个，对就按回车，不对先改。', 'slips.noclass': '请先选类别，再按回车。',
    'slips.enter': '按回车，撤回上一张；按 Esc，回去接着录。', 'slips.nothing': '没有可以撤回的。',
    'slips.refused': '上一张没有登记：{why}在“刚录的”里按“拿回来改”。',
    'slips.empty': '请写清楚是什么事、在哪里。',
  });
})(window.facilitator);
