/** Arbitration and the suits against what it decides. Law reference, section 2.2. */
import { facts, type RuleFacts, rolled } from './facts.ts'

const no = { ext: 'cannot' } as const
const copy = ['收到申请书副本', 'Copy received'] as const
const accepted = ['受理', 'Acceptance'] as const
const hearing = ['开庭日，往前算', 'The hearing, backwards'] as const
const inDefenceTime = ['在答辩期内', 'Within the time to answer'] as const

export const arbitrationRules = {
  limitation_arbitration: facts(
    [
      '知道或者应当知道权利被侵害；拖欠报酬的，自劳动关系终止',
      'Knew or should have known of the breach; for unpaid wages the end of the relation',
    ],
    ['C_MONTH', 'C_ROLL'],
    ['LDMAL', 'RULES'],
    { stops: ['时效中断、中止', 'Interrupted or suspended'] },
  ),
  arb_correct_notice: facts(['收到材料', 'Papers received'], ['C_ARB'], ['RULES'], {
    ...no,
    note: ['当场或者五日内一次性告知', 'At once or within five days, all at a time'],
  }),
  arb_accept: facts(['收到（齐全的）申请', 'Complete application received'], ['C_ARB'], ['LDMAL', 'RULES'], no),
  arb_serve_copy: facts(accepted, ['C_ARB'], ['LDMAL', 'RULES'], no),
  arb_form_panel: facts(accepted, ['C_ARB'], ['RULES'], no),
  arb_defence: facts(copy, ['C_ARB'], ['RULES'], {
    note: ['简易处理的可以缩短、取消（第58条）', 'May be cut in simple cases (art. 58)'],
  }),
  arb_defence_forward: facts(['收到答辩书', 'Defence received'], ['C_ARB'], ['RULES'], no),
  arb_jurisdiction_objection: facts(copy, ['C_ARB'], ['RULES'], { ...no, note: inDefenceTime }),
  arb_counterclaim: facts(copy, ['C_ARB'], ['RULES'], { ...no, note: inDefenceTime }),
  arb_counterclaim_decide: facts(['收到反申请', 'Counterclaim received'], ['C_ARB'], ['RULES'], no),
  arb_challenge_decide: facts(['提出回避申请', 'Challenge made'], ['C_ARB'], ['RULES'], no),
  arb_evidence: facts(['仲裁委员会指定', 'Set by the commission'], ['DAY_SET'], ['RULES'], {
    ext: { by: ['经申请', 'On request'] },
  }),
  arb_hearing_notice: facts(hearing, ['BACK_WD'], ['RULES'], no),
  arb_postpone_request: facts(hearing, ['BACK_WD'], ['RULES'], no),
  arb_entrusted_mediation: facts(['双方同意委托调解', 'Both consent'], ['C_ARB'], ['RULES'], no),
  arb_award: facts(accepted, ['C_ARB', 'C_ROLL', 'C_EXT'], ['LDMAL', 'RULES'], {
    ext: { by: ['经批准并书面通知当事人', 'Written approval and notice'], most: ['十五日', 'fifteen days'] },
  }),
  arb_cancel_notice: facts(['决定撤销案件', 'Decision to cancel'], ['C_ARB'], ['RULES'], no),
  arb_group_notice: facts(['集体争议受理', 'Group case accepted'], ['C_ARB'], ['RULES'], no),
  arb_posted_service: facts(['留置、张贴并记录', 'Left or posted, and recorded'], ['C_ARB'], ['RULES'], no),
  sue_after_refusal: facts(['收到不予受理通知书', 'Notice of refusal received'], rolled, ['LDMAL'], {
    ...no,
    note: ['法律未定天数，十五日是稳妥的读法', 'The law fixes no number; fifteen days is the safe reading'],
  }),
  sue_after_award: facts(['收到裁决书', 'Award received'], [...rolled, 'C_RESTORE'], ['LDMAL']),
  set_aside_award: facts(['用人单位收到终局裁决书', 'Final award received by the employer'], rolled, ['LDMAL'], no),
  sue_after_set_aside: facts(['收到撤销裁定', 'Ruling received'], rolled, ['LDMAL'], no),
  sa_after_dismissal: facts(
    ['收到驳回或者准许撤回劳动者起诉的裁定', "Ruling that ends the worker's suit received"],
    rolled,
    ['JI1'],
    no,
  ),
  sa_unmarked_award: facts(['收到不予受理裁定', 'Ruling of non-acceptance received'], rolled, ['JI1'], no),
} satisfies Record<string, RuleFacts>
