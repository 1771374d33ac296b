/** Ways of a case that several tests begin with: registered, in mediation, being paid, sent to a partner. */
import { registerCase } from '../../server/cases/register-case.ts'
import { recordEvent } from '../../server/proceedings/record-event.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { TestOffice } from './office.ts'

/** Where a proceeding stands after a step. */
export type Taken = { caseId: string; proceedingId: string; eventId: string; version: number }
export type JourneyStep = [step: string, answers: Record<string, unknown>, who?: string]

/** A worker against an employer, today, at the station of whoever registers; owned by `owner`. */
export async function register(
  house: TestOffice,
  { by = 'mediator-a', owner = by, applicant = '测试工人' }: { by?: string; owner?: string; applicant?: string } = {},
): Promise<Taken> {
  const taken = await registerCase(house.office, {
    answers: {
      kind: 'dispute',
      registeredOn: house.clock.today(),
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: applicant,
      respondentNature: 'unit',
      respondentName: '某服装有限公司',
      cause: 'LDM.5.1',
      consentChannel: 'signed',
    },
    by: await house.person(by),
  })
  await house.db.write(async tx => {
    await tx('cases').where({ id: taken.caseId }).update({ owner_id: owner })
    await tx('case_facts').where({ case_id: taken.caseId }).update({ owner_id: owner })
  })
  return taken
}

/** Takes steps one after the other, beginning the workflow with the first; by the owner unless told. */
export async function walk(
  house: TestOffice,
  { caseId, workflow, at }: { caseId: string; workflow: string; at?: Taken | undefined },
  steps: readonly JourneyStep[],
): Promise<Taken> {
  const { owner_id: owner } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
  let now = at
  for (const [step, answers, who = owner] of steps) {
    const on = now ? { proceedingId: now.proceedingId } : { caseId, begin: workflow }
    now = await takeStep(house.office, { on, step, answers, version: now?.version ?? 0, by: await house.person(who) })
  }
  return now!
}

/** Applied for and accepted today. */
export const accepted = (today: string, mediators: string): JourneyStep[] => [
  ['apply', { appliedOn: today, way: 'written', elsewhere: 'no', signed: 'yes' }],
  ['accept', { acceptedOn: today, position: 'agrees', inScope: 'yes', mediators: [mediators] }],
]

export type Instalment = { amountFen: string; dueOn: string; matter?: string }

/** Signed today by all; what is owed is being performed. Tells the proceeding of performance and the signing event. */
export async function sign(
  house: TestOffice,
  { caseId, obligations }: { caseId: string; obligations: readonly Instalment[] },
): Promise<{ mediation: Taken; performance: Taken }> {
  const today = house.clock.today()
  const { owner_id: owner } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
  const sum = obligations.reduce((total, { amountFen }) => total + Number(amountFen), 0)
  const terms = {
    agreedOn: today,
    agreedFen: String(sum),
    claimKind: 'wages',
    obligations,
    way: 'bank',
    employment: 'ended',
    settlesAll: 'yes',
    lawful: 'yes',
  }
  const mediation = await walk(house, { caseId, workflow: 'mediation' }, [
    ...accepted(today, owner),
    ['agree', terms],
    ['signTogether', { signedOn: today, way: 'in-person' }],
  ])
  const row = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'performance' }).first()
  const performance = { caseId, proceedingId: row.id, eventId: row.begun_by, version: row.version }
  return { mediation, performance }
}

/** Sent to a partner today. */
export function refer(house: TestOffice, caseId: string, partnerId = 'inspection'): Promise<Taken> {
  const sending = {
    sentOn: house.clock.today(),
    partnerId,
    reason: 'arrears',
    text: '欠薪清楚',
    consentChannel: 'signed',
  }
  return walk(house, { caseId, workflow: 'referral' }, [['send', sending]])
}

/** An appointment of this case. */
export async function arrange(
  house: TestOffice,
  caseId: string,
  { onDay, at = '09:30' }: { onDay: string; at?: string },
) {
  const { owner_id: owner } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
  const by = await house.person(owner)
  return house.db.write(tx =>
    recordEvent(tx, house.office, {
      caseId,
      step: 'appointment',
      answers: { kind: 'session', onDay, at },
      by,
      records: eventId => [
        {
          kind: 'appointment',
          key: `${eventId}-appointment`,
          onDay,
          atTime: at,
          state: 'planned',
          details: { kind: 'session', place: '调解室一', with: null },
        },
      ],
    }),
  )
}
