/**
 * Receives a form with files. A file that is too large or one too many is noted, not thrown: the rest of the form
 * arrives whole.
 */
import type { Request, RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'

export const maxBytes = 20 * 1024 * 1024
const maxFiles = 10

/** `bytes` is missing where the file was too large, or stood behind the tenth. */
export type Received = { name: string; bytes?: Buffer; problem?: 'too-large' | 'too-many' | 'empty' }

const counts = new WeakMap<Request, number>()

const memory: StorageEngine = {
  _handleFile(req, file, done) {
    const place = (counts.get(req as Request) ?? 0) + 1
    counts.set(req as Request, place)
    const keeps = place <= maxFiles
    let chunks: Buffer[] = []
    let size = 0
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (keeps && size <= maxBytes) chunks.push(chunk)
      else chunks = []
    })
    file.stream.on('error', (error: Error) => done(error))
    file.stream.on('end', () => {
      const isKept = keeps && size <= maxBytes
      done(null, isKept ? { size, buffer: Buffer.concat(chunks) } : { size })
    })
  },
  _removeFile: (_req, _file, done) => done(null),
}

/** What nobody sends by mistake is still refused outright: the page for files that are too large. */
const receive = multer({
  storage: memory,
  defParamCharset: 'utf8',
  limits: { fileSize: 8 * maxBytes, files: 3 * maxFiles, fields: 30, fieldSize: 64 * 1024, fieldNameSize: 100 },
}).any()

/** Puts text fields in `req.body` as any form does; files are read with `receivedFiles`. */
export const receiveFiles: RequestHandler = receive

/** The files of one field, in the order they were chosen. */
export function receivedFiles(req: Request, field: string): Received[] {
  const files = Array.isArray(req.files) ? req.files : []
  return files
    .filter(({ fieldname }) => fieldname === field || fieldname === `${field}[]`)
    .map(({ originalname: name, buffer, size }, index) => {
      if (index >= maxFiles) return { name, problem: 'too-many' }
      if (!buffer) return { name, problem: size > maxBytes ? 'too-large' : 'too-many' }
      return buffer.length === 0 ? { name, problem: 'empty' } : { name, bytes: buffer }
    })
}
