/**
 * Seals single values (identity numbers, phones, bank cards, drafts) so that the database alone tells nobody
 * what they are, and keeps them findable by a blind index. Only this file knows the form of a sealed text:
 * `v1:<key id>:<base64 of kind, iv, tag and cipher text>`.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { normalised, type SealedKind } from './normalised.ts'

export { mask } from './mask.ts'
export type { SealedKind } from './normalised.ts'

export type Sealer = {
  seal(kind: SealedKind, plain: string): string
  /** The value in clear. With `kind`, a value sealed as another kind is refused. Throws `CannotOpen`. */
  open(sealed: string, kind?: SealedKind): string
  /** The same for the same value however it was typed; tells nothing without the index key. 64 hex digits. */
  index(kind: Exclude<SealedKind, 'draft' | 'birth'>, plain: string): string
  /** True where a value was sealed with a key that is no longer the first and should be sealed anew. */
  isAged(sealed: string): boolean
}

/** The first key seals, every key opens: a new key is put in front and the old ones stay until nothing needs them. */
export type SealingSecrets = { sealingKeys: readonly { id: string; key: Buffer }[]; indexKey: Buffer }

/** Damaged, sealed with a key that is not there, or sealed as another kind of value. */
export class CannotOpen extends Error {}

const codes: Record<SealedKind, number> = { phone: 1, identity: 2, card: 3, draft: 4, birth: 5 }
const form = /^v1:([\w.-]+):([A-Za-z0-9+/]+=*)$/
const [ivBytes, tagBytes] = [12, 16]

export function createSealer({ sealingKeys, indexKey }: SealingSecrets): Sealer {
  const keys = new Map(sealingKeys.map(({ id, key }) => [id, createSecretKey(key)])) // once: it takes longer than using it
  const indexSecret = createSecretKey(indexKey)
  const first = sealingKeys[0]
  if (!first) throw new Error('Sealing needs at least one key')
  for (const { id, key } of sealingKeys) {
    if (key.length !== 32) throw new Error(`Sealing key ${id} must have 32 bytes`)
    if (!/^[\w.-]+$/.test(id)) throw new Error(`Sealing key id ${id} may hold letters, digits, dot, dash and _ only`)
  }

  return {
    seal: (kind, plain) => `v1:${first.id}:${encrypt(keys.get(first.id)!, kind, plain)}`,
    open(sealed, kind) {
      const [, keyId = '', payload = ''] = form.exec(sealed) ?? []
      const key = keys.get(keyId)
      if (!key) throw new CannotOpen(keyId ? `No sealing key ${keyId}` : 'Not a sealed value')
      return decrypt(key, Buffer.from(payload, 'base64'), kind)
    },
    index: (kind, plain) =>
      createHmac('sha256', indexSecret)
        .update(`${kind}\n${normalised(kind, plain)}`)
        .digest('hex'),
    isAged: sealed => !sealed.startsWith(`v1:${first.id}:`),
  }
}

function encrypt(key: KeyObject, kind: SealedKind, plain: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(kind))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(codes[kind]), iv, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(key: KeyObject, payload: Buffer, expected: SealedKind | undefined): string {
  const kind = (Object.keys(codes) as SealedKind[]).find(name => codes[name] === payload[0])
  if (!kind || payload.length < 1 + ivBytes + tagBytes) throw new CannotOpen('Not a sealed value')
  if (expected && kind !== expected) throw new CannotOpen(`Sealed as ${kind}, not as ${expected}`)
  const iv = payload.subarray(1, 1 + ivBytes)
  const tag = payload.subarray(1 + ivBytes, 1 + ivBytes + tagBytes)
  const cipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(kind)).setAuthTag(tag)
  try {
    return Buffer.concat([cipher.update(payload.subarray(1 + ivBytes + tagBytes)), cipher.final()]).toString('utf8')
  } catch (cause) {
    throw new CannotOpen('Sealed value is damaged', { cause })
  }
}
