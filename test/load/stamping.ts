/** One share of the copies, batch by batch. Every share walks the whole plan, so that numbers come out the same. */
import type { Config } from '../../server/config.ts'
import { createRandom } from '../../server/demo/random.ts'
import { createSealer } from '../../server/sealing/sealer.ts'
import { type Batch, gatherFor } from './batch.ts'
import { buildCopies } from './house.ts'
import { type NumberSeries, openSeries } from './numbers.ts'
import { type Asked, planCopies } from './plan.ts'
import type { YearRead } from './read-year.ts'
import { stamp } from './stamp.ts'

export type Share = Asked & {
  config: Config
  house: YearRead['house']
  /** This share and how many there are. */
  part: number
  parts: number
}

/** Rows of so many characters make a batch: a long case is one by itself. */
const batchCases = 250

export type Stamper = { series: NumberSeries; batches(): Generator<Batch> }

export function openStamper({ config, house: told, part, parts, ...asked }: Share): Stamper {
  const { seed, cases, copies, templates } = asked
  const sealer = createSealer(config.secrets)
  const { historyKey } = config.secrets
  const house = buildCopies(told, copies, { seed, sealer })
  const series = openSeries(config)
  const plan = planCopies(asked)
  const numbersOf = templates.map(({ slots }) => slots.filter(slot => slot.kind === 'number'))

  function* batches(): Generator<Batch> {
    const batch = gatherFor(config.databaseUrl)
    for (let at = 0; at < cases; at++) {
      const place = plan.templates[at]!
      const [realm, mediator] = [plan.realms[at]!, plan.mediators[at]!]
      if (Math.floor(at / batchCases) % parts === part) {
        const copy = { number: at + 1, realm, mediator, random: createRandom(`${seed}/${at}`) }
        const around = { sealer, historyKey, house, nextNumber: series.next }
        batch.add(templates[place]!, at + 1, stamp(templates[place]!, copy, around))
      } else
        for (const { organisationId, sign, year } of numbersOf[place]!)
          series.skip(house.codeIn(organisationId, realm), sign, year)
      if ((at + 1) % batchCases === 0 || at + 1 === cases) {
        const made = batch.take()
        if (made.cases > 0) yield made
      }
    }
  }
  return { series, batches }
}
