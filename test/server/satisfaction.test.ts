/** Satisfaction: asked and answered are two figures; a later record of the same worker stands for an earlier. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('satisfaction', () => {
  let house: TestOffice
  let caseId: string
  let members: string[]
  let form: string
  before(async () => {
    house = await openOffice()
    const journey = await openCase(house, { workers: [{ name: '同组乙' }] })
    caseId = journey.caseId
    members = await house.db.reader('members').where({ case_id: caseId }).orderBy('id').pluck('id')
    form = `/proceedings/${(await journey.proceeding('case-file')).id}/steps/askSatisfaction`
    await journey.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' }, 'lead-a')
  })
  after(() => house.close())

  const ask = (answers: object) => house.as('lead-a').submit(form, answers as never, form)
  /** What the report says of each indicator in November. */
  async function figures() {
    const { html } = await house.as('lead-a').get('/reports/satisfaction?period=2026-11')
    return (id: string) => new RegExp(`/reports/satisfaction/${id}\\?[^"]*">([^<]*)<`).exec(html)?.[1]
  }

  it('is recorded in a closed case: who was asked, which way, and the answer', async () => {
    const [first, second] = members
    const wrong = await ask({ memberId: first!, way: 'phone', answer: '', note: '说得很快' })
    expect(wrong.status).to.equal(422)
    expect(wrong.html).to.contain('说得很快')
    expect((await ask({ memberId: 'nobody', way: 'phone', answer: 'fair' })).status).to.equal(422)
    const unnamed = await ask({ memberId: '', way: 'phone', answer: 'fair' })
    expect(unnamed.status, 'of two workers nobody would know which').to.equal(422)
    expect(unnamed.text).to.contain('请选择问的是哪一名')
    expect((await ask({ memberId: first!, way: 'phone', answer: 'dissatisfied' })).status).to.equal(303)
    expect((await ask({ memberId: second!, way: 'message', answer: 'no-answer' })).status).to.equal(303)
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('满意度').and.to.contain('没有回答').and.to.contain('同组乙')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    const elsewhere = await house.as('mediator-b').post(form, { way: 'phone', answer: 'fair' })
    expect(elsewhere.status, 'another station').to.equal(404)
  })

  it('has two figures and their distribution, each with its cases', async () => {
    const told = await figures()
    expect([told('sat_asked'), told('sat_answered')]).to.deep.equal(['2', '1'])
    expect(told('sat_answer_rate')).to.contain('50')
    expect(told('sat_answers_grade')).to.not.equal(undefined)
    const behind = await house.as('lead-a').get('/reports/satisfaction/sat_asked?period=2026-11')
    expect(behind.text).to.contain('测试工人甲')
    expect((await house.as('lead-b').get('/reports/satisfaction/sat_asked?period=2026-11')).text).to.not.contain(
      '测试工人甲',
    )
  })

  it('is corrected by recording it again', async () => {
    expect((await ask({ memberId: members[0]!, way: 'phone', answer: 'satisfied' })).status).to.equal(303)
    const told = await figures()
    expect([told('sat_asked'), told('sat_answered')]).to.deep.equal(['2', '1'])
    expect(told('sat_rate')).to.contain('100')
  })

  it('of the only worker of a case is one, named or not', async () => {
    const { caseId: alone, take } = await openCase(house, { applicantName: '一人丁', applicantPhone: '13800000044' })
    const { id: memberId } = await house.db.reader('members').where({ case_id: alone }).first('id')
    const asked = { askedOn: '2026-11-09', way: 'phone' }
    await take('case-file', 'askSatisfaction', { ...asked, memberId, answer: 'no-answer' })
    await take('case-file', 'askSatisfaction', { ...asked, answer: 'fair' })
    const told = await figures()
    expect([told('sat_asked'), told('sat_answered')]).to.deep.equal(['3', '2'])
  })

  it('is also what a call-back and a call of the hotline asked', async () => {
    const journey = await openCase(house, { applicantName: '回访丙', applicantPhone: '13800000033' })
    await journey.signed()
    for (const amountFen of ['10000', '8000'])
      await journey.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen, way: 'bank' })
    await journey.take('performance', 'callBack', {
      calledOn: '2026-11-09',
      way: 'phone',
      result: 'no-objection',
      satisfaction: 'fair',
    })
    const told = await figures()
    expect([told('sat_asked'), told('sat_answered')]).to.deep.equal(['4', '3'])
    expect(told('sat_rate')).to.contain('33')
  })
})
