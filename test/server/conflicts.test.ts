import { expect } from 'chai'
import { coreOfName } from '../../server/cases/core-of-name.ts'
import { registerCase } from '../../server/cases/register-case.ts'
import { searchConflicts } from '../../server/conflicts/search.ts'
import { Invalid } from '../../server/errors.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Registered = { caseId: string; parties: { id: string; side: string }[] }

describe('the core of an enterprise name', () => {
  for (const name of [
    '榕光电子有限公司',
    '福州榕光电子有限公司',
    '福州市马尾区榕光电子有限责任公司',
    '榕光电子（福建）股份有限公司',
    '榕光电子(福州)集团有限公司',
    '榕光电子公司',
    '福州榕光电子子公司',
    '榕光电子有限公司子公司',
  ]) {
    it(`is 榕光电子 in ${name}`, () => expect(coreOfName(name)).to.equal('榕光电子'))
  }

  it('keeps what would leave nothing', () => {
    expect(coreOfName('福建公司')).to.equal('福建公司')
    expect(coreOfName('林小芳')).to.equal('林小芳')
  })
})

describe('the search for conflicts of interest', () => {
  let office: TestOffice
  before(async () => {
    office = await openOffice()
  })
  after(() => office.close())

  /** A dispute between two people, or a person and a unit, registered by a mediator of a station. */
  async function register(by: 'mediator-a' | 'mediator-b', answers: object): Promise<Registered> {
    const { caseId } = await registerCase(office.office, {
      answers: {
        kind: 'dispute',
        registeredOn: '2026-11-23',
        channel: 'walk-in',
        applicantNature: 'person',
        respondentNature: 'unit',
        consentChannel: 'signed',
        ...answers,
      },
      by: await office.person(by),
    })
    const parties = await office.db.reader('parties').where({ case_id: caseId }).select('id', 'side')
    return { caseId, parties }
  }

  /** Legal aid for one side, assigned to a lawyer; returns the proceeding, which has then three events. */
  async function assign({ caseId, parties }: Registered, lawyerId: string, side = 'applicant'): Promise<string> {
    const by = await office.person('officer')
    const take = (
      on: { proceedingId: string } | { caseId: string; begin: string },
      version: number,
      step: string,
      answers: object,
    ) => takeStep(office.office, { on, step, version, answers: { ...answers }, by })
    const { proceedingId } = await take({ caseId, begin: 'legal-aid' }, 0, 'apply', {
      receivedOn: '2026-11-23',
      track: 'state',
      recipientId: parties.find(party => party.side === side)!.id,
      matter: 'wages',
      exemption: 'art42-migrant-wages',
      exemptionProven: 'yes',
      urgent: 'no',
    })
    await take({ proceedingId }, 1, 'decide', {
      decidedOn: '2026-11-23',
      granted: 'yes',
      ground: 'unchecked',
      aidForms: 'arbitration',
    })
    await take({ proceedingId }, 2, 'assign', {
      assignedOn: '2026-11-23',
      firm: '榕江律师事务所',
      lawyerId,
      conflictReason: '由律师本人检索后决定',
    })
    return proceedingId
  }

  const search = async (caseId: string, lawyer: string) => {
    const by = await office.person(lawyer)
    return office.db.write(tx => searchConflicts(tx, office.office, { caseId, personId: by.id, by }))
  }
  const hitsOf = (searchId: string) => office.db.reader('conflict_hits').where({ search_id: searchId }).orderBy('place')

  it('finds nothing where nobody is known', async () => {
    const fresh = await register('mediator-a', { applicantName: '初来一', respondentName: '初来建材有限公司' })
    expect(await search(fresh.caseId, 'lawyer-a')).to.include({ searched: 2, found: 0, hidden: 0 })
  })

  it('finds that the other side is the own client, by phone and whatever the name', async () => {
    const first = await register('mediator-a', {
      applicantName: '陈工头',
      applicantPhone: '13905910001',
      respondentName: '东街装修有限公司',
    })
    await assign(first, 'lawyer-a')
    const second = await register('mediator-a', {
      applicantName: '李小工',
      respondentNature: 'person',
      respondentName: '老陈',
      respondentPhone: '139 0591 0001',
    })
    const { found, hidden, searchId } = await search(second.caseId, 'lawyer-a')
    expect({ found, hidden }).to.deep.equal({ found: 1, hidden: 0 })
    const [hit] = await hitsOf(searchId)
    expect(hit).to.include({ kind: 'own-client', matched_by: 'phone', other_case_id: first.caseId })
    expect(await search(second.caseId, 'lawyer-b'), 'no client of the other lawyer').to.include({ found: 0 })
  })

  it('finds that the client stood against an own client before', async () => {
    const first = await register('mediator-a', {
      applicantName: '周包工',
      respondentNature: 'person',
      respondentName: '吴木匠',
    })
    await assign(first, 'lawyer-a')
    const second = await register('mediator-a', { applicantName: '吴 木匠', respondentName: '西街家具有限公司' })
    await assign(second, 'lawyer-b')
    const { found, searchId } = await search(second.caseId, 'lawyer-a')
    expect(found).to.equal(1)
    expect((await hitsOf(searchId))[0]).to.include({ kind: 'former-opponent', matched_by: 'name' })
  })

  it('knows the case of a lawyer who was replaced, and does not show what may no longer be seen', async () => {
    const first = await register('mediator-b', { applicantName: '何师傅', respondentName: '南街物流有限公司' })
    const proceedingId = await assign(first, 'lawyer-a')
    const take = async (step: string, version: number, answers: object) =>
      takeStep(office.office, {
        on: { proceedingId },
        step,
        version,
        answers: { ...answers },
        by: await office.person('officer'),
      })
    await take('requestReplacement', 3, { requestedOn: '2026-11-23', requestedBy: 'lawyer', reasons: '住院' })
    await take('replace', 4, {
      replacedOn: '2026-11-23',
      firm: '闽江律师事务所',
      lawyerId: 'lawyer-b',
      handOverBy: '2026-11-25',
    })
    const second = await register('mediator-a', {
      applicantName: '郭小工',
      respondentNature: 'person',
      respondentName: '何师傅',
    })
    await assign(second, 'lawyer-a')
    const { found, hidden } = await search(second.caseId, 'lawyer-a')
    expect({ found, hidden }).to.deep.equal({ found: 0, hidden: 1 })

    const page = await office.as('lawyer-a').get(`/cases/${second.caseId}/conflicts`)
    expect(page.status).to.equal(200)
    expect(page.text).to.include('另有 1 项在您无权查看的案件中').and.not.include('南街物流')
    const wide = await office.as('supervisor').get(`/cases/${second.caseId}/conflicts`)
    expect(wide.text, 'a supervisor sees both cases').to.include('南街物流')
  })

  it('finds one that acts for both sides of one case', async () => {
    const dispute = await register('mediator-a', {
      applicantName: '双方甲',
      respondentNature: 'person',
      respondentName: '双方乙',
    })
    await assign(dispute, 'lawyer-a', 'respondent')
    await assign(dispute, 'lawyer-a', 'applicant')
    const { searchId } = await search(dispute.caseId, 'lawyer-a')
    expect((await hitsOf(searchId)).map(({ kind }) => kind)).to.include('both-sides')
  })

  it('tells other cases of a party by similar name, credit code, former name and legal representative', async () => {
    const known = await register('mediator-a', {
      applicantName: '赵一',
      respondentName: '福州榕鑫制鞋有限公司',
      respondentCreditCode: '91350105MA0000000W',
    })
    const respondent = known.parties.find(({ side }) => side === 'respondent')!.id
    await office.db.write(tx =>
      tx('parties').where({ id: respondent }).update({ former_name: '老榕鞋厂', legal_representative: '钱老板' }),
    )
    const signs: [object, string][] = [
      [{ respondentName: '榕鑫制鞋（福建）有限责任公司' }, 'similar-name'],
      [{ respondentName: '换了名字的公司', respondentCreditCode: '91350105MA0000000W' }, 'credit-code'],
      [{ respondentName: '老榕鞋厂' }, 'former-name'],
      [{ respondentNature: 'person', respondentName: '钱老板' }, 'legal-representative'],
    ]
    for (const [answers, sign] of signs) {
      const other = await register('mediator-a', { applicantName: `某人${sign}`, ...answers })
      const { found, hidden, searchId } = await search(other.caseId, 'lawyer-a')
      expect({ found, hidden }, sign).to.deep.equal({ found: 0, hidden: 0 })
      const hits = await hitsOf(searchId)
      const [hit] = hits.filter(({ other_case_id }) => other_case_id === known.caseId)
      expect(hit, sign).to.include({ kind: 'same-party', matched_by: sign })
    }
  })

  it('keeps who searched, for whom and when, and logs it', async () => {
    const file = await register('mediator-a', { applicantName: '留痕人', respondentName: '留痕贸易有限公司' })
    const { searchId } = await search(file.caseId, 'lawyer-a')
    const kept = await office.db.reader('conflict_searches').where({ id: searchId }).first()
    expect(kept).to.include({ case_id: file.caseId, person_id: 'lawyer-a', searched_by: 'lawyer-a', searched: 2 })
    const logged = await office.db.reader('access_log').where({ subject: searchId }).first()
    expect(logged).to.include({ action: 'searched-conflicts', person_id: 'lawyer-a', case_id: file.caseId })
  })

  it('stands before the acceptance: a conflict needs a waiver, which the page then tells', async () => {
    const first = await register('mediator-a', { applicantName: '孙船东', respondentName: '北港渔业有限公司' })
    await assign(first, 'lawyer-b')
    const second = await register('mediator-a', {
      applicantName: '渔工小林',
      respondentNature: 'person',
      respondentName: '孙船东',
    })
    const proceedingId = await assign(second, 'lawyer-b')
    const by = await office.person('lawyer-b')
    const accept = (answers: object) =>
      takeStep(office.office, { on: { proceedingId }, step: 'accept', version: 3, answers: { ...answers }, by })
    const refused = await accept({ acceptedOn: '2026-11-23' }).catch(error => error)
    expect(refused).to.be.instanceOf(Invalid)
    expect(Object.keys(refused.fields)).to.deep.equal(['waivedBy', 'waiverReason'])

    await accept({ acceptedOn: '2026-11-23', waivedBy: 'recipient', waiverReason: '两案无关，本人书面同意' })
    const page = await office.as('lawyer-b').get(`/cases/${second.caseId}/conflicts`)
    expect(page.text).to.include('受援人书面同意').and.include('两案无关').and.include('北港渔业')
  })

  it('is open to those who assign and act, and to nobody for a case they may not see', async () => {
    const file = await register('mediator-b', { applicantName: '隔墙人', respondentName: '隔墙贸易有限公司' })
    const path = `/cases/${file.caseId}/conflicts`
    expect((await office.as('mediator-b').get(path)).status).to.equal(403)
    expect((await office.as('lawyer-a').get(path)).status).to.equal(404)
    expect((await office.as('lawyer-a').post(path)).status).to.equal(404)
    const searched = await office.as('officer').submit(path, {}, path)
    expect(searched.status).to.equal(303)
    expect((await office.as('officer').follow(searched)).text).to.include('没有发现可能的利益冲突')
  })
})
