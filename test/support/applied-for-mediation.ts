/** A dispute registered today and its application for mediation, by whoever owns it. */
import { registerCase } from '../../server/cases/register-case.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { TestOffice } from './office.ts'

/** A dispute whose mediation was applied for today. */
export async function applyForMediation(house: TestOffice, userName: 'mediator-a' | 'mediator-b'): Promise<string> {
  const by = await house.person(userName)
  const today = house.clock.today()
  const registration = {
    kind: 'dispute',
    registeredOn: today,
    channel: 'walk-in',
    applicantNature: 'person',
    applicantName: '林工人',
    respondentNature: 'unit',
    respondentName: '测试纺织有限公司',
    consentChannel: 'signed',
  }
  const { caseId } = await registerCase(house.office, { answers: registration, by })
  const { owner_id } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
  const answers = { appliedOn: today, way: 'written', elsewhere: 'no', signed: 'yes' }
  await takeStep(house.office, {
    on: { caseId, begin: 'mediation' },
    step: 'apply',
    answers,
    version: 0,
    by: await house.person(owner_id),
  })
  return caseId
}
