/** The few figures with which every unit is seen at a glance. */
import { caseKinds } from '../../../workflows/definitions/case-file/words.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, spread } from '../measures.ts'
import { caseFiles } from './case-files.ts'
import { resultLine, resultLines } from './case-results.ts'
import { legalAidFigures } from './legal-aid.ts'
import { mediationFigures } from './mediation.ts'
import { performanceFigures } from './performance.ts'

const source = { zh: '站点工作月报', en: "Station's monthly report" }

const { count } = measuresOf(caseFiles, source)

const caseFigures: readonly Indicator[] = [
  count({
    id: 'st_registered',
    name: { zh: '登记数', en: 'Registered' },
    says: { zh: '登记日期在本期的各类事项。', en: 'Matters of every kind registered in the period.' },
    on: ({ registeredOn }) => registeredOn,
  }),
  count({
    id: 'st_closed',
    name: { zh: '结案数', en: 'Closed' },
    says: { zh: '本期结案且到期末没有恢复办理的案件。', en: 'Cases closed in the period and not reopened by its end.' },
    on: ({ closedOn }) => closedOn,
  }),
  count({
    id: 'st_open',
    name: { zh: '期末未结', en: 'Open at the end' },
    says: {
      zh: '到期末已登记或者恢复办理、尚未结案的案件。',
      en: 'Cases registered or reopened and not closed by the end of the period.',
    },
    since: ({ openSince }) => openSince,
  }),
]

export const overviewFigures: readonly Indicator[] = [
  ...caseFigures,
  ...named(mediationFigures, 'med_accepted', 'med_agreed', 'med_success_rate'),
  ...named(legalAidFigures, 'la_granted'),
  ...named(mediationFigures, 'med_amount_agreed'),
  ...named(performanceFigures, 'pf_paid_amount'),
]

const closedByResult = count({
  id: 'st_closed_result',
  name: { zh: '结案数', en: 'Closed' },
  says: {
    zh: '本期结案且到期末没有恢复办理的案件，按结案时登记的处理结果；本地增加的结果归入其上级项目。',
    en: "Cases closed in the period and not reopened by its end, by the result on record; an office's own results count with the entry above them.",
  },
  on: ({ closedOn }) => closedOn,
  group: ({ result }) => resultLine(result),
})

/** The finest entry that is on record: what is told of an agreement or a referral stands beside those of which nothing more is known. */
export const resultTable: Table = {
  id: 'st_results',
  title: { zh: '按处理结果', en: 'By result' },
  head: { zh: '处理结果', en: 'Result' },
  groups: () => resultLines,
  columns: [closedByResult],
}

/** Each case stands in the line of its kind, whatever its rows say. */
export const kindTable: Table = spread(caseFigures, {
  id: 'kind',
  title: { zh: '按事项', en: 'By matter' },
  head: { zh: '事项', en: 'Matter' },
  groups: linesOf(caseKinds),
  groupOf: ({ caseId }, reading) => reading.cases.get(caseId)?.kind ?? '',
})
