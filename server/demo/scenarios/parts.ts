/** What stories of the practice notes share: registering a dispute, settling it, paying, and putting it away. */
import { keptOnPaper } from '../plan/diary.ts'
import { type Answers, begins, type Entry, files, registers, takes } from '../story.ts'

type Dispute = {
  on: string
  at?: string
  worker: string
  /** Last digits of invented phone numbers. */
  phone: string
  employer: string
  cause: string
  amount?: string
  summary: string
  more?: Answers
}

export const dispute = ({
  on,
  at = '09:20',
  worker,
  phone,
  employer,
  cause,
  amount,
  summary,
  more = {},
}: Dispute): Entry =>
  registers([on, at], 'duty', {
    kind: 'dispute',
    registeredOn: on,
    channel: 'walk-in',
    applicantNature: 'person',
    applicantName: worker,
    applicantPhone: `1400000${phone}`,
    respondentNature: 'unit',
    respondentName: employer,
    respondentPhone: `1410000${phone}`,
    cause,
    ...(amount ? { amountFen: amount } : {}),
    summary,
    consentChannel: 'signed',
    ...more,
  })

/** Each paper of the file by its name, as it was brought. */
export const broughtOn = ([on, at]: readonly [string, string], by: 'owner' | 'lead', ...names: string[]): Entry[] =>
  names.map(name => files([on, at], by, { file: 'image', name: `${name}.png`, purpose: name }))

/** The application of the same day, and its acceptance. */
export const takenOn = (on: string, reasons: string, acceptedOn = on): Entry[] => [
  begins([on, '10:10'], 'owner', 'mediation.apply', {
    appliedOn: on,
    way: 'written',
    reasons,
    elsewhere: 'no',
    signed: 'yes',
  }),
  takes([acceptedOn, '15:20'], 'owner', 'mediation.accept', {
    acceptedOn,
    position: 'agrees',
    inScope: 'yes',
    mediators: ['@owner'],
  }),
]

type Settled = {
  on: string
  amount: string
  claimKind?: string
  /** Day and amount of each payment. */
  parts: readonly (readonly [dueOn: string, amount: string])[]
  way?: string
  /** Where confirmation is prepared with the last signature. */
  confirm?: 'court'
  /** Why it is signed although a caution was shown. */
  despite?: string
  more?: Answers
}

/** Terms, and all signatures on the same day. */
export const settledOn = ({
  on,
  amount,
  claimKind = 'wages',
  parts,
  way = 'in-person',
  more = {},
  confirm,
  despite,
}: Settled): Entry[] => [
  takes([on, '10:30'], 'owner', 'mediation.agree', {
    agreedOn: on,
    agreedFen: amount,
    claimKind,
    obligations: parts.map(([dueOn, amountFen]) => ({ matter: '调解款', amountFen, dueOn })),
    way: 'bank',
    employment: 'ended',
    duties: [],
    settlesAll: 'yes',
    lawful: 'yes',
    ...more,
  }),
  takes([on, '11:20'], 'owner', 'mediation.signTogether', {
    signedOn: on,
    way,
    ...(confirm && { confirm }),
    ...(despite && { despite }),
  }),
]

type Confirmed = { filedOn: string; acceptedOn: string; decidedOn: string; court: string }

/** One application for all of a side, signed by who speaks for it, and the ruling of the court. */
export const confirmedBy = ({ filedOn, acceptedOn, decidedOn, court }: Confirmed): Entry[] => [
  ...['@applicant', '@respondent'].map(party =>
    takes([filedOn, '14:30'], 'owner', 'judicial-confirmation.signApplication', {
      party,
      signedOn: filedOn,
      way: party === '@respondent' ? 'seal' : 'in-person',
      forSide: 'yes',
    }),
  ),
  takes([filedOn, '15:00'], 'owner', 'judicial-confirmation.apply', {
    filedOn,
    court,
    courtBasis: 'body',
    way: 'written',
    lawfullySetUp: 'yes',
    onlyPerformance: 'yes',
    enclosures: ['agreement', 'proof', 'identity', 'pledge'],
  }),
  takes([acceptedOn, '09:30'], 'owner', 'judicial-confirmation.accept', { acceptedOn }),
  takes([decidedOn, '15:00'], 'owner', 'judicial-confirmation.confirm', { decidedOn }),
  ...['@applicant', '@respondent'].map(party =>
    takes([decidedOn, '16:00'], 'owner', 'judicial-confirmation.recordService', {
      party,
      receivedOn: decidedOn,
      way: 'direct',
    }),
  ),
  takes([decidedOn, '16:30'], 'owner', 'judicial-confirmation.conclude', { concludedOn: decidedOn }),
]

export const paidOn = (on: string, amountFen: string, way = 'bank'): Entry =>
  takes([on, '16:00'], 'owner', 'performance.recordPayment', { paidOn: on, amountFen, way })

export const calledBackOn = (on: string, note = '无异议。'): Entry =>
  takes([on, '16:40'], 'owner', 'performance.callBack', {
    calledOn: on,
    way: 'phone',
    result: 'no-objection',
    satisfaction: 'satisfied',
    note,
  })

export const closedOn = (on: string, result: string, note?: string): Entry =>
  takes([on, '17:10'], 'owner', 'case-file.close', {
    closedOn: on,
    result,
    missingReason: keptOnPaper,
    ...(note ? { note } : {}),
  })

/** Union legal aid from the application to a lawyer who has met the worker; `by` is the lawyer's user name. */
export const aidedBy = (by: string, { appliedOn, assignedOn }: { appliedOn: string; assignedOn: string }): Entry[] => [
  begins([appliedOn, '09:40'], 'owner', 'legal-aid.apply', {
    receivedOn: appliedOn,
    track: 'union',
    recipientId: '@applicant',
    matter: 'union-dispute',
    exemption: 'none',
    exemptionProven: 'no',
    urgent: 'no',
  }),
  takes([assignedOn, '10:10'], 'officer', 'legal-aid.decide', {
    decidedOn: assignedOn,
    granted: 'yes',
    ground: 'union-harm',
    aidForms: ['arbitration'],
  }),
  takes([assignedOn, '10:30'], 'officer', 'legal-aid.assign', {
    assignedOn,
    firm: '榕江某衡律师事务所',
    lawyerId: `@person:${by}`,
  }),
  takes([assignedOn, '14:00'], by, 'legal-aid.accept', { acceptedOn: assignedOn }),
  takes([assignedOn, '15:00'], by, 'legal-aid.meet', {
    metOn: assignedOn,
    place: '站点法律援助室',
    content: '核对证据，说明仲裁风险和时限。',
  }),
]
