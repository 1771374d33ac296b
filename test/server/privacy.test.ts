/** Section 9.1: requests of people, breaches, impact assessments and what was given to others are on record. */
import { expect } from 'chai'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('Section 9.1: the register of personal information', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    house.clock.on('2026-11-23')
  })
  after(() => house.close())

  const request = {
    organisationId: 'station-a',
    onDay: '2026-11-20',
    right: 'erase',
    about: '要求删除登记的电话',
    answerBy: '2026-12-11',
    who: '王女士',
  }
  const kept = async (kind: string, answers: Record<string, string>, who = 'lead-a') => {
    const path = `/privacy/new/${kind}`
    const answer = await house.as(who).submit(path, answers, path)
    expect(answer.status, answer.text.slice(0, 600)).to.equal(303)
    return answer.location!
  }

  it('keeps a request until it is answered, with the reason where it is refused, once', async () => {
    const path = await kept('request', request)
    const list = await house.as('administrator').get('/privacy')
    expect(list.text).to.contain('要求删除登记的电话').and.contain('待办').and.contain('第44条至第50条')
    const end = `${path}/end`
    const bare = await house.as('lead-a').submit(end, { endedOn: '2026-11-23', answer: 'refused' }, end)
    expect(bare.status).to.equal(422)
    expect(bare.text).to.contain('请写明理由')
    const early = await house.as('lead-a').submit(end, { endedOn: '2026-11-19', answer: 'granted' }, end)
    expect(early.text).to.contain('不能早于登记的日期')
    const done = { endedOn: '2026-11-23', answer: 'use-stopped', reason: '案卷保管期限未届满' }
    expect((await house.as('lead-a').submit(end, done, end)).status).to.equal(303)
    expect((await house.as('lead-a').post(end, done)).status, 'twice').to.equal(409)
    const page = await house.as('lead-a').get(path)
    expect(page.text).to.contain('停止除存储和保护以外的处理').and.contain('案卷保管期限未届满').and.contain('已办结')
    const log = await house.db
      .reader('access_log')
      .where({ subject: path.split('/').at(-1)! })
      .orderBy('at')
      .pluck('action')
    expect(log).to.deep.equal(['privacy-entry-recorded', 'privacy-entry-ended'])
  })

  it('keeps assessments and what was given for three years, with the article', async () => {
    const measures = { lawful: '必要', impact: '低', measures: '加密、脱敏' }
    const assessed = { organisationId: 'station-a', onDay: '2026-11-20', about: '导出案件清单', ground: 'sensitive' }
    const assessment = await house.as('lead-a').get(await kept('assessment', { ...assessed, ...measures }))
    expect(assessment.text).to.contain('2029-11-20（周二） · 《个人信息保护法》第56条')
    expect((await house.as('lead-a').get(`${assessmentPath(assessment.html)}/end`)).status).to.equal(404)
    const given = { recipient: '某法院', about: '案卷副本', what: '案卷', ground: 'duty', onDay: '2026-11-20' }
    const giving = await house.as('lead-a').get(await kept('giving', { organisationId: 'station-a', ...given }))
    expect(giving.text).to.contain('《网络数据安全管理条例》第12条')
  })

  it('keeps the plan and its drills, graded protection, and checks that logs are there for six months', async () => {
    const own = { organisationId: 'station-a', onDay: '2026-11-20' }
    const drill = { ...own, sort: 'drill', about: '误发名单演练', what: '报告、召回、通知', nextOn: '2026-11-22' }
    await kept('plan', drill)
    expect((await house.as('lead-a').get('/privacy')).html).to.contain('fq-late">下次 2026-11-22')
    await kept('plan', { ...drill, nextOn: '2027-05-20' })
    expect((await house.as('lead-a').get('/privacy')).html, 'done again').not.to.contain('fq-late">下次')
    const filed = { ...own, about: '法律服务系统', level: 'two', filedNumber: '35010026001', nextOn: '2028-11-20' }
    expect((await house.as('lead-a').get(await kept('protection', filed))).text)
      .to.contain('第二级')
      .and.to.contain('35010026001')
    const logs = { ...own, about: '反向代理日志', where: '日志服务器', months: '6', earliestOn: '2026-09-01' }
    const few = await house.as('lead-a').submit('/privacy/new/logs', { ...logs, months: '3' }, '/privacy/new/logs')
    expect(few.status).to.equal(422)
    await kept('logs', logs)
    expect((await house.as('lead-a').get('/privacy')).text).to.contain('现存日志不足六个月')
    await kept('logs', { ...logs, earliestOn: '2026-05-20' })
    expect((await house.as('lead-a').get('/privacy')).text).not.to.contain('现存日志不足六个月')
  })

  const assessmentPath = (html: string) => /href="(\/privacy\/[^"]+)\/end"/.exec(html)?.[1] ?? '/privacy/x'

  it('asks of a breach what the law has told to the authority and to people', async () => {
    const path = '/privacy/new/breach'
    const bare = await house.as('lead-a').submit(path, { organisationId: 'station-a', onDay: '2026-12-24' }, path)
    expect(bare.status).to.equal(422)
    expect(bare.text).to.contain('第57条')
    const told = { what: '电话', cause: '误发', harm: '骚扰', measures: '已撤回', about: '误发名单' }
    const ahead = { organisationId: 'station-a', onDay: '2026-12-24', ...told }
    const answer = await house.as('lead-a').submit(path, ahead, path)
    expect(answer.text).to.contain('日期不能晚于今天')
    expect(answer.html).to.contain('value="误发名单"')
    const { length } = await house.db.reader('privacy_entries').where({ kind: 'breach' })
    expect(length, 'nothing half-written').to.equal(0)
  })

  it('is for leads and administrators, each of what they look after', async () => {
    const path = await kept('request', { ...request, about: '查阅' })
    for (const who of ['mediator-a', 'lawyer-a', 'auditor', 'partner-inspection'] as const)
      expect((await house.as(who).get('/privacy')).status, who).to.equal(403)
    expect((await house.as('lead-b').get(path)).status).to.equal(404)
    expect((await house.as('lead-b').get('/privacy')).text).not.to.contain('查阅')
    const elsewhere = await house.as('lead-b').submit('/privacy/new/request', request, '/privacy/new/request')
    expect(elsewhere.status).to.equal(422)
    expect((await house.as('lead-a').get('/privacy/new/nothing')).status).to.equal(404)
  })
})
