/** What a person wrote into a form that cannot be shown again, to be copied from the page of the refusal. */
import type { Request, Response } from 'express'

/** Names of fields that hold no writing of a person's, and passwords, which are shown to nobody. */
const unseen = /^_|password|token|^(?:seen|shown|version|key|edition|query|strokes)$/i
/** A choice or an id, as forms send them: nothing anybody wrote. */
const isSign = (text: string): boolean => /^[a-z][\w./-]*$|^[0-9a-f-]{32,36}$/.test(text)

/** A form with files that was refused before it was read: what it held is known to nobody but the browser. */
export const isUnread = (req: Request): boolean =>
  req.method === 'POST' && req.body === undefined && Boolean(req.is('multipart/form-data'))

/** Every text once, in the order of the form; nothing of whoever has not signed in. */
export function typedIn({ body, method }: Request, { locals }: Response): string[] {
  if (method !== 'POST' || !locals.person || typeof body !== 'object' || body === null) return []
  return [...new Set(textsIn(body))]
}

function textsIn(typed: unknown, name = ''): string[] {
  if (unseen.test(name)) return []
  if (typeof typed === 'string') return typed.trim() === '' || isSign(typed) ? [] : [typed]
  if (typeof typed !== 'object' || typed === null) return []
  return Object.entries(typed).flatMap(([key, value]) => textsIn(value, key))
}
