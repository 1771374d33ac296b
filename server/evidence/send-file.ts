/** Hands out a stored file so that no browser runs or guesses anything in it. */
import { once } from 'node:events'
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
  const stream = office.files.stream(sha256)
  await once(stream, 'open') // a file that is gone is a page of its own, not half a download
  res.attachment(name)
  res.set({
    'Content-Type': mediaType,
    'Content-Length': String(bytes),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
  await pipeline(stream, res).catch(unlessLeft)
}

/** A reader who closes the window during a download is no fault. */
function unlessLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}
