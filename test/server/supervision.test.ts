/** Union supervision through the website: S15 by its dates, and letters to several employers. */
import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const union = { kind: 'supervision', applicantNature: 'unit', applicantName: '园区工会', consentChannel: 'no-person' }
const clue = { source: 'complaint', matters: ['pay'], content: '窑炉工未发高温津贴、未休年休假' }
const tip = { reason: '高温津贴未发', legalPoints: '高温天气应当发放津贴', measures: '自查并补发', contact: '李工' }
const opinion = {
  found: '未发高温津贴',
  articles: '《防暑降温措施管理办法》第17条',
  demand: '补发并书面答复',
  signedBy: '李主席',
}

/** In the order of their dates, for a clock goes one way only. */
describe('union supervision, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-03-31T16:05:00Z' })
  })
  after(() => house.close())

  const partiesOf = async (caseId: string): Promise<string[]> =>
    house.db.reader('parties').where({ case_id: caseId, side: 'respondent' }).orderBy('id').pluck('id')

  it('runs a clock for each of eight employers, and tells on each what became of its letter (S17)', async () => {
    house.clock.on('2026-04-08', '09:00')
    const others = Object.fromEntries(
      ['乙', '丙', '丁', '戊', '己', '庚', '辛'].flatMap((name, place) => [
        [`respondents[${place}][name]`, `榕江${name}鞋业有限公司`],
        [`respondents[${place}][role]`, 'employer'],
      ]),
    )
    const caseId = await registered(house, { ...union, respondentName: '榕江甲鞋业有限公司', ...others })
    const eight = await partiesOf(caseId)
    expect(eight).to.have.length(8)
    const { takes, tries, until, deadlines, row, papers, paperText } = byDay(house, { caseId, workflow: 'supervision' })
    const self = { tries, takes }
    await self.takes('2026-04-08', 'openClue', { ...clue, matters: ['bargaining'] }, 'lead-a')
    await self.takes('2026-04-08', 'sendTip', { ...tip, addressees: eight.slice(0, 3) }, 'lead-a')
    expect(await deadlines('running')).to.deep.equal([])
    const notSent = await tries('2026-04-08', 'serveLetter', { addressee: eight[7]!, way: 'person' }, 'lead-a')
    expect(notSent.status).to.equal(422)
    expect(notSent.text).to.contain('没有发往该单位的待送达函件')

    await self.takes('2026-04-08', 'serveLetter', { addressee: eight[0]!, way: 'person' }, 'lead-a')
    await self.takes('2026-04-09', 'serveLetter', { addressee: eight[1]!, way: 'post' }, 'lead-a')
    await self.takes('2026-04-10', 'serveLetter', { addressee: eight[2]!, way: 'post' }, 'lead-a')
    expect(await deadlines('running')).to.deep.equal([
      ['sup_tip_feedback', '2026-04-23'],
      ['sup_tip_feedback', '2026-04-24'],
      ['sup_tip_feedback', '2026-04-25'],
    ])
    const answer = { addressee: eight[0]!, reply: 'promises', content: '同意应约' }
    await self.takes('2026-04-15', 'recordReply', answer, 'lead-a')
    await until('2026-04-25')
    expect((await row()).state).to.equal('letters.unanswered')
    expect(await deadlines('running')).to.deep.equal([['sup_tip_feedback', '2026-04-25']])

    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('已答复，待复核').and.to.contain('逾期未答复').and.to.contain('待答复')
    const letter = await paperText('supervision-tip')
    expect(letter).to.contain('高温天气应当发放津贴').and.to.contain('李工')
    for (const id of eight) {
      const { name } = await house.db.reader('parties').where({ id }).first('name')
      expect(letter.includes(name), name).to.equal(eight.indexOf(id) < 3)
    }
    expect((await papers()).filter(one => one === 'service-receipt')).to.have.length(3)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('S15 escalates after fifteen days without an answer, and is struck off once the factory was visited', async () => {
    house.clock.on('2026-08-10', '08:30')
    const caseId = await registered(house, { ...union, respondentName: '闽窑陶瓷有限公司' })
    const [factory] = await partiesOf(caseId)
    const at = byDay(house, { caseId, workflow: 'supervision' })
    await at.takes('2026-08-10', 'openClue', clue, 'lead-a')
    await at.takes('2026-08-10', 'sendTip', { ...tip, addressees: [factory!] }, 'lead-a')
    await at.takes('2026-08-10', 'serveLetter', { addressee: factory!, way: 'person' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['sup_tip_feedback', '2026-08-25']])
    await at.until('2026-08-25')
    expect((await at.row()).state, 'it may answer until midnight').to.equal('letters.open')
    await at.until('2026-08-26')
    expect((await at.row()).state).to.equal('letters.unanswered')
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.contain('逾期未答复，可以升级')

    await at.takes('2026-08-26', 'sendOpinion', { ...opinion, addressees: [factory!] }, 'lead-a')
    await renderPapers.run(house.office)
    const sent = { case_id: caseId, template: 'supervision-opinion' }
    const { id: letter } = await house.db.reader('papers').where(sent).first('id')
    const page = await house.as('lead-a').get(`/papers/${letter}`)
    expect(page.text, 'the step that starts the clock is offered').to.contain('本程序现在可以办理以下步骤')
    expect(page.html).to.match(/href="\/proceedings\/[^"]+\/steps\/serveLetter"/)
    expect(page.text, 'that of the letter before').to.contain('由办理步骤登记的送达').and.to.contain('2026-08-10')
    await at.takes('2026-08-26', 'serveLetter', { addressee: factory!, way: 'person' }, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['sup_opinion_reply', '2026-09-16']])
    const reply = { addressee: factory!, reply: 'corrected', content: '已补发14,750元' }
    await at.takes('2026-09-08', 'recordReply', reply, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([])
    const early = await at.tries('2026-09-09', 'close', { result: 'corrected' }, 'lead-a')
    expect(early.status).to.equal(422)
    expect(early.text).to.contain('还有函件未经现场复核整改')
    const seen = { addressee: factory!, corrected: 'yes', proof: '名册、转账凭证', workers: '5', amountFen: '14,750' }
    await at.takes('2026-09-15', 'verifyCorrection', seen, 'lead-a')
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.contain('14,750.00')
    await at.takes('2026-09-15', 'close', { closedOn: '2026-09-15', result: 'corrected' }, 'lead-a')
    expect((await at.row()).state).to.equal('closed')
    expect(await at.papers()).to.deep.equal([
      'clue-registration',
      'correction-review',
      'service-receipt',
      'service-receipt',
      'supervision-closing',
      'supervision-opinion',
      'supervision-tip',
    ])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('sends a proposal only from the county on, and follows the authority', async () => {
    house.clock.on('2026-09-16', '08:30')
    const caseId = await registered(house, { ...union, respondentName: '闽海家具有限公司' })
    const [factory] = await partiesOf(caseId)
    const at = byDay(house, { caseId, workflow: 'supervision' })
    await at.takes('2026-09-16', 'openClue', clue, 'lead-a')
    const alone = await at.tries('2026-09-16', 'startVerifying', { supervisors: ['lead-a'] }, 'lead-a')
    expect(alone.text).to.contain('至少两名监督员')
    await at.takes('2026-09-16', 'sendTip', { ...tip, addressees: [factory!], replyBy: '2026-09-18' }, 'lead-a')
    await at.takes('2026-09-16', 'serveLetter', { addressee: factory!, way: 'person' }, 'lead-a')
    expect(await at.deadlines('running'), 'the printed day wins').to.deep.equal([['sup_tip_feedback', '2026-09-18']])
    await at.until('2026-09-19')
    const proposal = { receivedOn: '2026-09-21', authority: '马尾区人社局', proposal: '请依法查处' }
    expect((await at.tries('2026-09-21', 'sendProposal', proposal, 'lead-a')).status).to.equal(403)
    await at.takes('2026-09-21', 'requestProposal', { reason: '逾期未答复' }, 'lead-a')
    await at.takes('2026-09-21', 'sendProposal', proposal, 'supervisor')
    expect(await at.deadlines('running')).to.deep.equal([['sup_proposal_register', '2026-09-29']])
    await at.takes('2026-09-24', 'recordRegistration', {}, 'lead-a')
    expect(await at.deadlines('running')).to.deep.equal([['sup_authority_finish', '2026-12-24']])
    await at.takes('2026-10-20', 'recordResult', { result: '已责令补发' }, 'lead-a')
    await at.takes('2026-10-20', 'close', { result: 'handled' }, 'supervisor')
    expect(await at.papers()).to.include.members(['supervision-request', 'supervision-proposal', 'result-feedback'])
  })

  it('is nothing to a station or a lawyer that has no part in it', async () => {
    house.clock.on('2026-10-21', '08:30')
    const caseId = await registered(house, { ...union, respondentName: '闽江物业有限公司' })
    const at = byDay(house, { caseId, workflow: 'supervision' })
    for (const who of ['mediator-b', 'lead-b', 'lawyer-b'])
      expect((await at.tries('2026-10-21', 'openClue', clue, who)).status, who).to.equal(404)
    expect((await at.tries('2026-10-21', 'openClue', clue, 'administrator')).status).to.equal(403)
  })
})
