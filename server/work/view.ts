/** Somebody's work in the reader's words. */
import { matterResults } from '../../workflows/definitions/legal-aid/words.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import { caseStates } from '../case-list/words.ts'
import { countedWords } from '../counted.ts'
import { deadlineHref, deadlinesOfCaseHref } from '../deadlines/addresses.ts'
import { words as deadlineWords } from '../deadlines/words.ts'
import type { Absence } from '../people/absences.ts'
import type { Person } from '../people/person.ts'
import { roleLabels } from '../people/roles.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { orderHref } from '../supervision-orders/rights.ts'
import { dayWords, distanceWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Tally } from '../workload/rank.ts'
import { type Ability, abilities } from '../workload/skills.ts'
import type { AidMatter, Subsidy } from './aid-matters.ts'
import type { Assignment, RunningDeadline } from './repository.ts'
import type { Colleague } from './whose.ts'
import { groundWords, words } from './words.ts'

type Reading = { by: Person; locale: Locale; today: string }
/** What is due first; `isMore`: there are more. */
export type Cut<One> = { shown: readonly One[]; isMore: boolean }
type Work = {
  person: Colleague
  isOwn: boolean
  assignments: Cut<Assignment>
  deadlines: Cut<RunningDeadline>
  tally: Tally
  load: number
  cap: number
  absences: readonly Absence[]
  skills: readonly Ability[]
  aid: readonly AidMatter[]
}

export function workView({ person, isOwn, ...work }: Work, reading: Reading) {
  const { locale } = reading
  const finished = work.aid.filter(({ endedOn }) => endedOn !== null)
  return {
    title: isOwn ? words.own[locale] : fill(words.of[locale], { name: person.name }),
    sub: rolesOf(person, locale),
    subsidiesHref: `/people/${person.id}/subsidies`,
    dutyLogHref: `/people/${person.id}/duty-log`,
    facts: factsOf(work, reading),
    cases: work.assignments.shown.map(one => caseRow(one, reading)),
    casesCut: cutWords(work.assignments, locale),
    deadlines: work.deadlines.shown.map(one => deadlineRow(one, reading)),
    deadlinesCut: cutWords(work.deadlines, locale),
    absences: work.absences.map(({ fromOn, toOn, cover }) =>
      fill(words.awayLine[locale], { from: fromOn, to: toOn, cover }),
    ),
    skills: work.skills.map(skill => abilities[skill][locale]),
    aid: finished.map(one => aidRow(one, reading)),
  }
}

const cutWords = ({ shown, isMore }: Cut<unknown>, locale: Locale) => ({
  count: countedWords({ count: shown.length, isMore }),
  note: isMore ? fill(words.onlyFirst[locale], { count: shown.length }) : '',
})

export const rolesOf = ({ memberships }: Colleague, locale: Locale): string =>
  memberships.map(({ role, organisation }) => `${roleLabels[role][locale]} · ${organisation[locale]}`).join('；')

function factsOf({ tally, load, cap, aid, assignments }: Omit<Work, 'person' | 'isOwn'>, { locale }: Reading) {
  const accepted = aid.filter(({ acceptedOn }) => acceptedOn !== null).length
  const returned = aid.reduce((sum, one) => sum + one.returned, 0)
  const paid = aid.flatMap(({ subsidy }) => (subsidy.state === 'paid' ? [subsidy.amountFen] : []))
  const due = aid.filter(({ subsidy }) => subsidy.state === 'due').length
  return [
    {
      label: words.openCases[locale],
      value: String(tally.open + tally.registered),
      small: fill(words.urgent[locale], { count: tally.urgent }),
    },
    {
      label: words.load[locale],
      value: String(load),
      small: Number.isFinite(cap) ? fill(words.cap[locale], { cap }) : '',
      ...(load >= cap ? { tone: 'late' as const } : {}),
    },
    { label: words.groups[locale], value: groupsAmong(assignments) },
    {
      label: words.closingFiles[locale],
      value: fill(words.acceptedCount[locale], { count: accepted }),
      small: fill(words.returnedCount[locale], { count: returned }),
    },
    {
      label: words.subsidies[locale],
      value: yuan(paid.reduce((sum, fen) => sum + fen, 0)),
      small: fill(words.dueCount[locale], { count: due }),
    },
  ]
}

const groupsAmong = ({ shown, isMore }: Cut<Assignment>): string =>
  countedWords({ count: shown.filter(({ memberCount }) => memberCount > 1).length, isMore })

function caseRow(one: Assignment, { locale, today }: Reading) {
  const { nextDeadlineOn: due, nextDateOn: next } = one
  return {
    href: `/cases/${one.caseId}`,
    title: one.title,
    number: one.number,
    as: words[one.isOwner ? 'asOwner' : 'asAssigned'][locale],
    doing: one.doing ? doingLabel(one.doing, locale) : caseStates[one.state as keyof typeof caseStates][locale],
    next: next && next >= today ? dayWords(next, today, locale) : '',
    due: due ? dueOf(due, { locale, today }) : null,
    dueHref: deadlinesOfCaseHref(one.caseId),
  }
}

const dueOf = (day: string, { locale, today }: Omit<Reading, 'by'>) => ({
  text: dayWords(day, today, locale),
  word: distanceWords(day, today, locale),
  tone: day < today ? 'fq-late' : day === today ? 'fq-soon' : 'fq-soft',
})

function deadlineRow(
  { id, caseId, title, workflow, definitionNumber, rule, dueOn, isSet, ...place }: RunningDeadline,
  reading: Reading,
) {
  const { locale } = reading
  const definition = workflowNamed(workflow, definitionNumber)
  return {
    href: `/cases/${caseId}`,
    title,
    label: [
      definition.title[locale],
      definition.deadlines[rule]?.label[locale] ?? rule,
      ...(isSet ? [deadlineWords.isSet[locale]] : []),
    ].join(' · '),
    due: dueOf(dueOn, reading),
    dueHref: deadlineHref(id),
    orderHref: dueOn < reading.today ? orderHref(reading.by, { ...place, id: caseId }, 'overdue') : '',
  }
}

function aidRow(one: AidMatter, { locale, today }: Reading) {
  return {
    href: `/cases/${one.caseId}`,
    title: one.title,
    number: one.number,
    state: stateLabel(one.proceeding, locale),
    ended: one.endedOn ? dayWords(one.endedOn, today, locale) : '',
    result: matterResults[one.result as keyof typeof matterResults]?.[locale] ?? '',
    outcome: one.outcome ?? '',
    file: fileWords(one, locale),
    subsidy: subsidyWords(one.subsidy, locale),
  }
}

function fileWords({ submittedOn, acceptedOn, returned }: AidMatter, locale: Locale): string {
  const state = acceptedOn
    ? fill(words.acceptedOn[locale], { day: acceptedOn })
    : submittedOn
      ? fill(words.submittedOn[locale], { day: submittedOn })
      : words.notSubmitted[locale]
  return returned > 0 ? `${state} · ${fill(words.returnedCount[locale], { count: returned })}` : state
}

/** 已发放 2026-11-27 ¥1,500.00（标准）; 待发放; 不发（放弃） */
function subsidyWords(subsidy: Subsidy, locale: Locale): string {
  if (subsidy.state === 'paid') return `${words.paid[locale]} ${subsidy.on} ${yuan(subsidy.amountFen)}`
  if (subsidy.state === 'none')
    return `${words.noSubsidy[locale]} · ${groundWords[subsidy.ground]?.[locale] ?? subsidy.ground}`
  return words[subsidy.state === 'due' ? 'due' : 'notYet'][locale]
}
