/** Whether each case is found by its own numbers and names, and by whoever may find it. */
import { outdatedAmong } from '../../search/entries.ts'
import { indexAgain, indexedAmong } from '../../search/index-case.ts'
import { type AmongCheck, inCase } from '../check.ts'

export const searchIndex: AmongCheck = {
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
  async among({ db, now }, caseIds) {
    const before = new Date(now().getTime() - 3_600_000).toISOString()
    const outdated = await outdatedAmong(db, caseIds, before)
    const found = await indexedAmong(db, caseIds)
    return caseIds.flatMap(id => {
      if (outdated.has(id)) return [inCase(id, { zh: '索引没有更新', en: 'Its entry is out of date' })]
      return found.has(id) ? [] : [inCase(id, { zh: '检索不到', en: 'It is not found by its own words' })]
    })
  },
}
