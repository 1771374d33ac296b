/** Open cases that nothing will ever bring up again. */
import { byKey } from '../../by-key.ts'
import type { Db } from '../../db.ts'
import { dayOf } from '../../office.ts'
import { orderForms } from '../../supervision-orders/forms.ts'
import { orderKind } from '../../supervision-orders/records.ts'
import { type Around, inCase, type WholeCheck } from '../check.ts'
import { openStates } from './case-list.ts'

/** Nothing was said in it for so long: a working figure of the house. */
const silentDays = 30

export const forgotten: WholeCheck = {
  id: 'forgotten',
  title: { zh: '在办而没有下一步日期', en: 'Open without a next date' },
  means: {
    zh: `案件没有结案，没有期限，没有约定的日程，${silentDays} 天没有任何记录：没有任何提醒会再出现。`,
    en: `The case is open, has no deadline and no appointment, and nothing was said in it for ${silentDays} days: nothing will ever bring it up.`,
  },
  mends: {
    zh: '请承办人约定日程，或者办理下一步；无人承办的，移交他人。督办之后，到答复日期为止算作被跟进。',
    en: 'Its owner makes an appointment or takes the next step; or it is handed over. Once ordered it counts as followed up until the day to reply.',
  },
  because: 'nodate',
  async *find({ db, now }: Around) {
    const before = new Date(now().getTime() - silentDays * 86_400_000).toISOString()
    const page = (after: string, limit: number) =>
      db('case_facts')
        .whereIn('state', openStates)
        .whereNull('next_date_on')
        .whereNull('next_deadline_on')
        .where(any => any.where('last_event_at', '<', before).orWhereExists(ordered(db)))
        .where('case_id', '>', after)
        .orderBy('case_id')
        .limit(limit)
        .select('case_id', 'last_event_at', lastOwnEvent(db).as('own_event_at'))
    for await (const { case_id, last_event_at, own_event_at } of byKey(page, row => row.case_id)) {
      const at = [last_event_at, own_event_at].toSorted()[0]!
      if (at >= before) continue
      const day = dayOf(new Date(at))
      yield inCase(case_id, { zh: `最后一条记录在 ${day}`, en: `The last event is of ${day}` })
    }
  },
}

const ordered = (db: Db) =>
  db('records').whereRaw('records.case_id = case_facts.case_id').where('records.kind', orderKind)

/** To ask why nothing is done is not yet to do something. */
const lastOwnEvent = (db: Db) =>
  db('events')
    .whereRaw('events.case_id = case_facts.case_id')
    .whereNotIn('events.step', Object.keys(orderForms))
    .max('events.recorded_at')
