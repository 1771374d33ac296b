/** 三方会议、联席会议、集体协商争议协调、风险研判: topics, decisions, and what became of them. Law reference 7.4. */
import { isComplete } from '../../../workflows/definitions/tripartite-meeting/steps.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator } from '../indicator.ts'
import { measuresOf, over } from '../measures.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, lastStep } from '../told.ts'
import { inTimeRate } from './in-time.ts'

const form: Text = {
  zh: '三方会议、联席会议落实情况；指标口径为工作口径（待核）',
  en: 'Follow-up of tripartite and joint meetings; working definitions (to be checked)',
}

/** Something a meeting handed out, with its day: the last one that was approved. */
type Handed = { caseId: string; dueOn: string; doneOn: string | undefined }
type Taken = { caseId: string; on: string; count: number }

const handedIn = oncePer(({ caseId, steps }: Course): Handed[] => {
  const handed = new Map<string, Handed>()
  for (const { step, eventId, answers, happenedOn } of steps) {
    if (step === 'assignActions')
      for (const [place, { dueOn }] of (answers.actions as { dueOn: string }[]).entries())
        handed.set(`${eventId}-${place + 1}`, { caseId, dueOn, doneOn: undefined })
    const action = handed.get(answers.action)
    if (step === 'delayAction' && action) action.dueOn = answers.dueOn
    if (step === 'reportProgress' && answers.progress === 'done' && action) action.doneOn = happenedOn
  }
  return [...handed.values()]
})

const handedBy =
  (workflow: string) =>
  (reading: Reading): Handed[] =>
    reading.courses(workflow).flatMap(handedIn)

/** Each time a step was taken; `count` is what it stands for, one unless told. */
const takenIn =
  (workflow: string, step: string, count: (answers: Record<string, any>) => number = () => 1) =>
  (reading: Reading): Taken[] =>
    reading.courses(workflow).flatMap(({ caseId, steps }) =>
      steps
        .filter(one => one.step === step)
        .map(({ happenedOn: on, answers }) => ({ caseId, on, count: count(answers) }))
        .filter(one => one.count > 0),
    )

const each =
  (workflow: string, step: string, count?: (answers: Record<string, any>) => number) =>
  (asked: Pick<Indicator, 'id' | 'name' | 'says'>): Indicator =>
    measuresOf(
      reading => takenIn(workflow, step, count)(reading).flatMap(one => Array<Taken>(one.count).fill(one)),
      form,
    ).count({ ...asked, unit: 'times', on: ({ on }) => on })

const doneRate = (workflow: string, asked: Pick<Indicator, 'id' | 'name' | 'says'>): Indicator =>
  measuresOf(handedBy(workflow), form).share({
    ...asked,
    over: over({ zh: '已办结', en: 'done' }, { zh: '期限在本期的事项', en: 'actions due in the period' }),
    on: ({ dueOn }) => dueOn,
    counts: ({ doneOn }) => doneOn !== undefined,
  })

type Coordination = { caseId: string; acceptedOn: string; endedOn: string | undefined; isAgreed: boolean }

const coordinations = (reading: Reading): Coordination[] =>
  reading.courses('bargaining-dispute').flatMap(course => {
    const accepted = lastStep(course, 'accept')
    const end = lastStep(course, 'conclude', 'fail', 'lapse')
    if (!accepted) return []
    const { caseId } = course
    return [{ caseId, acceptedOn: accepted.happenedOn, endedOn: end?.happenedOn, isAgreed: end?.step === 'conclude' }]
  })

const ofCoordinations = measuresOf(coordinations, form)

export const meetingFigures: readonly Indicator[] = [
  each('tripartite-meeting', 'convene', ({ present }) => Number(isComplete(present ?? [])))({
    id: 'tp_meetings',
    name: { zh: '三方会议', en: 'Tripartite meetings' },
    says: {
      zh: '本期召开的三方会议；有缺席方而休会的不计。',
      en: 'Tripartite meetings held in the period; one adjourned because a side was absent is not.',
    },
  }),
  each(
    'tripartite-meeting',
    'addTopic',
  )({
    id: 'tp_topics',
    name: { zh: '三方会议议题', en: 'Topics, tripartite' },
    says: { zh: '本期登记的三方会议议题。', en: 'Topics recorded for tripartite meetings in the period.' },
  }),
  each(
    'tripartite-meeting',
    'adopt',
  )({
    id: 'tp_decisions',
    name: { zh: '三方会议纪要', en: 'Decisions, tripartite' },
    says: { zh: '本期各方一致同意、签署的会议纪要。', en: 'Minutes signed in the period, agreed to by all.' },
  }),
  doneRate('tripartite-meeting', {
    id: 'tp_done_rate',
    name: { zh: '三方会议事项办结率', en: 'Done, tripartite' },
    says: {
      zh: '办结期限在本期的三方会议事项，到期末已经办结的比例。',
      en: 'Actions of tripartite meetings due in the period that were done by its end.',
    },
  }),
  each(
    'risk-report',
    'send',
  )({
    id: 'tp_risk_reports',
    name: { zh: '风险研判报告', en: 'Analyses of risks' },
    says: {
      zh: '本期报送的劳动关系风险研判报告，按报送日期；拟写后没有报送的不计。',
      en: 'Analyses of risks sent in the period, by the day they were sent; one that was written and not sent is not counted.',
    },
  }),
  ofCoordinations.count({
    id: 'bd_accepted',
    name: { zh: '协商争议协调受理数', en: 'Coordinations accepted' },
    says: {
      zh: '本期受理的集体协商争议协调处理。',
      en: 'Coordinations of bargaining disputes accepted in the period.',
    },
    on: ({ acceptedOn }) => acceptedOn,
  }),
  ofCoordinations.share({
    id: 'bd_agreed_rate',
    name: { zh: '协调达成协议率', en: 'Coordinations agreed' },
    says: {
      zh: '本期结束的协调处理中签订协议书的比例。',
      en: 'Of the coordinations that ended in the period, those that led to an agreement.',
    },
    over: over({ zh: '签订协议', en: 'agreed' }, { zh: '本期结束', en: 'ended in the period' }),
    on: ({ endedOn }) => endedOn,
    counts: ({ isAgreed }) => isAgreed,
  }),
  inTimeRate(['bd_finish'], {
    id: 'bd_within_45d_rate',
    name: { zh: '协调按期结束率', en: 'Coordinations in time' },
    says: {
      zh: '三十日协调期限（经批准可以延长，最长十五日）在本期届满的，按期结束的比例；期限未到尚未结束的不计。',
      en: 'Of the coordinations whose thirty days (fifteen more at most, with approval) ran out in the period, those ended in time; those not yet due are left out.',
    },
    met: { zh: '按期结束', en: 'in time' },
    source: { zh: '《集体合同规定》第52条', en: 'Collective Contract Provisions, art. 52' },
  }),
  each(
    'joint-meeting',
    'hold',
  )({
    id: 'jm_meetings',
    name: { zh: '联席会议', en: 'Joint meetings' },
    says: { zh: '本期召开的政府和工会联席会议。', en: 'Joint meetings of government and union held in the period.' },
  }),
  each(
    'joint-meeting',
    'addTopic',
  )({
    id: 'jm_topics',
    name: { zh: '联席会议议题', en: 'Topics, joint meeting' },
    says: { zh: '本期登记的联席会议议题。', en: 'Topics recorded for joint meetings in the period.' },
  }),
  each(
    'joint-meeting',
    'screen',
    ({ chosen = [] }) => chosen.length,
  )({
    id: 'jm_adopted',
    name: { zh: '列入议程的议题', en: 'Topics taken up' },
    says: { zh: '本期筛选论证后列入议程的议题。', en: 'Topics chosen for the agenda in the period.' },
  }),
  doneRate('joint-meeting', {
    id: 'jm_done_rate',
    name: { zh: '联席会议事项办结率', en: 'Done, joint meeting' },
    says: {
      zh: '办结期限在本期的联席会议事项（批准延期的看新期限），到期末已经办结的比例。',
      en: 'Actions of joint meetings due in the period, by the day approved last, that were done by its end.',
    },
  }),
]
