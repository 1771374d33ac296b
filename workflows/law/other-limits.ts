/** Limits of time beside that of arbitration: inspection, work injury, enforcement, civil claims, union funds. */
import type { Text } from '../text.ts'
import type { Calendar } from './calendar.ts'
import { type Due, dueOn } from './due-on.ts'

export type OtherLimit = { label: Text; from: Text; years: number; ifMissed: Text; source: Text; isConfirmed: boolean }

export const otherLimits = {
  inspection: {
    label: { zh: '劳动保障监察查处时效', en: 'Labour inspection' },
    from: { zh: '违法行为发生之日，连续或者继续状态的为终了之日', en: 'The act, or the end of a continuing act' },
    years: 2,
    ifMissed: { zh: '劳动保障行政部门不再查处', en: 'Not investigated any more' },
    source: { zh: '《劳动保障监察条例》第20条', en: 'Labour Inspection Regulations, art. 20' },
    isConfirmed: true,
  },
  'work-injury-application': {
    label: { zh: '劳动者或者工会申请工伤认定', en: 'The worker or the union applies for recognition of a work injury' },
    from: { zh: '事故伤害发生或者诊断、鉴定为职业病之日', en: 'The accident, or the diagnosis of the disease' },
    years: 1,
    ifMissed: {
      zh: '不予受理；非劳动者原因耽误的时间不计',
      en: 'Refused; a delay that is not the worker’s fault is not counted',
    },
    source: { zh: '《工伤保险条例》第17条', en: 'Work Injury Insurance Regulations, art. 17' },
    isConfirmed: true,
  },
  enforcement: {
    label: { zh: '申请强制执行', en: 'Application for enforcement' },
    from: {
      zh: '履行期限最后一日；分期履行的为最后一期；未定期限的为文书生效之日',
      en: 'The last day of performance, of the last instalment, or the day of effect where no day was set',
    },
    years: 2,
    ifMissed: { zh: '仍受理，但被执行人可以提出异议', en: 'Accepted, but the debtor may object' },
    source: { zh: '《民事诉讼法》第250条', en: 'Civil Procedure Law, art. 250' },
    isConfirmed: true,
  },
  civil: {
    label: { zh: '劳动争议以外的民事请求', en: 'Civil claims outside labour law' },
    from: {
      zh: '知道或者应当知道权利被侵害以及义务人之日',
      en: 'Knew or should have known of the harm and of the debtor',
    },
    years: 3,
    ifMissed: { zh: '对方可以提出时效抗辩', en: 'The other side has a defence' },
    source: { zh: '《民法典》第188条（待核）', en: 'Civil Code, art. 188 (to be confirmed)' },
    isConfirmed: false,
  },
  'union-funds': {
    label: { zh: '追缴工会经费', en: 'Trade-union funds' },
    from: { zh: '知道或者应当知道权利被侵害之日', en: 'Knew or should have known of the harm' },
    years: 3,
    ifMissed: { zh: '对方可以提出时效抗辩', en: 'The other side has a defence' },
    source: {
      zh: '《民法典》第188条；最高人民法院适用工会法的解释第7条',
      en: 'Civil Code, art. 188; Supreme People’s Court on the Trade Union Law, art. 7',
    },
    isConfirmed: true,
  },
} as const satisfies Record<string, OtherLimit>

/** The last day of such a limit that runs from `fromOn`, ending on the corresponding day and rolled (C_MONTH, C_ROLL). */
export const otherLimitEndsOn = (limit: keyof typeof otherLimits, fromOn: string, calendar: Calendar): Due =>
  dueOn(
    {
      length: limit === 'civil' ? Number(calendar.readings.of('L_CIVIL', fromOn)) : otherLimits[limit].years,
      unit: 'y',
    },
    { anchorOn: fromOn },
    calendar,
  )
