/** Whether proceedings kept to the map and to their days: what a correction skipped, what was late, and the cases of each. */
import { expect } from 'chai'
import { keptCounts } from '../../server/facts/kept-counts.ts'
import { amendStep } from '../../server/proceedings/amend-step.ts'
import { eventsOf, findEvent } from '../../server/proceedings/history.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import type { Asked } from '../../server/process-reports/repository.ts'
import { countedUp } from '../../server/process-reports/travelled.ts'
import { arrowKey, arrowsOf } from '../../workflows/diagram.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { tallyFrom } from '../../workflows/process/counts.ts'
import { openCase } from '../support/journey.ts'
import { everything, foldAll, plain } from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { expectSummedProcess } from '../support/process-lists.ts'
import { linksIn, rowsOf, rowWith } from '../support/report-rows.ts'

const day = '2026-11-09'
const period = 'from=2026-11-01&to=2026-11-30'
const application = {
  receivedOn: day,
  track: 'state',
  matter: 'wages',
  exemption: 'art42-migrant-wages',
  exemptionProven: 'yes',
  urgent: 'no',
}
const grant = { decidedOn: day, granted: 'yes', ground: 'unchecked', aidForms: 'arbitration' }
const refusal = { decidedOn: day, granted: 'no', aidForms: [], refusalGround: 'means', reasons: '人均收入高于现行标准' }

describe('conformance in a process report', () => {
  let house: TestOffice
  /** By what was done to them. */
  const ids: Record<string, string> = {}

  async function applied(applicantName: string) {
    const journey = await openCase(house, { on: day, applicantName, applicantPhone: '13811470001' })
    const { id: recipientId } = await house.db
      .reader('parties')
      .where({ case_id: journey.caseId, side: 'applicant' })
      .first('id')
    ids[applicantName] = (await journey.begin('legal-aid', 'apply', { ...application, recipientId })).proceedingId
    const decided = async () => journey.take('legal-aid', 'decide', grant, 'officer')
    const amend = async (eventId: string, answers: object) => {
      const { version } = await journey.proceeding('legal-aid')
      await amendStep(house.office, { eventId, answers: { ...answers }, version, by: await house.person('officer') })
    }
    return { take: journey.take, decided, amend }
  }
  async function takenBack(eventId: string): Promise<void> {
    const event = (await findEvent(house.db.reader, eventId))!
    const shown = (await planTakingBack(house.db.reader, house.office, event)).takenBack.map(({ id }) => id)
    await takeBackStep(house.office, { eventId, reason: '误登记', shown, by: await house.person('lead-a') })
  }

  before(async () => {
    house = await openOffice()
    const skipped = await applied('跳过甲')
    await skipped.amend((await skipped.decided()).eventId, refusal)
    await applied('逾期乙')
    await applied('逾期丙')
    house.clock.on('2026-11-30', '09:00')
  })
  after(() => house.close())

  const asked = async (): Promise<Asked> => ({
    workflow: 'legal-aid',
    filters: { ...everything, from: '2026-11-01', to: '2026-11-30' },
    person: await house.person('administrator'),
    today: house.clock.today(),
  })
  const get = (path: string) => house.as('administrator').get(path)

  it('tells how many went by the map alone, skipped states by a correction, were late, and both', async () => {
    const { html, text } = await get(`/process-reports/legal-aid/ways?${period}`)
    const figures = ['全程按流程图办理', '更正跳过环节', '有期限逾期', '既跳过环节又逾期'].map(
      name => / (\d+ [\d.%]+)$/.exec(rowWith(html, name) ?? '')?.[1],
    )
    expect(figures).to.deep.equal(['2 66.7%', '1 33.3%', '2 66.7%', '0 0%'])
    expect(
      rowsOf(html)
        .filter(row => row.includes('不予援助'))
        .join(),
    ).to.contain('审查决定')
    expect(text).to.contain('所以各行不能相加').and.to.contain('在“流程与期限执行”里再计一次')
  })

  it('opens each of them to its definition and its cases', async () => {
    const { html } = await get(`/process-reports/legal-aid/ways?${period}`)
    const links = linksIn(html).filter(href => /what=(conformance|skipped)/.test(href))
    expect(links).to.have.length(4)
    const told: Record<string, string[]> = {}
    for (const href of links) {
      const page = await get(href)
      const { which, what } = Object.fromEntries(new URL(href, 'http://house').searchParams)
      expect(page.html, href).to.match(/data-defines="pr_(conformance_\w+|skips)"/)
      told[what === 'skipped' ? what : which!] = Object.keys(ids).filter(name => page.html.includes(ids[name]!))
    }
    expect(told).to.deep.equal({ map: ['逾期乙', '逾期丙'], skipped: ['跳过甲'], late: ['逾期乙', '逾期丙'] })
    const english = house.as('supervisor')
    await english.post('/language', { locale: 'en' })
    const page = await english.get(`/process-reports/legal-aid/ways?${period}`)
    expect(page.text).to.contain('By the map alone').and.to.contain('the lines do not add up')
    await english.post('/language', { locale: 'zh' })
  })

  it('reads a step that was corrected before the next was taken back as leading where it had led', async () => {
    house.clock.on(day)
    const journey = await openCase(house, { on: day, applicantName: '撤回丁', applicantPhone: '13811470002' })
    await journey.accepted()
    const { id, version } = await journey.proceeding('mediation')
    const [first, second] = await eventsOf(house.db.reader, id)
    const by = await house.person('lead-a')
    await amendStep(house.office, { eventId: first!.id, answers: first!.answers, version, by })
    await takenBack(second!.id)
    house.clock.on('2026-11-30', '09:00')
    const { figures } = await countedUp(house.office, { ...(await asked()), workflow: 'mediation' })
    const map = new Set(arrowsOf(workflowNamed('mediation')).map(arrowKey))
    expect([...figures.arrow.keys()].filter(key => !map.has(key))).to.deep.equal([])
    expect(figures.standing.get('applied')?.count).to.equal(1)
  })

  it('reads a step that was corrected after the next was taken back as leading where the correction led', async () => {
    house.clock.on(day)
    const { take, decided, amend } = await applied('改判戊')
    const { eventId } = await decided()
    const complaint = { complainedOn: day, about: 'delay', content: '一直没有消息' }
    await takenBack((await take('legal-aid', 'recordComplaint', complaint, 'officer')).eventId)
    await amend(eventId, refusal)
    house.clock.on('2026-11-30', '09:00')
    const { figures } = await countedUp(house.office, await asked())
    const decisions = [...figures.arrow].filter(([key]) => key.endsWith('>decide'))
    expect(decisions.map(([key, { count }]) => [key, count])).to.deep.equal([['applied>refused>decide', 2]])
  })

  it('is kept with other figures, also what becomes late by time alone, and adds up to its lists', async () => {
    await foldAll(house)
    for (const on of ['2026-11-10', '2026-11-17', '2026-12-31']) {
      house.clock.on(on)
      const question = await asked()
      const kept = await keptCounts(house.office, question, ['lengths', 'ways'])
      expect(plain(kept && tallyFrom(kept, on)), on).to.deep.equal(plain(await countedUp(house.office, question)))
      expect(await expectSummedProcess(house, question)).to.be.greaterThan(10)
    }
  })
})
