/** What a figure on the page of an employer counts, line by line: of one month, of all before the months shown, or of all. */
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { definedView } from '../reports/definitions-view.ts'
import { enterpriseFigures } from '../reports/page-figures/enterprise.ts'
import { warningRows } from '../warnings/view.ts'
import { warningsOfCases } from '../warnings/with.ts'
import { pageIn } from '../web/page-in.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type EnterprisePart, enterpriseParts, type Held, heldBy, isInMonth } from './enterprise-held.ts'
import { countWorkers, workersIn } from './enterprise-repository.ts'
import { dueRow, letterRow, listHref, monthWords, workerRow } from './enterprise-view.ts'
import { type Standing, standingsOf } from './party-page.ts'
import { findParty, type Seen } from './repository.ts'
import { rowOf } from './view.ts'
import { words } from './words.ts'

const perPage = 50
const aMonth = /^\d{4}-(0[1-9]|1[0-2])$/

type Asked = { part: EnterprisePart; month: string; page: number }

/** Throws NotFound where nothing is counted by that. */
export function listAsked({ what, month = '', page }: Record<string, unknown>): Asked {
  const part = enterpriseParts.find(one => one === what)
  if (!part || typeof month !== 'string' || !(month === '' || month === 'earlier' || aMonth.test(month)))
    throw new NotFound('Nothing is counted by that')
  return { part, month, page: pageIn(page) }
}

/**
 * Throws NotFound where the case of the party may not be seen, for a party that is no employer, and for warnings where the
 * reader reads none.
 */
export async function enterpriseList(
  office: Office,
  { id, asked, person }: { id: string; asked: Asked; person: Person },
) {
  const db = office.db.reader
  const seen = { person, today: todayOf(office) }
  const party = await findParty(db, id, seen)
  if (party.nature !== 'unit') throw new NotFound('Nothing is counted of a person')
  const held = await heldBy(db, await standingsOf(office, party, seen), seen)
  const { part, month } = asked
  if (part === 'warnings' && !held.readsWarnings) throw new NotFound('Warnings are not theirs to read')
  const lines = await linesOf(held, asked, { db, seen })
  const page = Math.min(asked.page, Math.max(1, Math.ceil(lines.count / perPage)))
  const offset = (page - 1) * perPage
  const rows = await lines.rows(offset)
  const { locale } = person
  const at = (wanted: number) => `${listHref(id, part, month)}&page=${wanted}`
  return {
    title: [enterpriseFigures[part].name[locale], monthWords(month, locale)].filter(Boolean).join(' · '),
    name: party.name,
    backHref: `/parties/${id}`,
    part,
    rows,
    defined: definedView(enterpriseFigures[part], locale),
    value: countWords(lines.count),
    previous: page > 1 ? at(page - 1) : '',
    next: offset + rows.length < lines.count ? at(page + 1) : '',
    range:
      lines.count > perPage
        ? fill(words.range[locale], { from: offset + 1, to: offset + rows.length, count: countWords(lines.count) })
        : '',
  }
}

type Lines = { count: number; rows(offset: number): Promise<readonly unknown[]> }

/** As many as the figure says, a page at a time. */
async function linesOf(
  held: Held,
  { part, month }: Asked,
  { db, seen }: { db: Office['db']['reader']; seen: Seen },
): Promise<Lines> {
  const isIn = isInMonth(month, seen.today)
  const reading = { today: seen.today, locale: seen.person.locale, numbers: held.numbers }
  const some = <One>(all: readonly One[], toRow: (one: One) => unknown): Lines => ({
    count: all.length,
    rows: async offset => all.slice(offset, offset + perPage).map(toRow),
  })
  const cases = held.cases.filter(({ file }) => isIn(file.registeredOn))
  switch (part) {
    case 'cases':
      return some(cases, (one: Standing) => rowOf(one, reading))
    case 'workers': {
      const caseIds = cases.map(({ file }) => file.id)
      return {
        count: await countWorkers(db, caseIds),
        rows: async offset =>
          (await workersIn(db, caseIds, { limit: perPage, offset })).map(one => workerRow(one, reading)),
      }
    }
    case 'missed':
      return some(
        held.due.filter(({ dueOn }) => dueOn < seen.today && isIn(dueOn)),
        one => dueRow(one, reading),
      )
    case 'due':
      return some(
        held.due.filter(({ dueOn }) => isIn(dueOn)),
        one => dueRow(one, reading),
      )
    case 'letters':
      return some(
        held.letters.filter(({ sentOn }) => isIn(sentOn)),
        one => letterRow(one, reading),
      )
    case 'warnings': {
      const raised = held.warned.filter(({ raisedOn }) => isIn(raisedOn))
      return {
        count: raised.length,
        rows: async offset => {
          const ids = raised.slice(offset, offset + perPage).map(({ id }) => id)
          return warningRows(db, await warningsOfCases(db, held.caseIds, { limit: perPage, ids }), seen)
        },
      }
    }
  }
}
