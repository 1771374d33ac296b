/** Reads a roster into a preview, and once it is confirmed hands its workers to a batch: an event for each of them. */
import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import { mostRows } from '../batches/begin-batch.ts'
import type { NewRow } from '../batches/new-rows.ts'
import { insertBatch, sealAnswers } from '../batches/repository.ts'
import { goOnBeside } from '../batches/run.ts'
import { slices } from '../batches/slices.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { workersOnFile } from '../proceedings/members-on-file.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { columnsOf } from './columns.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import { forgetPreview, keepPreview, type Preview, recalledPreview } from './previews.ts'
import { readBeside } from './read-beside.ts'
import type { Source } from './read-table.ts'
import { words } from './words.ts'

type Asked = { file: CaseFile; by: Person }

/** Nothing of it is on file yet. Returns the id of its preview; throws Invalid for what cannot be read. */
export async function previewRoster(office: Office, { file, by }: Asked, source: Source): Promise<string> {
  const read = await readBeside(source)
  if ('problem' in read) throw new Invalid({ file: [words[read.problem][by.locale]] })
  const columns = columnsOf(read.rows)
  const rows = judgeRows(read.rows, columns)
  if (rows.length === 0) throw new Invalid({ file: [words.empty[by.locale]] })
  if (rows.length > mostRows) throw new Invalid({ file: [words.tooManyRows[by.locale]] })
  const preview: Preview = {
    rows: await withKnown(office, file.id, rows),
    unused: columns.unused.slice(0, 20).map(heading => heading.slice(0, 40)),
    hasHeadings: columns.headingRow >= 0,
  }
  return keepPreview(office, { personId: by.id, caseId: file.id }, preview)
}

const atOnce = 200

async function withKnown(office: Office, caseId: string, rows: readonly JudgedRow[]): Promise<JudgedRow[]> {
  const breathe = slices()
  const known = new Set<number>()
  for (let from = 0; from < rows.length; from += atOnce) {
    const workers = rows.slice(from, from + atOnce).map(({ worker }) => worker)
    for (const place of await workersOnFile(office.db.reader, office.sealer, { caseId, workers }))
      known.add(from + place)
    await breathe()
  }
  return rows.map((row, place) =>
    known.has(place) && row.standing === 'new'
      ? { ...row, standing: 'known', remarks: [...row.remarks, { name: 'known' }] }
      : row,
  )
}

/** Begins to take in those that nothing speaks against. Returns the batch's id. */
export async function confirmRoster(office: Office, { file, by }: Asked, previewId: string): Promise<string> {
  const { rows } = await recalledPreview(office, previewId, { personId: by.id, caseId: file.id })
  const workers = rows.filter(({ standing }) => standing === 'new')
  if (workers.length === 0) throw new Invalid({ '': [words.nothingNew[by.locale]] })
  const own = await office.db
    .reader('proceedings')
    .where({ case_id: file.id, workflow: caseFile.id })
    .first('id', 'version')
  const newRows = workers.map(
    ({ worker }): NewRow => ({
      caseId: file.id,
      memberId: null,
      proceedingId: own.id,
      seenVersion: own.version,
      label: worker.name,
      sealed: sealAnswers(office, { workers: [worker] }),
      state: 'waiting',
    }),
  )
  const id = await office.db.write(tx =>
    insertBatch(
      tx,
      {
        madeBy: by.id,
        organisationPath: file.organisationPath,
        caseId: file.id,
        proceedingId: own.id,
        workflow: caseFile.id,
        step: 'addMembers',
        state: 'running',
        seenVersion: own.version,
        sealed: sealAnswers(office, {}),
      },
      { rows: newRows, now: office.now() },
    ),
  )
  await forgetPreview(office, previewId)
  goOnBeside(office)
  return id
}
