/** What the house's own jobs ought to have done by now: steps of the clock, effects, papers. */

import { byKey } from '../../by-key.ts'
import { demoToldAt } from '../../demo/repository.ts'
import { NotNow } from '../../errors.ts'
import { deadlinesToPass, passOne } from '../../jobs/pass-deadlines.ts'
import { dayOf } from '../../office.ts'
import { retryEffect, stuckEffects } from '../../outbox/repository.ts'
import { makePaper } from '../../papers/make-paper.ts'
import { queuedPaper } from '../../papers/repository.ts'
import { type Around, inCase, type WholeCheck } from '../check.ts'
import { words } from '../words.ts'

const hourAgo = ({ now }: Around): string => new Date(now().getTime() - 3_600_000).toISOString()

export const clockLate: WholeCheck = {
  id: 'clock-late',
  title: { zh: '期限已过而时钟未办', en: 'Clock behind a deadline' },
  means: {
    zh: '期限届满后应当由系统自动办理的步骤没有办理。',
    en: 'A step that the house takes by itself once a day has passed was not taken.',
  },
  mends: {
    zh: '可以一键修复：系统时钟现在补办这一步，办理日期为期限届满的次日。',
    en: 'The button lets the clock take the step now, dated the day after the last day.',
  },
  async *find({ db, now, calendar }: Around) {
    const look = { db, calendar: calendar.current(), today: dayOf(now()) }
    for await (const { id, caseId, rule, dueOn } of deadlinesToPass(look))
      yield inCase(caseId, { zh: `期限 ${rule} 于 ${dueOn} 届满`, en: `Deadline ${rule} ended on ${dueOn}` }, id)
  },
  async repair(office, { subject }) {
    if (!(await passOne(office, subject))) throw new NotNow(`Deadline ${subject} cannot be passed`, words.notPassed)
  },
}

export const outboxStuck: WholeCheck = {
  id: 'outbox-stuck',
  title: { zh: '待发消息滞留', en: 'Outbox stuck' },
  means: {
    zh: '一小时前就应当发出的提醒还没有发出，或者多次失败后已经放弃。',
    en: 'A reminder due more than an hour ago was not sent, or was given up after several failures.',
  },
  mends: {
    zh: '可以一键修复：重新排队，下一分钟再发。',
    en: 'The button queues it again; it is tried within the next minute.',
  },
  async *find(around: Around) {
    const before = hourAgo(around)
    const page = (after: string, limit: number) => stuckEffects(around.db, { before, after, limit })
    for await (const { id, caseId, state, dueAt } of byKey(page, row => row.id))
      yield {
        subject: id,
        caseId,
        says: {
          zh: `${state === 'failed' ? '已放弃' : '滞留'}，应于 ${dayOf(new Date(dueAt))} 发出`,
          en: `${state === 'failed' ? 'Given up' : 'Stuck'}, due on ${dayOf(new Date(dueAt))}`,
        },
      }
  },
  repair: (office, { subject }) => office.db.write(tx => retryEffect(tx, subject, office.now().toISOString())),
}

export const papersWaiting: WholeCheck = {
  id: 'papers-waiting',
  title: { zh: '文书没有生成', en: 'Papers not made' },
  means: {
    zh: '排队超过一小时的文书还没有生成。',
    en: 'A paper has been waiting for more than an hour to be made.',
  },
  mends: {
    zh: '可以一键修复：现在生成；缺少内容的，文书页会写明缺什么。',
    en: 'The button makes it now; where something is missing, the page of the paper says what.',
  },
  async *find(around: Around) {
    const before = hourAgo(around)
    const told = await demoToldAt(around.db)
    if (told && told >= before) return // its papers are dated by their stories, and nobody could make them until then
    const page = (after: string, limit: number) =>
      around
        .db('papers')
        .where('state', 'queued')
        .where('queued_at', '<', before)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('id', 'case_id', 'queued_at')
    for await (const { id, case_id, queued_at } of byKey(page, row => row.id)) {
      const day = dayOf(new Date(queued_at))
      yield inCase(case_id, { zh: `${day} 起排队`, en: `Waiting since ${day}` }, id)
    }
  },
  async repair(office, { subject }) {
    const paper = await queuedPaper(office.db.reader, subject)
    if (paper) await makePaper(office, paper)
  },
}
