/**
 * No address and no posted form of ours holds a NUL: PostgreSQL refuses it wherever it is compared or stored. An
 * address with one leads nowhere; from a form it falls away. Form fields drop more: `workflows/printable.ts`.
 */
import type { RequestHandler } from 'express'
import { NotFound } from '../errors.ts'

export const printableAddress: RequestHandler = (req, _res, next) => {
  if (req.originalUrl.includes('%00')) throw new NotFound('A NUL in the address')
  next()
}

/**
 * Stands behind whatever has parsed the body; one that nobody parsed is an empty form. A field named like what every
 * object has falls away as well: behind `name[toString]=x` stands a value that cannot be written as text.
 */
export const printableBody: RequestHandler = (req, _res, next) => {
  req.body = withoutNul(req.body ?? {})
  next()
}

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, inner]) => [name.replaceAll('\0', ''), withoutNul(inner)] as const)
  return Object.fromEntries(fields.filter(([name]) => !(name in Object.prototype)))
}
