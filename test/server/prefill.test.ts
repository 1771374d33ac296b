/** From a case every calculator begins with what is on file, and says where each value comes from. */
import { expect } from 'chai'
import { fillers } from '../../server/calculators/fill-from-facts.ts'
import type { CaseFacts } from '../../server/calculators/filling.ts'
import { employmentFacts } from '../../workflows/definitions/case-file/employment.ts'
import type { MonthlyWage } from '../../workflows/definitions/case-file/wages.ts'
import { calculators } from '../../workflows/law/calculators/index.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { employment, health, wages, worked } from '../support/told-of-a-worker.ts'

/**
 * What no case keeps: what is owed or was done in one instance, and choices of whoever calculates. A field that is new
 * stands here or is filled.
 */
const askedEachTime: Readonly<Record<string, string>> = {
  compensation: 'enterpriseAverageFen',
  'unlawful-dismissal': 'unionYearIncomeFen',
  'notice-pay': '',
  'double-wages': 'wages claimedOn exception limitation',
  overtime: '',
  'overtime-by-piece': 'unitFen weekdayPieces restPieces holidayPieces',
  'annual-leave': 'joinedOn noLeave',
  'injury-benefits': '',
  'stop-work-pay': '',
  'injury-lump-subsidies': '',
  'death-grant': '',
  'funeral-grant': '',
  'dependants-pension': '',
  'heat-allowance': '',
  'sick-pay': '',
  'medical-period': '',
  'arrears-damages': 'kind ordered paidMonthFen months on',
  maternity: '',
  probation: 'again',
  'probation-pay': 'paidFen on',
  'non-compete': 'keptMonths released',
  deduction: 'damageFen on',
  shutdown: 'months later on',
  retirement: '',
  reinstatement: 'resumedOn faultPercent',
  'court-costs': 'kind',
  'delay-interest': 'paidOn',
  'unemployment-months': 'registered',
}

describe('calculators of a case', () => {
  let house: TestOffice
  let journey: Awaited<ReturnType<typeof openCase>>
  let claimId: string
  let memberId: string

  before(async () => {
    house = await openOffice()
    journey = await openCase(house, {
      on: '2026-11-23',
      applicantName: '测算甲',
      applicantIdentityNumber: '11010519761231003X',
    })
    const { caseId, take, begin } = journey
    claimId = (await house.db.reader('claims').where({ case_id: caseId }).first('id')).id
    memberId = (await house.db.reader('members').where({ case_id: caseId }).first('id')).id
    await take('case-file', 'recordEmployment', { memberId, ...employment })
    await take('case-file', 'recordWages', { memberId, wages })
    await take('case-file', 'recordHealth', { memberId, ...health })
    await take('case-file', 'recordWorkedTime', { memberId, ...worked })
    const demand = { claims: [claimId], fact: 'interrupted', onDay: '2026-11-02', by: 'demand', proof: 'message' }
    await take('case-file', 'recordLimitation', demand)
    const day = { recordedOn: '2026-11-23', injuredOn: '2026-10-12' }
    await begin('work-injury', 'record', { ...day, insured: 'yes', relation: 'clear', what: '机器压伤手指' })
    await begin('enforcement', 'prepare', { preparedOn: '2026-11-23', title: 'award', performanceEndsOn: '2026-11-20' })
  })
  after(() => house.close())

  const page = (calculator: string) =>
    house.as(journey.ownerId).get(`/cases/${journey.caseId}/claims/${claimId}/calculators/${calculator}`)
  /** The fields beside which it says where the value comes from. */
  const filledIn = (html: string): string[] =>
    [...html.matchAll(/id="([\w-]+)-help">[^<]*来自/g)].map(([, field]) => field!)
  const shownIn = (html: string, field: string) => new RegExp(`id="${field}"[^>]*value="([^"]*)"`).exec(html)?.[1]

  /** Until an injury is appraised there is no grade; then both are there. */
  async function appraise(): Promise<void> {
    const { take } = journey
    await take('work-injury', 'apply', { appliedOn: '2026-11-23', by: 'worker' })
    await take('work-injury', 'accept', { acceptedOn: '2026-11-23', isClear: 'yes' })
    await take('work-injury', 'recognise', { recognisedOn: '2026-11-23' })
    await take('work-injury', 'applyAppraisal', { receivedOn: '2026-11-23' })
    await take('work-injury', 'conclude', { receivedOn: '2026-11-23', madeOn: '2026-11-22', grade: '9' })
  }

  it('begin with every fact that is on file, and ask for nothing else that is on file', async () => {
    await appraise()
    expect(Object.keys(askedEachTime).sort()).to.deep.equal(calculators.map(({ id }) => id).sort())
    for (const { id, inputs } of calculators) {
      const asked = askedEachTime[id]!.split(' ').filter(Boolean)
      const expected = Object.keys(inputs.shape).filter(field => !asked.includes(field))
      expect(filledIn((await page(id)).html).sort(), id).to.deep.equal(expected.sort())
    }
  })

  it('make each average by its own rule, and name the source of each value', async () => {
    const compensation = await page('compensation')
    expect(shownIn(compensation.html, 'averageFen'), 'gross').to.equal('6100.00')
    expect(compensation.text).to.contain('来自登记的月工资（12 个月的平均）').and.to.contain('来自登记的劳动关系情况')
    expect(shownIn((await page('annual-leave')).html, 'averageFen'), 'without overtime').to.equal('6045.00')
    expect(shownIn((await page('annual-leave')).html, 'serviceYears')).to.equal('16')
    expect(shownIn((await page('notice-pay')).html, 'lastMonthWageFen')).to.equal('6000.00')
    expect(shownIn((await page('injury-benefits')).html, 'ownWageFen'), 'contributions').to.equal('5000.00')
    expect(shownIn((await page('probation')).html, 'termMonths')).to.equal('36')
    expect(shownIn((await page('unemployment-months')).html, 'onDay')).to.equal('2026-11-01')
    const file = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    expect(file.text).to.match(/工龄、试用期和参保.*2010-07-01.*2018-01-02/)
    expect(file.text).to.match(/伤病、生育和死亡（敏感个人信息）.*停工留薪期已付工资（元） ¥2000.00.*供养亲属 1 人/)
    expect(file.text).to.match(/加班、年休假和高温.*逐日加班 1 天.*2026 年 7 月 高温 20 天/)

    expect(shownIn((await page('overtime')).html, 'days-0-hours')).to.equal('10')
    expect((await page('heat-allowance')).html).to.match(/months\[0\]\[month\][\s\S]*?value="7" selected/)
    expect(shownIn((await page('maternity')).html, 'onDay'), 'born').to.equal('2026-09-18')
    const retirement = await page('retirement')
    expect(shownIn(retirement.html, 'bornOn')).to.equal('1976-12-31')
    expect(retirement.text).to.contain('来自登记的居民身份证号码')
    expect(retirement.html).to.match(/value="man"[^>]*checked/)
  })

  it('use every fact that is asked of an employment, the post aside, which papers print', () => {
    const facts: CaseFacts = {
      today: '2026-11-23',
      employment: {},
      wages: [],
      health: {},
      injury: {},
      person: {},
      claimedFen: null,
    }
    const samples: Record<string, unknown> = {
      ...employment,
      wageFen: 600_000,
      nonCompeteFen: 150_000,
      employerAverageFen: 1,
    }
    const filled = (told: CaseFacts) => Object.values(fillers).filter(({ fill }) => fill(told) !== undefined).length
    const pairs: Record<string, object> = {
      contractFrom: { contractUntil: '2027-02-28' },
      contractUntil: { contractFrom: '2024-03-01' },
    }
    for (const field of Object.keys(employmentFacts).filter(one => one !== 'post')) {
      const told = { ...pairs[field], [field]: samples[field] } as CaseFacts['employment']
      expect(filled({ ...facts, employment: told }), field).to.be.above(
        filled({ ...facts, employment: { ...pairs[field] } }),
      )
    }
  })

  it('leave open an average of which a month is half told, and refuse months that cannot be', async () => {
    const half: MonthlyWage[] = [{ month: '2026-10', grossFen: 600_000 }]
    const facts: CaseFacts = {
      today: '2026-11-23',
      employment: {},
      wages: half,
      health: {},
      injury: {},
      person: {},
      claimedFen: null,
    }
    expect(fillers['annual-leave.averageFen']!.fill(facts)).to.equal(undefined)
    expect(fillers.averageFen!.fill(facts)).to.equal(600_000)
    const inMidMonth = { ...facts, employment: { endedOn: '2026-10-15' } }
    expect(fillers.averageFen!.fill(inMidMonth), 'half a month is none').to.equal(undefined)
    const { id, version } = await journey.proceeding('case-file')
    const wrong = [
      { month: '2026-13', grossFen: '1' },
      { month: '2026-12', grossFen: '1' },
      { month: '2026年9月', grossFen: '1', overtimeFen: '2' },
    ]
    const post = (rows: object[]) =>
      house.as(journey.ownerId).post(`/proceedings/${id}/steps/recordWages`, {
        memberId,
        wages: rows,
        _version: String(version),
      } as never)
    const refused = await post(wrong)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('请填写年份和月份')
    const later = await post(wrong.slice(1))
    expect(later.status, later.text).to.equal(422)
    expect(later.text).to.contain('不能晚于本月').and.to.contain('不能多于应发工资')
  })

  it('refuse facts of health and time that cannot be, keep what was typed, and need at least one', async () => {
    const { id, version } = await journey.proceeding('case-file')
    const post = (step: string, answers: object) =>
      house.as(journey.ownerId).post(`/proceedings/${id}/steps/${step}`, {
        memberId,
        _version: String(version),
        ...answers,
      } as never)
    const nothing = await post('recordHealth', {})
    expect(nothing.status).to.equal(422)
    expect(nothing.text).to.contain('请至少填写一项')
    const born = await post('recordHealth', { birthOn: '2027-01-01', babies: '1', deathKind: 'death' })
    expect(born.status).to.equal(422)
    expect(born.text).to.contain('尚未生育的请填预产期').and.to.contain('请说明是生育还是流产')
    expect(shownIn(born.html, 'birthOn')).to.equal('2027-01-01')
    const day = { on: '2026-10-10', hours: '9' }
    const hot = { month: '7', hotDays: '3', wholeMonth: 'no', otherDays: '1' }
    const time = await post('recordWorkedTime', { takenDays: '2', days: [day, day], hotMonths: [hot] })
    expect(time.status).to.equal(422)
    expect(time.text).to.contain('日期重复').and.to.contain('请填写年度').and.to.contain('请填写年份')
    const late = await post('recordWorkedTime', { days: [{ ...day, on: '2027-10-10' }] })
    expect(late.text).to.contain('不能晚于今天')
  })
})
