import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { registered } from '../support/by-day.ts'
import { lawyerAtWork } from '../support/lawyer-at-work.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Typed = Record<string, string>

/** In the order of their dates, for a clock goes one way only. */
describe('a deadline that the law lets be extended', () => {
  let house: TestOffice
  let caseId: string
  before(async () => {
    house = await openOffice({ now: '2026-05-27T16:05:00Z' })
    caseId = (await assignedTo('lawyer-a', '2026-05-28', { amountFen: '43,200' })).caseId
    await step('2026-06-01', 'prepare', { preparedOn: '2026-06-01' })
    await step('2026-06-02', 'file', { filedOn: '2026-06-02', commission: '马尾仲裁委', isDefective: 'no' })
    await step('2026-06-08', 'accept', { acceptedOn: '2026-06-08', panel: 'one', isSimple: 'no' })
  })
  after(() => house.close())

  const { claimsOf, running, assignedTo, takes } = lawyerAtWork(() => house)
  const step = async (day: string, name: string, typed: Typed = {}) => {
    const answer = await takes(caseId, day, 'arbitration', name, typed)
    expect(answer.status, `${name}: ${answer.text.slice(0, 900)}`).to.equal(303)
  }
  const rowOf = (rule: string) =>
    house.db.reader('deadlines').where({ case_id: caseId, rule, status: 'running' }).orderBy('due_on').first()
  const lead = () => house.as('lead-a')
  /** The page of a deadline as both languages show it. */
  async function inBoth(id: string, who = 'lead-a'): Promise<Record<'zh' | 'en', string>> {
    const client = house.as(who)
    const zh = (await client.get(`/deadlines/${id}`)).text
    await client.post('/language', { locale: 'en' })
    const en = (await client.get(`/deadlines/${id}`)).text
    await client.post('/language', { locale: 'zh' })
    return { zh, en }
  }

  it('moves by what was approved, keeps the original day, and goes no further than the ceiling', async () => {
    const before = await rowOf('arb_award')
    expect(before.due_on).to.equal('2026-07-23')
    const tooLong = await takes(caseId, '2026-06-09', 'arbitration', 'extend', { approvedOn: '2026-06-09', days: '16' })
    expect(tooLong.status).to.equal(422)
    expect(tooLong.text).to.include('15')
    expect(await rowOf('arb_award')).to.include({ id: before.id, due_on: '2026-07-23' })
    await step('2026-06-09', 'extend', { approvedOn: '2026-06-09', days: '15' })
    expect(await rowOf('arb_award')).to.include({ id: before.id, due_on: '2026-08-07' })
    const page = await inBoth(before.id)
    expect(page.zh)
      .to.include('原届满日（未延长、未中止） 2026-07-23（周四）')
      .and.to.include('2026-08-07（周五）')
      .and.to.include('延长期自未顺延的届满日续算')
      .and.to.include('+ 15 日 经批准延长 程序中的步骤')
      .and.not.to.include('没有延长、中止或者人工指定')
    expect(page.en).to.include('2026-07-23 (Thu)').and.to.include('2026-08-07 (Fri)')
    const { id } = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'arbitration' }).first()
    const again = await house.as('lawyer-a').get(`/proceedings/${id}/steps/extend`)
    expect(again.text).to.include('已经延长过一次，最长十五日')
    const beside = await lead().submit(`/deadlines/${before.id}/extend`, extension, `/deadlines/${before.id}/extend`)
    expect(beside.status, 'its own step is the way').to.equal(409)
    expect(beside.text).to.include('延长裁决期限')
  })

  const extension = { length: '5', approvedBy: '法院', proof: '准许顺延通知', reason: '台风停工' }

  it('is counted back from a hearing, and says so in both languages', async () => {
    await step('2026-06-12', 'serveCopy', { receivedOn: '2026-06-12', way: 'served' })
    await step('2026-06-29', 'setHearing', { noticeOn: '2026-06-29', hearingOn: '2026-07-08', at: '09:30' })
    const notice = await rowOf('arb_hearing_notice')
    expect(notice.due_on).to.equal('2026-07-01')
    const page = await inBoth(notice.id)
    expect(page.zh)
      .to.include('从期日往前数工作日')
      .and.to.include('5 个工作日 ←')
      .and.to.include('2026-07-08（周三）')
      .and.to.include('《劳动人事争议仲裁办案规则》第38条')
    expect(page.en)
      .to.include('Working days counted back')
      .and.to.include('working days: 5 ←')
      .and.to.include('2026-07-01 (Wed)')
      .and.to.include('Arbitration Rules')
  })

  it('is restored within ten days of an obstacle, and given back when that is lifted', async () => {
    const [claim] = await claimsOf(caseId)
    await step('2026-07-08', 'holdHearing', { heldOn: '2026-07-08', result: 'closed' })
    await step('2026-07-13', 'award', {
      awardedOn: '2026-07-13',
      result: 'both-partly',
      'awards[0][kind]': 'non-final',
      'awards[0][amountFen]': '21,600',
      'items[0][item]': 'wages',
      'items[0][claim]': claim.id,
      'items[0][result]': 'partly',
      'items[0][awardedFen]': '21,600',
    })
    await step('2026-07-14', 'receiveAward', { receivedOn: '2026-07-13', who: 'worker' })
    const sue = await rowOf('sue_after_award')
    expect(sue.due_on).to.equal('2026-07-28')
    const path = `/deadlines/${sue.id}/extend`
    house.clock.on('2026-07-28')
    const asked = async (typed: Typed) => lead().submit(path, { ...extension, ...typed }, path)
    const bare = await asked({})
    expect(bare.status).to.equal(422)
    expect(bare.text).to.include('申请顺延必须载明')
    const late = await asked({ obstacleEndedOn: '2026-07-15', appliedOn: '2026-07-28' })
    expect(late.status).to.equal(422)
    expect(late.text).to.include('已超过障碍消除后十日（2026-07-25）').and.to.include('台风停工')
    const restored = await asked({ obstacleEndedOn: '2026-07-20', appliedOn: '2026-07-28' })
    expect(restored.status, restored.text.slice(0, 900)).to.equal(303)
    expect(await rowOf('sue_after_award')).to.include({ id: sue.id, due_on: '2026-08-03' })
    const page = await inBoth(sue.id)
    expect(page.zh).to.include('原届满日（未延长、未中止） 2026-07-28（周二）').and.to.include('台风停工')
    expect(page.en)
      .to.include('received by the worker')
      .and.to.include('2026-07-28 (Tue)')
      .and.to.include('2026-08-03 (Mon)')

    const [change] = await house.db.reader('deadline_adjustments').where({ case_id: caseId })
    const lift = `/deadlines/${sue.id}/changes/${change.id}/lift`
    expect((await lead().submit(lift, { reason: '法院未准许' }, lift)).status).to.equal(303)
    expect(await rowOf('sue_after_award')).to.include({ due_on: '2026-07-28' })
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('takes its length from a parameter, and says which, in both languages', async () => {
    const union = {
      kind: 'supervision',
      applicantNature: 'unit',
      applicantName: '园区工会',
      consentChannel: 'no-person',
    }
    const supervised = await registered(house, { ...union, respondentName: '鞋业有限公司' })
    const { id: addressee } = await house.db
      .reader('parties')
      .where({ case_id: supervised, side: 'respondent' })
      .first()
    const takesHere = async (name: string, typed: Record<string, unknown>) => {
      const open = await house.db.reader('proceedings').where({ case_id: supervised, workflow: 'supervision' }).first()
      const form = open ? `/proceedings/${open.id}/steps/${name}` : `/cases/${supervised}/begin/supervision/${name}`
      const answer = await lead().submit(form, typed as never, form)
      expect(answer.status, answer.text.slice(0, 900)).to.equal(303)
    }
    await takesHere('openClue', { source: 'complaint', matters: ['pay'], content: '未发高温津贴' })
    await takesHere('sendTip', {
      reason: '未发',
      legalPoints: '应当发放',
      measures: '补发',
      contact: '李工',
      addressees: [addressee],
    })
    await takesHere('serveLetter', { addressee, way: 'person' })
    const { id } = await house.db.reader('deadlines').where({ case_id: supervised, rule: 'sup_tip_feedback' }).first()
    const page = await inBoth(id)
    expect(page.zh).to.include('15 日 待核 期间来源 提示函反馈天数').and.to.include('第 1–15 日')
    expect(page.en).to.include('Days 1–15').and.to.include('15 to be confirmed')
    expect((await lead().get(`/deadlines/${id}`)).html).to.include('href="/parameters/sup_tip_feedback_days"')
  })

  it('follows a place that has set another length than the default of practice, also into the suit', async () => {
    const other = (await assignedTo('lawyer-a', '2026-08-03')).caseId
    const set = { organisationId: 'mawei', value: '10', validFrom: '2026-08-01', source: '本地法院的要求' }
    const form = '/parameters/sue_after_refusal_days/new'
    const kept = await house.as('administrator').submit(form, set as never, form)
    expect(kept.status, kept.text.slice(0, 900)).to.equal(303)
    const moves = async (day: string, name: string, typed: Typed = {}) =>
      expect((await takes(other, day, 'arbitration', name, typed)).status, name).to.equal(303)
    await moves('2026-08-03', 'prepare', { preparedOn: '2026-08-03' })
    await moves('2026-08-03', 'file', { filedOn: '2026-08-03', commission: '马尾仲裁委', isDefective: 'no' })
    await moves('2026-08-10', 'reject', { receivedOn: '2026-08-10', ground: 'scope' })
    expect(await running(other, 'arbitration')).to.deep.equal([['sue_after_refusal', '2026-08-20']])
    const { id } = await house.db.reader('deadlines').where({ case_id: other, rule: 'sue_after_refusal' }).first()
    const page = await inBoth(id)
    expect(page.zh).to.include('10 日 待核 期间来源 不予受理后起诉的天数（自然日） · 10 日')
    expect(page.en).to.include('10 to be confirmed Where the length comes from Days to sue after a refusal')
    await moves('2026-08-11', 'sueAfterRefusal', { decidedOn: '2026-08-11' })
    expect(await running(other, 'first-instance')).to.deep.equal([['sue_after_refusal', '2026-08-20']])
    expect(await faultsOfCase(house.db.reader, house.office, other)).to.deep.equal([])
  })
})
