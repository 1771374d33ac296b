/** What happens in the room: appointments, sessions, offers, and the notes that only mediators read. */
import { addDays } from '../../../workflows/law/days.ts'
import type { Diary } from './diary.ts'
import { typedYuan } from './matters.ts'
import { claimedFen, type Outline, payerOf } from './outline.ts'
import { workday } from './season.ts'

/** One to three days of talks; it never takes longer than the fifteen days the law gives. */
export function talk(diary: Diary, outline: Outline, result: 'agreed' | 'adjourned'): void {
  const { random } = outline
  const inDays = random.whole(1, 4)
  if (random.chance(0.55)) appoint(diary, inDays)
  else diary.later(inDays)
  if (random.chance(0.7)) holdSession(diary, outline, result)
  offer(diary, outline, 0.35, payerOf(outline))
  if (random.chance(0.4)) offer(diary, outline, 0.85, payerOf(outline) === 'applicant' ? 'respondent' : 'applicant')
  if (random.chance(0.15)) {
    diary.log('note', { audience: 'mediators', text: '双方差距不大，下次可由我方提出折中方案。' })
  }
}

function appoint(diary: Diary, inDays: number): void {
  const onDay = workday(addDays(diary.day(), inDays))
  diary.arrange({ kind: 'session', onDay, at: '14:30', place: '一号调解室', with: '双方当事人' })
  diary.later(inDays)
  diary.settleDate()
}

function holdSession(diary: Diary, { random, workers }: Outline, result: string): void {
  const present = ['applicant', 'respondent', ...(workers.length > 9 ? ['union'] : [])]
  const held = {
    heldOn: diary.day(),
    how: random.chance(0.85) ? 'onsite' : 'video',
    room: 'joint',
    present,
    result: result === 'agreed' ? 'progress' : 'adjourned',
    minutes: result === 'agreed' ? '双方核对了数额，愿意继续商量。' : '双方差距较大，未能达成一致。',
  }
  diary.take('mediation.holdSession', held)
  if (random.fork('slip').chance(0.05))
    diary.amend('mediation.holdSession', { ...held, present: [...present, 'expert'] })
}

function offer(diary: Diary, outline: Outline, share: number, proposer: 'applicant' | 'respondent'): void {
  const { random } = outline
  const fen = Math.round((claimedFen(outline) * share * random.whole(80, 115)) / 100 / 1000) * 1000
  diary.take('mediation.recordOffer', {
    offeredOn: diary.day(),
    proposer,
    room: random.chance(0.6) ? proposer : 'joint',
    amountFen: typedYuan(Math.max(fen, 10_000)),
  })
}
