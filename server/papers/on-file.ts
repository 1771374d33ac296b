/** What any paper may draw on beside the case: the answers its reader may know, and what its proceeding has on file. */
import type { z } from 'zod'
import type { Sheet } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { StandingRecord } from '../../workflows/records.ts'
import { activeStates, restore } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { openAnswers } from '../proceedings/sealed-answers.ts'
import { toStandingRecord } from '../proceedings/standing.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { paperEventForm } from './case-events.ts'
import type { Told } from './standing-history.ts'

export type Answered = { form: z.ZodObject; answers: Record<string, unknown> }
export type OnFile = {
  /** What the step that asked for the paper was told. */
  own: Answered
  /** What the steps before it were told and whoever may read the paper may know, the oldest first; its own last. */
  told: readonly Answered[]
  records: readonly (StandingRecord & { atTime: string | null })[]
  sheets: readonly Sheet[]
}

type Asked = { proceeding: Record<string, any>; history: readonly Told[] }

/** What is kept from a reader of the paper's own step stays out: a talk with one side, a confidential referral. */
export async function onFile(db: Db, sealer: Sealer, { proceeding, history }: Asked): Promise<OnFile> {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definition_number)
  const { audience } = history.at(-1)!
  const told = history
    .filter(one => one.audience === 'all' || one.audience === audience)
    .flatMap(({ step, definitionNumber, answers }) => {
      const form = paperEventForm(step) ?? workflowNamed(workflow.id, definitionNumber).steps[step]?.form
      return form ? [{ form, answers: openAnswers(form, answers, sealer) }] : []
    })
  const rows = await db('records')
    .where({ proceeding_id: proceeding.id })
    .whereIn('audience', ['all', audience])
    .orderBy('kind')
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  const records = rows.map(row => ({ ...toStandingRecord(row), atTime: row.at_time ?? null }))
  const snapshot = restore(workflow, JSON.parse(proceeding.snapshot))
  const sheets = workflow.sheets?.({ states: activeStates(snapshot), facts: snapshot.context, records }) ?? []
  return { own: told.at(-1)!, told, records, sheets: sheets.filter(sheet => sheet.rows.length > 0) }
}
