/** Whatever refuses a form, everything that was written into it stands on the page that says so. */
import { expect } from 'chai'
import { declaredRoutes } from '../../server/access/declared-routes.ts'
import { createApp } from '../../server/app.ts'
import { Stale } from '../../server/errors.ts'
import { allSamples } from '../support/all-samples.ts'
import { testPassword } from '../support/builders.ts'
import type { Page } from '../support/client.ts'
import { formsOf } from '../support/forms.ts'
import { type FormOfHouse, formsOfHouse } from '../support/forms-of-house.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Shown, screensOf } from '../support/screens.ts'
import { casesAtAllStands } from '../support/stands.ts'

describe('a form that is refused', () => {
  let house: TestOffice
  let forms: FormOfHouse[]
  let stands: Shown
  before(async () => {
    house = await openOffice()
    stands = await casesAtAllStands(house)
    const screens = screensOf(stands)
    const routes = declaredRoutes(createApp(house.office))
    forms = await formsOfHouse(house, { screens, routes })
  })
  after(() => house.close())

  /** Sent as if somebody else had been faster: the first thing it writes, drafts apart, comes too late. */
  async function sendTooLate({ as, action, answers }: FormOfHouse): Promise<Page> {
    const { db } = house.office
    const { write } = db
    db.write = work => {
      if (String(work).includes("'drafts'")) return write(work)
      db.write = write
      return Promise.reject(new Stale('Somebody was faster'))
    }
    try {
      return await house.as(as).post(action, answers)
    } finally {
      db.write = write
    }
  }

  it('is shown again with all that was written, in every room', async () => {
    const faults: string[] = []
    const statuses: number[] = []
    for (const form of forms) {
      const { status, html } = await sendTooLate(form)
      const again = formsOf(html).map(({ values }) => JSON.stringify(values))
      const lost = form.texts.filter(text => !again.some(values => values.includes(text)))
      statuses.push(status)
      if (![409, 422].includes(status) || lost.length > 0)
        faults.push(`${form.route}: ${status} without ${lost.join()}`)
    }
    expect(faults, faults.join('\n')).to.deep.equal([])
    expect(statuses.filter(status => status === 409).length, 'forms that came too late').to.be.greaterThan(35)
  })

  it('of a step that cannot be taken says why, and what was answered to which question', async () => {
    const { mediating, mediation } = stands
    const { version } = await mediating.proceeding('mediation')
    const answers = {
      ...allSamples.mediation!.notAccept![0]!.answers,
      refusedOn: '2026-11-23',
      explanation: '对方书面回复不同意',
    }
    const path = `/proceedings/${mediation}/steps/notAccept`
    const { status, text } = await house.as(mediating.ownerId).post(path, { ...answers, _version: String(version) })
    expect(status).to.equal(409)
    expect(text).to.contain('目前不能办理“不予受理”').and.to.contain('您填写的内容：')
    expect(text).to.contain('理由说明和告知内容 对方书面回复不同意')
  })

  it('says beside each field what stands there meanwhile', async () => {
    const path = '/organisations/station-a/edit'
    const client = house.as('administrator')
    const [before] = formsOf((await client.get(path)).html).filter(({ action }) => action === path)
    const mine = { ...before!.values, nameZh: '我改的站名' }
    const page = await sendTooLate({ as: 'administrator', action: path, answers: mine, texts: [], route: path })
    expect(page.status).to.equal(409)
    expect(page.text).to.contain(`现在登记的是： ${before!.values.nameZh}`)
    expect(page.text.match(/现在登记的是/g), 'only what differs').to.have.length(1)
  })

  it('is refused to whoever opened it before another saved, and taken once they have seen that', async () => {
    const path = '/organisations/station-b/edit'
    const [one, other] = [house.as('administrator'), house.as('administrator')]
    const formOn = (html: string) => formsOf(html).find(({ action }) => action === path)!
    const [mine, theirs] = [formOn((await one.get(path)).html), formOn((await other.get(path)).html)]
    expect((await other.post(path, { ...theirs.values, address: '新港路一号' })).status).to.equal(303)
    const late = await one.post(path, { ...mine.values, phone: '0591-1234567' })
    expect(late.status).to.equal(409)
    expect(late.text).to.contain('现在登记的是： 新港路一号')
    const again = formOn(late.html)
    expect(again.values).to.include({ phone: '0591-1234567', address: '' })
    expect((await one.post(path, { ...again.values, address: '新港路一号' })).status).to.equal(303)
    expect(formOn((await one.get(path)).html).values).to.include({ phone: '0591-1234567', address: '新港路一号' })
  })

  it('because the session had ended waits for the person to be back, until it is sent', async () => {
    const path = '/taxonomies/causes/205.5/close'
    const client = house.visitor()
    const back = () => client.post('/sign-in', { name: 'administrator', password: testPassword })
    await back()
    house.clock.set(new Date(house.clock.now().getTime() + 31 * 60_000).toISOString())
    const door = await client.post(path, { validTo: '2027-01-01', reason: '目录已经更新' })
    expect(door.location).to.match(/^\/sign-in/)
    await back()
    const again = await client.get(path)
    expect(again.text).to.contain('已恢复您上次没有提交的内容')
    expect(formsOf(again.html).find(({ values }) => values.reason === '目录已经更新')).to.be.an('object')
    expect((await client.post('/drafts/forget', { form: path })).location).to.equal(path)
    expect((await client.get(path)).text).not.to.contain('已恢复')
  })

  it('and cannot be shown again has what was written on the page of the refusal, passwords apart', async () => {
    const note = { text: '电话里说的第一句\n第二句', audience: 'staff', password: '暗号甲乙' }
    const gone = await house.as('mediator-a').post('/cases/nothing/log/note', note)
    const shut = await house.as('auditor').post('/service-points/new', note)
    expect([gone.status, shut.status]).to.deep.equal([404, 403])
    for (const { html, text } of [gone, shut]) {
      expect(text).to.contain('您填写的内容没有保存').and.to.contain('电话里说的第一句 第二句')
      expect(html)
        .not.to.contain('暗号甲乙')
        .and.not.to.match(/>staff</)
    }
    const stranger = await house.visitor().post('/cases/nothing/log/note', note)
    expect(stranger.html).not.to.contain('电话里说的')
  })
})
