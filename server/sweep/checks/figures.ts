/** Whether what reports add up of a case is what its history tells. */
import { casesKeptWrong } from '../../facts/differences.ts'
import { type AmongCheck, inCase } from '../check.ts'
import { mendCase } from '../mend-case.ts'

/** More of them leave so much behind that clearing it away takes longer than what is spared. */
const atOnce = 100

export const figures: AmongCheck = {
  id: 'figures',
  title: { zh: '统计底数与办案记录不符', en: 'What reports add up differs from the case' },
  means: {
    zh: '报表和流程分析按汇总数计算，其中这一案件的部分与它的办案记录不一致。',
    en: 'Reports and process reports are added up from what is kept of each case; of this one it is not what its history tells.',
  },
  mends: {
    zh: '可以一键修复：在案件中留下记录，一分钟内重新汇总。很多案件都有时，请运行 npm run facts:rebuild。',
    en: 'The button leaves a record in the case, and within a minute it is added up anew. For many cases run npm run facts:rebuild.',
  },
  repair: (office, { caseId }, by) => mendCase(office, { caseId: caseId!, part: 'sums', by }),
  async among(around, caseIds) {
    const wrong: string[] = []
    for (let from = 0; from < caseIds.length; from += atOnce)
      wrong.push(...(await casesKeptWrong(around.db, around, caseIds.slice(from, from + atOnce))))
    return wrong.map(id =>
      inCase(id, { zh: '汇总所用的与办案记录不一致', en: 'What is kept is not what its history tells' }),
    )
  },
}
