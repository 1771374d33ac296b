/** Every figure of the house by its id: the indicators of the reports, and what other pages count. */
import type { Text } from '../../workflows/text.ts'
import { type Definition, indicatorsOf, type Report } from './indicator.ts'
import { deskFigures } from './page-figures/desk.ts'
import { dutyFigures, subsidyFigures } from './page-figures/duty.ts'
import { enterpriseFigures } from './page-figures/enterprise.ts'
import { memberFigures } from './page-figures/members.ts'
import { processFigures } from './page-figures/process.ts'
import { sampleFigures } from './page-figures/sample.ts'
import { sumFigures } from './page-figures/sums.ts'
import { sweepFigures } from './page-figures/sweep.ts'
import { warningFigures } from './page-figures/warnings.ts'
import { workFigures } from './page-figures/work.ts'
import { reports } from './registry.ts'

/** `id`: its place on the page of definitions; no figure is called so. */
type DefinitionGroup = { id: string; title: Text; figures: readonly Definition[] }

/** What reports share stands with the first of them. */
const seen = new Set<string>()
const once = (figures: readonly Definition[]): Definition[] => figures.filter(({ id }) => !seen.has(id) && seen.add(id))

/** What is spread over the lines of a table is defined as the whole is, also where only the table shows it. */
const ofReport = (report: Report): Definition[] => indicatorsOf(report).map(one => ({ ...one, id: one.of ?? one.id }))

const ofPages = (id: string, title: Text, figures: Readonly<Record<string, Definition>>): DefinitionGroup => ({
  id: `of-${id}`,
  title,
  figures: once(Object.values(figures)),
})

export const definitionGroups: readonly DefinitionGroup[] = [
  ofPages('desk', { zh: '工作台', en: 'Desk' }, deskFigures),
  ofPages('work', { zh: '人员工作情况', en: 'The work of the people' }, workFigures),
  ofPages('duty', { zh: '值班记录', en: 'Duty log' }, dutyFigures),
  ofPages('subsidies', { zh: '补贴清单', en: 'Subsidy list' }, subsidyFigures),
  ofPages('enterprise', { zh: '企业页面', en: 'The page of an employer' }, enterpriseFigures),
  ofPages('process', { zh: '流程分析', en: 'Process reports' }, processFigures),
  ofPages('sums', { zh: '案件金额', en: 'Sums of cases' }, sumFigures),
  ofPages('members', { zh: '劳动者名册', en: 'Workers of a case' }, memberFigures),
  ofPages('warnings', { zh: '预警', en: 'Warnings' }, warningFigures),
  ofPages('samples', { zh: '质量评查', en: 'Review of quality' }, sampleFigures),
  ofPages('sweep', { zh: '夜间核查', en: 'Nightly sweep' }, sweepFigures),
  ...reports.map(report => ({ id: `of-${report.id}`, title: report.title, figures: once(ofReport(report)) })),
].filter(({ figures }) => figures.length > 0)

const byId = new Map<string, Definition>(
  definitionGroups.flatMap(({ figures }) => figures).map(figure => [figure.id, figure]),
)
const spreadOf = new Map(
  reports.flatMap(indicatorsOf).flatMap(({ id, of }): [string, string][] => (of === undefined ? [] : [[id, of]])),
)

/** Of a figure that a page shows. */
export const definitionOf = (id: string): Definition | undefined => byId.get(spreadOf.get(id) ?? id)
