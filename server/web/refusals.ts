/** The one error handler: whatever was thrown becomes a page for people or JSON for machines. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Text } from '../../workflows/text.ts'
import { Invalid, NotFound, Refusal } from '../errors.ts'
import { localeOf } from './page.ts'
import { refusalWords, type Status, statuses, tooMuchText } from './refusal-words.ts'
import { isUnread, typedIn } from './typed-in.ts'

type Answer = { status: Status; code: string; says: Text; fields?: Record<string, string[]> }

/** Stands after all rooms: nothing had this path. */
export const unknownPath: RequestHandler = () => {
  throw new NotFound('No such path')
}

export const refusals: ErrorRequestHandler = (error, req, res, next) => {
  const { status, code, says, fields } = answerTo(error)
  if (status === 500) req.log.error({ err: error }, 'fault')
  if (res.headersSent) return next(error) // cuts the connection: half an answer must not look whole
  const requestId = String(req.id)
  res.status(status).set('Cache-Control', 'no-store')
  if (req.accepts(['html', 'json']) === 'json')
    return void res.json({ status, code, says, requestId, ...(fields && { fields }) })
  const locale = localeOf(req, res)
  const title = refusalWords[status].title[locale]
  const typed = typedIn(req, res)
  res.page('errors/refusal', { status, title, text: says[locale], requestId, typed, isUnread: isUnread(req) })
}

/** Where the page of a refusal breaks too: both languages, no page. */
export const lastResort: ErrorRequestHandler = (error, req, res, next) => {
  req.log.error({ err: error }, 'the page of a refusal failed')
  if (res.headersSent) return next(error)
  const { zh, en } = refusalWords[500].says
  res.status(500).type('text/plain').send(`${zh}\n${en}\n${req.id}\n`)
}

function answerTo(error: unknown): Answer {
  const status = statusOf(error)
  const says = isTooMuchText(error) ? tooMuchText : refusalWords[status].says
  if (!(error instanceof Refusal)) return { status, code: status === 500 ? 'Fault' : 'BadRequest', says }
  const fields = error instanceof Invalid ? { fields: error.fields } : {}
  return { status, code: error.code, says: error.says ?? says, ...fields }
}

/** The body parser's own refusals; uploads go through multer. */
const isTooMuchText = (error: unknown): boolean =>
  ['entity.too.large', 'parameters.too.many'].includes((error as { type?: string } | null)?.type ?? '')

/** Express, its body parser and multer say with a status of their own what they do not take. */
function statusOf(error: unknown): Status {
  if (error instanceof Refusal) return known(error.status)
  if (error instanceof URIError) return 404
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown }
  if (code === 'LIMIT_FILE_SIZE') return 413
  if (typeof code === 'string' && code.startsWith('LIMIT_')) return 422
  if (typeof status !== 'number' || status < 400 || status >= 500) return 500
  return statuses.includes(status as Status) ? (status as Status) : 422
}

const known = (status: number): Status => statuses.find(one => one === status) ?? 500
