/** 一函两书: clues, prompt letters, opinions, proposals, and what was corrected. Law reference 7.4. */
import { matters, results } from '../../../workflows/definitions/supervision/words.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { inTimeRate } from './in-time.ts'
import { type LetterCourse, type MadeGood, type SupervisionCourse, supervisions } from './supervision-course.ts'

const form: Text = {
  zh: '工会劳动法律监督“一函两书”统计；指标口径为工作口径（待核）',
  en: 'Table of union supervision; working definitions (to be checked)',
}

const letters = (reading: Reading): LetterCourse[] => supervisions(reading).flatMap(one => one.letters)
const checks = (reading: Reading): MadeGood[] => supervisions(reading).flatMap(({ checked }) => checked)
const eachOf =
  (days: (one: SupervisionCourse) => readonly string[]) =>
  (reading: Reading): { caseId: string; on: string }[] =>
    supervisions(reading).flatMap(one => days(one).map(on => ({ caseId: one.caseId, on })))
const replyRules = ['sup_tip_feedback', 'sup_opinion_reply']

const ofClues = measuresOf(supervisions, form)
const ofLetters = measuresOf(letters, form)
const on = (one: { on: string }): string => one.on

export const supervisionFigures: readonly Indicator[] = [
  ofClues.count({
    id: 'sup_clues',
    name: { zh: '监督线索', en: 'Clues' },
    says: { zh: '本期登记的监督线索。', en: 'Clues recorded in the period.' },
    on: ({ cluedOn }) => cluedOn,
  }),
  ofLetters.count({
    id: 'sup_tips',
    name: { zh: '提示函', en: 'Prompt letters' },
    says: {
      zh: '本期发出的提示函，同时发往几家单位计几份。',
      en: 'Prompt letters sent in the period, one for each employer.',
    },
    unit: 'times',
    on: ({ kind, sentOn }) => (kind === 'tip' ? sentOn : undefined),
  }),
  ofLetters.count({
    id: 'sup_opinions',
    name: { zh: '意见书', en: 'Opinions' },
    says: {
      zh: '本期发出的意见书，同时发往几家单位计几份。',
      en: 'Opinions sent in the period, one for each employer.',
    },
    unit: 'times',
    on: ({ kind, sentOn }) => (kind === 'opinion' ? sentOn : undefined),
  }),
  measuresOf(
    eachOf(({ proposals }) => proposals),
    form,
  ).count({
    id: 'sup_proposals',
    name: { zh: '建议书', en: 'Proposals' },
    says: { zh: '本期向行政部门发出的建议书。', en: 'Proposals sent to an authority in the period.' },
    unit: 'times',
    on,
  }),
  inTimeRate(replyRules, {
    id: 'sup_reply_rate',
    name: { zh: '整改回复率', en: 'Answered in time' },
    says: {
      zh: '答复期限在本期届满的提示函、意见书，按期答复或者复核整改的比例；期限未到尚未答复的不计。',
      en: 'Of the letters whose time to answer ran out in the period, those answered or corrected in time; those not yet due are left out.',
    },
    met: { zh: '按期答复、整改', en: 'answered or corrected in time' },
    source: form,
  }),
  ofLetters.count({
    id: 'sup_corrected',
    name: { zh: '复核已整改', en: 'Corrected' },
    says: { zh: '本期经现场复核已经整改的函件。', en: 'Letters found corrected on site in the period.' },
    unit: 'times',
    on: ({ correctedOn }) => correctedOn,
  }),
  measuresOf(checks, form).sum({
    id: 'sup_workers',
    name: { zh: '涉及职工', en: 'Workers concerned' },
    says: {
      zh: '本期现场复核中登记的涉及职工人数；没有登记的不计入。',
      en: 'Workers told at the checks of the period; those without a number are not in the sum.',
    },
    unit: 'people',
    on,
    value: ({ workers }) => workers,
  }),
  measuresOf(checks, form).sum({
    id: 'sup_amount',
    name: { zh: '补发、补缴金额', en: 'Made good' },
    says: {
      zh: '本期现场复核中登记的补发、补缴金额；没有登记的不计入。',
      en: 'What the checks of the period found to be made good; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on,
    value: ({ amountFen }) => amountFen,
  }),
  measuresOf(
    eachOf(({ toProcuratorate }) => toProcuratorate),
    form,
  ).count({
    id: 'sup_to_procuratorate',
    name: { zh: '移送检察机关', en: 'Sent to the procuratorate' },
    says: { zh: '本期移送检察机关的线索。', en: 'Sent to the procuratorate in the period.' },
    unit: 'times',
    on,
  }),
  ofClues.count({
    id: 'sup_declined',
    name: { zh: '不予受理、未发现违法', en: 'Declined, or no breach found' },
    says: {
      zh: '本期不予受理或者认定未发现违法的线索。',
      en: 'Clues declined, or in which no breach was found, in the period.',
    },
    on: ({ declinedOn, noBreachOn }) => declinedOn ?? noBreachOn,
  }),
  ofClues.count({
    id: 'sup_closed',
    name: { zh: '结案销号', en: 'Closed' },
    says: { zh: '本期结案销号的。', en: 'Closed in the period.' },
    on: ({ closed }) => closed?.on,
  }),
]

const cluesByMatter = measuresOf(
  reading => supervisions(reading).flatMap(one => one.matters.map(matter => ({ ...one, matter }))),
  form,
).count({
  id: 'sup_clues',
  name: { zh: '监督线索', en: 'Clues' },
  says: {
    zh: '本期登记的线索，按监督事项；一件可以有几项，各行相加可以大于线索数。',
    en: 'Clues of the period by matter; one may have several, so the lines may sum to more.',
  },
  on: ({ cluedOn }) => cluedOn,
  group: ({ matter }) => matter,
})

export const supervisionTables: readonly Table[] = [
  spread([cluesByMatter], {
    id: 'matter',
    title: { zh: '监督事项（可以重复）', en: 'Matters (may overlap)' },
    head: { zh: '事项', en: 'Matter' },
    groups: linesOf(matters),
  }),
  spread(
    [
      ofClues.count({
        id: 'sup_closed',
        name: { zh: '结案销号', en: 'Closed' },
        says: { zh: '本期结案销号的，按结果。', en: 'Closed in the period, by result.' },
        on: ({ closed }) => closed?.on,
        group: ({ closed }) => closed!.result,
      }),
    ],
    {
      id: 'result',
      title: { zh: '处理结果', en: 'Results' },
      head: { zh: '结果', en: 'Result' },
      groups: linesOf(results),
    },
  ),
]
