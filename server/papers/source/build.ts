/** `npm run papers:build`: writes the templates from their sources. */
import { writeFile } from 'node:fs/promises'
import { docxOf } from './docx.ts'
import { sources } from './index.ts'

for (const source of sources) {
  const bytes = docxOf(source)
  await writeFile(new URL(`../templates/${source.id}.docx`, import.meta.url), bytes)
  console.log(`${source.id}.docx ${bytes.length} bytes`)
}
