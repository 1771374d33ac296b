/** Whether the file of a case is complete: each proceeding against the list of its workflow. Nothing here blocks. */
import { type FileItem, fileLists, type Standing, standingOf } from '../../workflows/file-lists/index.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { type Ends, endsIn, isClosedTo } from '../access/audience.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type Passed, statesPassed } from '../proceedings/history.ts'
import { type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { type Marked, marksOf, shelvesOf } from './repository.ts'

export type Checked = { item: FileItem; standing: Standing; marked: Marked | undefined }
export type CheckedFile = { proceeding: Proceeding; title: Text; items: Checked[] }

/** What a page has read of a case: who may read what, its proceedings, the states they went through. */
export type Read = { ends: Ends; proceedings: readonly Proceeding[]; passed: Passed }

const readOf = async (db: Db, caseId: string): Promise<Read> => ({
  ends: await endsIn(db, caseId),
  proceedings: await proceedingsOf(db, caseId),
  passed: await statesPassed(db, caseId),
})

/** Files of proceedings that lie open to the person; the case must be known to be visible. */
export async function checkedFiles(db: Db, caseId: string, person: Person, read?: Read): Promise<CheckedFile[]> {
  const { ends, proceedings, passed } = read ?? (await readOf(db, caseId))
  const readable = proceedings.filter(
    ({ id, workflow, state }) =>
      Object.hasOwn(fileLists, workflow) && state !== 'taken-back' && !isClosedTo(person, id, ends),
  )
  if (readable.length === 0) return []
  const shelf = await shelvesOf(db, caseId, passed)
  const open = new Set(readable.map(({ id }) => id))
  const marks = await marksOf(db, caseId)
  return readable.map(proceeding => ({
    proceeding,
    title: workflowNamed(proceeding.workflow, proceeding.definitionNumber).title,
    items: fileLists[proceeding.workflow]!.map(item => {
      const marked = marks.get(`${proceeding.id}/${item.id}`)
      return { item, marked, standing: withMark(standingOf(item, shelf(proceeding.id, open)), marked) }
    }),
  }))
}

/** What somebody has on paper, or does not need, is not missing; what they know to be missing still is. */
const withMark = (standing: Standing, marked: Marked | undefined): Standing =>
  marked && marked.mark !== 'open' && standing !== 'not-yet' ? 'there' : standing

export const missingIn = (files: readonly CheckedFile[]): Checked[] =>
  files.flatMap(({ items }) => items.filter(({ standing }) => standing === 'missing'))

/** What is missing and nobody has said why. */
export const unexplainedIn = (files: readonly CheckedFile[]): Checked[] =>
  missingIn(files).filter(({ marked }) => !marked)

export const thereIn = (files: readonly CheckedFile[]): Checked[] =>
  files.flatMap(({ items }) => items.filter(({ standing }) => standing === 'there'))
