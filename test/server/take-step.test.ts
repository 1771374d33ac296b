import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { brokenAt } from '../../server/proceedings/verify-chain.ts'
import { openOffice } from '../support/office.ts'

const registration = {
  kind: 'dispute',
  registeredOn: '2026-11-23',
  channel: 'walk-in',
  applicantNature: 'person',
  applicantName: '测试工人',
  applicantPhone: '13800000021',
  respondentNature: 'unit',
  respondentName: '测试服装有限公司',
  cause: 'LDM.5.1',
  amountFen: '6,200.00',
  consentChannel: 'signed',
}

describe('taking a step', () => {
  it('registers a case with its number, owner, parties and first event', async () => {
    await using house = await openOffice()
    const by = await house.person('mediator-a')
    const { caseId } = await registerCase(house.office, { answers: registration, by, idempotencyKey: 'k1' })
    const again = await registerCase(house.office, { answers: registration, by, idempotencyKey: 'k1' })
    expect(again.caseId).to.equal(caseId)
    const row = await house.db.reader('cases').where({ id: caseId }).first()
    expect(row).to.include({ kind: 'dispute', state: 'registered', head_sequence: 1 })
    const page = await (await house.as('mediator-a')).get(`/cases/${caseId}`)
    expect(page.status).to.equal(200)
    expect(page.text).to.contain('测试服装有限公司')
    const begun = await takeStep(house.office, {
      on: { caseId, begin: 'mediation' },
      step: 'apply',
      answers: { appliedOn: '2026-11-23', form: 'written', orgBasis: 'people_mediation' },
      version: 0,
      by,
    }).catch(error => error)
    console.log(begun)
    const events = await historyOf(house.db.reader, caseId)
    const head = await house.db.reader('cases').where({ id: caseId }).first()
    expect(brokenAt(events, { headSequence: head.head_sequence, headHash: head.head_hash })).to.equal(undefined)
  })
})
