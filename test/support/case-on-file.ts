/** A case with only what a test says is on file. */
import type { DecisionOnFile, OnFile } from '../../workflows/definitions/court/on-file.ts'

export type Kept = {
  own?: Record<string, unknown>
  proceedings?: Record<string, Record<string, unknown>[]>
  numbers?: Record<string, string>
  decisions?: Partial<DecisionOnFile>[]
  side?: OnFile['side']
}

export const fileOf = ({
  own = {},
  proceedings = {},
  numbers = {},
  decisions = [],
  side = 'worker',
}: Kept): OnFile => ({
  own,
  all: workflow => proceedings[workflow] ?? [],
  factsOf: workflow => proceedings[workflow]?.at(-1) ?? {},
  numberOf: workflow => numbers[workflow],
  decisions: decisions.map(one => ({ kind: 'award', on: null, effectiveOn: null, amountFen: null, ...one })),
  side,
  today: '2026-11-17',
})
