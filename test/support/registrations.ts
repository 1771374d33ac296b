/** Registrations as they are typed, and registering them without going through HTTP. */
import { registerCase } from '../../server/cases/register-case.ts'
import type { TestOffice } from './office.ts'

/** All that must be said: a nickname, and how the person agreed. */
export const leastRegistration = {
  kind: 'dispute',
  registeredOn: '2026-11-23',
  channel: 'walk-in',
  applicantNature: 'person',
  respondentNature: 'unit',
  applicantName: '老王',
  consentChannel: 'signed',
}

/** The id of a case registered by this person with these answers. */
export async function register(house: TestOffice, by: string, answers: Record<string, unknown>): Promise<string> {
  const person = await house.person(by)
  const taken = await registerCase(house.office, { by: person, answers: { ...leastRegistration, ...answers } })
  return taken.caseId
}
