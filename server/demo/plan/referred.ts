/** Cases that another body settles, and matters sent on beside a mediation: signed for, returned, waited for. */
import { addDays } from '../../../workflows/law/days.ts'
import type { Diary } from './diary.ts'
import type { Outline } from './outline.ts'
import { workday } from './season.ts'

export type Destination = { partner: string; reason: string }

/** The usual partner for what the case is about. */
export function destinationOf({ matterName, category }: Outline): Destination {
  if (category === 'over-age') return { partner: 'procuratorate', reason: 'support-suit' }
  if (matterName === 'insurance') return { partner: 'social-insurance', reason: 'contributions' }
  if (matterName === 'injury') return { partner: 'injury', reason: 'injury' }
  if (matterName === 'relation') return { partner: 'justice', reason: 'trade' }
  if (category === 'new-form') return { partner: 'enterprise', reason: 'insurance' }
  return { partner: 'inspection', reason: 'arrears' }
}

export function refer(diary: Diary, outline: Outline, destination: Destination = destinationOf(outline)): void {
  send(diary, outline, destination)
  const way = outline.random.weighted({ done: 70, returned: 16, slow: 14 })
  if (way === 'returned') comeBack(diary, outline, destination)
  if (way === 'slow') press(diary, outline)
  const by = `partner:${destination.partner}`
  diary.later(outline.random.whole(0, 1))
  const resultBy = workday(addDays(diary.day(), 28))
  diary.take('referral.sign', { signedOn: diary.day(), resultBy }, by)
  if (outline.random.chance(0.6)) {
    diary.arrange({ kind: 'call', onDay: resultBy, at: '10:00', with: '对方经办人，询问结果' })
  }
  diary.later(outline.random.whole(1, 4))
  diary.take('referral.startWork', { startedOn: diary.day() }, by)
  diary.later(outline.random.whole(8, 26))
  diary.take(
    'referral.recordResult',
    { resultOn: diary.day(), ...resultOf(destination), text: '已办结并回填结果。', workerTold: 'yes' },
    by,
  )
  diary.settleDate()
  diary.later(outline.random.whole(1, 4))
  diary.close({ result: 'referred' })
}

function send(diary: Diary, { matter, workers }: Outline, { partner, reason }: Destination): void {
  diary.begin('referral.send', {
    sentOn: diary.day(),
    partnerId: `@partner:${partner}`,
    reason,
    text: `${workers.length} 名劳动者${matter.asks}，请依职责办理并反馈。`,
    consentChannel: 'signed',
  })
}

const resultOf = ({ reason }: Destination): { result: string } => ({
  result:
    reason === 'arrears' || reason === 'contributions'
      ? 'ordered'
      : reason === 'support-suit'
        ? 'supported'
        : 'decided',
})

function comeBack(diary: Diary, { random }: Outline, { partner }: Destination): void {
  diary.later(random.whole(1, 4))
  const returned = { returnedOn: diary.day(), reason: 'incomplete', missing: '缺劳动合同复印件' }
  diary.take('referral.returnIt', returned, `partner:${partner}`)
  diary.later(random.whole(1, 3))
  diary.take('referral.resend', { resentOn: diary.day(), completed: '已补劳动合同复印件。' })
}

function press(diary: Diary, { random }: Outline): void {
  diary.later(random.whole(7, 9))
  diary.take('referral.urge', { urgedOn: diary.day(), channel: 'phone', reached: 'yes', answer: '答复将尽快签收。' })
  diary.later(random.whole(3, 8))
}

/** Distress, told to nobody but the partner; the case goes on beside it. */
export function care(diary: Diary, { random }: Outline): void {
  diary.begin('referral.send', {
    sentOn: diary.day(),
    partnerId: '@partner:psychology',
    reason: 'care',
    text: '来访者情绪低落，请安排一次疏导。',
    consentChannel: 'signed',
  })
  diary.take('referral.sign', { signedOn: diary.day() }, 'partner:psychology')
  diary.later(random.whole(0, 1))
  diary.take(
    'referral.recordResult',
    { resultOn: diary.day(), result: 'received', workerTold: 'yes' },
    'partner:psychology',
  )
}
