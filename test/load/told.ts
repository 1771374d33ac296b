/**
 * The stories that are copied, told once to the real engine in a house of their own. The newest year is told whole; of
 * the years before only what has come to its end is copied, as nothing of them would still be in anybody's hands.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../server/config.ts'
import { loadDemo } from '../../server/demo/load.ts'
import type { Story } from '../../server/demo/story.ts'
import { foldSome } from '../../server/facts/fold.ts'
import { buildOffice } from '../../server/start/build-office.ts'

export type Year = { seed: string; today: string; stories: readonly Story[] }
export type ToldYear = { file: string; isNewest: boolean }
export type Told = { years: readonly ToldYear[] } & AsyncDisposable

/** Where a machine keeps files in memory: a day of a story is a transaction, and would wait for the disk. */
const memory = '/dev/shm'

/** `years`: the newest first. Files of evidence go into the data folder at once. */
export async function tellYears(
  config: Config,
  years: readonly Year[],
  progress: (done: number, of: number) => void,
): Promise<Told> {
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'park-fengqiao-load-'))
  const of = years.reduce((sum, { stories }) => sum + stories.length, 0)
  const told: ToldYear[] = []
  const newestDay = new Date(`${years[0]!.today}T01:00:00Z`)
  let before = 0
  for (const [place, { seed, today, stories }] of years.entries()) {
    const file = join(folder, `${place}.sqlite`)
    const office = await buildOffice({ ...config, production: false, databaseUrl: `sqlite:${file}` })
    try {
      const told = (done: number): void => progress(before + done, of)
      await loadDemo(office, { seed, today, stories, progress: told })
      while ((await foldSome({ ...office, now: () => newestDay })) > 0); // what each case counts for is copied with it
    } finally {
      await office.db.close()
    }
    told.push({ file, isNewest: place === 0 })
    before += stories.length
  }
  return { years: told, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
