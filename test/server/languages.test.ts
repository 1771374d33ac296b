/** The language of a party: asked at the door, shown on the case, and a reason to give the case to whoever speaks it. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the language of a party', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const typed = { kind: 'dispute', respondentName: '方言工厂', consentChannel: 'signed' }
  const file = async (caseId: string) =>
    (await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first()).id

  it('is asked at registration and shown at the head of the case, with the need of an interpreter', async () => {
    const caseId = await registered(house, {
      ...typed,
      applicantName: '阿婆',
      applicantLanguage: 'minnan',
      applicantInterpreter: 'yes',
    })
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    const head = page.html.slice(page.html.indexOf('fq-facts'), page.html.indexOf('fq-cols'))
    expect(head).to.contain('语言').and.contain('闽南语 · 需要翻译').and.contain('阿婆')
    const { id } = await house.db.reader('parties').where({ case_id: caseId, name: '阿婆' }).first()
    expect((await house.as('lead-a').get(`/parties/${id}`)).text).to.contain('闽南语 · 需要翻译')
    await house.as('lead-a').post('/language', { locale: 'en' })
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.contain(
      'Minnan (Hokkien) · needs an interpreter',
    )
    await house.as('lead-a').post('/language', { locale: 'zh' })
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('is corrected with the party, and says nothing where all speak Mandarin', async () => {
    const caseId = await registered(house, { ...typed, applicantName: '小赵', applicantLanguage: 'mandarin' })
    const head = async () => {
      const { html } = await house.as('lead-a').get(`/cases/${caseId}`)
      return html.slice(html.indexOf('fq-facts'), html.indexOf('fq-cols'))
    }
    expect(await head()).to.not.contain('普通话')
    const { id } = await house.db.reader('parties').where({ case_id: caseId, name: '小赵' }).first()
    const path = `/proceedings/${await file(caseId)}/steps/changeParty`
    const answer = await house.as('lead-a').submit(path, { partyId: id, language: 'sign', interpreter: 'yes' })
    expect(answer.status, answer.text).to.equal(303)
    expect(await head()).to.contain('手语 · 需要翻译')
    expect((await house.as('lead-a').submit(path, { partyId: id, language: 'klingon' })).status).to.equal(422)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('brings the case to whoever speaks it, and the proposal says why', async () => {
    const skills = '/organisations/station-a/skills'
    const form = await house.as('lead-a').get(skills)
    expect(form.text).to.contain('郑调解：语言')
    const staff = await house.db
      .reader('people')
      .whereIn('id', ['mediator-a', 'mediator-a2', 'lead-a', 'lawyer-a'])
      .orderBy(['name', 'id'])
    const place = staff.findIndex(({ id }) => id === 'mediator-a2')
    const answer = await house
      .as('lead-a')
      .post(skills, { [`spoken${place}`]: ['speaks-hakka'], [`person${place}`]: 'wages' })
    expect(answer.status).to.equal(303)
    expect(
      await house.db.reader('person_skills').where({ person_id: 'mediator-a2' }).orderBy('skill').pluck('skill'),
    ).to.deep.equal(['speaks-hakka', 'wages'])
    expect((await house.as('lead-a').get('/people/mediator-a2/work')).text).to.contain('会客家话')
    const caseId = await registered(house, { ...typed, applicantName: '客家阿叔', applicantLanguage: 'hakka' })
    const { owner_id: owner } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
    expect(owner).to.equal('mediator-a2')
    const other = await registered(house, { ...typed, applicantName: '客家阿姨', applicantLanguage: 'hakka' })
    await house.db.write(tx => tx('cases').where({ id: other }).update({ owner_id: 'mediator-a' }))
    const page = await house.as('lead-a').get(`/proceedings/${await file(other)}/steps/handOver`)
    expect(page.text).to.contain('会客家话')
  })
})
