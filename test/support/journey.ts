/** The ordinary way of a case, step by step, for tests that begin somewhere along it. Days are those of November 2026. */
import { registerCase } from '../../server/cases/register-case.ts'
import type { Person } from '../../server/people/person.ts'
import type { StepTaken } from '../../server/proceedings/step-in.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { TestOffice } from './office.ts'

export const registration = {
  kind: 'dispute',
  registeredOn: '2026-11-09',
  channel: 'walk-in',
  applicantNature: 'person',
  applicantName: '测试工人甲',
  applicantPhone: '13800000021',
  respondentNature: 'unit',
  respondentName: '测试服装有限公司',
  cause: 'LDM.5.1',
  amountFen: '28,000.00',
  consentChannel: 'signed',
}

export const instalments = [
  { amountFen: '10000', dueOn: '2026-11-16', matter: '首期' },
  { amountFen: '8000', dueOn: '2026-11-20', matter: '末期' },
]

export const terms = {
  agreedFen: '18000',
  claimKind: 'wages',
  obligations: instalments,
  way: 'bank',
  place: '园区站点',
  employment: 'ended',
  mainFacts: '公司拖欠两个月工资。',
  basis: '双方核对考勤与工资表',
  settlesAll: 'yes',
  lawful: 'yes',
}

/** A case with somebody who works on it: takes steps, keeps the version each proceeding is at. */
export async function openCase(
  house: TestOffice,
  { on = '2026-11-09', ...more }: { on?: string } & Record<string, unknown> = {},
) {
  house.clock.on(on, '09:00')
  const registrar = await house.person('mediator-a')
  const { caseId } = await registerCase(house.office, {
    answers: { ...registration, registeredOn: on, ...more },
    by: registrar,
  })
  const { owner_id: ownerId } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')

  const journey = {
    caseId,
    ownerId: ownerId as string,
    /** The proceeding of a workflow; the newest where there are several. */
    async proceeding(workflow: string) {
      const row = await house.db
        .reader('proceedings')
        .where({ case_id: caseId, workflow })
        .orderBy('id', 'desc')
        .first()
      if (!row) throw new Error(`No ${workflow} in the case`)
      return row
    },
    async begin(
      workflow: string,
      step: string,
      answers: Record<string, unknown>,
      who: string = ownerId,
    ): Promise<StepTaken> {
      return takeStep(house.office, {
        on: { caseId, begin: workflow },
        step,
        answers,
        version: 0,
        by: await house.person(who),
      })
    },
    async take(
      workflow: string,
      step: string,
      answers: Record<string, unknown>,
      who: string | Person = ownerId,
    ): Promise<StepTaken> {
      const { id, version } = await journey.proceeding(workflow)
      const by = typeof who === 'string' ? await house.person(who) : who
      return takeStep(house.office, { on: { proceedingId: id }, step, answers, version, by })
    },
    /** Applied and accepted on the day of registration, at a people's mediation committee. */
    async accepted(): Promise<void> {
      await journey.begin('mediation', 'apply', { appliedOn: on, way: 'written', elsewhere: 'no', signed: 'yes' })
      await journey.take('mediation', 'accept', {
        acceptedOn: on,
        position: 'not-refused',
        inScope: 'yes',
        mediators: [ownerId],
      })
    },
    /** Two instalments agreed on and signed on the spot; performance has begun. */
    async signed(): Promise<void> {
      await journey.accepted()
      await journey.take('mediation', 'assign', { assignedOn: on, mediators: [ownerId], chosenBy: 'body' })
      await journey.take('mediation', 'agree', { ...terms, agreedOn: on })
      await journey.take('mediation', 'signTogether', { signedOn: on, way: 'in-person' })
    },
  }
  return journey
}
