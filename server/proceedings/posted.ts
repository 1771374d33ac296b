/** What a posted form says: its answers, the version its page showed, the key that makes a second click the same step. */

/** Names a form uses for itself; no field of a workflow begins with an underscore. */
export function answersOf(body: Record<string, unknown> | undefined): {
  answers: Record<string, unknown>
  version: number
  key: string | undefined
  members: string[] | undefined
  /** The changes that were shown, in short; and whether they were asked for. */
  shown: string | undefined
  preview: boolean
  /** A long list is searched: the form comes again, and nothing is done. */
  isSearching: boolean
} {
  const { _version, _key, _members, _shown, _preview, _find, _search, ...answers } = body ?? {}
  return {
    answers,
    version: versionIn(_version),
    members: _members === undefined ? undefined : [_members].flat().map(String).filter(Boolean),
    key: typeof _key === 'string' && _key.length <= 80 ? _key : undefined,
    shown: typeof _shown === 'string' ? _shown : undefined,
    preview: _preview === 'yes',
    isSearching: typeof _find === 'string' && _find !== '',
  }
}

/** Of the page a form stood on; -1, which nothing is at, for what is none, or larger than a column of whole numbers holds. */
export const versionIn = (posted: unknown): number => (/^\d{1,9}$/.test(String(posted)) ? Number(posted) : -1)
