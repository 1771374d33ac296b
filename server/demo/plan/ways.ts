/** Which way a case goes, by the shares of the practice notes, and what follows when it is over. */
import type { Story } from '../story.ts'
import { consult } from './consulted.ts'
import { type Diary, openDiary } from './diary.ts'
import { decline, fail, loseTouch, merge, withdraw } from './failed.ts'
import { complete, register } from './opening.ts'
import type { Outline } from './outline.ts'
import { care, refer } from './referred.ts'
import { settleAtOnce, settleInParts } from './settled.ts'

const shares = { atOnce: 40, inParts: 34, failed: 14, referred: 6, withdrawn: 5, declined: 3 }
const outcomes: Record<keyof typeof shares, (diary: Diary, outline: Outline) => void> = {
  atOnce: settleAtOnce,
  inParts: settleInParts,
  failed: fail,
  referred: (diary, outline) => refer(diary, outline),
  withdrawn: withdraw,
  declined: decline,
}

export type Twist = {
  /** Registered a second time: the name of the first story. */
  duplicateOf?: string
  /** The same case comes back after it was closed. */
  reopens?: boolean
  /** So many more workers on the day after. */
  joiners?: Outline['workers']
}

export function tell(outline: Outline, twist: Twist = {}): Story {
  const diary = openDiary(outline.random, outline.day)
  register(diary, outline)
  if (twist.joiners) join(diary, twist.joiners)
  if (twist.duplicateOf) merge(diary, outline, twist.duplicateOf)
  else goItsWay(diary, outline)
  if (twist.reopens) comeAgain(diary, outline)
  else if (outline.random.chance(0.3)) putAway(diary, outline)
  return { name: outline.name, station: outline.station, entries: diary.entries }
}

function goItsWay(diary: Diary, outline: Outline): void {
  const { random, halfKnown, kind } = outline
  if (kind === 'consultation') consult(diary, outline)
  else if (halfKnown && random.chance(0.45)) loseTouch(diary, outline)
  else {
    if (halfKnown) {
      diary.later(random.whole(1, 3))
      complete(diary, outline)
    }
    if (random.chance(0.02)) care(diary, outline)
    outcomes[random.weighted(shares)](diary, outline)
  }
}

function join(diary: Diary, workers: Outline['workers']): void {
  diary.later(1)
  diary.take('case-file.addMembers', {
    workers: workers.map(({ name, phone, claimFen }) => ({ name, phone, amountFen: String(claimFen / 100) })),
  })
}

const isClosed = ({ entries }: Diary): boolean => {
  const last = entries.at(-1)?.deed
  return last?.kind === 'step' && last.step === 'close'
}

/** Two or three weeks later something is still open; it is settled, and the file closed again. */
function comeAgain(diary: Diary, { random }: Outline): void {
  if (!isClosed(diary)) return
  const close = diary.entries.at(-1)!.deed
  diary.later(random.whole(9, 25))
  diary.take('case-file.reopen', { reason: '劳动者来电称还有一笔款项未核对，重新办理。' })
  diary.log('contact', { partyId: '@applicant', contactedOn: diary.day(), way: 'phone', outcome: 'reached' })
  diary.later(random.whole(2, 8))
  diary.log('note', { audience: 'all', text: '重新核对后双方确认没有差额。' })
  const result = close.kind === 'step' ? (close.answers.result as string) : 'failed'
  diary.close({ result })
}

function putAway(diary: Diary, { random }: Outline): void {
  if (!isClosed(diary)) return
  diary.later(random.whole(20, 60))
  diary.take('case-file.archive', { archivedOn: diary.day() })
}
