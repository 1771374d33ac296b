/** 仲裁: accepted, closed, how it ended, what was awarded and sued on. Law reference 7.1, arbitration view. */
import { awardResults } from '../../../workflows/law/taxonomies/forum-results.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import {
  acceptedOn,
  amountDecided,
  decidedOn,
  endedOn,
  forumForm as form,
  forums,
  isSettled,
  resultOf,
} from './forum-course.ts'
import { inTimeRate } from './in-time.ts'

const arbitrations = forums('arbitration')
const awards = (reading: Reading) =>
  arbitrations(reading).flatMap(({ caseId, awards: papers }) => papers.map(one => ({ ...one, caseId })))

const ofArbitrations = measuresOf(arbitrations, form)

export const arbitrationFigures: readonly Indicator[] = [
  ofArbitrations.opening({
    id: 'arb_opening',
    name: { zh: '仲裁上期未结', en: 'Arbitration: open at the start' },
    says: {
      zh: '期初之前受理、期初之日尚未结案的仲裁。',
      en: 'Accepted before the period and not ended by its start.',
    },
    began: acceptedOn,
    ended: endedOn,
  }),
  ofArbitrations.count({
    id: 'arb_accepted',
    name: { zh: '仲裁立案数', en: 'Arbitration: accepted' },
    says: { zh: '本期由仲裁委员会受理的。', en: 'Accepted by a commission in the period.' },
    on: acceptedOn,
  }),
  ofArbitrations.sum({
    id: 'arb_workers',
    name: { zh: '仲裁涉及人数', en: 'Arbitration: workers' },
    says: { zh: '本期受理的仲裁案件的劳动者人数。', en: 'Workers of the cases accepted in the period.' },
    unit: 'people',
    on: acceptedOn,
    value: ({ caseId }, reading) => reading.matter(caseId).workers,
  }),
  ofArbitrations.count({
    id: 'arb_refused',
    name: { zh: '仲裁不予受理', en: 'Arbitration: refused' },
    says: { zh: '本期收到不予受理通知书的。', en: 'Refused in the period.' },
    on: ({ refusedOn }) => refusedOn,
  }),
  ofArbitrations.count({
    id: 'arb_closed',
    name: { zh: '仲裁结案数', en: 'Arbitration: closed' },
    says: {
      zh: '受理后本期裁决、调解、撤回或者撤销案件的。',
      en: 'Awarded, settled by letter, withdrawn or cancelled in the period.',
    },
    on: endedOn,
  }),
  ofArbitrations.closing({
    id: 'arb_close_rate',
    name: { zh: '仲裁结案率', en: 'Arbitration: closing rate' },
    says: {
      zh: '结案数占上期未结与当期受理之和的比例。',
      en: 'Closed, among those open at the start and those accepted.',
    },
    over: over({ zh: '结案', en: 'closed' }, { zh: '上期未结＋当期受理', en: 'open at the start + accepted' }),
    began: acceptedOn,
    ended: endedOn,
    from: { began: 'arb_accepted', ended: 'arb_closed' },
  }),
  ofArbitrations.share({
    id: 'arb_mediated_rate',
    name: { zh: '调解结案率', en: 'Arbitration: settled' },
    says: {
      zh: '结案中仲裁调解和和解后撤回的比例。',
      en: 'Settled by an arbitral letter, or withdrawn after settling, among those closed.',
    },
    over: over({ zh: '调解、和解撤回', en: 'settled' }, { zh: '结案', en: 'closed' }),
    on: endedOn,
    counts: isSettled,
  }),
  measuresOf(awards, form).share({
    id: 'arb_final_rate',
    name: { zh: '终局裁决率', en: 'Arbitration: final awards' },
    says: {
      zh: '本期裁决书中载明为终局裁决的比例，以裁决书载明的类型为准。',
      en: 'Of the awards made in the period, those marked as final; what is printed on the award counts.',
    },
    over: over({ zh: '终局裁决书', en: 'final awards' }, { zh: '裁决书', en: 'awards' }),
    source: {
      zh: '《劳动争议调解仲裁法》第47条；《劳动人事争议仲裁办案规则》第50条',
      en: 'Mediation and Arbitration Law, art. 47; Arbitration Rules, art. 50',
    },
    on: ({ on }) => on,
    counts: ({ kind }) => kind === 'final',
  }),
  inTimeRate(['arb_award'], {
    id: 'arb_in_time_rate',
    name: { zh: '仲裁按期结案率', en: 'Arbitration: in time' },
    says: {
      zh: '裁决期限（四十五日，可以延长十五日，扣除中止）在本期届满的，按期裁决或者结束的比例；期限未到尚未结束的不计。',
      en: 'Of those whose time for the award (45 days, 15 more, without suspensions) ran out in the period, those decided or ended in time; those not yet due are left out.',
    },
    met: { zh: '按期结案', en: 'in time' },
    source: { zh: '《劳动争议调解仲裁法》第43条', en: 'Mediation and Arbitration Law, art. 43' },
  }),
  ofArbitrations.sum({
    id: 'arb_awarded_amount',
    name: { zh: '裁决、调解金额', en: 'Arbitration: awarded or settled' },
    says: {
      zh: '本期裁决和生效仲裁调解书的金额合计；没有金额的不计入。',
      en: 'Awards and arbitral letters of the period; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on: amountDecided.on,
    value: amountDecided.value,
  }),
  ofArbitrations.share({
    id: 'arb_sued_rate',
    name: { zh: '起诉率', en: 'Arbitration: sued on' },
    says: {
      zh: '本期裁决的案件，到期末任何一方已经起诉的比例。',
      en: 'Of the cases awarded in the period, those on which a side had sued by its end.',
    },
    over: over({ zh: '已起诉', en: 'sued on' }, { zh: '本期裁决', en: 'awarded in the period' }),
    on: decidedOn,
    counts: ({ suedOn }) => suedOn !== undefined,
  }),
]

export const arbitrationTables: readonly Table[] = [
  spread(
    [
      ofArbitrations.count({
        id: 'arb_awarded',
        name: { zh: '裁决数', en: 'Awarded' },
        says: { zh: '本期裁决的案件，按结果。', en: 'Cases awarded in the period, by result.' },
        on: decidedOn,
        group: resultOf,
      }),
      ofArbitrations.sum({
        id: 'arb_awarded_sum',
        name: { zh: '裁决金额', en: 'Awarded' },
        says: {
          zh: '上述案件的裁决金额；没有金额的不计入。',
          en: 'What was awarded in these cases; those without an amount are not in the sum.',
        },
        unit: 'fen',
        on: decidedOn,
        group: resultOf,
        value: amountDecided.value,
      }),
    ],
    {
      id: 'award',
      title: { zh: '裁决结果', en: 'Awards' },
      head: { zh: '结果', en: 'Result' },
      groups: linesOf(awardResults),
    },
  ),
]
