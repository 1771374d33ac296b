/** A legal-aid matter of a lawyer, taken as far as one wants: for tests of what comes after the assignment. */
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { TestOffice } from './office.ts'
import { register } from './registrations.ts'

const papers = ['report', 'legal-papers', 'handling', 'agreement', 'meeting', 'pleading', 'opinion', 'contents']

/** Registered at station A and granted by its county's officer; all on the day of the office's clock. */
export async function aidMatter(
  house: TestOffice,
  {
    lawyer = 'lawyer-a',
    applicantName,
    respondentName = '海峡造船有限公司',
  }: { lawyer?: string; applicantName: string; respondentName?: string },
) {
  const on = house.clock.today()
  const caseId = await register(house, 'mediator-a', { registeredOn: on, applicantName, respondentName })
  const party = await house.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first()
  const at = { proceedingId: '', version: 0 }
  const take = async (who: string, step: string, answers: object) => {
    const taken = await takeStep(house.office, {
      on: at.proceedingId ? { proceedingId: at.proceedingId } : { caseId, begin: 'legal-aid' },
      step,
      version: at.version,
      answers: { ...answers },
      by: await house.person(who),
    })
    Object.assign(at, { proceedingId: taken.proceedingId, version: taken.version })
    return taken
  }
  await take('lead-a', 'apply', {
    receivedOn: on,
    track: 'state',
    recipientId: party.id,
    matter: 'wages',
    exemption: 'art42-migrant-wages',
    exemptionProven: 'yes',
    urgent: 'no',
  })
  await take('officer', 'decide', { decidedOn: on, granted: 'yes', ground: 'unchecked', aidForms: 'arbitration' })
  await take('officer', 'assign', { assignedOn: on, firm: '榕江律师事务所', lawyerId: lawyer })
  return {
    caseId,
    partyId: party.id as string,
    take,
    async ended(): Promise<void> {
      await take(lawyer, 'accept', { acceptedOn: on })
      await take(lawyer, 'meet', { metOn: on, place: '站点', content: '核对工资' })
      await take(lawyer, 'endMatter', { endedOn: on, result: 'mediated', outcome: '调解付清' })
    },
    submitted: () => take(lawyer, 'submitClosing', { submittedOn: on, included: papers, missing: [] }),
    returned: () => take('officer', 'checkClosing', { checkedOn: on, complete: 'no', remarks: '缺少会见笔录' }),
    accepted: () => take('officer', 'checkClosing', { checkedOn: on, complete: 'yes' }),
    paid: (amountFen = '1500.00') =>
      take('officer', 'paySubsidy', { paidOn: on, amountFen, standard: '仲裁代理补贴标准' }),
    skipped: () => take('officer', 'skipSubsidy', { decidedOn: on, ground: 'waived' }),
  }
}
