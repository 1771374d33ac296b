/** Running numbers of the copies, by the same counters under which the house goes on with them. */
import type { Config } from '../../server/config.ts'
import { counterNamed } from './slots.ts'

export type NumberSeries = {
  /** 东榕港园登〔2026〕0012号 */
  next(code: string, sign: string, year: string): string
  /** Takes the number of a case that another share makes. */
  skip(code: string, sign: string, year: string): void
  counters(): { name: string; value: number }[]
}

type Counter = { name: string; head: string; value: number }

export function openSeries(config: Config): NumberSeries {
  const counters = new Map<string, Counter>()
  const counterOf = (code: string, sign: string, year: string): Counter => {
    const head = `${code}${sign}〔${year}〕`
    const known = counters.get(head)
    if (known) return known
    const made = { name: counterNamed({ code, sign, year }, config), head, value: 0 }
    counters.set(head, made)
    return made
  }
  return {
    next(code, sign, year) {
      const counter = counterOf(code, sign, year)
      counter.value++
      return `${counter.head}${String(counter.value).padStart(4, '0')}号`
    },
    skip(code, sign, year) {
      counterOf(code, sign, year).value++
    },
    counters: () => [...counters.values()].map(({ name, value }) => ({ name, value })),
  }
}
