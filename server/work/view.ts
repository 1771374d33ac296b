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
import { workFigures } from '../reports/page-figures/work.ts'
import { orderHref } from '../supervision-orders/rights.ts'
import { countWords, dayWords, distanceWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Tally } from '../workload/rank.ts'
import { type Ability, abilities } from '../workload/skills.ts'
import type { AidMatter, Subsidy } from './aid-matters.ts'
import { factsOf } from './facts-view.ts'
import { type AidPart, isIn, workHref } from './parts.ts'
import type { Assignment, AssignmentPart, RunningDeadline } from './repository.ts'
import type { Colleague } from './whose.ts'
import { groundWords, words } from './words.ts'

export type Reading = { by: Person; locale: Locale; today: string }
/** What is due first; `isMore`: there are more. */
export type Cut<One> = { shown: readonly One[]; isMore: boolean }

export type Work = {
  person: Colleague
  isOwn: boolean
  asked: { part: AssignmentPart; aidPart: AidPart; page: number }
  /** A page of them; `count`: of all. */
  assignments: readonly Assignment[]
  count: number
  perPage: number
  groups: number
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
  const { asked, aid } = work
  const listed = aid.filter(one => isIn[asked.aidPart](one))
  return {
    title: isOwn ? words.own[locale] : fill(words.of[locale], { name: person.name }),
    sub: rolesOf(person, locale),
    subsidiesHref: `/people/${person.id}/subsidies`,
    dutyLogHref: `/people/${person.id}/duty-log`,
    facts: factsOf(person.id, work, reading),
    listed: {
      indicator: workFigures[asked.part].id,
      name: asked.part === 'open' ? words.assignments[locale] : workFigures[asked.part].name[locale],
      count: countWords(work.count),
      allHref: asked.part === 'open' ? '' : workHref(person.id, {}),
    },
    cases: work.assignments.map(one => caseRow(one, reading)),
    ...pagesOf(person.id, work, locale),
    deadlines: work.deadlines.shown.map(one => deadlineRow(one, reading)),
    deadlinesCut: cutWords(work.deadlines, locale),
    absences: work.absences.map(({ fromOn, toOn, cover }) =>
      fill(words.awayLine[locale], { from: fromOn, to: toOn, cover }),
    ),
    skills: work.skills.map(skill => abilities[skill][locale]),
    aidTitle: asked.aidPart === 'ended' ? words.aid[locale] : workFigures[asked.aidPart].name[locale],
    aidHref: asked.aidPart === 'ended' ? '' : `/people/${person.id}/work#aid`,
    aid: listed.map(one => aidRow(one, reading)),
  }
}

function pagesOf(id: string, { asked, assignments, count, perPage }: Omit<Work, 'person' | 'isOwn'>, locale: Locale) {
  const { part, page } = asked
  const from = (page - 1) * perPage
  return {
    previous: page > 1 ? workHref(id, { part, page: page - 1 }) : '',
    next: from + assignments.length < count ? workHref(id, { part, page: page + 1 }) : '',
    range:
      count > perPage
        ? fill(words.range[locale], { from: from + 1, to: from + assignments.length, count: countWords(count) })
        : '',
  }
}

const cutWords = ({ shown, isMore }: Cut<unknown>, locale: Locale) => ({
  count: countedWords({ count: shown.length, isMore }),
  note: isMore ? fill(words.onlyFirst[locale], { count: shown.length }) : '',
})

export const rolesOf = ({ memberships }: Colleague, locale: Locale): string =>
  memberships.map(({ role, organisation }) => `${roleLabels[role][locale]} · ${organisation[locale]}`).join('；')

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
