/** What a page of the process reports is asked: by whom, of which workflow, narrowed to what. */
import type { Request, Response } from 'express'
import type { Workflow } from '../../workflows/define.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { words as reportWords } from '../reports/words.ts'
import { fill } from '../web/words.ts'
import { filtersAsked, queryOf } from './filters.ts'
import type { Asked } from './repository.ts'
import { filtersView } from './view.ts'
import { words } from './words.ts'

export async function narrowed(office: Office, req: Request, res: Response) {
  const person = res.locals.person!
  const today = todayOf(office)
  const filtering = await filtersAsked(office.db.reader, req.query, { person, today })
  const { filters } = filtering
  const isWrong = filters.isUnread || filters.isTurned || filtering.isKnownWrong
  if (isWrong) res.status(422)
  const asking: Omit<Asked, 'workflow'> = { filters, person, today }
  const { locale } = person
  const known = fill(reportWords.knownWords[locale], { day: filters.known ?? today })
  return { filtering, filters, isWrong, asking, locale, known, query: queryOf(filters) }
}

/** The same of one workflow. Throws NotFound for one that there is not. */
export async function askedOf(office: Office, req: Request, res: Response) {
  const id = String(req.params.id)
  if (!isWorkflow(id)) throw new NotFound(`No workflow ${id}`)
  const { asking, ...rest } = await narrowed(office, req, res)
  return { ...rest, workflow: workflowNamed(id), asking: { ...asking, workflow: id } }
}

type Place = 'report' | 'ways' | 'charts'
const paths: Readonly<Record<Place, string>> = { report: '', ways: '/ways', charts: '/charts' }
const icons = { report: 'map', ways: 'list-check', charts: 'chart-dots' } as const

/** Title, day of the record, form and the ways to the other pages of the same report. */
export function frameOf(
  at: Place,
  { workflow, locale, query, known, asking, filtering }: Awaited<ReturnType<typeof askedOf>>,
): Record<string, unknown> {
  return {
    title: fill(titles[at][locale], { workflow: workflow.title[locale] }),
    known,
    narrowing: filtersView(filtering, {
      href: `/process-reports/${workflow.id}${paths[at]}`,
      locale,
      today: asking.today,
    }),
    links: [
      { href: `/process-reports${query}`, icon: 'arrow-left', label: words.backToAll[locale] },
      ...(['report', 'ways', 'charts'] as const)
        .filter(place => place !== at)
        .map(place => linkTo(place, { workflow, locale, query })),
    ],
  }
}

const titles = { report: words.of, ways: words.waysTitle, charts: words.chartsTitle }
const names = { report: words.openReport, ways: words.openWays, charts: words.openCharts }
const linkTo = (place: Place, { workflow, locale, query }: { workflow: Workflow; locale: Locale; query: string }) => ({
  href: `/process-reports/${workflow.id}${paths[place]}${query}`,
  icon: icons[place],
  label: names[place][locale],
})
