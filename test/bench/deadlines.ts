/**
 * A process of its own: many running deadlines, and a notice of holidays that has all of them computed again. The cases
 * are copies of one that went through the engine, on sixty different days. Prints JSON.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { goOn } from '../../server/batches/run.ts'
import { fileNotice, previewNotice } from '../../server/calendar/file-notice.ts'
import { writeNotice } from '../../server/calendar/read-notice.ts'
import { findYear, listDays } from '../../server/calendar/repository.ts'
import { todayOf } from '../../server/office.ts'
import { addDays } from '../../workflows/law/days.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { beginCases } from './cases.ts'

export type DeadlinesMeasured = {
  deadlines: number
  moved: number
  previewSeconds: number
  /** Of the processor: what is left of `seconds` when nobody else uses the machine. */
  cpuSeconds: number
  seconds: number
  heldMs: number
}

type Row = Record<string, any>
const wanted = Number(process.argv[2] ?? 100_000)

await using house = await openOffice()
console.log(JSON.stringify(await measure(house)))

async function measure(house: TestOffice): Promise<DeadlinesMeasured> {
  await copyUntil(house)
  const { n: deadlines } = (await house.db
    .reader('deadlines')
    .where('status', 'running')
    .count('id as n')
    .first()) as Row
  const year = 2026
  const onFile = (await listDays(house.db.reader)).filter(day => day.year === year)
  const added = ['2026-12-22', '2026-12-23'].map(day => ({
    day,
    kind: 'off' as const,
    name: '临时放假',
    statutory: false,
  }))
  const lines = writeNotice([...onFile, ...added])
  const seen = (await findYear(house.db.reader, year))?.changedAt ?? ''
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const by = await house.person('administrator')
  const asked = { year, source: 'bench', lines }
  const { result: preview, seconds: previewSeconds } = await timed(() =>
    previewNotice(house.office, asked, { by, page: 1 }),
  )
  const before = process.cpuUsage()
  const { seconds } = await timed(async () => {
    await fileNotice(house.office, { ...asked, seen, by })
    await goOn(house.office)
  })
  const used = process.cpuUsage(before)
  delay.disable()
  return {
    deadlines: Number(deadlines),
    moved: preview.moved.count,
    previewSeconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    seconds,
    heldMs: delay.max / 1e6,
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - began) / 1000 }
}

/** Every day of the copy lies as many days from that of the case as its number says. */
async function copyUntil(house: TestOffice): Promise<void> {
  const [{ caseId } = { caseId: '' }] = await beginCases(house, 1)
  const db = house.db.reader
  const today = todayOf(house.office)
  const tables = ['cases', 'case_facts', 'proceedings', 'deadlines'] as const
  const rows = new Map<string, Row[]>()
  for (const table of tables)
    rows.set(table, await db(table).where(table === 'cases' ? { id: caseId } : { case_id: caseId }))
  const running = rows.get('deadlines')!.filter(({ status }) => status === 'running')
  const copies = Math.ceil(wanted / running.length)
  for (let from = 0; from < copies; from += 500)
    await house.office.db.write(async tx => {
      for (const table of tables) {
        const source = table === 'deadlines' ? running : rows.get(table)!
        const made = Array.from({ length: Math.min(500, copies - from) }, (_, n) =>
          source.map(row => copyOf(row, { number: from + n, today })),
        ).flat()
        for (let at = 0; at < made.length; at += 100) await tx(table).insert(made.slice(at, at + 100))
      }
    })

  function copyOf(row: Row, { number, today: base }: { number: number; today: string }): Row {
    const day = addDays(base, number % 60)
    const text = JSON.stringify(row)
      .replaceAll(base, day)
      .replaceAll(/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})/g, (id: string) =>
        id === row.owner_id ? id : `${id}-${number}`,
      )
    const copy = JSON.parse(text) as Row
    for (const name of ['case_number', 'registration_number']) if (copy[name]) copy[name] = `${copy[name]}-${number}`
    if (row.rule)
      copy.due_on = dueOn(
        { length: 15, unit: 'd' },
        { anchorOn: copy.anchor_on },
        house.office.calendar.current(),
      ).dueOn
    return copy
  }
}
