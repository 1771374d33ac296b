/** The letters of a supervision: each to one employer, with a reply clock of its own from the day it was served. */
import type { Running, Sheet, StepArgs } from '../../define.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import { letterKinds, letterStandings } from './words.ts'

export type Letter = {
  key: string
  kind: keyof typeof letterKinds
  partyId: string
  standing: keyof typeof letterStandings
  servedOn?: string
  /** The day printed on the letter, which wins over any number of days. */
  until?: string
  /** Days to answer, where no day is printed. */
  days: number
}
export type LetterFacts = { letters?: Letter[] }
type Sending = { addressees: string[]; replyBy?: string | undefined }

/** One letter to each addressee. */
export const lettersTo = (
  kind: Letter['kind'],
  { addressees, replyBy }: Sending,
  { eventId, days }: { eventId: string; days: number },
): Letter[] =>
  addressees.map((partyId, place) => ({
    key: `${eventId}-${place + 1}`,
    kind,
    partyId,
    standing: 'sent',
    days,
    ...(replyBy ? { until: replyBy } : {}),
  }))

export const letterRecords =
  (kind: Letter['kind']) =>
  ({ answers, eventId }: StepArgs): RecordPut[] =>
    answers.addressees.map((partyId: string, place: number) => ({
      kind: 'action',
      key: `${eventId}-${place + 1}`,
      partyId,
      onDay: answers.sentOn,
      state: 'sent',
      details: { what: 'letter', letter: kind, until: answers.replyBy ?? null },
    }))

/** The newest letter to this employer that is not settled. */
export const letterTo = ({ letters = [] }: LetterFacts, partyId: string): Letter | undefined =>
  letters.findLast(one => one.partyId === partyId && !isSettled(one)) ??
  letters.findLast(one => one.partyId === partyId)

const settled: readonly string[] = ['corrected', 'withdrawn']
export const isSettled = ({ standing }: Pick<Letter, 'standing'>): boolean => settled.includes(standing)

/** The newest letter to each employer; an opinion takes the place of the prompt before it. */
function standingLetters({ letters = [] }: LetterFacts): Letter[] {
  return [...new Map(letters.map(one => [one.partyId, one])).values()]
}

export const allSettled = (facts: LetterFacts): boolean =>
  standingLetters(facts).length > 0 && standingLetters(facts).every(isSettled)

/** The letters once one of them has changed. */
export const changed = (facts: LetterFacts, key: string | undefined, change: Partial<Letter>): Letter[] =>
  (facts.letters ?? []).map(one => (one.key === key ? { ...one, ...change } : one))

export const standingRecord = (
  { answers, facts }: StepArgs<any, LetterFacts>,
  state: Letter['standing'],
  details: Record<string, string | number | null> = {},
): RecordPut[] => {
  const letter = letterTo(facts, answers.addressee)
  return letter ? [{ kind: 'action', key: letter.key, state, details }] : []
}

/** Each served letter that awaits its answer; a day printed on it stands as it is. */
export const replyClocks = ({ letters = [] }: LetterFacts): Running[] =>
  letters.flatMap(({ key, kind, standing, servedOn, until, days }) =>
    standing === 'waiting' && servedOn
      ? [
          {
            rule: kind === 'tip' ? 'sup_tip_feedback' : 'sup_opinion_reply',
            subject: key,
            anchorOn: servedOn,
            length: days,
            ...(until ? { extension: { until, reason: { zh: '函件载明的期限', en: 'The day printed on it' } } } : {}),
          },
        ]
      : [],
  )

export const letterSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '函件', en: 'Letters' },
  columns: [
    { label: { zh: '函件', en: 'Letter' }, kind: 'text' },
    { label: { zh: '发往', en: 'To' }, kind: 'party' },
    { label: { zh: '发出', en: 'Sent' }, kind: 'day' },
    { label: { zh: '送达', en: 'Served' }, kind: 'day' },
    { label: { zh: '状态', en: 'Standing' }, kind: 'text' },
    { label: { zh: '补发金额', en: 'Made good' }, kind: 'money' },
  ],
  rows: records
    .filter(({ details }) => details.what === 'letter')
    .map(({ partyId, onDay, amountFen, state, details }) => [
      letterKinds[details.letter as Letter['kind']],
      partyId,
      onDay,
      (details.servedOn as string | undefined) ?? null,
      letterStandings[state as Letter['standing']],
      amountFen,
    ]),
})
