/** Where to go on after sign-in: a path of ours, never another site. */

const base = 'http://ours.invalid'
/** Pages one does not want to come back to. */
const passedBy = ['/sign-in', '/sign-out', '/language', '/session/']

/**
 * The path and query of `target` if it is a path of this house, else `/`. Dots fall away before the path is looked at
 * once more: browsers take `/.//elsewhere` for `//elsewhere`, which is another site.
 */
export function ownPath(target: unknown): string {
  if (typeof target !== 'string' || !/^\/(?![/\\])/.test(target) || /[\\\p{Cc}]/u.test(target)) return '/'
  const url = URL.parse(target, base)
  if (
    !url ||
    url.origin !== base ||
    url.pathname.startsWith('//') ||
    passedBy.some(path => url.pathname.startsWith(path))
  )
    return '/'
  return url.pathname + url.search
}

/** The path of the page a form stood on, as the browser tells it to our own pages. */
export function pathOfReferrer(referrer: string | undefined): string {
  const url = referrer ? URL.parse(referrer) : null
  return ownPath(url ? url.pathname + url.search : '/')
}
