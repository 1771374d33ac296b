/** Rules whose day is named in each matter: by which answer of which step, and what bounds it. Law reference, section 2.2. */
import type { Text } from '../../text.ts'

/** A step of a workflow whose answer is the last day; `rows.answer` where each row of a list names one. */
export type SetDay = { workflow: string; step: string; answer: string; bounds: Text }

const notBefore = (zh: string, en: string): Text => ({ zh: `不早于${zh}`, en: `Not before ${en}` })
const after = (zh: string, en: string): Text => ({ zh: `晚于${zh}`, en: `After ${en}` })

const calledOn = notBefore('启动日期', 'the day the meeting was called')
const handedOutOn = notBefore('分工、交办日期', 'the day it was handed out')
const proposedOn = notBefore('提出日期', 'the day it was proposed')
const notifiedOn: Text = {
  zh: '以法院、仲裁委通知为准；不早于通知日期',
  en: 'As the court or commission has notified; not before the notice',
}
const untilNew: Text = {
  zh: '不早于提出日期；未写有效期的不计算，新方案取代旧方案',
  en: `${proposedOn.en}; nothing is counted where none is named, and a new proposal takes the place of the old`,
}

export const setDays: Readonly<Record<string, readonly SetDay[]>> = {
  negotiation_term: [
    {
      workflow: 'mediation',
      step: 'answerDemand',
      answer: 'termEndsOn',
      bounds: notBefore('回应日期', 'the day of the answer'),
    },
  ],
  la_supplement: [
    { workflow: 'legal-aid', step: 'askSupplement', answer: 'supplyBy', bounds: after('通知日期', 'the notice') },
  ],
  la_hand_over: [
    {
      workflow: 'legal-aid',
      step: 'replace',
      answer: 'handOverBy',
      bounds: notBefore('更换日期', 'the replacement'),
    },
  ],
  la_make_up: [
    { workflow: 'legal-aid', step: 'advance', answer: 'makeUpBy', bounds: notBefore('决定日期', 'the decision') },
  ],
  la_closing_complete: [
    {
      workflow: 'legal-aid',
      step: 'checkClosing',
      answer: 'completeBy',
      bounds: {
        zh: '不早于审核日期；未写期限的，仍按提交结案材料的期限',
        en: 'Not before the check; where none is named the time to hand in the papers goes on',
      },
    },
  ],
  referral_result: [
    {
      workflow: 'referral',
      step: 'sign',
      answer: 'resultBy',
      bounds: {
        zh: '不早于签收日期；未约定的不计算',
        en: 'Not before the signature; nothing is counted where none is promised',
      },
    },
  ],
  arb_evidence: [{ workflow: 'arbitration', step: 'setEvidenceTerm', answer: 'until', bounds: notifiedOn }],
  court_evidence: [{ workflow: 'first-instance', step: 'setEvidenceTerm', answer: 'until', bounds: notifiedOn }],
  procuratorial_advice: [
    {
      workflow: 'supervision',
      step: 'recordProcuratorate',
      answer: 'replyBy',
      bounds: {
        zh: '以检察建议书载明的期限为准；不早于反馈日期',
        en: 'As the advice itself says; not before it was received',
      },
    },
  ],
  jud_confirm_supplement: [
    {
      workflow: 'judicial-confirmation',
      step: 'askSupplement',
      answer: 'supplementBy',
      bounds: notBefore('通知日期', 'the court asked'),
    },
  ],
  order_term: [
    { workflow: 'inspection', step: 'orderCorrection', answer: 'until', bounds: after('送达日期', 'the service') },
  ],
  jm_collect: [{ workflow: 'joint-meeting', step: 'open', answer: 'collectUntil', bounds: calledOn }],
  jm_action: [
    { workflow: 'joint-meeting', step: 'assignActions', answer: 'actions.dueOn', bounds: handedOutOn },
    {
      workflow: 'joint-meeting',
      step: 'delayAction',
      answer: 'dueOn',
      bounds: after('批准日期', 'the day the delay was approved'),
    },
  ],
  tp_action: [{ workflow: 'tripartite-meeting', step: 'assignActions', answer: 'actions.dueOn', bounds: handedOutOn }],
  incident_task: [{ workflow: 'group-incident', step: 'assignTasks', answer: 'actions.dueOn', bounds: handedOutOn }],
  tp_proposal: [{ workflow: 'tripartite-meeting', step: 'propose', answer: 'expiresOn', bounds: untilNew }],
  bd_proposal: [{ workflow: 'bargaining-dispute', step: 'propose', answer: 'expiresOn', bounds: untilNew }],
  bargaining_resume: [
    { workflow: 'bargaining', step: 'suspend', answer: 'until', bounds: after('中止日期', 'the talks stopped') },
  ],
  insurance_supply: [
    {
      workflow: 'insurance-claim',
      step: 'askForPapers',
      answer: 'supplyBy',
      bounds: notBefore('收到通知之日', 'the notice was received'),
    },
  ],
}

/** Rules whose length is agreed with each partner and kept with it. */
export const partnerRules: readonly string[] = ['referral_sign_wd', 'referral_sign_d']
