/** Legal aid. Law reference, section 2.2. */
import { facts, type RuleFacts } from './facts.ts'

const no = { ext: 'cannot' } as const
const older = ['天数出自旧版服务指南', 'The number is from an older service guide'] as const

export const legalAidRules = {
  la_review: facts(['收到申请', 'Application received'], ['C_LAL', 'R_SUPPLEMENT'], ['LAL'], {
    stops: [
      '补充材料期间是否暂停，依口径 R_SUPPLEMENT',
      'Whether it stops while papers are supplied: reading R_SUPPLEMENT',
    ],
  }),
  la_assign: facts(['决定给予援助', 'Decision to grant'], ['C_LAL'], ['LAL'], no),
  la_urgent_gate: facts(['时效或者期间届满日', 'End of a limitation or period'], ['DAY_SET'], ['LAL'], {
    note: ['不足七日的可以先行提供', 'Fewer than seven days left: aid may come first'],
  }),
  la_transfer_detained: facts(['在押人员提出申请', 'Request handed in custody'], ['PLAIN'], ['LAL'], {
    ...no,
    note: ['二十四小时', 'Twenty-four hours'],
  }),
  la_objection_review: facts(['司法行政部门收到异议', 'Objection received by the bureau'], ['C_LAL'], ['LAL'], no),
  la_person_named: facts(['承办单位收到指派', 'Assignment received by the firm'], ['C_WD'], []),
  la_first_meeting: facts(['确定承办人', 'Person named'], ['C_WD'], []),
  la_make_up: facts(['决定先行提供', 'Decision to advance aid'], ['DAY_SET'], ['LAL'], {
    note: ['法律只说“及时”，以决定所定日期为准', 'The law says “promptly”; the decision sets the day'],
  }),
  la_closing_submit: facts(['事项办结', 'Matter ended'], ['C_LAL'], ['LAP'], { note: older }),
  la_closing_check: facts(['收到结案材料', 'Papers received'], ['C_LAL'], ['LAP'], { note: older }),
} satisfies Record<string, RuleFacts>
