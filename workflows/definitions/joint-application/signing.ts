/**
 * Who of both sides has signed a paper, on which day and in which way; shared by the two ways to confirm an agreement.
 * Several people sign on several days; a side has signed with its last signature, or with one given for all of it.
 */
import { z } from 'zod'
import type { Need, Sheet, StepArgs } from '../../define.ts'
import { calendarDate, choice, optional, reference, yesNo } from '../../fields.ts'
import { laterOf } from '../../law/days.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'

export const signingWays = {
  'in-person': { zh: '当面签名或者捺印', en: 'Signed or fingerprinted in person' },
  seal: { zh: '加盖单位公章', en: "Unit's seal" },
  agent: { zh: '委托代理人签名', en: 'Signed by an agent' },
  video: { zh: '视频见证签署', en: 'Signed on video' },
  electronic: { zh: '电子签名', en: 'Electronic signature' },
  post: { zh: '邮寄签署', en: 'Signed by post' },
} as const

/** Who has signed one paper; a day where the side is complete. */
export type Signed = { by?: readonly { party: string; on: string }[]; applicantsOn?: string; respondentsOn?: string }

export const signForm = z.object({
  party: reference({ zh: '签署人', en: 'Who signed' }, 'parties'),
  signedOn: calendarDate({ zh: '签署日期', en: 'Signed on' }, { today: true }),
  way: choice({ zh: '方式', en: 'Way' }, signingWays),
  forSide: optional(
    yesNo(
      { zh: '代表本方全体签署', en: 'For the whole side' },
      {
        help: {
          zh: '推举的代表或者有特别授权的代理人代本方全体签署的，选“是”。',
          en: 'Yes where an elected representative or an agent with special authority signs for all of the side.',
        },
      },
    ),
  ),
})

export const signingNeeds = ['parties', 'members', 'coveredMembers'] as const satisfies readonly Need[]

type Side = 'applicant' | 'respondent'

export const hasBothSides = ({ applicantsOn, respondentsOn }: Signed = {}): boolean =>
  applicantsOn !== undefined && respondentsOn !== undefined

export const isAnySigned = ({ by = [] }: Signed = {}): boolean => by.length > 0

/** The day both sides have signed; undefined while a signature is missing. */
export const bothSignedOn = ({ applicantsOn, respondentsOn }: Signed = {}): string | undefined =>
  applicantsOn && respondentsOn ? laterOf(applicantsOn, respondentsOn) : undefined

type Signature = Pick<StepArgs<z.output<typeof signForm>>, 'answers' | 'given'>

/** The paper once this signature is on it. */
export function afterSigning(signed: Signed = {}, { answers, given }: Signature): Signed {
  const by = [...(signed.by ?? []), { party: answers.party, on: answers.signedOn }]
  const side = sideOf(answers.party, given)
  if (!side) return { ...signed, by }
  const due = signatoriesOf(side, given)
  const days = by.filter(({ party }) => due.includes(party)).map(({ on }) => on)
  const isComplete = answers.forSide === 'yes' || due.every(id => by.some(({ party }) => party === id))
  if (!isComplete) return { ...signed, by }
  const on = days.reduce(laterOf, answers.signedOn)
  return { ...signed, by, ...(side === 'applicant' ? { applicantsOn: on } : { respondentsOn: on }) }
}

/** Somebody who has signed, who stands on neither side, or a day before the paper was there. */
export function wrongSignature(
  signed: Signed = {},
  { answers, given, notBefore = '' }: Signature & { notBefore?: string | undefined },
): Record<string, Text> {
  const side = sideOf(answers.party, given)
  const sideOn = side === 'applicant' ? signed.applicantsOn : signed.respondentsOn
  return {
    ...problem(side === undefined, 'party', {
      zh: '只登记申请人和被申请人的签署',
      en: 'Only signatures of the two sides are recorded',
    }),
    ...problem(side !== undefined && sideOn !== undefined, 'party', {
      zh: '本方已经签署完毕',
      en: 'This side has signed already',
    }),
    ...problem(signed.by?.some(({ party }) => party === answers.party) === true, 'party', {
      zh: '此人已经签署',
      en: 'This one has signed already',
    }),
    ...problem(answers.signedOn < notBefore, 'signedOn', {
      zh: '不能早于该文书形成之日',
      en: 'Cannot be before the day of the paper',
    }),
  }
}

export const signatureRecord = (what: string, { answers, eventId }: StepArgs): RecordPut => ({
  kind: 'signature',
  key: `${eventId}-1`,
  partyId: answers.party,
  onDay: answers.signedOn,
  state: 'signed',
  details: { what, way: answers.way, forSide: answers.forSide === 'yes' },
})

/** One row a signature, in the order of their days. */
export function signatureSheet(records: readonly StandingRecord[], papers: Record<string, Text>): Sheet {
  const signatures = records.filter(({ kind }) => kind === 'signature')
  return {
    title: { zh: '签署情况', en: 'Signatures' },
    columns: [
      { label: { zh: '文书', en: 'Paper' }, kind: 'text' },
      { label: { zh: '签署人', en: 'Who' }, kind: 'party' },
      { label: { zh: '日期', en: 'Day' }, kind: 'day' },
      { label: { zh: '方式', en: 'Way' }, kind: 'text' },
    ],
    rows: signatures
      .toSorted((a, b) => ((a.onDay ?? '') < (b.onDay ?? '') ? -1 : 1))
      .map(({ partyId, onDay, details }) => [
        papers[String(details.what)] ?? null,
        partyId,
        onDay,
        signingWays[details.way as keyof typeof signingWays] ?? null,
      ]),
  }
}

function sideOf(party: string, { parties = [] }: StepArgs['given']): Side | undefined {
  const side = parties.find(({ id }) => id === party)?.side
  return side === 'applicant' || side === 'respondent' ? side : undefined
}

/** All of a side; of workers only those the proceeding is about. */
function signatoriesOf(side: Side, { parties = [], members = [], coveredMembers = [] }: StepArgs['given']): string[] {
  const covered = new Set(coveredMembers)
  const leftOut = new Set(members.filter(({ id }) => !covered.has(id)).map(({ partyId }) => partyId))
  return parties.filter(one => one.side === side && !leftOut.has(one.id)).map(({ id }) => id)
}
