/** What people may come to do, drawn at random. */
import fc from 'fast-check'

/** Numbers choose among what there is at that moment. */
export type Deed = {
  kind: 'begin' | 'offered' | 'any' | 'stale' | 'take-back' | 'amend' | 'wait'
  on: number
  what: number
  who: number
  choice: number
}

const chosen = fc.nat({ max: 999 })

export const deeds = fc.array(
  fc.record<Deed>({
    kind: fc.oneof(
      { weight: 16, arbitrary: fc.constant('offered' as const) },
      { weight: 1, arbitrary: fc.constant('begin' as const) },
      { weight: 3, arbitrary: fc.constant('any' as const) },
      { weight: 3, arbitrary: fc.constant('take-back' as const) },
      { weight: 2, arbitrary: fc.constant('wait' as const) },
      { weight: 2, arbitrary: fc.constant('amend' as const) },
      { weight: 1, arbitrary: fc.constant('stale' as const) },
    ),
    on: chosen,
    what: chosen,
    who: chosen,
    choice: chosen,
  }),
  { minLength: 15, maxLength: 50 },
)
