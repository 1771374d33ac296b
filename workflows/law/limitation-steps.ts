/** The working of a limitation in sentences: what each event did to the year, and what to keep in mind. */
import type { Text } from '../text.ts'
import { civilExpired, civilSource, civilWarning, civilWords } from './civil-limitation.ts'
import { daysBetween } from './days.ts'
import type { Interrupted, Limitation, LimitationStep, Suspended } from './limitation.ts'
import type { Begun } from './limitation-start.ts'
import { interruptions, type LimitedClaimKind, suspensionGrounds, suspensionSource } from './limitation-words.ts'

/** So many days before the last one a warning begins. */
const soonDays = 30

type Step = Omit<LimitationStep, 'lastOn'>

type Kind = { kind: LimitedClaimKind }

export function stepOfSuspension(event: Suspended, { counts, kind }: Kind & { counts: boolean }): Step {
  const { from, to, ground, proof } = event
  return {
    on: from,
    effect: counts ? 'pauses' : 'none',
    what: suspensionGrounds[ground],
    reason: counts ? pausedFor(from, to) : outsideTheYear,
    source: kind === 'civil' ? civilSource : suspensionSource,
    proof,
  }
}

function pausedFor(from: string, to: string | null): Text {
  if (to === null)
    return {
      zh: '时效自该日起中止，原因消除之日起继续计算',
      en: 'The year stands still from this day and goes on when the obstacle ends',
    }
  const days = daysBetween(from, to)
  return {
    zh: `时效中止 ${days} 日，${to} 起继续计算；年内的中止日数顺加`,
    en: `Suspended for ${days} ${days === 1 ? 'day' : 'days'}, counted again from ${to}; its days within the year are added`,
  }
}

const outsideTheYear: Text = {
  zh: '不在时效期间内，不产生中止',
  en: 'Not within the year: nothing is suspended',
}

export function stepOfInterruption(
  event: Interrupted,
  effect: LimitationStep['effect'],
  { startOn, lastOn, kind }: { startOn: string; lastOn: string } & Kind,
): Step {
  const { label, source } = interruptions[event.by]
  const reason =
    effect === 'none'
      ? noEffect(event, { startOn, lastOn })
      : (kind === 'civil' ? civilWords : anew)[effect === 'revives' ? effect : 'restarts']
  return {
    on: event.on,
    effect,
    what: label,
    reason,
    source: effect === 'revives' ? civil192 : kind === 'civil' ? civilSource : source,
    proof: event.proof,
  }
}

const anew = {
  restarts: { zh: '时效中断，自该日起重新计算一年', en: 'Interrupted: one year anew from this day' },
  revives: {
    zh: '时效届满后对方同意履行，不得再以时效届满抗辩，自该日起重新计算一年',
    en: 'Agreed to perform after the end: the defence is given up, one year anew from this day',
  },
} as const

const civil192: Text = { zh: '《民法典》第192条', en: 'Civil Code, art. 192' }

function noEffect({ on }: Interrupted, { startOn, lastOn }: { startOn: string; lastOn: string }): Text {
  if (on < startOn)
    return {
      zh: `早于时效起算日 ${startOn}，不产生中断`,
      en: `Before the year began on ${startOn}: nothing to interrupt`,
    }
  return {
    zh: `时效已于 ${lastOn} 届满，此后主张不产生中断`,
    en: `The year had ended on ${lastOn}: a later demand revives nothing`,
  }
}

type Found = Pick<Limitation, 'state' | 'startOn' | 'lastOn' | 'provenLastOn' | 'unpublishedYears'> & {
  begun: Begun
  /** Of a civil claim alone: the last day if no suspension counted, null where none is on file. */
  safeOn?: string | null
}

/** What whoever takes the claim in should know; none of it stops them. `on` is the day it is looked at. */
export function warningsOf(found: Found, on: string): Text[] {
  return [
    ...stateWarning(found, on),
    ...(found.begun.isPractice ? [practiceWarning] : []),
    ...(found.safeOn === undefined ? [] : [civilWarning(found.safeOn)]),
    ...proofWarning(found),
    ...found.unpublishedYears.map(unpublished),
  ]
}

function stateWarning({ state, lastOn, begun, safeOn }: Found, on: string): Text[] {
  if (state === 'unknown') return [begun.isPractice ? injuryStartMissing : startMissing]
  if (state === 'not-running') return [employed]
  if (state === 'paused') return [standing]
  if (lastOn === null) return []
  if (state === 'expired') return [safeOn === undefined ? expired(lastOn) : civilExpired(lastOn)]
  const left = daysBetween(on, lastOn)
  return left <= soonDays ? [soon(lastOn, left)] : []
}

const startMissing: Text = {
  zh: '尚未填写知道或者应当知道权利被侵害之日，无法计算时效',
  en: 'The day on which the right was known to be harmed is not on file: limitation cannot be computed',
}
const injuryStartMissing: Text = {
  zh: '尚未填写起算之日（认定、鉴定结论作出、待遇停发或者违法行为结束之日），无法计算时效',
  en: 'The first day (recognition, appraisal, stop of benefits or end of the breach) is not on file: limitation cannot be computed',
}
const employed: Text = {
  zh: '劳动关系存续期间，追索拖欠的劳动报酬不受一年仲裁时效限制；劳动关系终止后应当在一年内提出',
  en: 'While the employment lasts no limitation runs for unpaid remuneration; once it ends, claim within one year',
}
const standing: Text = {
  zh: '时效中止中，最后一日待中止原因消除后确定',
  en: 'Limitation stands still; the last day is known once the obstacle has ended',
}

const expired = (lastOn: string): Text => ({
  zh: `一年仲裁时效已于 ${lastOn} 届满。这是对方的抗辩，不是不予受理的理由：仲裁委员会不主动审查；对方应当在仲裁阶段提出，仲裁中未提出而在诉讼中才提出的，除有新证据外不予支持，再审中不予支持。请告知当事人并记录，可以继续办理（《劳动争议司法解释（二）》第20条）`,
  en: `The year ended on ${lastOn}. That is a defence of the other side, not a bar: the commission does not examine it of its own motion, and it must be raised in arbitration; raised first in court it fails unless new evidence proves it, and in retrial it fails. Tell the party, note the advice, and go on if they wish (Judicial Interpretation II, art. 20)`,
})

const soon = (lastOn: string, left: number): Text => ({
  zh: left === 0 ? `时效今日（${lastOn}）届满` : `时效将于 ${lastOn} 届满，还有 ${left} 日`,
  en:
    left === 0
      ? `Limitation ends today, ${lastOn}`
      : `Limitation ends on ${lastOn}, in ${left} ${left === 1 ? 'day' : 'days'}`,
})

const practiceWarning: Text = {
  zh: '该类请求的时效起算点为实务做法，各地可能不同，请核对所列口径',
  en: 'Where the year of this kind of claim begins is practice and may differ from place to place: see the readings named',
}

function proofWarning({ lastOn, provenLastOn }: Found): Text[] {
  if (provenLastOn === null || provenLastOn === lastOn) return []
  return [
    {
      zh: `部分中断、中止事由尚无证据；只计有证据的，最后一日为 ${provenLastOn}。请补充证据，或者按该日提出`,
      en: `Some events have no proof yet; by what is proved the last day is ${provenLastOn}. Find the proof, or go by that day`,
    },
  ]
}

const unpublished = (year: number): Text => ({
  zh: `${year} 年节假日安排未公布（未导入），最后一日可能变化`,
  en: `The holiday notice for ${year} is not on file; the last day may still change`,
})
