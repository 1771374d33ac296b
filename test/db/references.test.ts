import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openDatabase } from '../../server/db.ts'
import { freshDatabase } from '../support/databases.ts'

/** Of these a row never goes and never gets another id, so nobody has to look for the rows that name it. */
const kept = new Set([
  'cases',
  'events',
  'filed_reports',
  'organisations',
  'people',
  'proceedings',
  'service_points',
  'stored_files',
  'sweeps',
])

type Reference = { child: string; columns: string; parent: string }

describe('references between tables', () => {
  it('are looked up by an index where the row they lead to may go', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-references-'))
    const db = openDatabase((await freshDatabase(folder)).url)
    try {
      const references: Reference[] = await db.reader.raw(
        `select m.name as child, f."table" as parent, group_concat(f."from" order by f.seq) as columns
         from sqlite_master as m, pragma_foreign_key_list(m.name) as f where m.type = 'table' group by m.name, f.id`,
      )
      const indexes: { child: string; columns: string }[] = await db.reader.raw(
        `select m.name as child, group_concat(c.name order by c.seqno) as columns
         from sqlite_master as m, pragma_index_list(m.name) as i, pragma_index_info(i.name) as c
         where m.type = 'table' group by m.name, i.name`,
      )
      const isIndexed = ({ child, columns }: Reference) =>
        indexes.some(one => one.child === child && `${one.columns},`.startsWith(`${columns},`))
      expect(references).to.have.length.above(90)
      const slow = references.filter(one => !kept.has(one.parent) && !isIndexed(one))
      expect(slow.map(({ child, columns, parent }) => `${child}.${columns} → ${parent}`)).to.deep.equal([])
    } finally {
      await db.close()
      await rm(folder, { recursive: true })
    }
  })
})
