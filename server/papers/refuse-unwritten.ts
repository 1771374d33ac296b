/** The house does not start while a step names a paper that nobody has written, or whose template was not built. */
import { existsSync } from 'node:fs'
import { everyDefinition } from '../../workflows/index.ts'
import { paperFaults, templateIds } from './catalogue.ts'

/** Throws with every fault at once. */
export function refuseUnwrittenPapers(): void {
  const unbuilt = templateIds.filter(id => !existsSync(new URL(`templates/${id}.docx`, import.meta.url)))
  const faults = [
    ...paperFaults(everyDefinition()).map(fault => `${fault} is not in server/papers/catalogue.ts`),
    ...unbuilt.map(id => `${id}.docx is missing: run \`npm run papers:build\``),
  ]
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
