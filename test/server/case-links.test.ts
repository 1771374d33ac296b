/** Cases linked from both ends: shown to those who may see both, gone from both when taken back. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('linked cases', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const numberOf = async (caseId: string): Promise<string> =>
    (await house.db.reader('cases').where({ id: caseId }).first('registration_number')).registration_number
  const linksOf = (caseId: string) => house.db.reader('records').where({ case_id: caseId, kind: 'case-link' })

  /** The card of linked cases alone. */
  const cardOn = async (caseId: string, who: string): Promise<string> => {
    const { html } = await house.as(who).get(`/cases/${caseId}`)
    const from = html.indexOf('id="linked"')
    return from < 0 ? '' : html.slice(from, html.indexOf('</section>', from))
  }

  async function linked(relation = 'split-from') {
    const [here, there] = [await openCase(house), await openCase(house, { applicantName: '另案工人' })]
    const { id } = await here.proceeding('case-file')
    const path = `/proceedings/${id}/steps/linkCase`
    const otherNumber = await numberOf(there.caseId)
    const reason = '两名劳动者另案办理'
    const answer = await house.as(here.ownerId).submit(path, { otherNumber, relation, reason })
    expect(answer.status, answer.text).to.equal(303)
    return { here, there, path, otherNumber, relation }
  }

  it('stand on both pages, each in its own words, with one event in each history', async () => {
    const { here, there, otherNumber } = await linked()
    expect(await cardOn(here.caseId, here.ownerId))
      .to.include(otherNumber)
      .and.include(`href="/cases/${there.caseId}"`)
      .and.include('本案由该案分出')
    expect(await cardOn(there.caseId, there.ownerId))
      .to.include(await numberOf(here.caseId))
      .and.include('该案由本案分出')
    const steps = await house.db.reader('events').whereIn('step', ['linkCase', 'caseLinked']).orderBy('recorded_at')
    expect(steps.map(({ case_id }) => case_id).slice(-2)).to.have.members([here.caseId, there.caseId])
    const page = await house.as(there.ownerId).get(`/cases/${there.caseId}`)
    expect(page.text).to.include('关联案件（由对方案件登记）')
    for (const { caseId } of [here, there])
      expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('are not linked twice alike, to themselves, or to what is not there', async () => {
    const { here, path, otherNumber, relation } = await linked('same-worker')
    const own = await numberOf(here.caseId)
    const tries = [
      [otherNumber, '两案已有这种关联'],
      [own, '没有找到这个号码的案件'],
      ['没有这个号', '没有找到这个号码的案件'],
    ]
    for (const [number, says] of tries) {
      const refused = await house.as(here.ownerId).submit(path, { otherNumber: number!, relation, reason: '再次' })
      expect(refused.status, number).to.equal(422)
      expect(refused.text).to.include(says)
    }
    expect(await linksOf(here.caseId)).to.have.length(1)
  })

  it('are gone from both ends when the step is taken back, whatever else was done meanwhile', async () => {
    const { here, there } = await linked()
    const changed = await there.take('case-file', 'changeCase', { summary: '补充经过' })
    const path = `/events/${changed.eventId}/take-back`
    await house.as(there.ownerId).submit(path, { reason: '误填' }, path)
    expect(await linksOf(there.caseId), 'kept by replay').to.have.length(1)
    const { id } = await house.db.reader('events').where({ case_id: here.caseId, step: 'linkCase' }).first('id')
    const undo = `/events/${id}/take-back`
    const back = await house.as(here.ownerId).submit(undo, { reason: '误登' }, undo)
    expect(back.status).to.equal(303)
    for (const { caseId, ownerId } of [here, there]) {
      expect(await cardOn(caseId, ownerId)).to.equal('')
      expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    }
    expect((await house.as(there.ownerId).get(`/cases/${there.caseId}`)).text).to.include('案件关联已撤回')
  })

  it('are not shown to whom the other case is closed, not even by number, and only linked by who sees both', async () => {
    const { here, there, otherNumber, path } = await linked()
    const shutOut = { personId: 'supervisor', reason: '与一方有亲属关系' }
    await there.take('case-file', 'exclude', shutOut, 'lead-a')
    const page = await house.as('supervisor').get(`/cases/${here.caseId}`)
    expect(page.status).to.equal(200)
    expect(page.html).to.not.include(otherNumber).and.not.include(there.caseId).and.not.include('id="linked"')
    expect(await cardOn(here.caseId, 'lead-a')).to.include(otherNumber)

    const hidden = await openCase(house)
    await hidden.take('case-file', 'transfer', { organisationId: 'station-b', reason: '对方辖区' }, 'supervisor')
    const answers = { otherNumber: await numberOf(hidden.caseId), relation: 'same-worker', reason: '同一人' }
    const refused = await house.as(here.ownerId).submit(path, answers)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('没有找到这个号码的案件')
  })
})
