/** The store of files against the rows that name them, both ways. What a file contains is checked when it is read. */

import { byKey } from '../../by-key.ts'
import { walkFiles } from '../../evidence/file-store.ts'
import type { Around, Finding, WholeCheck } from '../check.ts'

/** Other tables than evidence, which the database itself ties to its file. */
const naming = [
  ['papers', 'sha256'],
  ['paper_editions', 'sha256'],
  ['paper_signers', 'picture_sha256'],
] as const

export const filesMissing: WholeCheck = {
  id: 'files-missing',
  title: { zh: '文件缺失', en: 'Files missing' },
  means: {
    zh: '登记在册的材料、文书或者模板，文件夹里没有对应的文件，或者大小不符；或者文书指向没有登记的文件。',
    en: 'Evidence, a paper or a template is on record, but its file is not in the folder or has another size; or a paper names a file that is not on record.',
  },
  mends: {
    zh: '不能自动修复。请从备份的 files/ 文件夹取回同名文件。',
    en: 'Nothing mends this by itself. Bring the file of that name back from the backup of files/.',
  },
  async *find({ db, files }: Around) {
    const stored = (after: string, limit: number) =>
      db('stored_files').where('sha256', '>', after).orderBy('sha256').limit(limit).select('sha256', 'bytes')
    for await (const { sha256, bytes } of byKey(stored, row => row.sha256)) {
      const size = await files.sizeOf(sha256)
      if (size !== bytes) yield aboutFile(sha256, size === undefined ? gone : anotherSize)
    }
    for (const [table, column] of naming) {
      const rows = await db(table)
        .whereNotNull(column)
        .whereNotIn(column, db('stored_files').select('sha256'))
        .distinct(column)
      for (const row of rows) yield aboutFile(row[column], unrecorded)
    }
  },
  href: () => '/sweep/checks/files-missing',
}

export const filesUnclaimed: WholeCheck = {
  id: 'files-unclaimed',
  title: { zh: '无主文件', en: 'Files without a row' },
  means: {
    zh: '文件夹里有文件，却没有任何登记：上传时被拒绝，或者登记被删除。一天以内的不算。',
    en: 'A file lies in the folder that nothing on record names: its upload was refused, or its row is gone. Those of the last day do not count.',
  },
  mends: {
    zh: '系统从不删除文件。确认没有登记丢失后，可以停机时移走。',
    en: 'The house never deletes a file. Once it is sure that no row was lost, move it away while the house stands still.',
  },
  async *find({ db, files, now }: Around) {
    const before = now().getTime() - 86_400_000
    for await (const some of walkFiles(files.folder, before)) {
      const rows: { sha256: string }[] = await db('stored_files').whereIn('sha256', some).select('sha256')
      const known = new Set(rows.map(({ sha256 }) => sha256))
      for (const name of some) if (!known.has(name)) yield aboutFile(name, unclaimed)
    }
  },
  href: () => '/sweep/checks/files-unclaimed',
}

const gone = { zh: '文件不在', en: 'The file is not there' }
const anotherSize = { zh: '文件大小不符', en: 'The file has another size' }
const unrecorded = { zh: '文件没有登记', en: 'The file is not on record' }
const unclaimed = { zh: '没有登记', en: 'Nothing names it' }

const aboutFile = (sha256: string, { zh, en }: { zh: string; en: string }): Finding => ({
  subject: sha256,
  caseId: null,
  says: { zh: `${zh}：${sha256.slice(0, 12)}…`, en: `${en}: ${sha256.slice(0, 12)}…` },
})
