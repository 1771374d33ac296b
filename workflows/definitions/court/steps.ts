/** What arbitration, suits and enforcement share: who keeps them, how they begin, how what was won is followed up. */
import { z } from 'zod'
import type { By, Coupling, Step, StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { sumTold } from '../../signing.ts'
import { obligationPuts, obligationRows, wrongObligations } from '../performance/obligations.ts'
import { claimKinds } from '../performance/words.ts'

/** The lawyer on the case, or the station that keeps it. */
export const trackers: By = {
  lawyer: 'assigned',
  mediator: 'owner',
  'station-lead': 'station',
  'legal-aid-officer': 'subtree',
}

export const today = (zh: string, en: string) => calendarDate({ zh, en }, { today: true })

/** Papers of a court or commission often come to the desk late: how many days back a step on them may be dated. */
export const aYear = 366

/** Another body's number, as printed on its paper: (2026)闽0102民初123号, 榕劳人仲案〔2026〕12号. */
export const theirNumber = () =>
  optional(
    shortText(
      { zh: '对方案号', en: 'Their case number' },
      { max: 60, help: { zh: '照文书所印填写', en: 'As printed on their paper' } },
    ),
  )

export const note = () => optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))

/** The first step of each: nothing need be known, so that another workflow can begin it. */
export const prepareForm = z.object({
  preparedOn: optional(today('开始准备日期', 'Preparation began on')),
  body: optional(shortText({ zh: '拟向何处提出', en: 'Where it is to be filed' })),
  note: note(),
})

export const closing = (zh: string, en: string): Step => ({
  label: { zh, en },
  by: trackers,
  form: z.object({
    closedOn: today('日期', 'Day'),
    reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
  }),
  happenedOn: 'closedOn',
})

/** Another proceeding of the case begins with this step. */
export const begins = (workflow: string, when?: (args: StepArgs) => boolean): Coupling => ({
  workflow,
  step: 'prepare',
  begins: true,
  ...(when ? { when } : {}),
})

export const payForm = {
  claimKind: optional(choice({ zh: '款项性质', en: 'Kind of money' }, claimKinds)),
  obligations: obligationRows(),
}

/** What is to be paid under a paper goes on to performance; `effectOn` names the answer with its day of effect. */
export const paysUnder = (
  ground: 'arbitral-letter' | 'award' | 'judgment' | 'court-letter' | 'settlement',
  effectOn: (answers: Record<string, string | undefined>) => string,
): Coupling => ({
  workflow: 'performance',
  step: 'begin',
  begins: true,
  when: ({ answers }) => answers.obligations.length > 0,
  answers: ({ answers }) => ({
    effectiveOn: effectOn(answers),
    ground,
    claimKind: answers.claimKind ?? 'other',
    obligations: answers.obligations,
    otherDuties: 'no',
  }),
})

/** What the paper orders is entered as obligations once it binds. */
export const followPayment = (ground: 'award' | 'judgment'): Step => ({
  label: { zh: '登记应付款项，跟踪履行', en: 'Record what is to be paid' },
  help: {
    zh: '按生效文书登记每一笔款项和期限，转入履行跟踪；到期未付可以申请执行。',
    en: 'Each sum and day of the binding paper goes on to performance; what is not paid in time can be enforced.',
  },
  by: trackers,
  form: z.object({ recordedOn: today('登记日期', 'Recorded on'), ...payForm }),
  happenedOn: 'recordedOn',
  wrong: ({ answers }) => ({
    ...wrongObligations('obligations', answers.obligations),
    ...(answers.obligations.length === 0
      ? { obligations: { zh: '至少登记一笔款项', en: 'Record at least one payment' } }
      : {}),
  }),
  couplings: [paysUnder(ground, answers => answers.recordedOn!)],
})

/** `effectOn`: from when the title binds, where no day of performance is told. */
export const applyEnforcement = (
  title: 'award' | 'judgment' | ((facts: any) => 'award' | 'judgment'),
  effectOn: (facts: any) => string | undefined = () => undefined,
): Step => ({
  label: { zh: '申请强制执行', en: 'Apply for enforcement' },
  help: {
    zh: '申请执行的期间为二年，从履行期间的最后一日起计算（《民事诉讼法》第250条）。',
    en: 'Two years from the last day of performance (Civil Procedure Law, art. 250).',
  },
  by: trackers,
  actor: 'worker',
  form: z.object({
    decidedOn: today('决定申请日期', 'Decided on'),
    performanceEndsOn: optional(
      calendarDate(
        { zh: '履行期间最后一日', en: 'Last day of performance' },
        {
          help: {
            zh: '分期履行的填最后一期；文书未定期间的不填，从生效之日起算。',
            en: 'Of the last instalment; left open where the title names none: then from its effect.',
          },
        },
      ),
    ),
    note: note(),
  }),
  happenedOn: 'decidedOn',
  couplings: [
    {
      ...begins('enforcement'),
      answers: ({ answers, facts }) => ({
        title: typeof title === 'string' ? title : title(facts),
        performanceEndsOn: answers.performanceEndsOn ?? effectOn(facts),
      }),
    },
  ],
})

/** The parties settle on other terms than the paper says; what is to be paid goes on to performance. */
export const settle = (zh: string, en: string): Step => ({
  ...settlement(zh, en),
  help: {
    zh: '和解不改变裁判文书；一方不履行的，仍可以依生效文书申请执行。',
    en: 'The paper stays as it is: if the settlement is not kept, it can still be enforced.',
  },
})

/** The parties settle by themselves before anything is decided, and the proceeding is withdrawn. */
export const settleAndWithdraw = (zh: string, en: string): Step => ({
  ...settlement(zh, en),
  help: {
    zh: '和解协议本身不能申请强制执行；需要执行力的，请求仲裁委员会或者法院制作调解书。',
    en: 'A private settlement cannot be enforced: where that is needed, ask for a letter of the commission or court.',
  },
})

const settlement = (zh: string, en: string): Step => ({
  label: { zh, en },
  by: trackers,
  actor: 'parties',
  form: z.object({
    settledOn: today('和解日期', 'Settled on'),
    terms: longText({ zh: '和解内容', en: 'Terms' }, { max: 1000 }),
    ...payForm,
  }),
  happenedOn: 'settledOn',
  signs: { sumFen: sumTold, measure: 'all' },
  wrong: ({ answers }) => wrongObligations('obligations', answers.obligations),
  couplings: [paysUnder('settlement', answers => answers.settledOn!)],
})

/** The day until which evidence may be handed in, before a commission or a court. */
export const setEvidenceTerm = {
  label: { zh: '确定举证期限', en: 'Time for evidence set' },
  by: trackers,
  actor: 'partner',
  form: z.object({
    setOn: today('通知日期', 'Notified on'),
    until: calendarDate({ zh: '举证期限至', en: 'Evidence until' }),
  }),
  happenedOn: 'setOn',
  wrong: ({ answers }) =>
    problem(answers.until < answers.setOn, 'until', { zh: '不能早于通知日期', en: 'Not before the notice' }),
} satisfies Step

export { obligationPuts, wrongObligations }
