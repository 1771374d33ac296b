/** All templates of the told years, in the order of their registration, and the house they lie in. */
import { openDatabase } from '../../server/db.ts'
import type { Sealer } from '../../server/sealing/sealer.ts'
import { textsOf } from '../../server/search/texts.ts'
import { words } from '../../server/search/words.ts'
import { cut } from './cut.ts'
import { SpeaksOfOthers } from './lexicon.ts'
import { readYear, type YearRead } from './read-year.ts'
import type { SourceRow, Template } from './template.ts'
import type { ToldYear } from './told.ts'

export type SharedPaper = { sha256: string; bytes: number; text: string }
export type Templates = { templates: Template[]; house: YearRead['house']; files: readonly SourceRow[]; left: number }

export async function readTemplates(
  years: readonly ToldYear[],
  { sealer, paper }: { sealer: Sealer; paper: SharedPaper },
): Promise<Templates> {
  const read = years.map(({ file, isNewest }) => ({ file, isNewest, year: readYear(file) }))
  const { house } = read[0]!.year
  const codes = new Map(house.organisations.map(({ id, short_code }) => [String(short_code), String(id)]))
  const templates: Template[] = []
  let left = 0
  for (const [back, { file, isNewest, year }] of read.entries()) {
    const around = { sealer, paper, codes, house: sameHouse(year.house, house) }
    const db = openDatabase(`sqlite:${file}`)
    try {
      for (const [caseId, rows] of year.cases) {
        if (!isNewest && !hasEnded(rows)) continue
        const told = await textsOf(db.reader, caseId)
        const papers = told.filter(({ about }) => about === words.paper).map(one => ({ ...one, text: paper.text }))
        const name = `${back} ${rows.get('cases')![0]!.registration_number}`
        try {
          templates.push(cut({ name, rows, texts: [...told, ...papers] }, around))
        } catch (error) {
          if (!(error instanceof SpeaksOfOthers)) throw error
          left++
        }
      }
    } finally {
      await db.close()
    }
  }
  const files = new Map(read.flatMap(({ year }) => year.files).map(row => [String(row.sha256), row]))
  return {
    templates: templates.toSorted((a, b) => a.registeredAt - b.registeredAt || (a.name < b.name ? -1 : 1)),
    house,
    files: [...files.values()],
    left,
  }
}

/** Closed, and nothing of it runs or is planned. */
function hasEnded(rows: ReadonlyMap<string, SourceRow[]>): boolean {
  const [file] = rows.get('cases')!
  const runs = (rows.get('deadlines') ?? []).some(({ status }) => status === 'running' || status === 'paused')
  const planned = (rows.get('records') ?? []).some(({ kind, state }) => kind === 'appointment' && state === 'planned')
  return ['closed', 'archived'].includes(String(file!.state)) && !runs && !planned
}

/** Each year has a house of its own with other ids: told apart by codes and names. */
function sameHouse(from: YearRead['house'], to: YearRead['house']): Map<string, string> {
  const codeOf = new Map(
    [...from.organisations, ...to.organisations].map(({ id, short_code }) => [String(id), String(short_code)]),
  )
  const keysOf = (house: YearRead['house']): [id: string, key: string][] => [
    ...house.organisations.map(({ id, short_code }): [string, string] => [String(id), `organisation ${short_code}`]),
    ...house.people.map(({ id, user_name }): [string, string] => [String(id), `person ${user_name}`]),
    ...[...house.rooms, ...house.service_points].map(({ id, organisation_id, name_zh }): [string, string] => [
      String(id),
      `place ${codeOf.get(String(organisation_id))} ${name_zh}`,
    ]),
  ]
  const known = new Map(keysOf(to).map(([id, key]) => [key, id]))
  return new Map(keysOf(from).flatMap(([id, key]) => (known.has(key) ? [[id, known.get(key)!]] : [])))
}
