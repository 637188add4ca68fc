/* What the desk says about groups, options and materials. */
(function (facilitator) {
  'use strict';

  facilitator.learn({
    'desk.wall.groups': '归类', 'desk.wall.options': '方案表', 'desk.wall.material': '材料',

    'desk.groups': '归类贴点', 'desk.groups.new': '新的一类，例如“停车”', 'desk.groups.add': '加一类',
    'desk.groups.loose': '还没归类（{n} 条）', 'desk.groups.none': '上了墙的建议会出现在这里。',
    'desk.groups.to': '归到', 'desk.groups.out': '不归类', 'desk.groups.rename': '改名', 'desk.groups.remove': '去掉这一类',
    'desk.groups.save': '保存', 'desk.groups.supporters': '{n} 人赞同', 'desk.groups.empty': '还没有建议',
    'desk.groups.open': '开始贴点', 'desk.groups.given': '{n} 部手机已贴点',
    'desk.groups.hidden': '收点以前，谁也看不到哪一类几个点。', 'desk.groups.hands': '举手（没用手机的）', 'desk.groups.count': '记下',
    'desk.groups.points': '{n} 点', 'desk.groups.wrong': '请填举手的人数，没有就填 0。', 'desk.groups.list': '打开意见清单',

    'desk.options': '方案比较', 'desk.options.add': '加一个方案', 'desk.options.save': '保存方案', 'desk.options.edit': '修改',
    'desk.options.drop': '做不到，去掉', 'desk.options.restore': '放回来', 'desk.options.why': '为什么做不到？大家都看得到',
    'desk.options.title': '方案名称', 'desk.options.cost': '费用（元）', 'desk.options.owner': '谁来办', 'desk.options.time': '要多久',
    'desk.options.pros': '好处', 'desk.options.cons': '难处', 'desk.options.objections': '反对意见',
    'desk.options.dropped': '已去掉：{reason}', 'desk.options.money': '费用请填数字，例如 32000；还没有算就空着。',
    'desk.options.left': '还剩 {n} 个方案，最多留 3 个交给议事决策会。',

    'desk.materials': '材料', 'desk.materials.name': '叫什么，例如“停车位平面图”', 'desk.materials.file': '选一张照片或图纸',
    'desk.materials.missing': '请先选一张照片或图纸。', 'desk.file.none': '还没选',
    'desk.materials.add': '放进来', 'desk.materials.show': '上屏', 'desk.materials.back': '收起', 'desk.materials.remove': '去掉',
    'desk.materials.in': '放大', 'desk.materials.out': '缩小', 'desk.materials.left': '往左看', 'desk.materials.right': '往右看',
    'desk.materials.up': '往上看', 'desk.materials.down': '往下看', 'desk.materials.wait': '正在存…',
  });
})(window.facilitator);
