/** Lists of cases reach those that lie elsewhere by other ways than where they lie: no way may lose a case, or tell it twice. */
import { randomUUIDv7 } from 'node:crypto'
import { expect } from 'chai'
import { countCases } from '../../server/case-list/count.ts'
import { caseIdsOf } from '../../server/case-list/places.ts'
import { askedFor } from '../../server/case-list/view.ts'
import { casesApart } from '../../server/cases/apart.ts'
import { columnsOf, onlyVisible } from '../../server/cases/visible.ts'
import type { Db } from '../../server/db.ts'
import { todayOf } from '../../server/office.ts'
import type { Person } from '../../server/people/person.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const owners = ['mediator-a', 'mediator-a2', 'mediator-b'] as const

const visibleTo = (db: Db, seeing: { person: Person; today: string }): Promise<string[]> =>
  onlyVisible(db('cases'), db, { ...seeing, columns: columnsOf('cases') }).pluck('cases.id')

describe('cases of a list that lie elsewhere', () => {
  let house: TestOffice
  let ids: string[]
  let paths: string[]
  before(async () => {
    house = await openOffice()
    const { organisations } = house
    const [a, b] = [organisations['station-a'].path, organisations['station-b'].path]
    paths = ['/', a, `${a}below/`, b, `${b}below/`, '/zz/']
    ids = []
    for (const place of paths.keys())
      for (const owner of owners) {
        const id = await register(house, 'mediator-a', { applicantName: `工友${place}${owner}` })
        await moved(id, { organisation_path: paths[place]!, owner_id: owner })
        ids.push(id)
      }
    await grant(ids.at(-1)!, 'granted')
    await grant(ids.at(-2)!, 'granted')
    await grant(ids.at(-3)!, 'excluded')
  })
  after(() => house.close())

  const moved = (id: string, place: { organisation_path: string; owner_id: string }) =>
    house.db.write(async tx => {
      await tx('cases').where({ id }).update(place)
      await tx('case_facts').where({ case_id: id }).update(place)
    })
  const grant = (caseId: string, kind: 'granted' | 'excluded') =>
    house.db.write(async tx => {
      const { id: fileId } = await tx('proceedings').where({ case_id: caseId }).first('id')
      await tx('access_grants').insert({
        id: randomUUIDv7(),
        case_id: caseId,
        person_id: 'mediator-a',
        grant: kind,
        proceeding_id: fileId,
        reason: '测试',
      })
    })

  const readers: Record<string, (of: Person) => Person> = {
    'of one station': of => of,
    'who stands in for somebody': of => ({ ...of, covers: ['mediator-b'] }),
    'of two stations': of => ({ ...of, memberships: [...of.memberships, at(of, paths[3]!, 'station-lead')] }),
    'of two stations, the later one first': of => ({
      ...of,
      memberships: [at(of, paths[3]!, 'mediator'), ...of.memberships],
    }),
    'of a station and of all below another': of => ({
      ...of,
      memberships: [...of.memberships, at(of, paths[3]!, 'supervisor')],
    }),
    'of a station and of all below it': of => ({
      ...of,
      memberships: [...of.memberships, at(of, paths[1]!, 'supervisor')],
    }),
    'of no place': of => ({ ...of, memberships: [at(of, paths[1]!, 'lawyer')] }),
  }
  const at = ({ memberships }: Person, path: string, role: Person['memberships'][number]['role']) => ({
    ...memberships[0]!,
    path,
    role,
  })

  for (const [title, reader] of Object.entries(readers))
    for (const filters of [{}, { state: 'registered' }, { sort: 'registered' }] as const)
      it(`are all there for a mediator ${title}, once: ${JSON.stringify(filters)}`, async () => {
        const { reader: db } = house.db
        const today = todayOf(house.office)
        const person = reader(await house.person('mediator-a'))
        const expected = await visibleTo(db, { person, today })
        const asked = await askedFor(db, { filters, person, today })
        expect((await caseIdsOf(db, asked, 100)).sort()).to.deep.equal(expected.sort())
        expect(await countCases(db, asked)).to.deep.equal({ count: expected.length, isMore: false })
        const seen = new Set(expected)
        const opened = (await casesApart(db, { person, today })).opened.map(({ id }) => id)
        expect(opened.every(id => seen.has(id))).to.equal(true)
        expect(new Set(opened).size).to.equal(opened.length)
      })

  it('are found as well where they are too many to be named', async () => {
    const { reader: db } = house.db
    const today = todayOf(house.office)
    const person = await house.person('mediator-a')
    const [facts] = await db('case_facts').where({ case_id: ids[0]! })
    const [row] = await db('cases').where({ id: ids[0]! })
    const copies = Array.from({ length: 230 }, (_, place) => `copy-${place}`)
    await house.db.write(async tx => {
      for (const id of copies) {
        await tx('cases').insert({ ...row, id, registration_number: id })
        await tx('case_facts').insert({ ...facts, case_id: id })
      }
    })
    const expected = await visibleTo(db, { person, today })
    expect(expected).to.include.members(copies)
    const asked = await askedFor(db, { filters: {}, person, today })
    expect((await caseIdsOf(db, asked, 1_000)).sort()).to.deep.equal(expected.sort())
    expect(await countCases(db, asked)).to.deep.equal({ count: expected.length, isMore: false })
  })
})
