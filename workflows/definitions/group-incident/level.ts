/** The level of an incident, judged again at every count; the first count stays on file beside the last. */
import type { Given, Parameter, Sheet } from '../../define.ts'
import { choice, choices, moneyFen, optional, shortText, wholeNumber } from '../../fields.ts'
import { type Colour, colourOf, colours, gradeOf, grades } from '../../law/incident-level.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'

const plans = { zh: '地方突发事件应急预案', en: 'Local emergency plans' }
const parameter = (zh: string, en: string, unit: Parameter['unit'], value: number): Parameter => ({
  label: { zh, en },
  unit,
  default: value,
  source: plans,
  evidence: 'K',
})

export const parameters = {
  incident_yellow_people: parameter('黄色预警人数', 'People from which it is yellow', 'people', 10),
  incident_tense_people: parameter('情绪激动即为黄色的人数', 'People from which a tense mood is yellow', 'people', 1),
  incident_red_people: parameter('红色预警人数', 'People from which it is red', 'people', 50),
  incident_red_amount: parameter('红色预警金额', 'Amount from which it is red', 'fen', 50_000_000),
  incident_yellow_repeats: parameter(
    '同一单位九十日内案件数（黄色）',
    'Cases of one employer in ninety days',
    'times',
    3,
  ),
  incident_first_report_minutes: parameter('首次报告时限（分钟）', 'Minutes until the first report', 'minutes', 60),
  incident_written_report_hours: parameter('书面报告时限（小时）', 'Hours until the written report', 'hours', 24),
}
type Name = keyof typeof parameters

export const set = ({ parameters: found }: Given, name: Name): number | null =>
  found && name in found ? found[name]! : parameters[name].default

const behaviours = {
  stoppage: { zh: '停工、怠工', en: 'Stoppage or slow-down' },
  gate: { zh: '堵门', en: 'Gate blocked' },
  road: { zh: '堵路', en: 'Road blocked' },
  petition: { zh: '聚集上访', en: 'Petition in numbers' },
  extreme: { zh: '极端行为', en: 'Extreme behaviour' },
} as const

export const countFields = {
  people: wholeNumber({ zh: '人数', en: 'People' }, { min: 1, max: 50_000 }),
  amountFen: optional(moneyFen({ zh: '涉及金额（元）', en: 'Amount (yuan)' })),
  behaviour: choices({ zh: '行为', en: 'Behaviour' }, behaviours),
  mood: choice({ zh: '情绪', en: 'Mood' }, { calm: { zh: '平稳', en: 'Calm' }, tense: { zh: '激动', en: 'Tense' } }),
  repeats: optional(
    wholeNumber(
      { zh: '该单位九十日内案件数（含本件）', en: 'Cases of this employer in ninety days' },
      {
        min: 1,
        help: {
          zh: '一般不填，由系统按本案用人单位统计；填写其他数字的，须说明理由。',
          en: 'Counted by the system for the employers of this case; another number needs its reason.',
        },
      },
    ),
  ),
  repeatsReason: optional(
    shortText({ zh: '案件数与统计不同的理由', en: 'Why it differs from the count' }, { max: 200 }),
  ),
}

export type Counted = {
  people: number
  amountFen?: number | undefined
  behaviour: string[]
  mood: string
  repeats?: number | undefined
  repeatsReason?: string | undefined
}

/** As the house counts them; what somebody typed instead goes before. */
const repeatsOf = ({ repeats }: Pick<Counted, 'repeats'>, { employerCases }: Given): number =>
  repeats ?? employerCases ?? 1

/** Another number than the house counted needs its reason. */
export const wrongRepeats = ({ answers, given }: { answers: Counted; given: Given }) =>
  problem(
    answers.repeats !== undefined &&
      answers.repeats !== (given.employerCases ?? answers.repeats) &&
      !answers.repeatsReason,
    'repeatsReason',
    { zh: '与系统统计的案件数不同，请说明理由', en: 'The system counts another number: say why' },
  )

/** The colour of a count by what the office has set. */
export const judged = ({ people, amountFen, behaviour, mood, repeats }: Counted, given: Given): Colour =>
  colourOf(
    {
      people,
      amountFen: amountFen ?? null,
      hasExtremeBehaviour: behaviour.includes('extreme'),
      isTense: mood === 'tense',
      repeats: repeatsOf({ repeats }, given),
    },
    {
      yellowPeople: set(given, 'incident_yellow_people'),
      tensePeople: set(given, 'incident_tense_people'),
      redPeople: set(given, 'incident_red_people'),
      redAmountFen: set(given, 'incident_red_amount'),
      yellowRepeats: set(given, 'incident_yellow_repeats'),
    },
  )

type Counting = { answers: Counted; given: Given; eventId: string; happenedOn: string; before?: string | undefined }

/** Each count is a record of its own, with the level it led to and the one before. */
export const countRecord = ({ answers, given, eventId, happenedOn, before }: Counting): RecordPut => ({
  kind: 'action',
  key: `${eventId}-count`,
  onDay: happenedOn,
  amountFen: answers.amountFen ?? null,
  state: judged(answers, given),
  details: {
    what: 'count',
    people: answers.people,
    members: given.memberCount ?? null,
    grade: gradeOf({ people: answers.people, hasExtremeBehaviour: answers.behaviour.includes('extreme') }),
    before: before ?? null,
    ...(given.employerCases === undefined ? {} : { repeats: repeatsOf(answers, given) }),
  },
})

export type Counts = { people?: number; colour?: Colour; hasExtremeBehaviour?: true | undefined }

/** People as told or seen; never fewer than the roster names. */
const peopleWith = ({ people = 0 }: Counts, members: number): number => Math.max(people, members)

/** The colour once the roster has changed: what made it graver before still stands. */
export function followed(counts: Counts, members: number, given: Given): { people: number; colour: Colour } {
  const people = peopleWith(counts, members)
  const byPeople = judged({ people, behaviour: [], mood: 'calm' }, given)
  const order = Object.keys(colours)
  const before = counts.colour ?? 'blue'
  return { people, colour: order.indexOf(byPeople) > order.indexOf(before) ? byPeople : before }
}

type Following = { facts: Counts; members: number; given: Given; eventId: string; happenedOn: string }

export function followRecord({ facts, members, given, eventId, happenedOn }: Following): RecordPut {
  const { people, colour } = followed(facts, members, given)
  const hasExtremeBehaviour = facts.hasExtremeBehaviour === true
  return {
    kind: 'action',
    key: `${eventId}-count`,
    onDay: happenedOn,
    state: colour,
    details: {
      what: 'count',
      people,
      members,
      grade: gradeOf({ people, hasExtremeBehaviour }),
      before: facts.colour ?? null,
    },
  }
}

export const countSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '人数和等级', en: 'People and level' },
  columns: [
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '人数', en: 'People' }, kind: 'number' },
    { label: { zh: '名册人数', en: 'On the roster' }, kind: 'number' },
    { label: { zh: '金额', en: 'Amount' }, kind: 'money' },
    { label: { zh: '原等级', en: 'Before' }, kind: 'text' },
    { label: { zh: '预警等级', en: 'Level' }, kind: 'text' },
    { label: { zh: '该单位九十日内案件', en: 'Cases of the employer, 90 days' }, kind: 'number' },
    { label: { zh: '事件分级（待核）', en: 'Grade (to be confirmed)' }, kind: 'text' },
  ],
  rows: records
    .filter(({ details }) => details.what === 'count')
    .map(({ onDay, amountFen, state, details }) => [
      onDay,
      Number(details.people),
      (details.members as number | null | undefined) ?? null,
      amountFen,
      details.before ? colours[details.before as Colour] : null,
      colours[state as Colour],
      (details.repeats as number | undefined) ?? null,
      grades[details.grade as keyof typeof grades],
    ]),
})
