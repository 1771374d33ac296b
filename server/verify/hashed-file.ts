/** Takes one file from whoever sends it and keeps nothing of it but its hash: however many are sent, memory stays as it is. */
import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'
import { maxBytes } from '../evidence/receive-files.ts'

const hashes = new WeakMap<Request, string>()

const hashing: StorageEngine = {
  _handleFile(req, { stream }, done) {
    const hash = createHash('sha256')
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      hash.update(chunk)
    })
    stream.on('error', (error: Error) => done(error))
    stream.on('end', () => {
      if (size > 0) hashes.set(req as Request, hash.digest('hex'))
      done(null, { size })
    })
  },
  _removeFile: (_req, _file, done) => done(null),
}

/** A second file, or one that no paper can be as large as, is refused before it has come whole. */
export const receiveHashed: RequestHandler = multer({
  storage: hashing,
  limits: { fileSize: maxBytes, files: 1, fields: 5, fieldSize: 1024, fieldNameSize: 100 },
}).single('files')

/** SHA-256 of the file that came, in hexadecimal; undefined where none came, or an empty one. */
export const hashOfFile = (req: Request): string | undefined => hashes.get(req)
