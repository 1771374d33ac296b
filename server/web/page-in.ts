/** Which page of a list an address asks for; anything that is no page is the first. */
export function pageIn(value: unknown): number {
  const page = Number(value ?? 1)
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1
}
