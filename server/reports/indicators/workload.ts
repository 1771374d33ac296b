/** Open work by person: what it weighs, never who has typed most; by name, in no order of merit. */
import { addDays } from '../../../workflows/law/days.ts'
import { soonDays } from '../../desk/sections.ts'
import { runsOn } from '../clocks.ts'
import type { Group, Indicator, Table } from '../indicator.ts'
import { measuresOf, spread } from '../measures.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { openFiles } from './case-files.ts'

const source = {
  zh: '办案管理的工作规则，分值由各地自定',
  en: 'A working rule of case management; points set by each office',
}

/** One case that lies with one person; `isOwner`: they answer for it, others were assigned to it. */
type Share = {
  caseId: string
  personId: string
  isOwner: boolean
  since: string
  isAccepted: boolean
  furtherWorkers: number
  isUrgent: boolean
}

const sharesOf = oncePer((reading: Reading): Share[] => {
  const { asOf, clocks, rights, workload, cases } = reading
  const soon = addDays(asOf, soonDays)
  const urgent = new Set(
    [...clocks, ...rights.filter(({ dueOn }) => dueOn >= asOf)]
      .filter(clock => clock.dueOn <= soon && runsOn(clock, asOf))
      .map(({ caseId }) => caseId),
  )
  return openFiles(reading).flatMap(({ caseId, openSince, isAccepted }) => {
    const owner = cases.get(caseId)?.ownerId ?? ''
    const others = (workload.assigned.get(caseId) ?? []).filter(id => id !== owner)
    return [owner, ...others].map((personId, place) => ({
      caseId,
      personId,
      isOwner: place === 0,
      since: openSince!,
      isAccepted,
      furtherWorkers: Math.max(reading.matter(caseId).workers - 1, 0),
      isUrgent: urgent.has(caseId),
    }))
  })
})

/** How often each weight counts. */
const weighed = {
  registered: ({ isAccepted }: Share) => Number(!isAccepted),
  open: ({ isAccepted }: Share) => Number(isAccepted),
  member: ({ furtherWorkers }: Share) => furtherWorkers,
  urgent: ({ isUrgent }: Share) => Number(isUrgent),
} as const
type Weighed = keyof typeof weighed
const eachWeighed = Object.keys(weighed) as Weighed[]

const points = (share: Share, { workload: { weights } }: Reading): number =>
  eachWeighed.reduce((all, name) => all + weighed[name](share) * weights[name], 0)

const { count, sum } = measuresOf(sharesOf, source)
const since = ({ since: day }: Share): string => day
const group = ({ personId }: Share): string => personId

const pointsName = { zh: '在办工作量', en: 'Weight of open work' }
/** Once for each weight: what an office has set is multiplied when it is read. */
const terms = eachWeighed.map(name => ({
  name,
  of: sum({
    ...{ id: `wl_points.${name}`, name: pointsName, says: pointsName, unit: 'points' },
    ...{ since, group, value: weighed[name] },
  }),
}))

const pointsFigure: Indicator = {
  ...sum({
    id: 'wl_points',
    name: pointsName,
    says: {
      zh: '期末未结案件的分值合计：登记、在办、群体人数、临近期限各按参数计分；现承办人和现协办人各计一次。与录入多少无关。',
      en: 'Points of the cases open at the end: registered, accepted, workers of groups, days about to run out, each as the office has set it; once for whoever owns a case and for each one assigned to it. What was typed does not count.',
    },
    unit: 'points',
    since,
    group,
    value: points,
  }),
  reckoned: {
    from: terms.map(({ of }) => of),
    measured: ({ of, weights }) => ({
      ...of(terms[0]!.of.id),
      value: terms.reduce((all, term) => all + weights[term.name] * of(term.of.id).value, 0),
    }),
    rows: [{ id: terms[0]!.of.id, at: 'end' }],
  },
}

export const workloadFigures: readonly Indicator[] = [
  pointsFigure,
  count({
    id: 'wl_owned',
    name: { zh: '承办未结案件', en: 'Open cases owned' },
    says: { zh: '期末未结、现由其承办的案件。', en: 'Cases open at the end, by who owns them now.' },
    since: one => (one.isOwner ? one.since : undefined),
    group,
  }),
  count({
    id: 'wl_assigned',
    name: { zh: '协办未结案件', en: 'Open cases assigned' },
    says: {
      zh: '期末未结、现另行指派其参与办理的案件；一案指派多人的，各计一件。',
      en: 'Cases open at the end in which they take part beside the owner; one for each person.',
    },
    since: one => (one.isOwner ? undefined : one.since),
    group,
  }),
  count({
    id: 'wl_urgent',
    name: { zh: '三日内到期或已逾期', en: 'Due within three days, or late' },
    says: {
      zh: '上述承办案件中，期末之后三日内有期限届满、或者已经逾期的。',
      en: 'Of the cases owned, those with a day that runs out within three days of the end, or has run out.',
    },
    since: one => (one.isOwner && one.isUrgent ? one.since : undefined),
    group,
  }),
  sum({
    id: 'wl_workers',
    name: { zh: '涉及劳动者', en: 'Workers concerned' },
    says: { zh: '承办未结案件的劳动者人数。', en: 'Workers of the open cases owned.' },
    unit: 'people',
    since: one => (one.isOwner ? one.since : undefined),
    group,
    value: ({ caseId }, reading) => reading.matter(caseId).workers,
  }),
]

/** Staff of the place by name, those without anything, too; then others who hold cases of theirs, such as lawyers of a firm. */
function people(reading: Reading, found = sharesOf(reading).map(({ personId }) => personId)): Group[] {
  const { staff } = reading.workload
  const listed = new Set(staff.map(({ id }) => id))
  const others = [...new Set(found)]
    .filter(id => !listed.has(id))
    .flatMap(id => {
      const name = reading.surroundings.people.get(id)
      return name === undefined ? [] : [{ id, name }]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || (a.id < b.id ? -1 : 1))
  return [...staff, ...others].map(({ id, name }) => ({ id, name: { zh: name, en: name } }))
}

export const workloadTables: readonly Table[] = [
  spread(workloadFigures, {
    id: 'person',
    title: { zh: '按人员（按姓名排列）', en: 'By person, in the order of names' },
    head: { zh: '人员', en: 'Person' },
    groups: people,
  }),
]
