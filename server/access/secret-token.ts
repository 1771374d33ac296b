/** Secrets that stand in an address: told once, kept only as a hash. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits of chance, 43 signs that need no escaping in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** So much chance needs no salt: a plain hash cannot be turned back. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
