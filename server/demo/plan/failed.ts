/** Cases in which no agreement was made: time over, given up, ended, withdrawn, never begun. */
import { aid } from './aid.ts'
import type { Diary } from './diary.ts'
import { applyAndAccept, callOtherSide } from './opening.ts'
import type { Outline } from './outline.ts'
import { refer } from './referred.ts'
import { talk } from './talks.ts'

export function fail(diary: Diary, outline: Outline): void {
  const { random } = outline
  applyAndAccept(diary, outline)
  if (random.chance(0.4)) {
    diary.later(1)
    callOtherSide(diary, outline, 'no-answer')
  }
  talk(diary, outline, 'adjourned')
  const way = random.weighted({ time: 50, given: 25, ended: 25 })
  if (way === 'time')
    diary.later(random.whole(26, 34)) // the clock has said so long before
  else endEarly(diary, outline, way)
  goOn(diary, outline)
}

function endEarly(diary: Diary, { random }: Outline, way: 'given' | 'ended'): void {
  diary.later(random.whole(0, 4))
  if (way === 'given') {
    diary.take('mediation.fail', {
      endedOn: diary.day(),
      reason: random.chance(0.7) ? 'no-agreement' : 'will-not-go-on',
      bothSigned: random.chance(0.6) ? 'yes' : 'no',
      advised: 'yes',
    })
  } else {
    diary.take('mediation.terminate', {
      endedOn: diary.day(),
      reason: random.chance(0.6) ? 'party_refuses' : 'party_missing',
      remarks: '多次联系后仍无法继续调解。',
      advised: 'yes',
    })
  }
  diary.later(random.whole(1, 3))
}

/** The next door: legal aid, a referral to arbitration, or the worker goes alone. */
function goOn(diary: Diary, outline: Outline): void {
  const next = outline.random.weighted({ aid: 42, arbitration: 30, alone: 28 })
  if (next === 'aid' && outline.matterName !== 'employer') aid(diary, outline)
  else if (next === 'arbitration') refer(diary, outline, { partner: 'arbitration', reason: 'mediation-failed' })
  else diary.close({ result: 'failed', note: '已告知仲裁途径和时效。' })
}

export function withdraw(diary: Diary, outline: Outline): void {
  const { random } = outline
  applyAndAccept(diary, outline)
  diary.later(random.whole(1, 7))
  const isReconciled = random.chance(0.6)
  diary.take('mediation.withdraw', {
    endedOn: diary.day(),
    reason: isReconciled ? 'reconciled' : 'applicant-wish',
    signed: 'yes',
  })
  diary.close({ result: isReconciled ? 'reconciled' : 'withdrawn' })
}

export function decline(diary: Diary, outline: Outline): void {
  const { random } = outline
  diary.begin('mediation.apply', { appliedOn: diary.day(), way: 'written', elsewhere: 'no', signed: 'yes' })
  diary.later(random.whole(0, 1))
  diary.take('mediation.consult', { askedOn: diary.day(), way: 'phone' })
  diary.later(1)
  diary.take('mediation.recordPosition', { positionOn: diary.day(), position: 'refuses', way: 'letter' })
  diary.take('mediation.notAccept', {
    refusedOn: diary.day(),
    reason: 'other-side-refuses',
    explanation: '对方书面拒绝调解，已告知可以申请仲裁和法律援助。',
    noticeWay: random.chance(0.5) ? 'handed' : 'post',
    notified: 'yes',
  })
  diary.close({ result: 'not-accepted' })
}

/** Registered twice: the second file goes into the first. */
export function merge(diary: Diary, _outline: Outline, into: string): void {
  diary.later(1)
  diary.take('case-file.merge', { intoNumber: `@number:${into}`, reason: '同一劳动者同一事项重复登记。' })
}

/** Left a nickname and a phone, and was not heard of again. */
export function loseTouch(diary: Diary, { random }: Outline): void {
  for (const days of [2, 3, 5]) {
    diary.later(days)
    diary.log('contact', {
      partyId: '@applicant',
      contactedOn: diary.day(),
      way: 'phone',
      outcome: random.chance(0.7) ? 'no-answer' : 'wrong-number',
    })
  }
  diary.later(14)
  diary.close({ result: 'worker-lost', note: '三次联系未果，留存记录。' })
}
