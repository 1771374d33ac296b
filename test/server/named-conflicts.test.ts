/** Arbitrators and those who speak for a side are named in words: they are held against the parties of the case. */
import { expect } from 'chai'
import { registerCase } from '../../server/cases/register-case.ts'
import { searchConflicts } from '../../server/conflicts/search.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const on = '2026-11-09'

describe('a conflict of whoever is named in words', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** Posts a step of the newest proceeding of a workflow, as the owner of the case would. */
  async function posts(journey: Awaited<ReturnType<typeof openCase>>, workflow: string, step: string, answers: object) {
    const { id, version } = await journey.proceeding(workflow)
    return house.as(journey.ownerId).post(`/proceedings/${id}/steps/${step}`, { _version: String(version), ...answers })
  }

  const enterprise = {
    applicantNature: 'unit',
    applicantName: '马尾园区联合工会',
    respondentNature: 'unit',
    respondentName: '同名电子有限公司',
    kind: 'bargaining',
    cause: '',
    amountFen: '',
  }

  async function bargaining() {
    const journey = await openCase(house, { on, ...enterprise })
    await house.db.write(async tx => {
      const parties = () => tx('parties').where({ case_id: journey.caseId })
      await parties().where({ name: '同名电子有限公司' }).update({ legal_representative: '郑老板' })
      await parties().where({ name: '马尾园区联合工会' }).update({ legal_representative: '林主席' })
    })
    await journey.begin('bargaining', 'prepare', { preparedOn: on, kind: 'wage' })
    return journey
  }

  const team = (names: [string, string, string], side: string) =>
    names.map((name, place) => ({ side, name, post: '代表', chief: place === 0 ? 'yes' : 'no', outside: 'no' }))
  const teams = (union: string, employer: string) => ({
    namedOn: on,
    representatives: [
      ...team([union, '职工乙', '职工丙'], 'union'),
      ...team([employer, '经理乙', '经理丙'], 'employer'),
    ],
  })

  it('lets each side be led by its own head', async () => {
    const journey = await bargaining()
    const sent = await posts(journey, 'bargaining', 'nameRepresentatives', teams('林主席', '郑老板'))
    expect(sent.status, sent.text).to.equal(303)
  })

  it('asks for a reason where the head of the employer is to speak for the workers, and keeps it', async () => {
    const journey = await bargaining()
    const asked = await posts(journey, 'bargaining', 'nameRepresentatives', teams('郑 老板', '经理甲'))
    expect(asked.status).to.equal(422)
    expect(asked.text).to.contain('郑 老板与本案当事人或者其负责人同名')
    const answers = { ...teams('郑 老板', '经理甲'), conflictReason: '同名不同人，已核对身份' }
    const sent = await posts(journey, 'bargaining', 'nameRepresentatives', answers)
    expect(sent.status, sent.text).to.equal(303)
    const event = await house.db
      .reader('events')
      .where({ case_id: journey.caseId, step: 'nameRepresentatives' })
      .first('given', 'answers')
    expect(JSON.parse(event.given).assignedNames).to.deep.equal([{ field: 'representatives', searched: 6, hits: [0] }])
    expect(JSON.stringify(JSON.parse(event.given)), 'no names beside the answers').not.to.contain('老板')
    expect((await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)).text).to.contain('同名不同人，已核对身份')
  })

  it('asks for a reason where somebody of the union is to speak for the employer', async () => {
    const journey = await bargaining()
    expect((await posts(journey, 'bargaining', 'nameRepresentatives', teams('职工甲', '林主席'))).status).to.equal(422)
  })

  it('holds a panel against both sides, several names at a time', async () => {
    const journey = await openCase(house, { on, ...enterprise })
    await house.db.write(tx =>
      tx('parties')
        .where({ case_id: journey.caseId, name: '同名电子有限公司' })
        .update({ legal_representative: '郑老板' }),
    )
    await journey.begin('bargaining-dispute', 'arise', { arisenOn: on, issue: '工资增幅谈不拢' })
    await journey.take('bargaining-dispute', 'apply', { appliedOn: on, by: 'union', request: '协调处理' })
    const accept = (panel: string, more = {}) =>
      posts(journey, 'bargaining-dispute', 'accept', { acceptedOn: on, panel, ...more })
    expect((await accept('王科长（人社局）、郑老板（企联）')).status).to.equal(422)
    const sent = await accept('王科长（人社局）、李部长（总工会）')
    expect(sent.status, sent.text).to.equal(303)
  })

  it('holds an arbitrator against the worker and the employer', async () => {
    const journey = await openCase(house, { on, applicantName: '同名工友', applicantPhone: '13877770201' })
    await journey.begin('arbitration', 'prepare', { preparedOn: on, jurisdiction: 'performance' })
    await journey.take('arbitration', 'file', {
      filedOn: on,
      commission: '马尾区劳动人事争议仲裁委员会',
      representatives: [],
      isDefective: 'no',
    })
    const accept = (arbitrators: string, more = {}) =>
      posts(journey, 'arbitration', 'accept', { acceptedOn: on, panel: 'one', isSimple: 'no', arbitrators, ...more })
    const asked = await accept('同名工友')
    expect(asked.status).to.equal(422)
    expect(asked.text).to.contain('同名工友与本案当事人')
    const sent = await accept('同名工友、王仲裁', { conflictReason: '同名，已向仲裁委核实' })
    expect(sent.status, sent.text).to.equal(303)

    const onPage = async () => (await house.as('supervisor').get(`/cases/${journey.caseId}/conflicts`)).text
    expect(await onPage(), 'a row like that of every search')
      .to.contain('同名工友、王仲裁')
      .and.contain('同名，已向仲裁委核实')
      .and.contain('还没有检索过')
    const { id } = await house.db.reader('events').where({ case_id: journey.caseId, step: 'accept' }).first('id')
    const undo = `/events/${id}/take-back`
    expect((await house.as('lead-a').submit(undo, { reason: '误记' }, undo)).status).to.equal(303)
    expect(await onPage()).not.to.contain('王仲裁')
  })

  describe('of a party that stands in a case one may not see', () => {
    const identity = '350102199001010010'
    const creditCode = '91350100MA2Y1A2B3C'
    const typed = {
      kind: 'dispute',
      registeredOn: on,
      channel: 'walk-in',
      applicantNature: 'person',
      respondentNature: 'unit',
      consentChannel: 'signed',
    }
    const registered = async (who: 'mediator-a' | 'mediator-b', answers: object) =>
      (await registerCase(house.office, { answers: { ...typed, ...answers }, by: await house.person(who) })).caseId

    for (const [sign, secret, known] of [
      ['phone', { applicantPhone: '13877770301' }, { phone_index: 'phone' }],
      ['identity', {}, { identity_index: 'same' }],
      ['credit-code', {}, { credit_code: creditCode }],
    ] as const)
      it(`is told in one line without a name, by ${sign}, and kept with that case`, async () => {
        const hidden = await registered('mediator-b', {
          applicantName: `隐名${sign}`,
          respondentName: `隐名${sign}厂`,
          ...secret,
        })
        const seen = await registered('mediator-a', {
          applicantName: `明名${sign}`,
          respondentName: `明名${sign}厂`,
          ...secret,
        })
        if (sign !== 'phone')
          await house.db.write(tx =>
            tx('parties')
              .whereIn('case_id', [hidden, seen])
              .where({ nature: sign === 'identity' ? 'person' : 'unit' })
              .update({
                ...known,
                ...(sign === 'identity' ? { identity_index: house.office.sealer.index('identity', identity) } : {}),
              }),
          )
        const by = await house.person('lawyer-a')
        await house.db.write(tx =>
          tx('access_grants').insert({
            id: `lawyer-${sign}`,
            case_id: seen,
            proceeding_id: tx('proceedings').where({ case_id: seen, workflow: 'case-file' }).select('id') as never,
            person_id: 'lawyer-a',
            grant: 'assigned',
            reason: '承办',
          }),
        )
        await house.db.write(tx => searchConflicts(tx, house.office, { caseId: seen, personId: 'lawyer-a', by }))
        const page = await house.as('lawyer-a').get(`/cases/${seen}/conflicts`)
        expect(page.text).to.contain('同一当事人另有 1 宗您无权查看的案件')
        for (const word of [`隐名${sign}`, `隐名${sign}厂`, hidden]) expect(page.html).not.to.contain(word)
        const log = await house.db.reader('access_log').where({ case_id: hidden, action: 'conflict-elsewhere' })
        expect(log.map(({ person_id, subject }) => ({ person_id, subject }))).to.deep.equal([
          { person_id: 'lawyer-a', subject: sign },
        ])
      })
  })
})
