/** The short ways through the office that the practice notes name, F1, F2 and F15, walked through the website. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import type { Answers } from '../support/form-body.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration } from '../support/registrations.ts'

const on = '2026-11-23'

describe('the short ways through the office', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: `${on}T01:00:00Z` })
  })
  after(() => house.close())

  /** Registered at the counter; steps are sent by whoever owns the case. */
  async function registered(typed: Answers) {
    const sent = await house.as('mediator-a').submit('/cases/new', {
      ...leastRegistration,
      registeredOn: on,
      respondentName: '榕城鞋业有限公司',
      ...typed,
    })
    expect(sent.status, sent.text).to.equal(303)
    const row = await house.db.reader('cases').orderBy('id', 'desc').first('id', 'owner_id')
    const caseId: string = row.id
    const owner = () => house.as(row.owner_id)
    const sends = async (path: string, answers: Answers) => {
      const page = await owner().confirm(await owner().submit(path, answers, path))
      expect(page.status, `${path}: ${page.text}`).to.equal(303)
      return owner().follow(page)
    }
    return {
      begins: (workflow: string, step: string, answers: Answers) =>
        sends(`/cases/${caseId}/begin/${workflow}/${step}`, answers),
      takes: async (workflow: string, step: string, answers: Answers) => {
        const where = { case_id: caseId, workflow }
        const { id } = await house.db.reader('proceedings').where(where).orderBy('id', 'desc').first('id')
        return sends(`/proceedings/${id}/steps/${step}`, answers)
      },
      closes: async (result: string, more: Answers = {}) => {
        const { id } = await house.db
          .reader('proceedings')
          .where({ case_id: caseId, workflow: 'case-file' })
          .first('id')
        await sends(`/proceedings/${id}/steps/close`, { closedOn: on, result, ...more })
        const file = await house.db.reader('cases').where({ id: caseId }).first('state', 'result')
        expect(file).to.deep.equal({ state: 'closed', result })
        expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
      },
      stateOf: async (workflow: string) =>
        (await house.db.reader('proceedings').where({ case_id: caseId, workflow }).first('state')).state,
      papers: () => house.db.reader('papers').where({ case_id: caseId }).orderBy('template').pluck('template'),
    }
  }

  it('F1: a question is answered, and that is all', async () => {
    const matter = await registered({ kind: 'consultation', applicantName: '来问的人' })
    const question = '试用期被辞退有没有补偿？'
    await matter.begins('consultation', 'register', { askedOn: on, topic: 'dismissal', channel: 'visit', question })
    const page = await matter.takes('consultation', 'answer', {
      answeredOn: on,
      answer: '违法解除的，可以要求赔偿。',
      told: ['limitation', 'evidence'],
    })
    expect(page.text).to.contain('违法解除的，可以要求赔偿').and.contain('仲裁时效')
    expect(await matter.stateOf('consultation')).to.equal('answered')
    await matter.closes('answered')
  })

  it('F2: the firm pays on the spot, on the day of the talk', async () => {
    const matter = await registered({ applicantName: '当场拿到钱的人', amountFen: '3000', cause: 'LDM.5.1' })
    await matter.begins('performance', 'begin', {
      effectiveOn: on,
      ground: 'on-the-spot',
      claimKind: 'wages',
      'obligations[0][amountFen]': '3000',
      'obligations[0][dueOn]': on,
      otherDuties: 'no',
    })
    const paid = await matter.takes('performance', 'recordPayment', { paidOn: on, amountFen: '3000', way: 'cash' })
    expect(paid.text).to.contain('已履行，待回访')
    await matter.takes('performance', 'callBack', {
      calledOn: on,
      way: 'visit',
      result: 'no-objection',
      satisfaction: 'satisfied',
    })
    expect(await matter.stateOf('performance')).to.equal('closed')
    await matter.closes('performed')
  })

  const applied = { appliedOn: on, way: 'written', elsewhere: 'no', signed: 'yes' }

  it('F15: withdrawn by whoever applied', async () => {
    const matter = await registered({ applicantName: '不想再争的人' })
    await matter.begins('mediation', 'apply', applied)
    await matter.takes('mediation', 'withdraw', { endedOn: on, reason: 'reconciled', signed: 'yes' })
    expect(await matter.stateOf('mediation')).to.equal('withdrawn')
    await matter.closes('withdrawn', { missingReason: '当事人未提供' })
  })

  it('F15: not accepted, with the reason, the advice and the notice', async () => {
    const matter = await registered({ applicantName: '包工的人' })
    await matter.begins('mediation', 'apply', applied)
    const page = await matter.takes('mediation', 'notAccept', {
      refusedOn: on,
      reason: 'not-labour',
      explanation: '属于承揽合同纠纷，建议行业调解。',
      noticeWay: 'handed',
      notified: 'yes',
    })
    expect(page.text).to.contain('属于承揽合同纠纷，建议行业调解')
    expect(await matter.papers()).to.include('non-acceptance-notice')
    expect(await matter.stateOf('mediation')).to.equal('not-accepted')
    await matter.closes('not-accepted', { missingReason: '当事人未提供' })
  })

  it('F15: the worker is not to be found any more', async () => {
    const matter = await registered({ applicantName: '找不到的人' })
    await matter.begins('mediation', 'apply', applied)
    await matter.takes('mediation', 'accept', {
      acceptedOn: on,
      position: 'not-refused',
      inScope: 'yes',
      mediators: ['mediator-a'],
    })
    await matter.takes('mediation', 'terminate', { endedOn: on, reason: 'party_missing', advised: 'yes' })
    await matter.closes('worker-lost', { missingReason: '当事人未提供' })
  })
})
