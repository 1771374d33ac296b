/** Where the demo may be loaded: outside production, into a house without people and cases of its own. */
import type { Office } from '../office.ts'
import { CannotStart } from '../start/cannot-start.ts'
import { hasPeople, isFilling } from '../start/repository.ts'
import { demoMark, hasCases } from './repository.ts'

/** Throws `CannotStart` with the sentence that tells why not. */
export async function refuseUnlessEmpty({ config, db }: Office): Promise<void> {
  refuseInProduction(config)
  const loaded = await demoMark(db.reader)
  if (loaded)
    throw new CannotStart(`This database holds the demo of ${loaded.today} already: empty it to load another.`)
  if (await hasCases(db.reader))
    throw new CannotStart('This database holds cases that are not of the demo: load it into an empty one.')
  if ((await hasPeople(db.reader)) && (await isFilling(db.reader)))
    throw new CannotStart('An earlier loading of the demo was interrupted: load it into an empty database.')
  if (await hasPeople(db.reader))
    throw new CannotStart('This database holds people that are not of the demo: load it into an empty one.')
}

/** The first day it can be told on: the causes of its cases are those of the revision in force since 1 January 2026. */
const earliestDay = '2026-05-10'

/** Throws `CannotStart` for a day on which somebody would register under a cause that was not in force yet. */
export function refuseTooEarly(today: string): void {
  if (today < earliestDay)
    throw new CannotStart(
      `The demo can be told from ${earliestDay} on, under the rules in force since then, not as of ${today}.`,
    )
}

/** Throws `CannotStart`: invented people sign in with a password that everybody knows. */
export function refuseInProduction({ production }: Pick<Office['config'], 'production'>): void {
  if (production) throw new CannotStart('The demo is not loaded in production: NODE_ENV is production.')
}
