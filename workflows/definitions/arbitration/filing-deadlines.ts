/** The days until an arbitration is accepted: limitation, correction, acceptance, and the suit after a refusal. */
import { right } from '../court/rights.ts'
import { disputeLaw as law } from '../court/sources.ts'
import { from, type Rule, rules, urge } from './rule-words.ts'

export const filingDeadlines = {
  limitation_arbitration: {
    label: { zh: '仲裁时效', en: 'Limitation' },
    due: from(1, 'y', 'knewOn'),
    source: law('第27条；《办案规则》第26条至第28条', 'art. 27; Arbitration Rules, arts. 26-28'),
    evidence: 'V-text',
    missed: {
      text: {
        zh: '对方可以提出时效抗辩；不影响申请和受理，应当告知并记录',
        en: 'The other side may plead it; it bars no application: advise and record',
      },
    },
    metBy: ['file'],
    isRight: true,
  },
  arb_correct_notice: {
    label: { zh: '一次性告知补正', en: 'Tell what is to be corrected' },
    due: from(5, 'wd', 'filedOn'),
    source: rules('第29条', 'art. 29'),
    evidence: 'V-off',
    missed: { text: urge },
    metBy: ['requestCorrection', 'accept', 'reject'],
  },
  arb_accept: {
    label: { zh: '决定是否受理', en: 'Decide on acceptance' },
    due: from(5, 'wd', 'completedOn'),
    source: law('第29条；《办案规则》第30条、第31条', 'art. 29; Arbitration Rules, arts. 30-31'),
    evidence: 'V-off',
    missed: { text: { zh: '申请人可以向人民法院起诉', en: 'The applicant may sue' }, step: 'lapseAcceptance' },
    metBy: ['accept', 'reject', 'mediateFirst'],
  },
  sue_after_refusal: right('sue_after_refusal', { after: 'refusalReceivedOn', metBy: ['sueAfterRefusal'] }),
} satisfies Record<string, Rule>
