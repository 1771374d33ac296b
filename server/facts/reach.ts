/** Where a reader's figures are summed up: organisations with all below them, and single ones. */
import type { Reach } from '../cases/visible.ts'

/** No two of these paths lie within each other's, so that nothing is counted twice. */
export type Scope = { wholes: readonly string[]; singles: readonly string[] }

/** Of what somebody sees by their roles, that which lies within `within`, where it is told. */
export function scopeOf(reach: readonly Reach[], within: string | undefined): Scope {
  const narrowed = reach.flatMap(({ path, isWhole }): Reach[] => {
    if (!within || path.startsWith(within)) return [{ path, isWhole }]
    return isWhole && within.startsWith(path) ? [{ path: within, isWhole }] : []
  })
  const pathsOf = (isWhole: boolean) => [
    ...new Set(narrowed.filter(one => one.isWhole === isWhole).map(({ path }) => path)),
  ]
  const all = pathsOf(true)
  const wholes = all.filter(path => !all.some(other => other !== path && path.startsWith(other)))
  return { wholes, singles: pathsOf(false).filter(path => !wholes.some(whole => path.startsWith(whole))) }
}

export const isInScope = ({ wholes, singles }: Scope, path: string): boolean =>
  singles.includes(path) || wholes.some(whole => path.startsWith(whole))
