/** Whose a warning is to follow, to give out and to close: not theirs who see one of its cases only. */
import { expect } from 'chai'
import { NotAllowed } from '../../server/errors.ts'
import { warn } from '../../server/jobs/warn.ts'
import { assignWarning } from '../../server/warnings/follow.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('warnings', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-09T01:00:00Z' })
  })
  after(() => house.close())

  const filed = (by: string, respondentName: string) =>
    register(house, by, { registeredOn: house.clock.today(), applicantName: `来访人${by}`, respondentName })
  const casesOf = (id: string): Promise<string[]> =>
    house.db.reader('warning_cases').where({ warning_id: id }).pluck('case_id')
  const granted = (grant: 'granted' | 'excluded', who: string, caseId: string) =>
    house.db.write(async tx => {
      const { id } = await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
      const row = { case_id: caseId, proceeding_id: id, person_id: who, grant, reason: '协办、回避' }
      await tx('access_grants').insert({ id: `${who}-${caseId}`, ...row })
    })
  /** As by whoever lets somebody go, though its cases are not theirs to answer for. */
  const givenOn = async (id: string) =>
    ({ id, by: await house.person('lead-b'), locale: 'zh', assignedTo: 'administrator' }) as const
  const expectRefused = async (attempt: Promise<void>) =>
    expect(await attempt.catch((error: unknown) => error)).to.be.instanceOf(NotAllowed)

  it('are followed by those responsible for all of their cases, not by whoever sees one of them', async () => {
    const cases: string[] = []
    for (const _ of [1, 2, 3]) cases.push(await filed('mediator-a', '平潭石料有限公司'))
    await warn(house.office)
    const id = (await house.db.reader('warning_cases').where({ case_id: cases[0]! }).first()).warning_id
    const path = `/warnings/${id}`
    const close = { result: 'handled', text: '已约谈' }
    await granted('granted', 'lead-b', cases[0]!)
    await granted('excluded', 'supervisor', cases[1]!)
    for (const who of ['lead-b', 'supervisor', 'mediator-a', 'officer']) {
      const page = await house.as(who).get(path)
      expect(page.status, who).to.equal(200)
      for (const act of ['assign', 'close', 'note']) {
        expect(page.html, `${who} ${act}`).to.not.contain(`${path}/${act}`)
        expect((await house.as(who).get(`${path}/${act}`)).status, `${who} ${act}`).to.equal(403)
      }
      expect((await house.as(who).post(`${path}/close`, close)).status, who).to.equal(403)
      expect((await house.as(who).post(`${path}/assign`, { assignedTo: 'lead-a' })).status, who).to.equal(403)
    }
    expect((await house.as('lead-b').post(`${path}/close`, close)).text).to.contain('管辖本预警全部案件')
    for (const who of ['lead-a', 'administrator'])
      expect((await house.as(who).get(path)).html, who)
        .to.contain(`${path}/close`)
        .and.contain(`${path}/assign`)

    const other = await filed('mediator-b', '平潭石料有限公司')
    await warn(house.office)
    expect(await casesOf(id), 'grown beyond the station').to.include(other)
    expect((await house.as('lead-a').get(`${path}/assign`)).status, 'looks after it, and gives it to nobody').to.equal(
      403,
    )
    expect((await house.as('lead-b').get(`${path}/close`)).status).to.equal(403)
    await house.db.write(tx => tx('warnings').where({ id }).update({ assigned_to: 'mediator-a' }))
    expect((await house.as('lead-a').post(`${path}/close`, close)).status).to.equal(403)
    expect((await house.as('mediator-a').get(`${path}/close`)).status, 'it is theirs').to.equal(200)
    expect((await house.as('mediator-a').get(`${path}/assign`)).status).to.equal(403)
    await expectRefused(assignWarning(house.office, { ...(await givenOn(id)), leaver: 'lead-a' }))
    await assignWarning(house.office, { ...(await givenOn(id)), leaver: 'mediator-a' })
    expect((await house.db.reader('warnings').where({ id }).first()).assigned_to).to.equal('administrator')
    expect((await house.as('administrator').post(`${path}/close`, close)).status).to.equal(303)
  })
})
