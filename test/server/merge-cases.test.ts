/** Duplicates become one case: nobody's part is lost, nobody is there twice, and it can be taken back. */
import { expect } from 'chai'
import { describeAnswers } from '../../server/proceedings/describe.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { mergedForm } from '../../workflows/definitions/case-file/merge-form.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a case merged into another', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const numberOf = async (caseId: string): Promise<string> =>
    (await house.db.reader('cases').where({ id: caseId }).first('registration_number')).registration_number
  const rowsOf = (table: string, caseId: string) => house.db.reader(table).where({ case_id: caseId }).orderBy('id')
  const isWhole = async (...cases: { caseId: string }[]) => {
    for (const { caseId } of cases) expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  }
  const identity = '350105199001011237'

  /** Registered twice: the second time with more people, a second phone and another demand. */
  async function twice() {
    const kept = await openCase(house, { applicantIdentityNumber: identity })
    const gone = await openCase(house, {
      applicantIdentityNumber: identity,
      applicantPhone: '13900000031',
      applicantLanguage: 'minnan',
      applicantInterpreter: 'yes',
      workers: [{ name: '同厂工人', phone: '13900000032', amountFen: '5000', representative: 'yes' }],
    })
    const [respondent] = await house.db.reader('parties').where({ case_id: gone.caseId, side: 'respondent' })
    await house.as(gone.ownerId).submit(`/cases/${gone.caseId}/log/contact`, {
      partyId: respondent.id,
      contactedOn: '2026-11-09',
      way: 'phone',
      outcome: 'promised',
      note: '答应补工资表',
    })
    const visit = { kind: 'session', onDay: '2026-11-20', at: '09:30', place: '会议室' }
    await house.as(gone.ownerId).submit(`/cases/${gone.caseId}/log/appointment`, visit)
    await gone.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理申请人' })
    await gone.take('case-file', 'exclude', { personId: 'officer', reason: '近亲属' }, 'lead-a')
    await gone.take('case-file', 'excludeOrganisation', { organisationId: 'psychology', reason: '利害关系' }, 'lead-a')
    const { id } = await gone.proceeding('case-file')
    return { kept, gone, path: `/proceedings/${id}/steps/merge`, intoNumber: await numberOf(kept.caseId) }
  }

  it('brings parties, workers, claims, contacts, appointments and access along, nobody twice', async () => {
    const { kept, gone, path, intoNumber } = await twice()
    const sent = await house.as(gone.ownerId).submit(path, { intoNumber, reason: '重复登记' }, path)
    expect(sent.status, sent.text).to.equal(303)

    const parties = await rowsOf('parties', kept.caseId)
    expect(parties.map(({ name, side }) => `${side} ${name}`)).to.have.members([
      'applicant 测试工人甲',
      'respondent 测试服装有限公司',
      'applicant 同厂工人',
    ])
    const worker = parties.find(({ name }) => name === '测试工人甲')
    expect(worker, 'what was not known there').to.include({ language: 'minnan', interpreter: 'yes' })
    expect(house.office.sealer.open(worker.phone_sealed)).to.equal('13800000021')
    expect(house.office.sealer.open(worker.second_phone_sealed)).to.equal('13900000031')
    const members = await rowsOf('members', kept.caseId)
    expect(members.map(({ is_representative }) => Boolean(is_representative))).to.deep.equal([true, true])
    expect((await rowsOf('claims', kept.caseId)).map(({ amount_fen }) => amount_fen)).to.have.members([
      2_800_000, 500_000,
    ])
    const grants = await rowsOf('access_grants', kept.caseId)
    expect(
      grants.map(({ person_id, organisation_id, grant }) => `${person_id ?? organisation_id} ${grant}`),
    ).to.have.members(['psychology excluded', 'lawyer-a assigned', 'officer excluded'])
    const facts = await house.db.reader('case_facts').where({ case_id: kept.caseId }).first()
    expect(facts).to.include({ member_count: 2, claimed_fen: 3_300_000, next_date_on: '2026-11-20' })

    const page = await house.as(kept.ownerId).get(`/cases/${kept.caseId}`)
    expect(page.text)
      .to.include('接收并入案件')
      .and.include('答应补工资表')
      .and.include(await numberOf(gone.caseId))
    expect((await house.as('lawyer-a').get(`/cases/${kept.caseId}`)).status).to.equal(200)
    expect((await house.as('officer').get(`/cases/${kept.caseId}`)).status).to.equal(404)
    await kept.take('case-file', 'changeCase', { summary: '并案后补充' })
    await isWhole(kept, gone)
  })

  it('leads on to the other with a note, and keeps its own file for those who ask for it', async () => {
    const { kept, gone, path, intoNumber } = await twice()
    await house.as(gone.ownerId).submit(path, { intoNumber, reason: '重复登记' }, path)
    const led = await house.as(gone.ownerId).get(`/cases/${gone.caseId}`)
    expect(led.location).to.equal(`/cases/${kept.caseId}?from=${gone.caseId}`)
    const there = await house.as(gone.ownerId).follow(led)
    const { name } = await house.db.reader('people').where({ id: gone.ownerId }).first('name')
    expect(there.text).to.include(`${await numberOf(gone.caseId)} 已于 2026-11-09（周一） 由 ${name} 并入本案`)
    expect(there.html).to.include(`href="/cases/${gone.caseId}?file=closed"`)
    expect((await house.as(gone.ownerId).get(`/cases/${gone.caseId}?file=closed`)).text).to.include(
      `本案已并入 ${intoNumber}`,
    )
    const stranger = await house.as(kept.ownerId).get(`/cases/${kept.caseId}?from=${kept.caseId}`)
    expect(stranger.text).to.not.include('并入本案 ')
    await kept.take('case-file', 'exclude', { personId: 'supervisor', reason: '近亲属' }, 'lead-a')
    const shut = await house.as('supervisor').get(`/cases/${gone.caseId}`)
    expect(shut.status).to.equal(200)
    expect(shut.html).to.not.include(intoNumber).and.not.include(kept.caseId)
  })

  it('is taken back at both ends, unless later steps there build on what came', async () => {
    const { kept, gone, path, intoNumber } = await twice()
    const phonesIn = async () =>
      (await rowsOf('parties', kept.caseId)).map(({ id, phone_index, second_phone_index }) => [
        id,
        phone_index,
        second_phone_index,
      ])
    const before = await phonesIn()
    await house.as(gone.ownerId).submit(path, { intoNumber, reason: '重复登记' }, path)
    const { id: file } = await gone.proceeding('case-file')
    const reopening = await house.as(gone.ownerId).get(`/proceedings/${file}/steps/reopen`)
    expect(reopening.text).to.include('请撤回“并入另案”')
    const merge = await house.db.reader('events').where({ case_id: gone.caseId, step: 'merge' }).first('id')
    const came = await house.db.reader('events').where({ case_id: kept.caseId, step: 'receiveMerged' }).first('id')
    const undo = `/events/${merge.id}/take-back`
    const alone = await house.as('lead-a').post(`/events/${came.id}/take-back`, { reason: '试', shown: came.id })
    expect(alone.status, 'not by itself').to.equal(403)

    const added = (await rowsOf('members', kept.caseId)).find(({ id }) => id.startsWith(came.id))
    const left = await kept.take('case-file', 'removeMember', { memberId: added.id, reason: '退出' })
    const refused = await house.as('lead-a').post(undo, { reason: '误并', shown: merge.id })
    expect(refused.status).to.equal(409)
    expect(refused.text).to.include('请先在另案撤回')
    const undoLeft = `/events/${left.eventId}/take-back`
    await house.as('lead-a').submit(undoLeft, { reason: '误记' }, undoLeft)

    expect((await house.as('lead-a').submit(undo, { reason: '误并' }, undo)).status).to.equal(303)
    expect(await phonesIn()).to.deep.equal(before)
    expect(await rowsOf('access_grants', kept.caseId)).to.deep.equal([])
    expect((await house.as(gone.ownerId).get(`/cases/${gone.caseId}`)).status).to.equal(200)
    await isWhole(kept, gone)
  })

  it('lists where somebody’s part differs before it is done, and is not done over what forbids it', async () => {
    const { kept, gone, path, intoNumber } = await twice()
    await gone.take('case-file', 'addParty', {
      side: 'third',
      nature: 'unit',
      name: '榕江劳务有限公司',
      categories: [],
    })
    await kept.take('case-file', 'addParty', {
      side: 'respondent',
      nature: 'unit',
      name: '榕江劳务有限公司',
      categories: [],
    })
    await kept.take('case-file', 'grant', { personId: 'officer', asLawyer: 'no', reason: '协办' })
    const listed = await house.as(gone.ownerId).submit(path, { intoNumber, reason: '重复登记' }, path)
    expect(listed.status).to.equal(422)
    expect(listed.text)
      .to.include('榕江劳务有限公司：在本案是第三人，在另案是被申请人；并入后仍是被申请人')
      .and.match(/在本案限制查阅，在另案授权查阅；并入后限制查阅/)
      .and.include('有 2 处不一致')
    expect(await house.db.reader('events').where({ step: 'receiveMerged', case_id: kept.caseId })).to.deep.equal([])
    const done = await house.as(gone.ownerId).submit(path, { intoNumber, reason: '重复登记', reviewed: 'yes' }, path)
    expect(done.status, done.text).to.equal(303)
    const firms = (await rowsOf('parties', kept.caseId)).filter(({ name }) => name === '榕江劳务有限公司')
    expect(firms.map(({ side }) => side)).to.deep.equal(['respondent'])
    expect((await house.as('officer').get(`/cases/${kept.caseId}`)).status).to.equal(404)
    await isWhole(kept, gone)

    const again = await twice()
    await again.kept.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' })
    const closed = await house
      .as(again.gone.ownerId)
      .submit(again.path, { intoNumber: again.intoNumber, reason: '重复' }, again.path)
    expect(closed.status).to.equal(422)
    expect(closed.text).to.include('该案已经结案')
  })

  it('tells an address of what came over to the street alone', () => {
    const address = '福州市马尾区江滨东大道8号3栋402'
    const lines = describeAnswers(
      mergedForm,
      { parties: [{ name: '测试工人甲', address }] },
      { locale: 'zh', today: '2026-11-09', names: new Map() },
    )
    expect(lines[0]!.value).to.contain('测试工人甲').and.contain('江滨东大道').and.not.contain('402')
  })
})
