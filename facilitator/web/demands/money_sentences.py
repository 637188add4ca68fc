"""What a demand's history says about its money, by the step that was made; the figures are those of the books."""

from __future__ import annotations

from facilitator.domain.words import N_

MONEY_SENTENCES = {
    "plan": N_("{actor}做了筹资方案“{plan}”，预算 {budget} 元。"),
    "publish": N_("筹资方案“{plan}”开始公示，预算 {budget} 元；{actor}登记。"),
    "closed": N_("“{plan}”收款截止：落实 {covered} 元，缺口 {gap} 元；{actor}登记。"),
    "counted": N_("“{plan}”收款截止：落实 {covered} 元（{counted} 元有文件，还没到账），缺口 {gap} 元；{actor}登记。"),
    "reopened": N_("“{plan}”冲销或撤回以后，落实只有 {covered} 元，又缺 {gap} 元；{actor}登记。"),
    "call_again": N_("“{plan}”缺口 {gap} 元，再认捐一轮；{actor}登记。"),
    "top_up": N_("“{plan}”补足 {fen} 元，还缺 {gap} 元；{actor}登记。"),
    "rescope": N_("“{plan}”少做一点，预算由 {old} 元减到 {budget} 元；{actor}登记。"),
    "reapportion": N_("“{plan}”重新分摊，居民一共 {total} 元；{actor}登记。"),
    "abandon": N_("“{plan}”不办了，退回 {fen} 元；{actor}登记。"),
    "settle": N_("“{plan}”结算：收 {income} 元，支 {spent} 元，结余 {surplus} 元；{actor}登记。"),
    "returned": N_("“{plan}”的结余 {fen} 元退完了；{actor}登记。"),
    "kept": N_("“{plan}”的结余 {fen} 元按决议留作维修备用；{actor}登记。"),
    "accounts": N_("“{plan}”的账目开始公示：收 {income} 元，支 {spent} 元；{actor}登记。"),
}
