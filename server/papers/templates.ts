/** Where templates come from: the office's own edition in the data folder first, else the one built from its source. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateId } from './catalogue.ts'

export type Template = {
  bytes: Buffer /** SHA-256 of the file, kept with every paper made from it. */
  version: string
}

/** `<data folder>/templates/<id>.docx`, edited in Word or WPS, takes the place of ours. */
export async function templateOf(id: TemplateId, dataFolder: string): Promise<Template> {
  const own = await readFile(join(dataFolder, 'templates', `${id}.docx`)).catch(absent)
  const bytes = own ?? (await readFile(new URL(`templates/${id}.docx`, import.meta.url)))
  return { bytes, version: createHash('sha256').update(bytes).digest('hex') }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
