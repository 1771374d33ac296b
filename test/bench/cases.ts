/** Cases for the measurements: registered through the engine, each with a mediation that has been accepted. */
import { registerCase } from '../../server/cases/register-case.ts'
import { type Office, todayOf } from '../../server/office.ts'
import type { Person } from '../../server/people/person.ts'
import { findPerson } from '../../server/people/repository.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { TestOffice } from '../support/office.ts'

export type BegunCase = { caseId: string; proceedingId: string; by: Person }

export async function beginCases(house: TestOffice, count: number): Promise<BegunCase[]> {
  const begun: BegunCase[] = []
  const clerk = await house.person('mediator-a')
  for (let number = 1; number <= count; number++) begun.push(await beginCase(house.office, clerk, number))
  return begun
}

/** Registered by a clerk, who works on it or hands it on to whoever is on duty. */
export async function beginCase(office: Office, clerk: Person, number: number): Promise<BegunCase> {
  const { reader } = office.db
  const today = todayOf(office)
  const { caseId } = await registerCase(office, {
    by: clerk,
    answers: { registeredOn: today, ...registration(number) },
  })
  const { owner_id } = await reader('cases').where({ id: caseId }).first('owner_id')
  const by = (await findPerson(reader, owner_id, today))!
  const { proceedingId } = await takeStep(office, {
    on: { caseId, begin: 'mediation' },
    step: 'apply',
    answers: { appliedOn: today, way: 'written', elsewhere: 'no', signed: 'yes' },
    version: 0,
    by,
  })
  await takeStep(office, {
    on: { proceedingId },
    step: 'accept',
    answers: { acceptedOn: today, position: 'not-refused', inScope: 'yes', mediators: [by.id] },
    version: 1,
    by,
  })
  return { caseId, proceedingId, by }
}

const registration = (number: number) => ({
  kind: 'dispute',
  channel: 'walk-in',
  applicantNature: 'person',
  applicantName: `工人${number}`,
  applicantPhone: `138${String(number).padStart(8, '0')}`,
  respondentNature: 'unit',
  respondentName: `第${number}服装有限公司`,
  cause: 'LDM.5.1',
  amountFen: '6,200.00',
  consentChannel: 'signed',
})

/** What a mediation is made of once it is accepted: a session in one room, then an offer; again and again. */
export const roundOn = (today: string) => [
  {
    step: 'holdSession',
    answers: {
      heldOn: today,
      startedAt: '09:30',
      how: 'onsite',
      room: 'applicant',
      present: ['applicant', 'union'],
      result: 'progress',
      minutes: '申请人愿意让到三万元，公司请示后答复。',
    },
  },
  {
    step: 'recordOffer',
    answers: {
      offeredOn: today,
      proposer: 'applicant',
      amountFen: '30,000.00',
      conditions: '三日内一次付清',
      room: 'applicant',
    },
  },
]
