/** Exact fractions, so that a wage divided by 21.75 loses nothing before the one rounding at the end. */

export type Exact = { over: bigint; under: bigint }

/** A whole number, or a decimal written out: exact(21.75) is 87/4. Throws RangeError for what is no plain decimal. */
export function exact(value: number | Exact): Exact {
  if (typeof value === 'object') return value
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? []
  if (whole === undefined) throw new RangeError(`${value} is no plain decimal`)
  return { over: BigInt(`${sign}${whole}${part}`), under: 10n ** BigInt(part.length) }
}

export const times = (...values: (number | Exact)[]): Exact =>
  values.map(exact).reduce((a, b) => ({ over: a.over * b.over, under: a.under * b.under }), exact(1))

export const plus = (...values: (number | Exact)[]): Exact =>
  values
    .map(exact)
    .reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }), exact(0))

/** Throws RangeError for a division by zero. */
export function divided(value: number | Exact, by: number | Exact): Exact {
  const [a, b] = [exact(value), exact(by)]
  if (b.over === 0n) throw new RangeError('Division by zero')
  const sign = b.over < 0n ? -1n : 1n
  return { over: a.over * b.under * sign, under: a.under * b.over * sign }
}

export const isMore = (a: number | Exact, b: number | Exact): boolean => {
  const [one, other] = [exact(a), exact(b)]
  return one.over * other.under > other.over * one.under
}

/** To a whole number, fen as a rule: half up. */
export function roundedHalfUp(value: number | Exact): number {
  const { over, under } = exact(value)
  return Number(floorOf(over * 2n + under, under * 2n))
}

export function roundedDown(value: number | Exact): number {
  const { over, under } = exact(value)
  return Number(floorOf(over, under))
}

export function roundedUp(value: number | Exact): number {
  const { over, under } = exact(value)
  return Number(-floorOf(-over, under))
}

/** BigInt division goes toward zero; a floor goes down. */
const floorOf = (over: bigint, under: bigint): bigint =>
  over < 0n && over % under !== 0n ? over / under - 1n : over / under
