/** Quick registration: half-known data, one case for one click, groups, consent. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration as least } from '../support/registrations.ts'

describe('quick registration', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const form = '/cases/new'
  const mediator = () => house.as('mediator-a')
  const caseOf = (location: string) =>
    house.db
      .reader('cases')
      .where({ id: location.split('/').at(-1) })
      .first()
  const countCases = async () => Number((await house.db.reader('cases').count('id as n').first())!.n)

  it('takes a nickname and a phone, gives the number at once and says it', async () => {
    const page = await mediator().submit(
      form,
      { applicantName: '阿强', applicantPhone: '１３８ ０００１ ０００１', consentChannel: 'signed' },
      form,
    )
    expect(page.status).to.equal(303)
    const row = await caseOf(page.location)
    expect(row).to.include({ kind: 'dispute', state: 'registered', channel: 'walk-in', registered_on: '2026-11-23' })
    expect((await mediator().follow(page)).text).to.contain(`已登记，登记号 ${row.registration_number}`)
    const [party] = await house.db.reader('parties').where({ case_id: row.id })
    expect(party).to.include({ name: '阿强', nature: 'person' })
    expect(party.phone_sealed).not.to.contain('13800010001')
  })

  it('shows a dash and not nought where no amount is known', async () => {
    const page = await mediator().submit(form, { ...least, applicantName: '未报金额' }, form)
    const { id } = await caseOf(page.location)
    expect(await house.db.reader('case_facts').where({ case_id: id }).first()).to.include({ claimed_fen: null })
    expect((await mediator().follow(page)).html).not.to.contain('¥0.00')
    expect((await mediator().get('/cases')).html).not.to.contain('¥0.00')
    expect(await faultsOfCase(house.db.reader, house.office, id)).to.deep.equal([])
  })

  it('makes one case of a form that was sent twice, also at the same moment', async () => {
    const before = await countCases()
    const answers = { ...least, applicantName: '双击', _key: 'one-click' }
    const pages = await Promise.all([mediator().post(form, answers), mediator().post(form, answers)])
    pages.push(await mediator().post(form, answers))
    expect(new Set(pages.map(({ location }) => location)).size).to.equal(1)
    expect(pages.map(({ status }) => status)).to.deep.equal([303, 303, 303])
    expect(await countCases()).to.equal(before + 1)
    expect(await countCases()).to.equal(before + 1)
  })

  it('tells of a form that was registered before with other content, and keeps what was typed for a new case', async () => {
    const answers = { ...least, applicantName: '先登记的', applicantPhone: '13800010071', _key: 'used-key' }
    const { location } = await mediator().post(form, answers)
    const { registration_number: number } = await caseOf(location)
    const before = await countCases()
    const typed = { ...answers, applicantName: '改了名', applicantPhone: '13800010072', summary: '重新写的经过' }
    const changed = await mediator().post(form, typed)
    expect(changed.status).to.equal(409)
    expect(changed.text).to.contain('这张表已经登记过').and.contain(number)
    expect(changed.html).to.contain(`href="${location}"`).and.contain('value="改了名"').and.contain('重新写的经过')
    const key = /name="_key" value="([^"]+)"/.exec(changed.html)![1]!
    expect(key).not.to.equal('used-key')
    expect(await countCases()).to.equal(before)
    expect((await mediator().get(form)).html).to.contain('value="改了名"')
    expect((await mediator().post(form, { ...typed, _key: key })).status).to.equal(303)
    expect(await countCases()).to.equal(before + 1)
  })

  it('keeps everything that was typed when something is wrong, and opens the fold it is in', async () => {
    const page = await mediator().post(form, {
      ...least,
      applicantName: '',
      respondentName: '海蓝餐饮',
      respondentPhone: '不知道',
      summary: '欠薪三个月',
      workers: [{ name: '同事甲', phone: '13800010009', amountFen: '300' }],
    })
    expect(page.status).to.equal(422)
    expect(page.text).to.contain('请填写“申请人姓名或称呼”').and.contain('请填写电话号码')
    for (const kept of ['海蓝餐饮', '不知道', '欠薪三个月', '同事甲', '13800010009']) expect(page.html).to.contain(kept)
    const open = [...page.html.matchAll(/<details class="fq-fold"( open)?>\s*<summary>([^<]*)/g)]
    expect(open.filter(([, isOpen]) => isOpen).map(([, , summary]) => summary)).to.deep.equal([
      '个人、电话、信用代码',
      '群体：人数、其他劳动者',
    ])
    expect((await mediator().get(form)).text).to.contain('已恢复您上次没有提交的内容')
    await mediator().post('/drafts/forget', { form })
  })

  it('asks for the witness of an oral consent, and for the duty where there is none', async () => {
    const oral = await mediator().post(form, { ...least, consentChannel: 'oral-witness' })
    expect(oral.status).to.equal(422)
    expect(oral.text).to.contain('口头同意须写明见证人')
    const duty = await mediator().post(form, { ...least, consentChannel: 'legal-duty' })
    expect(duty.status).to.equal(422)
    expect(duty.text).to.contain('须写明所依据的法定职责')
    const none = await mediator().post(form, { ...least, consentChannel: '' })
    expect(none.status).to.equal(422)
    const named = { ...least, applicantName: '口头', consentChannel: 'oral-witness', consentWitness: '门卫小陈' }
    expect((await mediator().post(form, named)).status).to.equal(303)
  })

  it('takes an enterprise that applies against a worker, not against another enterprise', async () => {
    const unit = { ...least, applicantNature: 'unit', applicantName: '港城物流有限公司' }
    expect((await mediator().post(form, { ...unit, respondentName: '另一公司' })).status).to.equal(422)
    const page = await mediator().post(form, { ...unit, respondentNature: 'person', respondentName: '郭小军' })
    expect(page.status).to.equal(303)
    const row = await caseOf(page.location)
    const members = await house.db.reader('members').where({ case_id: row.id })
    expect(members).to.have.length(1)
    expect(members[0].party_id).to.match(/respondent$/)
  })

  it('takes a group as rows of a spreadsheet, empty rows left out', async () => {
    const workers = Array.from({ length: 30 }, (_, at) => ({
      name: `组员${at + 1}`,
      phone: `1390002${String(at).padStart(4, '0')}`,
      amountFen: '1,000.50',
      representative: at < 2 ? 'yes' : '',
    }))
    const page = await mediator().post(form, {
      ...least,
      applicantName: '组长',
      respondentName: '鸿达服装厂',
      cause: 'LDM.5.1',
      amountFen: '2000',
      workers: [...workers, { name: '', phone: '', amountFen: '', representative: '' }],
    })
    expect(page.status).to.equal(303)
    const row = await caseOf(page.location)
    const facts = await house.db.reader('case_facts').where({ case_id: row.id }).first()
    expect(facts).to.include({
      member_count: 31,
      claimed_fen: 200_000 + 30 * 100_050,
      title: '组长等31人 — 鸿达服装厂',
    })
    const wrong = await mediator().post(form, { ...least, workers: [{ name: '有名', phone: '12' }] })
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.contain('第 1 行 · 请填写电话号码')
  })

  it('asks for the station only where the person has several, and takes none but theirs', async () => {
    expect((await mediator().get(form)).html).not.to.contain('name="organisationId"')
    expect((await house.as('officer').get(form)).html).to.contain('name="organisationId"')
    const elsewhere = { ...least, applicantName: '越站', organisationId: 'station-b' }
    expect((await mediator().post(form, elsewhere)).status).to.equal(422)
    const page = await house.as('officer').post(form, elsewhere)
    expect(page.status).to.equal(303)
    expect(await caseOf(page.location)).to.include({ organisation_id: 'station-b' })
  })

  it('is for those who register: not for partners, auditors and lawyers', async () => {
    for (const other of ['partner-inspection', 'auditor', 'lawyer-a', 'administrator'] as const) {
      expect((await house.as(other).get(form)).status, other).to.equal(403)
      expect((await house.as(other).post(form, least)).status, other).to.equal(403)
    }
  })

  it('is filled in by the search without registering anything', async () => {
    const before = await countCases()
    const page = await mediator().post(form, { _prefill: 'yes', applicantName: '查无此人' })
    expect(page.status).to.equal(200)
    expect(page.html).to.contain('value="查无此人"')
    expect(page.text).not.to.contain('有几处需要修改')
    expect(await countCases()).to.equal(before)
  })
})
