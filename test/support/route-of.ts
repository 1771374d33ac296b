/** Which declared route an address of the house belongs to. */
import type { DeclaredRoute } from '../../server/access/declared-routes.ts'

export type RouteOf = (method: string, address: string) => string | undefined

/** Of several that fit, the one that names most of the address; undefined for an address of no route. */
export function routeFinder(routes: readonly DeclaredRoute[]): RouteOf {
  const known = routes
    .map(({ method, path }) => ({ method, path, fits: patternOf(path), places: path.match(/[:*]/g)?.length ?? 0 }))
    .toSorted((one, other) => one.places - other.places)
  return (method, address) => {
    const { pathname } = new URL(address, 'http://house')
    return known.find(route => route.method === method && route.fits.test(pathname))?.path
  }
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+').replaceAll(/\*\w+/g, '.+')}$`)
