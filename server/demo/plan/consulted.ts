/** Questions: answered on the spot or a day later, sent to the right door, or the beginning of a case. */
import type { Diary } from './diary.ts'
import type { MatterName } from './matters.ts'
import type { Outline } from './outline.ts'
import { destinationOf } from './referred.ts'
import { settleAtOnce } from './settled.ts'

const topics: Record<MatterName, string> = {
  wages: 'wages',
  overtime: 'hours',
  injury: 'injury',
  compensation: 'dismissal',
  insurance: 'insurance',
  contract: 'contract',
  relation: 'new-form',
  leave: 'hours',
  employer: 'contract',
  other: 'other',
}

export function consult(diary: Diary, outline: Outline): void {
  const { matter, matterName, random, channel } = outline
  diary.begin('consultation.register', {
    askedOn: diary.day(),
    topic: topics[matterName],
    channel: channel === 'phone' || channel === 'hotline' ? 'phone' : channel === 'online' ? 'online' : 'visit',
    question: `${matter.asks}，问应当找谁、要带什么、多久有结果。`,
  })
  const way = outline.halfKnown ? 'answered' : random.weighted({ answered: 84, case: 9, referred: 7 })
  if (way === 'case') becomeCase(diary, outline)
  else if (way === 'referred') sendOn(diary, outline)
  else answer(diary, outline)
}

function answer(diary: Diary, { random }: Outline): void {
  diary.later(random.chance(0.7) ? 0 : 1)
  diary.take('consultation.answer', {
    answeredOn: diary.day(),
    answer: '说明了办理途径、所需证据和仲裁时效，约定需要时来站登记。',
    told: random.chance(0.5) ? ['limitation', 'evidence', 'mediation'] : ['limitation', 'legal-aid'],
  })
  diary.close({ result: 'answered' })
}

function becomeCase(diary: Diary, outline: Outline): void {
  diary.take('consultation.becomeCase', { decidedOn: diary.day() })
  diary.later(1)
  settleAtOnce(diary, outline)
}

function sendOn(diary: Diary, outline: Outline): void {
  const { partner, reason } = destinationOf(outline)
  const by = `partner:${partner}`
  diary.take('consultation.refer', {
    sentOn: diary.day(),
    partnerId: `@partner:${partner}`,
    reason,
    text: '当事人咨询事项属贵单位职责，请接谈。',
    consentChannel: 'signed',
  })
  diary.later(1)
  diary.take('referral.sign', { signedOn: diary.day() }, by)
  diary.later(outline.random.whole(4, 12))
  const result = { resultOn: diary.day(), result: 'resolved', text: '已接谈答复。', workerTold: 'yes' }
  diary.take('referral.recordResult', result, by)
  diary.close({ result: 'referred' })
}
