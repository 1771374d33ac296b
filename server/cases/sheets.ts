/** What proceedings have on file, as the tables their definitions lay out; cut to what the reader may see. */
import type { Audience, Cell, Sheet } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { StandingRecord } from '../../workflows/records.ts'
import type { Locale } from '../../workflows/text.ts'
import { activeStates, restore } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { toStandingRecord } from '../proceedings/standing.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { dayWords, shareWords, yuan } from '../web/print.ts'

export type SheetView = {
  title: string
  columns: { label: string; isNumber: boolean }[]
  rows: string[][]
}
type Asked = { proceedings: readonly Proceeding[]; audiences: readonly Audience[]; locale: Locale; today: string }

/** By proceeding; those whose definition lays out no tables, or that have nothing to put in them, are left out. */
export async function sheetsOf(db: Db, caseId: string, asked: Asked): Promise<ReadonlyMap<string, SheetView[]>> {
  const telling = asked.proceedings.filter(one => definitionOf(one).sheets)
  if (telling.length === 0) return new Map()
  const records = await readableRecords(db, telling, asked.audiences)
  const sheets = telling.map(one => [one.id, sheetsIn(one, records.get(one.id) ?? [])] as const)
  const names = await namesFor(
    db,
    caseId,
    sheets.flatMap(([, list]) => list),
    asked.locale,
  )
  return new Map(sheets.map(([id, list]) => [id, list.map(sheet => viewOf(sheet, { ...asked, names }))]))
}

const definitionOf = ({ workflow, definitionNumber }: Proceeding) => workflowNamed(workflow, definitionNumber)

async function readableRecords(
  db: Db,
  proceedings: readonly Proceeding[],
  audiences: readonly Audience[],
): Promise<Map<string, StandingRecord[]>> {
  const rows = await db('records')
    .whereIn(
      'proceeding_id',
      proceedings.map(({ id }) => id),
    )
    .whereIn('audience', [...audiences])
    .orderBy('kind')
    .orderByRaw(...inTypedOrder('key'))
  const found = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Map([...found].map(([id, its]) => [id, its.map(toStandingRecord)]))
}

function sheetsIn(proceeding: Proceeding, records: readonly StandingRecord[]): Sheet[] {
  const workflow = definitionOf(proceeding)
  const snapshot = restore(workflow, proceeding.snapshot)
  const sheets = workflow.sheets!({ states: activeStates(snapshot), facts: snapshot.context, records })
  return sheets.filter(({ rows }) => rows.length > 0)
}

const idKinds = ['person', 'party', 'member', 'organisation'] as const
type Names = ReadonlyMap<string, string>

/** Names behind the ids that stand in the tables. */
async function namesFor(db: Db, caseId: string, sheets: readonly Sheet[], locale: Locale): Promise<Names> {
  const ids = sheets.flatMap(({ columns, rows }) =>
    columns.flatMap(({ kind }, place) =>
      (idKinds as readonly string[]).includes(kind) ? rows.map(row => String(row[place] ?? '')) : [],
    ),
  )
  const wanted = [...new Set(ids)].filter(Boolean)
  if (wanted.length === 0) return new Map()
  const parties = await db('parties').where({ case_id: caseId }).whereIn('id', wanted).select('id', 'name')
  const members = await db('members')
    .join('parties', 'parties.id', 'members.party_id')
    .where({ 'members.case_id': caseId })
    .whereIn('members.id', wanted)
    .select('members.id', 'parties.name')
  const people = await db('people').whereIn('id', wanted).select('id', 'name')
  const organisations = await db('organisations').whereIn('id', wanted).select('id', 'name_zh', 'name_en')
  return new Map([
    ...[...parties, ...members, ...people].map(({ id, name }): [string, string] => [id, name]),
    ...organisations.map((row): [string, string] => [row.id, locale === 'zh' ? row.name_zh : row.name_en]),
  ])
}

type Reading = { names: Names; locale: Locale; today: string }

function viewOf({ title, columns, rows }: Sheet, reading: Reading): SheetView {
  return {
    title: title[reading.locale],
    columns: columns.map(({ label, kind }) => ({
      label: label[reading.locale],
      isNumber: ['money', 'number', 'share'].includes(kind),
    })),
    rows: rows.map(row => row.map((cell, place) => cellWords(cell, columns[place]!.kind, reading))),
  }
}

function cellWords(cell: Cell, kind: Sheet['columns'][number]['kind'], { names, locale, today }: Reading): string {
  if (cell === null || cell === '') return '—'
  if (typeof cell === 'object') return cell[locale]
  if (kind === 'money') return yuan(Number(cell))
  if (kind === 'share') return shareWords(Number(cell))
  if (kind === 'day') return dayWords(String(cell), today, locale)
  if (kind === 'text' || kind === 'number') return String(cell)
  return names.get(String(cell)) ?? '—'
}
