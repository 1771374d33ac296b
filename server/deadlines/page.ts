/** One deadline with all that made its day: rule, working, extensions, suspensions, days set by hand; also for paper. */
import type { Deadline as Rule } from '../../workflows/define.ts'
import { ruleNamed, workflowNamed } from '../../workflows/index.ts'
import { statusOf } from '../../workflows/law/deadline-status.ts'
import { dueOn, isBackward, lengthOf } from '../../workflows/law/due-on.ts'
import { lengthAsRead } from '../../workflows/law/read-as.ts'
import { countingOf, countingRules, ruleFacts } from '../../workflows/law/rules/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { words as calendarWords } from '../calendar/words.ts'
import { workingView } from '../calendar/working-view.ts'
import { findCaseFile } from '../cases/repository.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { parameterNamed } from '../parameters/catalogue.ts'
import { confirmedAt } from '../parameters/confirmations.ts'
import { isRuleToVerify, needsWord, placeAt } from '../parameters/standing.ts'
import { hrefOf as parameterHref, valueWords } from '../parameters/view.ts'
import type { Person } from '../people/person.ts'
import { type CaseFile, proceedingsOf } from '../proceedings/repository.ts'
import { confirmedWordsAt } from '../readings/view.ts'
import { orderHref } from '../supervision-orders/rights.ts'
import { dayWords, distanceWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { counted } from '../workflows/units.ts'
import { deadlineHref, deadlinesOfCaseHref, ruleHref } from './addresses.ts'
import { mayAdjust } from './adjust-deadline.ts'
import { whyNotFor } from './adjusting.ts'
import { adjustmentsEver } from './adjustments.ts'
import { changeLines } from './changes-view.ts'
import { type Deadline, findDeadline } from './repository.ts'
import { subjectsOf } from './view.ts'
import { words } from './words.ts'

export type Found = { deadline: Deadline; rule: Rule; file: CaseFile; workflow: ReturnType<typeof workflowNamed> }

/** Throws NotFound for what the person may not see. */
export async function findVisible(office: Office, id: string, person: Person): Promise<Found> {
  const db = office.db.reader
  const deadline = await findDeadline(db, id)
  if (!deadline || isPartnerOnly(person)) throw new NotFound(`No deadline ${id}`)
  const file = await findCaseFile(db, deadline.caseId, { person, today: todayOf(office) })
  if (isClosedTo(person, deadline.proceedingId, await endsIn(db, file.id))) throw new NotFound(`No deadline ${id}`)
  const { workflow, definitionNumber } = (await proceedingsOf(db, file.id)).find(
    one => one.id === deadline.proceedingId,
  )!
  const rule = ruleNamed(workflow, definitionNumber, deadline.rule)
  if (!rule) throw new NotFound(`No rule ${deadline.rule}`)
  return { deadline, rule, file, workflow: workflowNamed(workflow, definitionNumber) }
}

export async function deadlinePage(office: Office, id: string, person: Person) {
  const found = await findVisible(office, id, person)
  const { deadline, file, workflow } = found
  const today = todayOf(office)
  const isRunning = deadline.endedOn === null
  const may = isRunning && (await mayAdjust(office.db.reader, { person, place: file, today }))
  const own = { deadline, workflow }
  const [noExtension, noSuspension] = [whyNotFor(own, 'extend'), whyNotFor(own, 'suspend')]
  return {
    ...(await sheetOf(office, found, { person, locale: person.locale, may })),
    caseHref: deadlinesOfCaseHref(file.id),
    orderHref: isRunning ? orderHref(person, file, deadline.dueOn < today ? 'overdue' : undefined) : '',
    printHref: `${deadlineHref(id)}/print`,
    status: statusOf(
      {
        status: deadline.status,
        dueOn: deadline.dueOn,
        unit: lengthAsRead(found.rule.due, deadline.anchorOn, office.calendar.current()).unit,
        isRight: found.rule.isRight,
      },
      today,
      office.calendar.current(),
    ),
    word: deadline.status === 'running' ? distanceWords(deadline.dueOn, today, person.locale) : undefined,
    links: may
      ? {
          extend: noExtension ? '' : `/deadlines/${id}/extend`,
          suspend: noSuspension ? '' : `/deadlines/${id}/suspend`,
          set: `/deadlines/${id}/set`,
        }
      : null,
    notes: may ? [...new Set([noExtension, noSuspension].map(one => one?.[person.locale]).filter(Boolean))] : [],
  }
}

/** Chinese first, English below it. */
export async function deadlinePrint(office: Office, id: string, person: Person) {
  const found = await findVisible(office, id, person)
  const number = found.file.caseNumber ?? found.file.registrationNumber
  const sheets = []
  for (const locale of ['zh', 'en'] as const)
    sheets.push({
      lang: locale === 'zh' ? 'zh-CN' : 'en',
      ...(await sheetOf(office, found, { person, locale, may: false })),
      printedOn: fill(words.printedOn[locale], { day: dayWords(todayOf(office), todayOf(office), locale), number }),
      heads: {
        days: calendarWords.days[locale],
        number: calendarWords.number[locale],
        what: calendarWords.counting[locale],
        readings: calendarWords.readings[locale],
      },
      changeHeads: {
        kind: words.kind[locale],
        effect: words.effect[locale],
        why: words.why[locale],
        who: words.who[locale],
      },
      changesTitle: words.changes[locale],
    })
  return { title: words.printTitle[person.locale], backHref: deadlineHref(id), sheets }
}

type Reading = { person: Person; locale: Locale; may: boolean }

async function sheetOf(office: Office, found: Found, { locale, may }: Reading) {
  const { deadline, rule, file } = found
  const db = office.db.reader
  const today = todayOf(office)
  const calendar = office.calendar.current()
  const due = lengthOf(rule.due, deadline.length)
  const about = (await subjectsOf(db, file.id, locale)).get(deadline.subject) ?? ''
  const label = about ? `${rule.label[locale]} · ${about}` : rule.label[locale]
  const changes = await adjustmentsEver(db, deadline)
  const day = (one: string) => dayWords(one, today, locale)
  const original = dueOn(due, { anchorOn: deadline.anchorOn }, calendar).dueOn
  const byRule = deadline.computedOn ?? deadline.dueOn
  const rows = [
    { word: words.dueOn, value: deadline.status === 'paused' ? '—' : day(deadline.dueOn) },
    ...(deadline.computedOn ? [{ word: words.byRule, value: day(deadline.computedOn) }] : []),
    ...(original !== byRule ? [{ word: words.original, value: day(original) }] : []),
    { word: words.anchor, value: anchorWords(deadline, day(deadline.anchorOn), locale) },
    ...(await lengthRows(office, found, locale)),
    { word: words.counting, value: countingWords(found, locale) },
    { word: words.article, value: rule.source[locale], href: ruleHref(deadline.rule) },
    { word: words.missedThen, value: rule.missed.text[locale] },
  ].map(({ word, ...row }) => ({ word: word[locale], href: '', mark: '', ...row }))
  return {
    title: fill(words.title[locale], { deadline: label }),
    label,
    isSet: deadline.computedOn !== null,
    isSetWords: words.isSet[locale],
    rows,
    working: workingView(due, deadline, {
      locale,
      today,
      calendar,
      confirmedWords: confirmedWordsAt(await confirmedAt(db, file.organisationPath), locale),
    }),
    changes: await changeLines(db, changes, { deadline, due, locale, today, may }),
  }
}

const anchorWords = ({ rule }: Deadline, day: string, locale: Locale): string =>
  [day, ruleFacts[rule]?.anchor[locale]].filter(Boolean).join(' · ')

function countingWords({ deadline: { rule: id }, rule: { due } }: Found, locale: Locale): string {
  const ids = ruleFacts[id]?.counting ?? countingOf(due)
  return ids.map(one => countingRules[one][locale]).join(locale === 'zh' ? '；' : '; ')
}

/** The length that counted, and where it comes from: the law, a parameter of the place, or a paper that set it. */
async function lengthRows(office: Office, { deadline, rule, file }: Found, locale: Locale) {
  const { length, unit } = lengthAsRead(
    lengthOf(rule.due, deadline.length),
    deadline.anchorOn,
    office.calendar.current(),
  )
  const place = needsWord(rule.evidence)
    ? await placeAt(office.db.reader, {
        path: file.organisationPath,
        on: todayOf(office),
        names: rule.parameter ? [rule.parameter] : [],
      })
    : undefined
  const mark = place && isRuleToVerify(deadline.rule, rule, place) ? words.toVerify[locale] : ''
  const value = length === 0 ? '—' : counted(length, unit, locale)
  const own = { word: words.length, value: isBackward(rule.due) ? `${value} ←` : value, mark }
  if (!rule.parameter || !place) return [own]
  const parameter = parameterNamed(rule.parameter)
  const inForce = valueWords(parameter, place.standingOf(parameter).value, locale)
  const told = [parameter.label[locale], inForce, parameter.source[locale]].join(' · ')
  return [own, { word: words.lengthSource, value: told, href: parameterHref(rule.parameter) }]
}
