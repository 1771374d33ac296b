/** What a posted form says: its answers, the version its page showed, the key that makes a second click the same step. */

/** Names a form uses for itself; no field of a workflow begins with an underscore. */
export function answersOf(body: Record<string, unknown> | undefined): {
  answers: Record<string, unknown>
  version: number
  key: string | undefined
} {
  const { _version, _key, ...answers } = body ?? {}
  return {
    answers,
    version: Number(_version ?? -1),
    key: typeof _key === 'string' && _key.length <= 80 ? _key : undefined,
  }
}
