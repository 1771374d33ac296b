/** Cuts one told case into a template. */

import { unpackShares } from '../../server/facts/pack-shares.ts'
import { passedKeyOf, passedText } from '../../server/jobs/pass-deadlines.ts'
import { canonical } from '../../server/proceedings/chain.ts'
import { type Event, toEvent } from '../../server/proceedings/history.ts'
import { chained } from '../../server/proceedings/verify-chain.ts'
import type { CaseText } from '../../server/search/texts.ts'
import { type Around, type Lexicon, openLexicon, SpeaksOfOthers } from './lexicon.ts'
import type { CaseRows } from './read-year.ts'
import { type Cell, isRope, type Rope } from './rope.ts'
import { idPattern } from './slots.ts'
import { type Row, type SourceRow, type Template, withTheirSalts } from './template.ts'

export type ToCut = { name: string; rows: CaseRows; texts: readonly CaseText[] }

export function cut({ name, rows, texts }: ToCut, around: Around): Template {
  const events = (rows.get('events') ?? [])
    .toSorted((a, b) => Number(a.sequence) - Number(b.sequence))
    .map(row => withTheirSalts(row, name))
  const papers = (rows.get('papers') ?? []).map(row => filedPaper(row, around.paper))
  const tables = new Map([...rows, ['events', events], ['papers', papers]])
  const [file] = tables.get('cases') as [SourceRow]
  const parties = tables.get('parties') ?? []
  const lexicon = openLexicon(tables, around)
  sealHistory(lexicon, { events, deadlines: tables.get('deadlines') ?? [] })
  const made = [...tables].flatMap(([table, its]) => its.map(row => cutRow(lexicon, table, row)))
  const grants = (tables.get('access_grants') ?? []).filter(({ grant }) => grant !== 'excluded')
  return {
    name,
    rows: made,
    slots: lexicon.slots,
    values: lexicon.values,
    registeredAt: Date.parse(String(file.created_at)),
    events: events.length,
    isWalled: (tables.get('access_grants') ?? []).some(({ grant }) => grant === 'excluded'),
    found: {
      id: lexicon.text(String(file.id)),
      numbers: [file.registration_number, file.case_number].flatMap(one => (one ? [lexicon.text(String(one))] : [])),
      names: namesFound(parties).map(lexicon.text),
      texts: texts.map(({ text }) => lexicon.text(text)),
      path: lexicon.text(String(file.organisation_path)),
      owner: lexicon.text(String(file.owner_id)),
      grants: grants.map(({ person_id, organisation_id }) => lexicon.text(String(person_id ?? organisation_id))),
    },
    files: [...(tables.get('evidence') ?? []), ...papers].map(({ sha256 }) => String(sha256)),
  }
}

const namesFound = (parties: readonly SourceRow[]): string[] => [
  ...new Set(
    parties
      .toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
      .flatMap(one => [one.name, one.former_name, one.legal_representative].filter(Boolean).map(String)),
  ),
]

/** Rendering a million papers is not what is measured: each is filed, and all are one small file. */
const filedPaper = (row: SourceRow, { sha256, bytes }: Around['paper']): SourceRow =>
  row.state === 'queued' ? { ...row, state: 'filed', sha256, bytes, filed_at: row.queued_at ?? null } : row

/** Commitments, keys of the clock and links of the chain, in the order in which one follows from the other. */
function sealHistory(
  { hashes, add, text }: Lexicon,
  { events, deadlines }: { events: readonly SourceRow[]; deadlines: readonly SourceRow[] },
): void {
  const passed = new Map(deadlines.map(passedKey))
  let previous: number | undefined
  for (const row of events) {
    const event = toEvent(row)
    for (const [field, value] of Object.entries(event.answers)) {
      const of = text(`${event.salts[field]}${canonical(value)}`)
      if (isRope(of)) hashes.set(event.commitments[field]!, add({ kind: 'digest', of }))
    }
    if (event.idempotencyKey) sealKey({ hashes, add, text }, event, passed)
    previous = add({ kind: 'link', previous, of: text(canonical(chained(event))) })
    hashes.set(event.hash, previous)
  }
}

function passedKey(row: SourceRow): [key: string, { text: string; subject: string }] {
  const subject = String(row.subject)
  const deadline = {
    proceedingId: String(row.proceeding_id),
    rule: String(row.rule),
    subject,
    dueOn: String(row.due_on),
  }
  return [passedKeyOf(deadline), { text: passedText(deadline), subject }]
}

/** The clock's own key and what it submitted; people in stories submit without keys. */
function sealKey(
  { hashes, add, text }: Pick<Lexicon, 'hashes' | 'add' | 'text'>,
  event: Event,
  passed: ReadonlyMap<string, { text: string; subject: string }>,
): void {
  const found = passed.get(event.idempotencyKey!)
  if (!found) throw new SpeaksOfOthers(event.idempotencyKey!)
  const digest = event.idempotencyKey!.slice('passed-'.length)
  hashes.set(digest, add({ kind: 'digest', of: rope(text(found.text)) }))
  const content = {
    on: { proceedingId: event.proceedingId },
    step: event.step,
    members: null,
    answers: found.subject === 'proceeding' ? {} : { subject: found.subject },
  }
  hashes.set(event.contentMac!, add({ kind: 'mac', of: rope(text(canonical(content))) }))
}

const rope = (text: string | Rope): Rope => (typeof text === 'string' ? { texts: [text], slots: [] } : text)

function cutRow({ text, add, slots }: Lexicon, table: string, row: SourceRow): Row {
  const columns = Object.keys(row)
  const cells = columns.map((column): Cell => {
    const value = row[column] ?? null
    if (typeof value !== 'string') return value
    if (table === 'papers' && column === 'check_code') return oneSlot(add({ kind: 'checkCode' }))
    if (table === 'parties' && (column === 'name_folded' || column === 'name_core')) {
      const name = text(String(row.name))
      const slot = isRope(name) && name.slots.length === 1 ? name.slots[0]! : undefined
      if (slot === undefined || slots[slot]!.kind !== 'name') return value
      if (column === 'name_core') return oneSlot(add({ kind: 'core', ofSlot: slot }))
      return value === row.name ? name : oneSlot(add({ kind: 'folded', ofSlot: slot }))
    }
    return text(value)
  })
  const orders = table === 'case_figures' && isOrderedByIds(String(row.shares)) ? columns.indexOf('shares') : undefined
  return { table, columns, cells, ...(orders === undefined ? {} : { orders }) }
}

/** Two lines of one table, told by ids: in a copy the other may come first. */
function isOrderedByIds(shares: string): boolean {
  const lined = unpackShares(shares).filter(({ line }) => line.match(idPattern))
  return lined.some(({ indicator, line }) => lined.some(one => one.indicator === indicator && one.line !== line))
}

const oneSlot = (slot: number): Rope => ({ texts: ['', ''], slots: [slot] })
