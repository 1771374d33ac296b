/** The days of recognition and appraisal. WIR 17, 20, 25-28, 33; LCA. */
import type { Deadline, Running, Standing, Unit } from '../../define.ts'

export type Facts = {
  injuredOn?: string
  /** The employer's last day, where the administration has agreed to a later one. */
  employerUntil?: string
  /** Delay that is not the fault of whoever may apply; `to` is the first day that counts again. */
  leftOut?: { from: string; to: string }[]
  acceptedOn?: string
  isClear?: boolean
  stopped?: { from: string; to: string | null }[]
  stopWorkExtended?: boolean
  appraisalOn?: string
  isExtended?: boolean
  isFinal?: boolean
  concludedOn?: string
  conclusionReceivedOn?: string
}

type Rule = Deadline<keyof Facts & string>
const regulations = (zh: string, en: string) => ({
  zh: `《工伤保险条例》${zh}`,
  en: `Work-Injury Insurance Regulations, ${en}`,
})
const appraisalMeasures = { zh: '《劳动能力鉴定管理办法》', en: 'Measures on Appraising Labour Capacity (2025)' }
const from = (length: number, unit: Unit, after: keyof Facts & string) => ({ length, unit, after })
const urge = { zh: '向办理机关催问', en: 'Ask the body in charge' }

export const deadlines = {
  wi_employer_apply: {
    label: { zh: '用人单位申请工伤认定', en: 'Application by the employer' },
    due: { length: 30, unit: 'd' },
    source: regulations('第17条', 'art. 17'),
    evidence: 'V-text',
    missed: {
      text: {
        zh: '逾期期间的工伤待遇费用由用人单位负担；劳动者、工会可以直接申请',
        en: 'The employer bears the costs meanwhile; worker or union may apply',
      },
    },
    metBy: ['apply'],
    isRight: true,
  },
  wi_worker_apply: {
    label: { zh: '劳动者、近亲属、工会申请工伤认定', en: 'Application by worker, kin or union' },
    due: { length: 1, unit: 'y' },
    source: regulations('第17条', 'art. 17'),
    evidence: 'V-text',
    missed: {
      text: { zh: '不予受理；非因自身原因耽误的时间不计', en: 'Refused; delay not their fault is not counted' },
    },
    metBy: ['apply'],
    isRight: true,
  },
  wi_decide: {
    label: { zh: '作出工伤认定决定', en: 'Decide on recognition' },
    due: { ...from(60, 'd', 'acceptedOn'), rolls: false },
    source: regulations('第20条', 'art. 20'),
    evidence: 'V-text',
    missed: { text: urge },
    metBy: ['recognise', 'notRecognise'],
  },
  stop_work_pay: {
    label: { zh: '停工留薪期', en: 'Stop-work pay' },
    due: { ...from(12, 'm', 'injuredOn'), rolls: false },
    source: regulations('第33条', 'art. 33'),
    evidence: 'V-text',
    missed: { text: { zh: '应当申请劳动能力鉴定', en: 'Apply for appraisal' } },
    metBy: ['applyAppraisal'],
    isRight: true,
  },
  lca_check: {
    label: { zh: '审核鉴定材料', en: 'Check the papers' },
    due: from(5, 'wd', 'appraisalOn'),
    source: appraisalMeasures,
    evidence: 'V-page',
    missed: { text: urge },
    metBy: ['conclude', 'extendAppraisal'],
  },
  lca_decide: {
    label: { zh: '作出鉴定结论', en: 'Conclude the appraisal' },
    due: { ...from(60, 'd', 'appraisalOn'), rolls: false },
    source: regulations('第25条', 'art. 25'),
    evidence: 'V-text',
    missed: { text: urge },
    metBy: ['conclude'],
  },
  lca_deliver: {
    label: { zh: '送达鉴定结论', en: 'Deliver the conclusion' },
    due: { ...from(15, 'd', 'concludedOn'), rolls: false },
    source: appraisalMeasures,
    evidence: 'V-page',
    missed: { text: urge },
    metBy: ['recordBenefits', 'close', 'applyAgain'],
    isRight: true,
  },
  lca_again: {
    label: { zh: '申请再次鉴定', en: 'Ask for another appraisal' },
    due: from(15, 'd', 'conclusionReceivedOn'),
    source: regulations('第26条', 'art. 26'),
    evidence: 'V-text',
    missed: { text: { zh: '鉴定结论确定', en: 'The conclusion stands' } },
    metBy: ['applyAgain'],
    isRight: true,
  },
  lca_review: {
    label: { zh: '可以申请复查鉴定之日', en: 'A review may be asked for' },
    /** The earliest day, not a last one: a holiday does not move it. */
    due: { ...from(1, 'y', 'concludedOn'), rolls: false },
    source: regulations('第28条', 'art. 28'),
    evidence: 'V-text',
    missed: { text: { zh: '可以申请复查鉴定', en: 'A review may be asked for' } },
    metBy: ['applyReview'],
    isRight: true,
  },
} satisfies Record<string, Rule>

export function running({ states, facts }: Standing): Running[] {
  const { acceptedOn, isClear, stopped = [], appraisalOn, isExtended }: Facts = facts
  const { isFinal, injuredOn, stopWorkExtended, conclusionReceivedOn }: Facts = facts
  const one = (rule: keyof typeof deadlines, anchorOn: string | undefined, more: Partial<Running> = {}): Running[] =>
    anchorOn ? [{ rule, subject: 'proceeding', anchorOn, ...more }] : []
  const byCommittee = { zh: '经劳动能力鉴定委员会确认', en: 'By the appraisal committee' }
  const waits = { zh: '等待有关结论', en: 'Waits for another conclusion' }
  if (states.includes('injured')) return applicationClocks(facts)
  if (states.includes('accepted'))
    return one('wi_decide', acceptedOn, {
      ...(isClear ? { length: 15 } : {}),
      ...(stopped.length > 0 ? { suspensions: stopped.map(stretch => ({ ...stretch, reason: waits })) } : {}),
    })
  if (states.includes('recognised'))
    return one('stop_work_pay', injuredOn, stopWorkExtended ? { extension: { months: 12, reason: byCommittee } } : {})
  if (states.includes('appraising'))
    return one('lca_decide', appraisalOn, {
      ...(isExtended ? { extension: { days: 30, reason: { zh: '情况复杂', en: 'A complex matter' } } } : {}),
    })
  if (states.includes('appraised') && !isFinal) return one('lca_again', conclusionReceivedOn)
  return []
}

/** The employer's thirty days and the year of worker, kin and union. SPC on work injury (2014), art. 7. */
function applicationClocks({ injuredOn, employerUntil, leftOut = [] }: Facts): Running[] {
  if (!injuredOn) return []
  const agreed = { zh: '经社会保险行政部门同意延长', en: 'Extended with consent of the administration' }
  const delay = { zh: '非因自身原因耽误的时间不计', en: 'Delay not their fault is left out' }
  return [
    {
      rule: 'wi_employer_apply',
      subject: 'proceeding',
      anchorOn: injuredOn,
      ...(employerUntil ? { extension: { until: employerUntil, reason: agreed } } : {}),
    },
    {
      rule: 'wi_worker_apply',
      subject: 'proceeding',
      anchorOn: injuredOn,
      ...(leftOut.length > 0 ? { suspensions: leftOut.map(stretch => ({ ...stretch, reason: delay })) } : {}),
    },
  ]
}
