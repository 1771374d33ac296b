/** Hands out a stored file so that no browser runs or guesses anything in it. */
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { Office } from '../office.ts'

export type SentFile = { sha256: string; bytes: number; mediaType: string; name: string }

/** As an attachment under its own name (RFC 6266, RFC 5987), never shown in place. */
export async function sendFile(
  res: Response,
  office: Office,
  { sha256, bytes, mediaType, name }: SentFile,
): Promise<void> {
  res.attachment(name)
  res.set({
    'Content-Type': mediaType,
    'Content-Length': String(bytes),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
  await pipeline(office.files.stream(sha256), res)
}
