/** Outside production an empty house is filled with invented people and cases, so that there is something to see. */
import { type Office, todayOf } from '../office.ts'
import { CannotStart } from './cannot-start.ts'
import { hasPeople, isFilling, markFilling, unmarkFilling } from './repository.ts'

/** Throws `CannotStart` where an earlier start was stopped half-way: half a demo looks like a broken house. */
export async function refuseHalfFull({ config, db }: Pick<Office, 'config' | 'db'>): Promise<void> {
  if (config.demo && (await isFilling(db.reader))) throw new CannotStart(halfFull(config))
}

/** Not one that is half full: see `refuseHalfFull`. */
export async function fillEmptyHouse(office: Office): Promise<void> {
  const { config, db } = office
  if (!config.demo || (await hasPeople(db.reader))) return
  const today = todayOf(office)
  await db.write(tx => markFilling(tx, { today, at: office.now() }))
  const { tellDemo } = await import('../demo/tell-demo.ts')
  await tellDemo(office, { today, progress: showProgress })
  await db.write(unmarkFilling)
}

const halfFull = ({ databaseUrl }: Office['config']): string =>
  databaseUrl.startsWith('sqlite:')
    ? `Loading the demo was interrupted: delete ${databaseUrl.slice('sqlite:'.length)} and start again.`
    : 'Loading the demo was interrupted: empty the database and start again.'

/** One line that grows where it can be rewritten, else a line for each tenth. */
export function showProgress(done: number, of: number): void {
  const line = `正在准备演示数据 Loading demo data: ${done}/${of}`
  if (process.stdout.isTTY) process.stdout.write(done < of ? `\r${line}` : `\r${line}\n`)
  else if (done === of || done % Math.max(1, Math.floor(of / 10)) === 0) console.log(line)
}
