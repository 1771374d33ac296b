/** 满意度: who was asked and who answered are two figures, of cases, of call-backs and of orders of the hotline. */
import type { SatisfactionGrade } from '../../../workflows/satisfaction.ts'
import { satisfactionGrades } from '../../../workflows/satisfaction.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { isWithin } from '../span.ts'
import type { ToldStep } from '../told.ts'
import { performances } from './performance-course.ts'

const form: Text = {
  zh: '满意度统计；指标口径为工作口径（待核）',
  en: 'Table of satisfaction; working definitions (to be checked)',
}

const sources = {
  case: { zh: '案件登记', en: 'Recorded in the case' },
  'call-back': { zh: '履行回访', en: 'Call-backs on performance' },
  hotline: { zh: '热线工单回访', en: 'Calls back on hotline orders' },
} as const satisfies Record<string, Text>

/** `answer` is empty where none was given. */
type Asked = { caseId: string; on: string; source: keyof typeof sources; answer: SatisfactionGrade | undefined }

const gradeOf = (answer: unknown): SatisfactionGrade | undefined =>
  Object.hasOwn(satisfactionGrades, String(answer)) ? (answer as SatisfactionGrade) : undefined

/** Of each worker the last time they were asked in the period: a later one stands for an earlier. */
const inCases = (reading: Reading): Asked[] =>
  reading.courses('case-file').flatMap(({ caseId, steps }) => {
    const times = steps.filter(one => one.step === 'askSatisfaction')
    const last = new Map<string, ToldStep>()
    for (const one of times)
      if (isWithin(one.happenedOn, reading.span)) last.set(one.answers.memberId ?? onlyOne(times), one)
    return [...last.values()].map(({ happenedOn: on, answers }) => ({
      caseId,
      on,
      source: 'case' as const,
      answer: gradeOf(answers.answer),
    }))
  })

/** Who is meant where nobody is named: the one worker that other times name, if it is one. */
function onlyOne(times: readonly ToldStep[]): string {
  const named = new Set(times.flatMap(({ answers }) => answers.memberId ?? []))
  return named.size === 1 ? [...named][0] : ''
}

/** A call that reached nobody asked nothing; one on performance need not ask. */
const inCallBacks = (reading: Reading): Asked[] =>
  performances(reading).flatMap(({ caseId, callBacks }) =>
    callBacks.flatMap(({ on, satisfaction }) => {
      const answer = gradeOf(satisfaction)
      return answer ? [{ caseId, on, source: 'call-back' as const, answer }] : []
    }),
  )

const inOrders = (reading: Reading): Asked[] =>
  reading.courses('hotline-order').flatMap(({ caseId, steps }) =>
    steps.flatMap(({ step, happenedOn: on, answers }) => {
      const answer = step === 'callBack' ? gradeOf(answers.result) : undefined
      return answer ? [{ caseId, on, source: 'hotline' as const, answer }] : []
    }),
  )

const asked = (reading: Reading): Asked[] => [...inCases(reading), ...inCallBacks(reading), ...inOrders(reading)]
const answered = (reading: Reading): Asked[] => asked(reading).filter(({ answer }) => answer !== undefined)

const on = (one: Asked): string => one.on
const ofAsked = measuresOf(asked, form)
const ofAnswered = measuresOf(answered, form)

const askedCount = ofAsked.count({
  id: 'sat_asked',
  name: { zh: '询问人次', en: 'Asked' },
  says: {
    zh: '本期问过满意度的劳动者，没有回答的也计；同一案件同一人多次登记的，计最后一次。未联系上的回访不计。',
    en: 'Workers asked in the period, also where no answer was given; of several records of one worker of a case the last counts. Calls that reached nobody do not.',
  },
  unit: 'times',
  on,
  group: ({ source }) => source,
})
const answeredCount = ofAnswered.count({
  id: 'sat_answered',
  name: { zh: '回答人次', en: 'Answered' },
  says: { zh: '本期问过并且作了回答的。', en: 'Of those asked in the period, who answered.' },
  unit: 'times',
  on,
  group: ({ source }) => source,
})
const byAnswer = ofAnswered.count({
  id: 'sat_answers',
  name: { zh: '人次', en: 'Times' },
  says: { zh: '本期的回答，按等级。', en: 'Answers of the period, by grade.' },
  unit: 'times',
  on,
  group: ({ answer }) => answer!,
})

export const satisfactionFigures: readonly Indicator[] = [
  askedCount,
  answeredCount,
  ofAsked.share({
    id: 'sat_answer_rate',
    name: { zh: '回答率', en: 'Answer rate' },
    says: { zh: '本期问过的，作了回答的比例。', en: 'Of those asked in the period, who answered.' },
    over: over({ zh: '作了回答', en: 'answered' }, { zh: '问过', en: 'asked' }),
    on,
    counts: ({ answer }) => answer !== undefined,
  }),
  ofAnswered.share({
    id: 'sat_rate',
    name: { zh: '满意率', en: 'Satisfied' },
    says: {
      zh: '本期作了回答的，表示满意的比例；基本满意不计入满意。',
      en: 'Of the answers of the period, those satisfied; fairly satisfied is not counted as satisfied.',
    },
    over: over({ zh: '满意', en: 'satisfied' }, { zh: '作了回答', en: 'answered' }),
    on,
    counts: ({ answer }) => answer === 'satisfied',
  }),
]

export const satisfactionTables: readonly Table[] = [
  spread([byAnswer], {
    id: 'grade',
    title: { zh: '回答分布', en: 'Answers' },
    head: { zh: '等级', en: 'Grade' },
    groups: linesOf(satisfactionGrades),
  }),
  spread([askedCount, answeredCount], {
    id: 'source',
    title: { zh: '按询问方式', en: 'Where it was asked' },
    head: { zh: '来源', en: 'Source' },
    groups: linesOf(sources),
  }),
]
