/** Everything an indicator may look at: histories as known on a day, cut at the end of the period. */
import type { Calendar } from '../../workflows/law/calendar.ts'
import type { Db } from '../db.ts'
import { type CaseMatter, matterOf } from './case-matter.ts'
import { type ReportCase, reportCases, type Seeing } from './cases.ts'
import { type Clock, toldClocks } from './clocks.ts'
import { type CoverageBase, coverageBasesOf } from './coverage-base.ts'
import { type Review, toldReviews } from './quality-told.ts'
import { type Reminder, toldReminders } from './reminders-told.ts'
import type { Span } from './span.ts'
import { stepsRead } from './steps-read.ts'
import type { Surroundings } from './surroundings.ts'
import { type Course, courseUntil, toldCourses } from './told.ts'
import { type Workload, workloadAt } from './workload.ts'

/** What a report may look at beside histories; only what it names is read. */
export type LooksAt = 'clocks' | 'workload' | 'coverage' | 'quality' | 'reminders'

export type Reading = {
  span: Span
  /** The last day anything is known of: the end of the period, or the day of the record where that is earlier. */
  asOf: string
  knownOn: string
  calendar: Calendar
  cases: ReadonlyMap<string, ReportCase>
  surroundings: Surroundings
  /** Proceedings of a workflow, as far as they had come by the end of the period. */
  courses(workflow: string): readonly Course[]
  /** Workers and claims of a case by the end of a day; by that of the period unless told. */
  matter(caseId: string, by?: string): CaseMatter
  /** Deadlines that somebody has to meet, whenever they run out. Throws for a report that does not say it looks at them. */
  readonly clocks: readonly Clock[]
  /** Rights that lapse by themselves. Throws as above. */
  readonly rights: readonly Clock[]
  /** Of the quality of closed cases, whenever they were drawn. Throws as above. */
  readonly reviews: readonly Review[]
  /** Entries of reminder lists, whenever they were put on. Throws as above. */
  readonly reminders: readonly Reminder[]
  /** What work weighs, and who shares it, today. Throws as above. */
  readonly workload: Workload
  /** What coverage is measured against at the place asked for, at the end of the period; null where nobody has set it. */
  coverageBase(name: CoverageBase): number | null
}

/** Those of which a figure looks at more than the answers. */
const needGiven = ['case-file', 'legal-aid', 'supervision', 'group-incident']

type Asked = Seeing & {
  workflows: readonly string[]
  looksAt?: readonly LooksAt[]
  knownOn: string
  calendar: Calendar
  surroundings: Surroundings
  /** In place of what would be read. */
  workload?: Workload
}

/** A cut at the end of a period; of these cases only, where they are told. */
export type ReadSpan = (span: Span, only?: ReadonlySet<string>) => Reading

/** Reads once; every period is then a cut of the same. */
export async function readHistories(
  db: Db,
  { workflows, looksAt = [], knownOn, calendar, surroundings, workload: given, ...seeing }: Asked,
): Promise<ReadSpan> {
  const clocks = looksAt.includes('clocks') ? await toldClocks(db, { ...seeing, knownOn }) : undefined
  const [rights, duties] = clocks ? [clocks.filter(one => one.isRight), clocks.filter(one => !one.isRight)] : []
  const workload = given ?? (looksAt.includes('workload') ? await workloadAt(db, seeing) : undefined)
  const reviews = looksAt.includes('quality') ? await toldReviews(db, { ...seeing, knownOn }) : undefined
  const reminders = looksAt.includes('reminders') ? await toldReminders(db, { ...seeing, knownOn }) : undefined
  const bases = looksAt.includes('coverage') ? await coverageBasesOf(db, seeing.path) : undefined
  const cases = await reportCases(db, seeing)
  const byWorkflow = new Map<string, Course[]>()
  for (const workflow of new Set(['case-file', ...workflows]))
    byWorkflow.set(
      workflow,
      await toldCourses(db, {
        ...seeing,
        workflow,
        steps: stepsRead[workflow],
        withGiven: needGiven.includes(workflow),
        knownOn,
      }),
    )
  const files = byWorkflow.get('case-file') ?? []
  const fileOf = new Map(files.map(file => [file.caseId, file]))
  return (span, only) => {
    const isMeant = ({ caseId }: { caseId: string }): boolean => only === undefined || only.has(caseId)
    const cut = new Map<string, readonly Course[]>()
    const courses = (workflow: string) => {
      const known = cut.get(workflow)
      if (known) return known
      const made = (byWorkflow.get(workflow) ?? [])
        .filter(isMeant)
        .map(course => courseUntil(course, span.to))
        .filter(({ steps }) => steps.length > 0)
      cut.set(workflow, made)
      return made
    }
    const matters = new Map<string, CaseMatter>()
    const matter = (caseId: string, by = span.to) => {
      const known = matters.get(`${caseId} ${by}`) ?? matterOf(fileOf.get(caseId), by)
      matters.set(`${caseId} ${by}`, known)
      return known
    }
    return {
      span,
      asOf: span.to < knownOn ? span.to : knownOn,
      knownOn,
      calendar,
      cases,
      surroundings,
      courses,
      matter,
      get clocks() {
        return duties?.filter(isMeant) ?? undeclared('clocks')
      },
      get rights() {
        return rights?.filter(isMeant) ?? undeclared('clocks')
      },
      get reviews() {
        return reviews?.filter(isMeant) ?? undeclared('quality')
      },
      get reminders() {
        return reminders?.filter(isMeant) ?? undeclared('reminders')
      },
      get workload() {
        return workload ?? undeclared('workload')
      },
      coverageBase: name => (bases ?? undeclared('coverage'))(name, span.to),
    }
  }
}

function undeclared(what: LooksAt): never {
  throw new Error(`A report that does not name '${what}' in looksAt asks for it`)
}
