/** A wall that is put up later: selections frozen before it, and partners that had the case already. */
import { expect } from 'chai'
import { beginForCases } from '../../server/batches/begin-batch.ts'
import { goOn } from '../../server/batches/run.ts'
import { answerBatch, confirmBatch } from '../../server/batches/steer.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const on = '2026-11-09'

describe('a wall put up later', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const opened = (applicantName: string, applicantPhone: string) =>
    openCase(house, { on, applicantName, applicantPhone, respondentName: `${applicantName}的工厂` })

  describe('around a case that was chosen for a batch', () => {
    const secret = '后来回避的工友'
    let batchId: string
    let journeys: Awaited<ReturnType<typeof openCase>>[]

    before(async () => {
      journeys = [await opened('一直可见的工友', '13877770101'), await opened(secret, '13877770102')]
      const by = await house.person('lead-a')
      const caseIds = journeys.map(({ caseId }) => caseId)
      batchId = await beginForCases(house.office, { by, step: 'each/case-file/handOver', caseIds })
      await shut(journeys[1]!)
    })

    const shut = (journey: (typeof journeys)[number]) =>
      journey.take('case-file', 'exclude', { personId: 'lead-a', reason: '近亲属' }, 'supervisor')

    const page = (id = batchId) => house.as('lead-a').get(`/batches/${id}`)
    const listed = async () => (await house.as('lead-a').get('/batches')).text

    it('leaves the draft with the case that may still be seen, and its count', async () => {
      const draft = await page()
      expect(draft.status).to.equal(200)
      expect(draft.text).to.contain('一直可见的工友').and.not.to.contain(secret)
      expect(draft.text).to.contain('共 1 ').and.not.to.contain('共 2 ')
      expect(await listed())
        .to.contain('共 1 ')
        .and.not.to.contain('共 2 ')
    })

    it('leaves no trace in the report: neither row, nor count, nor that anything was left undone', async () => {
      const by = await house.person('lead-a')
      const toId = journeys[0]!.ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
      await answerBatch(house.office, { id: batchId, by, answers: { toId, occasion: 'workload', note: '调整' } })
      await goOn(house.office)
      await confirmBatch(house.office, { id: batchId, by })
      await goOn(house.office)
      const states = await house.db.reader('batch_rows').where({ batch_id: batchId }).orderBy('place').pluck('state')
      expect(states.toSorted()).to.deep.equal(['done', 'refused'])
      const report = await page()
      expect(report.text).not.to.contain(secret)
      for (const text of [report.text, await listed()])
        expect(text).to.contain('共 1 项，办成 1').and.not.to.contain('部分未办成')
      const undone = await house.as('lead-a').get(`/batches/${batchId}?only=undone`)
      expect(undone.text).not.to.contain(secret)
    })

    it('takes the batch away altogether where nothing of it may be seen', async () => {
      await shut(journeys[0]!)
      expect((await page()).status).to.equal(404)
      expect(await listed()).not.to.contain(`/batches/${batchId}`)
      for (const act of ['cancel', 'resume', 'retry', 'confirm'])
        expect((await house.as('lead-a').post(`/batches/${batchId}/${act}`)).status, act).to.equal(404)
      expect((await house.as('administrator').get(`/batches/${batchId}`)).text).to.contain(secret)
    })
  })

  describe('around a whole partner organisation', () => {
    const secret = '被监察移送的工友'
    let journey: Awaited<ReturnType<typeof openCase>>
    const partner = () => house.as('partner-inspection')

    before(async () => {
      journey = await opened(secret, '13877770103')
      const sending = { partnerId: 'inspection', reason: 'arrears', text: '欠薪', sentOn: on, consentChannel: 'signed' }
      await journey.begin('referral', 'send', sending)
    })

    it('is put up by who leads, and takes the case from its desk, its pages and its search', async () => {
      expect((await partner().get('/')).text).to.contain(secret)
      const referral = await journey.proceeding('referral')
      const file = await journey.proceeding('case-file')
      const path = `/proceedings/${file.id}/steps/excludeOrganisation`
      const typed = { organisationId: 'inspection', reason: '与被申请人有隶属关系' }
      expect((await house.as(journey.ownerId).post(path, { version: file.version, ...typed })).status).to.equal(403)
      const sent = await house.as('lead-a').submit(path, typed, path)
      expect(sent.status, sent.text).to.equal(303)
      expect((await partner().get('/')).text).not.to.contain(secret)
      expect((await partner().get('/cases')).text).not.to.contain(secret)
      for (const address of [
        `/cases/${journey.caseId}`,
        `/proceedings/${referral.id}/steps/sign`,
        `/proceedings/${referral.id}/map`,
        `/cases/${journey.caseId}/numbers`,
      ])
        expect((await partner().get(address)).status, address).to.equal(404)
      const searched = await partner().submit('/search', { q: secret }, '/search')
      expect((await partner().follow(searched)).html).not.to.contain(journey.caseId)
    })

    it('keeps the case from being referred there again, and tells nobody that anything is confidential', async () => {
      const path = `/cases/${journey.caseId}/begin/referral/send`
      const form = await house.as(journey.ownerId).get(path)
      expect(form.html).to.contain('value="arbitration"').and.not.to.contain('value="inspection"')
      const typed = { partnerId: 'inspection', reason: 'arrears', text: '欠薪', sentOn: on, consentChannel: 'signed' }
      expect((await house.as(journey.ownerId).submit(path, typed, path)).status).to.equal(422)
      const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
      expect(page.text).to.contain('限制单位查阅（回避）').and.not.to.contain('内容保密')
    })

    it('is taken down again like any other', async () => {
      const wall = await house.db
        .reader('access_grants')
        .where({ case_id: journey.caseId, organisation_id: 'inspection', grant: 'excluded' })
        .first('id')
      await journey.take('case-file', 'revokeAccess', { grantId: wall.id, reason: '已核实' }, 'lead-a')
      expect((await partner().get('/')).text).to.contain(secret)
    })
  })
})
