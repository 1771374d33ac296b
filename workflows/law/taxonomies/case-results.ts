/** How a case ended 处理结果; law.md's results of mediation and the ends that other kinds of case come to. */
import type { Taxonomy } from './taxonomy.ts'

export const results = {
  performed: { zh: '调解成功，履行完毕', en: 'Settled and performed' },
  reconciled: { zh: '自行和解', en: 'Reconciled by the parties' },
  failed: { zh: '调解不成', en: 'Mediation failed' },
  withdrawn: { zh: '撤回申请', en: 'Withdrawn' },
  terminated: { zh: '终止调解', en: 'Terminated' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  unpaid: { zh: '未履行终结', en: 'Ended unpaid' },
  referred: { zh: '转介办理', en: 'Referred' },
  aided: { zh: '法律援助办结', en: 'Legal aid completed' },
  answered: { zh: '咨询办结', en: 'Answered' },
  'worker-lost': { zh: '当事人失联', en: 'Worker not to be found' },
} as const

export const caseResults: Taxonomy = {
  title: { zh: '处理结果', en: 'Results of cases' },
  source: { zh: '工作分类：调解统计的处理结果', en: 'Working list: results as mediation statistics have them' },
  tag: 'K',
  entries: Object.entries(results).map(([code, name]) => ({ code, parent: null, ...name })),
}
