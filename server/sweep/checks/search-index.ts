/** Whether each case is found by its own numbers and names, and by whoever may find it. */

import { byKey, pagesByKey } from '../../by-key.ts'
import { outdatedBefore } from '../../search/entries.ts'
import { indexAgain, indexedAmong } from '../../search/index-case.ts'
import { type Around, inCase, type OwnCheck } from '../check.ts'

export const searchIndex: OwnCheck = {
  id: 'search-index',
  title: { zh: '检索索引与内容不符', en: 'Search index differs from the case' },
  means: {
    zh: '案件没有索引，按自己的编号、当事人姓名或者有权的人检索不到，或者索引一小时没有更新。',
    en: 'A case has no entry, is not found by its own numbers, names or readers, or its entry has been out of date for an hour.',
  },
  mends: {
    zh: '可以一键修复：重新建立该案的索引。',
    en: 'The button makes the entries of the case anew.',
  },
  repair: (office, { caseId }) => indexAgain(office, caseId!),
  async *find({ db, now }: Around) {
    const before = new Date(now().getTime() - 3_600_000).toISOString()
    const stale = (after: string, limit: number) => outdatedBefore(db, { before, after, limit })
    const told = new Set<string>()
    for await (const caseId of byKey(stale, id => id)) {
      told.add(caseId)
      yield inCase(caseId, { zh: '索引没有更新', en: 'Its entry is out of date' })
    }
    const cases = (after: string, limit: number): Promise<{ id: string }[]> =>
      db('cases').where('id', '>', after).orderBy('id').limit(limit).select('id')
    for await (const some of pagesByKey(cases, row => row.id)) {
      const ids = some.map(({ id }) => id)
      const found = await indexedAmong(db, ids)
      for (const id of ids)
        if (!found.has(id) && !told.has(id))
          yield inCase(id, { zh: '检索不到', en: 'It is not found by its own words' })
    }
  },
}
