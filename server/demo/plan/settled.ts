/** Cases that end in an agreement: paid at once, in parts, late, or not at all. */
import { addDays } from '../../../workflows/law/days.ts'
import { basisOf } from '../house/organisations.ts'
import type { Diary } from './diary.ts'
import { typedYuan } from './matters.ts'
import { applyAndAccept } from './opening.ts'
import type { Outline } from './outline.ts'
import { workday, workdayBefore } from './season.ts'
import { talk } from './talks.ts'
import { drawTerms, type Part, type Terms } from './terms.ts'

export function settleAtOnce(diary: Diary, outline: Outline): void {
  const terms = agree(diary, outline, 1)
  doDuties(diary, terms)
  payInTime(diary, outline, terms.parts[0]!)
  callBackAndClose(diary, outline)
}

export function settleInParts(diary: Diary, outline: Outline): void {
  const { random } = outline
  const terms = agree(diary, outline, random.whole(2, 4))
  doDuties(diary, terms)
  const isConfirmed = random.chance(0.35) && confirm(diary, outline, terms)
  const missed = random.chance(0.19) ? random.whole(0, terms.parts.length - 1) : -1
  const isGivenUp = random.chance(0.3)
  const paid = missed >= 0 && isGivenUp ? terms.parts.slice(0, missed) : terms.parts
  for (const [place, part] of paid.entries()) {
    if (random.chance(0.7)) planCall(diary, part)
    if (place === missed) payLate(diary, outline, part)
    else payInTime(diary, outline, part)
  }
  if (paid.length < terms.parts.length) leaveUnpaid(diary, outline, { ...terms.parts[missed]!, isConfirmed })
  else callBackAndClose(diary, outline)
}

const determinedElsewhere = '已持工伤认定书和劳动能力鉴定结论，待遇按鉴定等级计算；劳动者知悉并自愿。'

function agree(diary: Diary, outline: Outline, parts: number): Terms {
  applyAndAccept(diary, outline)
  talk(diary, outline, 'agreed')
  diary.later(outline.random.whole(0, 4))
  const terms = drawTerms(outline, { day: diary.day(), parts })
  diary.take('mediation.agree', terms.answers)
  const way = outline.random.chance(0.9) ? 'in-person' : 'electronic'
  const signing = {
    signedOn: diary.day(),
    way,
    ...(outline.matterName === 'injury' && { despite: determinedElsewhere }),
  }
  if (outline.random.chance(0.85)) diary.take('mediation.signTogether', signing)
  else
    for (const who of ['applicant', 'mediator', 'respondent', 'body']) diary.take('mediation.sign', { who, ...signing })
  return terms
}

function doDuties(diary: Diary, { hasDuty }: Terms): void {
  if (hasDuty) diary.take('performance.confirmDuties', { doneOn: diary.day(), proof: '离职证明签收回执' })
}

/** One agreement in five or so is made enforceable, before the first part falls due. */
function confirm(diary: Diary, { random, station }: Outline, { parts }: Terms): boolean {
  const route = basisOf(station) === 'people_mediation' || random.chance(0.6) ? 'court' : 'arbitration'
  diary.later(random.whole(2, 5))
  diary.take('performance.applyConfirmation', { filedOn: diary.day(), route })
  const decided = workday(addDays(diary.day(), random.whole(2, 5)))
  if (decided >= parts[0]!.dueOn) return false
  diary.goTo(decided)
  diary.take('performance.recordConfirmation', { decidedOn: decided, route, granted: 'yes' })
  return true
}

function payInTime(diary: Diary, { random }: Outline, { dueOn, fen }: Part): void {
  diary.goTo(workdayBefore(addDays(dueOn, -random.whole(0, 3))))
  const way = random.chance(0.7) ? 'bank' : random.chance(0.7) ? 'mobile' : 'station'
  if (random.fork(`slip ${dueOn}`).chance(0.05)) mistype(diary, fen)
  diary.take('performance.recordPayment', { paidOn: diary.day(), amountFen: typedYuan(fen), way })
  diary.settleDate()
}

/** A slip of the hand, seen at once and taken back. */
function mistype(diary: Diary, fen: number): void {
  const wrongFen = Math.floor(fen / 1000) * 100
  diary.take('performance.recordPayment', { paidOn: diary.day(), amountFen: typedYuan(wrongFen), way: 'bank' })
  diary.takeBack('performance.recordPayment', '金额少录一位，撤回后重新登记。')
}

/** Whoever is asked to pay is rung up on the day: the next date of the case. */
const planCall = (diary: Diary, { dueOn }: Part): void =>
  diary.arrange({ kind: 'call', onDay: workday(dueOn), at: '15:00', with: '付款方，核实到账' })

/** Red on the morning after, a reminder, and the money at last; sometimes first a half of it. */
function payLate(diary: Diary, outline: Outline, { dueOn, fen }: Part): void {
  const { random } = outline
  diary.goTo(workday(addDays(dueOn, random.whole(1, 3))))
  remind(diary, outline, 'promised')
  diary.later(random.whole(2, 9))
  if (random.chance(0.4)) {
    const half = Math.floor(fen / 200) * 100
    diary.take('performance.recordPayment', { paidOn: diary.day(), amountFen: typedYuan(half), way: 'bank' })
    diary.later(random.whole(3, 10))
    diary.take('performance.recordPayment', { paidOn: diary.day(), amountFen: typedYuan(fen - half), way: 'bank' })
  } else diary.take('performance.recordPayment', { paidOn: diary.day(), amountFen: typedYuan(fen), way: 'bank' })
}

function remind(diary: Diary, { random }: Outline, result: 'promised' | 'no-answer' | 'unable'): void {
  diary.take('performance.remind', {
    remindedOn: diary.day(),
    way: random.chance(0.8) ? 'phone' : 'letter',
    party: '@respondent',
    result,
    ...(result === 'promised' ? { promisedOn: workday(addDays(diary.day(), 5)) } : {}),
  })
  diary.settleDate()
}

/** Nobody answers: the worker goes another way, and the file is closed as what it is. */
function leaveUnpaid(diary: Diary, outline: Outline, { dueOn, isConfirmed }: Part & { isConfirmed: boolean }): void {
  const { random, matter } = outline
  diary.goTo(workday(addDays(dueOn, random.whole(1, 3))))
  remind(diary, outline, 'no-answer')
  diary.later(random.whole(5, 9))
  remind(diary, outline, 'unable')
  diary.later(random.whole(3, 6))
  const door = isConfirmed ? 'enforcement' : matter.claimKind === 'other' ? 'arbitration' : 'payment-order'
  diary.take('performance.chooseDoor', { chosenOn: diary.day(), door, advised: 'yes' })
  if (random.chance(0.4)) return
  diary.later(random.whole(25, 45))
  diary.take('performance.endUnpaid', {
    endedOn: diary.day(),
    reason: 'elsewhere',
    note: '劳动者自行主张权利，本站不再催收。',
  })
  if (door === 'payment-order') diary.take('payment-order.withdraw', { withdrawnOn: diary.day() })
  else diary.take(`${door}.giveUp`, { closedOn: diary.day(), reason: '劳动者自行委托律师办理。' })
  diary.close({ result: 'unpaid' })
}

function callBackAndClose(diary: Diary, { random }: Outline): void {
  diary.later(random.whole(4, 20))
  if (random.chance(0.12)) {
    diary.take('performance.callBack', { calledOn: diary.day(), way: 'phone', result: 'not-reached' })
    diary.later(random.whole(2, 6))
  }
  diary.take('performance.callBack', {
    calledOn: diary.day(),
    way: 'phone',
    result: 'no-objection',
    satisfaction: random.chance(0.8) ? 'satisfied' : 'fair',
  })
  diary.close({ result: 'performed' })
}
