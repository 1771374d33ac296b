/**
 * Where templates come from: the edition an administrator put in use nearest above the case, else the office's own in
 * the data folder, else the one built from its source.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '../office.ts'
import { editionFor } from './editions.ts'

export type Template = {
  bytes: Buffer
  /** SHA-256 of the file, kept with every paper made from it. */
  version: string
}

/** `path`: of the organisation whose case it is. */
export async function templateOf(office: Office, id: string, path: string): Promise<Template> {
  const edition = await editionFor(office.db.reader, id, path)
  if (edition) return { bytes: await office.files.get(edition.sha256), version: edition.sha256 }
  const bytes = await houseTemplate(office, id)
  return { bytes, version: createHash('sha256').update(bytes).digest('hex') }
}

/** `<data folder>/templates/<id>.docx`, edited in Word or WPS, takes the place of the one in the repository. */
export async function houseTemplate({ config }: Pick<Office, 'config'>, id: string): Promise<Buffer> {
  const own = await readFile(join(config.dataFolder, 'templates', `${id}.docx`)).catch(absent)
  return own ?? builtTemplate(id)
}

export const builtTemplate = (id: string): Promise<Buffer> => readFile(new URL(`templates/${id}.docx`, import.meta.url))

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
