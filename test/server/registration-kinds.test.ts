/** Every kind of matter is registered by the form that fits it. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { caseKinds, kindsBetweenBodies } from '../../workflows/definitions/case-file/words.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const form = '/cases/new'

describe('registering every kind of matter', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const mediator = () => house.as('mediator-a')
  const idIn = (location: string) => location.split('/').at(-1)!

  it('shows for each kind its own form, and no worker where only bodies meet', async () => {
    for (const kind of Object.keys(caseKinds)) {
      const page = await mediator().get(`${form}?kind=${kind}`)
      expect(page.status, kind).to.equal(200)
      const asksWorkers = page.html.includes('name="workers[')
      expect(asksWorkers, kind).to.equal(!kindsBetweenBodies.includes(kind))
      expect(page.html, kind).to.match(new RegExp(`value="${kind}" (selected|checked)`))
    }
    expect((await mediator().get(`${form}?kind=nothing`)).html).to.match(/value="dispute" (selected|checked)/)
  })

  it('registers a bargaining case of a union with several employers, without consent of anybody', async () => {
    const typed = {
      kind: 'bargaining',
      applicantNature: 'unit',
      applicantName: '制鞋行业工会联合会',
      respondentName: '榕江甲鞋业有限公司',
      consentChannel: 'no-person',
      'respondents[0][name]': '榕江乙鞋业有限公司',
      'respondents[0][role]': 'employer',
      'respondents[1][name]': '榕江丙鞋业有限公司',
      'respondents[1][role]': 'employer',
    }
    const page = await mediator().submit(`${form}?kind=bargaining`, typed, form)
    expect(page.status, page.text).to.equal(303)
    const caseId = idIn(page.location)
    const parties = await house.db.reader('parties').where({ case_id: caseId }).orderBy('id')
    expect(parties.map(({ side, nature }) => [side, nature])).to.have.deep.members([
      ['applicant', 'unit'],
      ['respondent', 'unit'],
      ['respondent', 'unit'],
      ['respondent', 'unit'],
    ])
    expect(await house.db.reader('members').where({ case_id: caseId })).to.deep.equal([])
    expect(await house.db.reader('records').where({ case_id: caseId, kind: 'consent' })).to.deep.equal([])
    expect(await house.db.reader('case_facts').where({ case_id: caseId }).first()).to.include({
      kind: 'bargaining',
      member_count: 0,
      claimed_fen: null,
    })
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    const shown = await mediator().follow(page)
    expect(shown.text).to.contain('榕江丙鞋业有限公司').and.to.not.contain('NaN')
    expect(shown.text, 'what fits a dispute is not offered').to.not.contain('登记调解申请')
  })

  it('tells platform, partner and host apart', async () => {
    const typed = {
      applicantName: '骑手小郭',
      applicantPhone: '13800012001',
      respondentName: '快送站点服务有限公司',
      respondentRole: 'partner',
      consentChannel: 'signed',
      'respondents[0][name]': '快送平台科技有限公司',
      'respondents[0][role]': 'platform',
    }
    const page = await mediator().follow(await mediator().submit(form, typed, form))
    expect(page.text).to.contain('合作企业').and.to.contain('平台企业')
  })

  it('asks a person for consent, and bodies to bring what is theirs', async () => {
    const person = await mediator().submit(form, { applicantName: '老王', consentChannel: 'no-person' }, form)
    expect(person.status).to.equal(422)
    expect(person.text).to.contain('申请人是个人的，须取得同意')
    const typed = { kind: 'joint-meeting', applicantNature: 'person', applicantName: '老王', consentChannel: 'signed' }
    const meeting = await mediator().submit(form, typed, form)
    expect(meeting.status).to.equal(422)
    expect(meeting.text).to.contain('这类事项由工会或者其他单位提出')
    expect(meeting.html, 'what was typed').to.contain('老王')
  })

  it('numbers each kind by itself once its proceeding begins', async () => {
    const numbers: string[] = []
    for (const name of ['第一条线索', '第二条线索']) {
      const typed = { kind: 'supervision', applicantNature: 'unit', applicantName: name, consentChannel: 'no-person' }
      const caseId = idIn((await mediator().submit(`${form}?kind=supervision`, typed, form)).location)
      const begun = await house.as('lead-a').submit(`/cases/${caseId}/begin/supervision/openClue`, {
        source: 'inspection',
        matters: ['pay'],
        content: '三月以来多名职工反映拖欠加班费',
      })
      expect(begun.status, begun.text).to.equal(303)
      numbers.push((await house.db.reader('cases').where({ id: caseId }).first()).case_number)
    }
    expect(numbers[0]).to.match(/工监〔2026〕0001号$/)
    expect(numbers[1]).to.match(/工监〔2026〕0002号$/)
  })

  it('asks nobody for consent where only bodies meet', async () => {
    const bodies = await mediator().get(`${form}?kind=tripartite`)
    expect(bodies.text).to.not.contain('个人信息处理告知与同意')
    expect((await mediator().get(`${form}?kind=supervision`)).text).to.contain('个人信息处理告知与同意')
    const typed = { applicantName: '区总工会', respondentName: '区企业联合会' }
    const page = await mediator().submit(`${form}?kind=tripartite`, typed, form)
    expect(page.status, page.text).to.equal(303)
    const shown = await mediator().follow(page)
    expect(shown.text, 'the kind on the page').to.contain('三方会议')
    const list = await mediator().get('/cases?kind=tripartite')
    expect(list.text).to.contain('区总工会').and.to.not.contain('骑手小郭')
  })

  it('puts an order of the hotline on file with its number, and says what is missing', async () => {
    const order = {
      kind: 'hotline-order',
      applicantName: '来电人小魏',
      applicantPhone: '13800012077',
      consentChannel: 'signed',
      orderNumber: '12351-2026-1123',
      orderReceivedOn: '2026-11-21',
      orderHandleBy: '2026-12-04',
      toldCount: '3',
    }
    const path = `${form}?kind=hotline-order`
    expect((await mediator().get(path)).html).to.contain('name="orderNumber"')
    expect((await mediator().get(`${form}?kind=dispute`)).html).to.not.contain('name="orderNumber"')
    const bare = await mediator().submit(path, order, form)
    expect(bare.status).to.equal(422)
    expect(bare.text).to.contain('请写明工单的诉求内容')
    const late = await mediator().submit(path, { ...order, summary: '欠薪', orderReceivedOn: '2026-11-24' }, form)
    expect(late.text).to.contain('派单日期不能晚于登记日期')
    const page = await mediator().submit(path, { ...order, summary: '三人被欠薪' }, form)
    expect(page.status, page.text).to.equal(303)
    const caseId = idIn(page.location)
    const begun = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'hotline-order' }).first()
    expect(begun).to.include({ state: 'received', began_on: '2026-11-21', version: 1 })
    expect((await house.db.reader('cases').where({ id: caseId }).first()).case_number).to.match(/工单〔2026〕0001号$/)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('writes the number of a kind in a format of its own, and never the same number twice', async () => {
    await using other = await openOffice({
      env: {
        CASE_NUMBER_FORMAT: '{code}〔{year}〕{number}号',
        CASE_NUMBER_FORMATS: 'hotline-order={code}热线〔{year}〕{number}号',
      },
    })
    const numberOf = async (kind: string, name: string, more: object) => {
      const typed = { kind, applicantName: name, consentChannel: 'signed', ...more }
      const page = await other.as('mediator-a').submit(`${form}?kind=${kind}`, typed as never, form)
      expect(page.status, page.text).to.equal(303)
      return idIn(page.location)
    }
    const order = await numberOf('hotline-order', '来电人甲', { orderNumber: '12351-1', summary: '欠薪' })
    const incident = await numberOf('incident', '代表乙', {})
    const dispute = await numberOf('dispute', '老丙', { respondentName: '丙公司' })
    const accept = async (caseId: string) => {
      const file = await other.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first()
      const path = `/proceedings/${file.id}/steps/accept`
      expect((await other.as('lead-a').submit(path, {}, path)).status).to.equal(303)
    }
    await accept(incident)
    await accept(dispute)
    const numbers = await other.db
      .reader('cases')
      .whereIn('id', [order, incident, dispute])
      .orderBy('id')
      .pluck('case_number')
    expect(numbers).to.deep.equal(['闽榕马园热线〔2026〕0001号', '闽榕马园〔2026〕0001号', '闽榕马园〔2026〕0002号'])
  })
})
