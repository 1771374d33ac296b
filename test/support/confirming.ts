/** Cases whose agreement is to be confirmed, with what tests take and look at along the two routes. Days of November 2026. */
import { historyOf } from '../../server/proceedings/history.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'

export type Journey = Awaited<ReturnType<typeof openCase>>

export const toCommission = {
  filedOn: '2026-11-12',
  commission: '马尾区劳动人事争议仲裁委员会',
  enclosures: ['agreement', 'identity', 'addresses'],
  notRelationshipOnly: 'yes',
  pledge: 'yes',
}
const toCourt = {
  filedOn: '2026-11-12',
  court: '马尾区人民法院',
  courtBasis: 'body',
  way: 'written',
  lawfullySetUp: 'yes',
  onlyPerformance: 'yes',
  enclosures: ['agreement', 'proof', 'identity'],
}

export const prepare = (journey: Journey, route: string, more: object = {}) =>
  journey.take('performance', 'prepareConfirmation', { preparedOn: '2026-11-10', route, ...more })

export function confirming(house: TestOffice) {
  const looks = {
    /** Signed on 9 November before a people's mediation committee. */
    async agreed(): Promise<Journey> {
      const journey = await openCase(house)
      await journey.signed()
      return journey
    },
    async parties({ caseId }: Journey) {
      const rows = await house.db.reader('parties').where({ case_id: caseId }).orderBy('id')
      const of = (side: string) => rows.filter(row => row.side === side).map(row => row.id as string)
      return { workers: of('applicant'), employer: of('respondent')[0]! }
    },
    async factsOf(journey: Journey, workflow: string): Promise<Record<string, unknown>> {
      return JSON.parse((await journey.proceeding(workflow)).snapshot).context
    },
    async running({ caseId }: Journey): Promise<string[]> {
      const rows = await house.db
        .reader('deadlines')
        .where({ case_id: caseId, status: 'running' })
        .orderBy(['rule', 'due_on'])
      return rows.map(({ rule, due_on }) => `${rule} ${due_on}`)
    },
    async pageOf({ caseId, ownerId }: Journey): Promise<string> {
      return (await house.as(ownerId).get(`/cases/${caseId}`)).text
    },
    async signedBy(journey: Journey, workflow: string): Promise<void> {
      const { workers, employer } = await looks.parties(journey)
      for (const party of workers)
        await journey.take(workflow, 'signApplication', { party, signedOn: '2026-11-10', way: 'video' })
      await journey.take(workflow, 'signApplication', { party: employer, signedOn: '2026-11-11', way: 'seal' })
    },
    async letterMade(journey: Journey): Promise<void> {
      await prepare(journey, 'arbitration')
      await looks.signedBy(journey, 'arbitration-review')
      await journey.take('arbitration-review', 'apply', toCommission)
      await journey.take('arbitration-review', 'accept', { acceptedOn: '2026-11-13' })
      await journey.take('arbitration-review', 'issueLetter', { issuedOn: '2026-11-16', matches: 'yes' })
    },
    async confirmed(journey: Journey): Promise<void> {
      await prepare(journey, 'court')
      await looks.signedBy(journey, 'judicial-confirmation')
      await journey.take('judicial-confirmation', 'apply', toCourt)
      await journey.take('judicial-confirmation', 'accept', { acceptedOn: '2026-11-13' })
      await journey.take('judicial-confirmation', 'confirm', { decidedOn: '2026-11-16' })
    },
    async takeBack(journey: Journey, step: string): Promise<void> {
      const event = (await historyOf(house.db.reader, journey.caseId)).findLast(one => one.step === step)!
      const plan = await planTakingBack(house.db.reader, house.office, event)
      const shown = plan.takenBack.map(({ id }) => id)
      await takeBackStep(house.office, { eventId: event.id, reason: '误点', shown, by: await house.person('lead-a') })
    },
  }
  return looks
}
