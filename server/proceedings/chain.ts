/** The hash chain of a case: each event seals the one before it, and its answers without holding them. */
import { createHmac, createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'

/** What an event says, as the chain sees it. */
export type ChainedEvent = {
  id: string
  caseId: string
  sequence: number
  proceedingId: string | null
  version: number | null
  workflow: string | null
  definitionNumber: number | null
  step: string
  takenBy: string
  onBehalfOf: string | null
  audience: string
  happenedOn: string
  recordedAt: string
  causedBy: string | null
  amends: string | null
  given: object
  /** For each answer SHA-256 over its salt and value. They stay when answers and salts are erased by law. */
  commitments: Record<string, string>
}

/** The next link: SHA-256 over the link before it and the canonical form (RFC 8785) of the event. */
export function linkOf(previousHash: string, event: ChainedEvent): string {
  return hash('sha256', previousHash + canonical(event))
}

/** One salt for each answer, 16 random bytes in hex. */
export function saltsFor(answers: Record<string, unknown>): Record<string, string> {
  const names = Object.keys(answers)
  const bytes = randomBytes(16 * names.length).toString('hex')
  return Object.fromEntries(names.map((name, place) => [name, bytes.slice(place * 32, place * 32 + 32)]))
}

export function commitmentsTo(answers: Record<string, unknown>, salts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, hash('sha256', (salts[name] ?? '') + canonical(value))]),
  )
}

/** Tells two contents of one idempotency key apart without keeping either in clear. */
export function contentMac(key: Buffer, content: object): string {
  return createHmac('sha256', secretOf(key)).update(canonical(content)).digest('hex')
}

const secrets = new WeakMap<Buffer, KeyObject>()

/** Making a key of its bytes takes longer than using it. */
function secretOf(key: Buffer): KeyObject {
  const known = secrets.get(key) ?? createSecretKey(key)
  secrets.set(key, known)
  return known
}

/** The one way to write a value down: RFC 8785. */
export const canonical = (value: unknown): string => canonicalize(value ?? null) ?? 'null'
