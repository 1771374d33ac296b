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
})
