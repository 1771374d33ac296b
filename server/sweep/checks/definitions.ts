/** Proceedings that stand on a definition which the house no longer knows. */
import { everyDefinition } from '../../../workflows/index.ts'
import { byKey } from '../../by-key.ts'
import type { Db } from '../../db.ts'
import { type Around, inCase, type WholeCheck } from '../check.ts'

export const definitionGone: WholeCheck = {
  id: 'definition-gone',
  title: { zh: '流程定义不存在', en: 'Definition missing' },
  means: {
    zh: '程序所用的流程或者编号在系统里没有：页面打不开，步骤不能办理。',
    en: 'The workflow or number a proceeding stands on is not in the house: its pages fail and no step can be taken.',
  },
  mends: {
    zh: '请技术人员恢复该定义文件。运行 npm run workflows:check 可以看到哪些定义仍在使用。',
    en: 'The file of the definition has to come back. npm run workflows:check tells which ones are still needed.',
  },
  async *find({ db }: Around) {
    const known = everyName()
    const used: { workflow: string; definition_number: number }[] = await db('proceedings').distinct(
      'workflow',
      'definition_number',
    )
    for (const { workflow, definition_number } of used) {
      if (known.has(`${workflow}/${definition_number}`)) continue
      const page = (after: string, limit: number) =>
        db('proceedings')
          .where({ workflow, definition_number })
          .where('id', '>', after)
          .orderBy('id')
          .limit(limit)
          .select('id', 'case_id')
      const name = `${workflow}/${definition_number}`
      for await (const { id, case_id } of byKey(page, row => row.id))
        yield inCase(case_id, { zh: `没有定义 ${name}`, en: `There is no definition ${name}` }, id)
    }
  },
}

const everyName = (): Set<string> => new Set(everyDefinition().map(({ id, number }) => `${id}/${number}`))

/** Whether the house knows every definition the proceedings of a case stand on. */
export async function definitionsKnown(db: Db, caseId: string): Promise<boolean> {
  const known = everyName()
  const used: { workflow: string; definition_number: number }[] = await db('proceedings').where({ case_id: caseId })
  return used.every(({ workflow, definition_number }) => known.has(`${workflow}/${definition_number}`))
}
