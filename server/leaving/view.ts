/** The page of a hand-over: a form with a successor for each case, and beside it what goes along. */
import { z } from 'zod'
import { choice, longText, optional } from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'
import { readableAudiences } from '../access/audience.ts'
import { kindOf } from '../cases/appointment-kind.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { stateLabel } from '../proceedings/labels.ts'
import { toProceeding } from '../proceedings/repository.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Succession, successionsFor } from './propose.ts'
import { aheadIn, type Owned, openReferralsOf, ownedBy } from './repository.ts'
import { warningFields } from './warnings.ts'
import { words } from './words.ts'

/** So many at once; each batch is one round. */
export const atOnce = 200

export type Leaver = { id: string; name: string }
export type Round = { cases: Owned[]; hasMore: boolean; successions: Map<string, Succession> }

export async function roundOf(office: Office, { leaver, by }: { leaver: Leaver; by: Person }): Promise<Round> {
  const db = office.db.reader
  const today = todayOf(office)
  const found = await ownedBy(db, { ownerId: leaver.id, by, today, limit: atOnce + 1 })
  const cases = found.slice(0, atOnce)
  return {
    cases,
    hasMore: found.length > atOnce,
    successions: await successionsFor(db, { cases, leaverId: leaver.id, by, today }),
  }
}

/** Fields are numbered: ids of cases would be read as rows. */
export const fieldOf = (place: number): string => `to${place}`

/** One choice for each case, one for all of them, and a note that each new owner reads. */
export function handOverForm({ cases, successions }: Round) {
  const named = (one: Succession | undefined) =>
    Object.fromEntries((one?.options ?? []).map(({ value, label }) => [value, { zh: label, en: label }]))
  const everybody = Object.assign({}, ...[...successions.values()].map(named)) as ReturnType<typeof named>
  return z.object({
    note: longText(words.note, { max: 1000 }),
    all: optional(choice(words.all, everybody, { help: words.allHelp })),
    ...Object.fromEntries(
      cases.map(({ id, number, title }, place) => {
        const label = `${number} · ${title}`
        return [fieldOf(place), optional(choice({ zh: label, en: label }, named(successions.get(id))))]
      }),
    ),
  })
}

type Asked = { leaver: Leaver; by: Person; typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

export async function leavingPage(office: Office, { leaver, by, typed, wrong = {} }: Asked) {
  const { locale } = by
  const round = await roundOf(office, { leaver, by })
  const proposed = Object.fromEntries(
    round.cases.map(({ id }, place) => [fieldOf(place), round.successions.get(id)?.proposedId ?? '']),
  )
  const fields = fieldViews(handOverForm(round), { locale, typed: typed ?? proposed, wrong })
  return {
    title: fill(words.titleOf[locale], { name: leaver.name }),
    action: `/people/${leaver.id}/cases`,
    fields: round.cases.length > 0 ? fields : [],
    problems: problemsOf(fields, wrong),
    more: round.hasMore ? fill(words.more[locale], { count: atOnce }) : '',
    warnings: { action: `/people/${leaver.id}/warnings`, fields: await warningFields(office, { leaver, by }) },
    ...(await alongWith(office, round.cases, by)),
  }
}

/** What changes hands together with the case: nothing of it is lost, and nothing of it has to be done again. */
async function alongWith(office: Office, cases: readonly Owned[], by: Person) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = by
  const titles = new Map(cases.map(({ id, title }) => [id, title]))
  const referrals = await openReferralsOf(db, [...titles.keys()])
  const ahead = []
  for (const [path, here] of Map.groupBy(cases, one => one.path)) {
    const audiences = readableAudiences(by, { organisationPath: path })
    ahead.push(...(await aheadIn(db, { caseIds: here.map(({ id }) => id), today, audiences })))
  }
  return {
    referrals: referrals.map(row => ({
      href: `/cases/${row.case_id}#proceeding-${row.id}`,
      title: titles.get(row.case_id) ?? '',
      text: `${stateLabel(toProceeding(row), locale)} · ${dayWords(row.began_on, today, locale)}`,
    })),
    ahead: ahead.map(row => ({
      href: `/cases/${row.case_id}`,
      title: titles.get(row.case_id) ?? '',
      text: aheadWords(row, { today, locale }),
    })),
  }
}

function aheadWords(row: Record<string, any>, { today, locale }: { today: string; locale: Locale }): string {
  const details = JSON.parse(row.details)
  const what =
    row.kind === 'action' ? [words.task[locale], details.title].filter(Boolean).join(' ') : kindOf(details, locale)
  return [what, row.on_day ? dayWords(row.on_day, today, locale) : '', row.at_time ?? ''].filter(Boolean).join(' · ')
}
