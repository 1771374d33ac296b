import { expect } from 'chai'
import { type Database, openDatabase } from '../../server/db.ts'
import { findCases } from '../../server/search/find-cases.ts'
import { testClient } from '../support/databases.ts'
import { register } from '../support/journeys.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { query } from '../support/query.ts'

describe('a word that very many names have, on PostgreSQL', () => {
  if (testClient !== 'postgres') return
  let house: TestOffice
  let others: Database[]
  before(async () => {
    house = await openOffice()
    await register(house, { applicant: '旧时精密' })
    await copy(5_400)
    await register(house, { applicant: '新近装饰' })
    await copy(1_700)
    others = [openDatabase(url()), openDatabase(url())]
  })
  after(async () => {
    for (const db of others) await db.close()
    await house.close()
  })

  const url = (): string => house.office.config.databaseUrl
  /** Of the newest case there is, with all that a search goes by. */
  const copy = (times: number): Promise<unknown> =>
    query(
      url(),
      `set session_replication_role = replica;
       insert into case_facts
         select copied.* from (select * from case_facts order by case_id desc limit 1) one
         cross join generate_series(1, ${times}) n
         cross join lateral jsonb_populate_record(null::case_facts,
           to_jsonb(one) || jsonb_build_object('case_id', one.case_id || 'c' || n)) copied;
       insert into search_entries (case_id, tokens, words, edition)
         select case_id || 'c' || n, tokens, words, edition
         from (select * from search_entries order by id desc limit 1) one cross join generate_series(1, ${times}) n`,
    )

  /** What is found with a program that has just been started, and whether the index was asked for it. */
  async function found(db: Database, typed: string, userName: string) {
    const asked: string[] = []
    const listen = ({ sql }: { sql: string }) => void asked.push(sql)
    db.reader.on('query', listen)
    const hits = await findCases({ ...house.office, db }, { query: typed, person: await house.person(userName) })
    db.reader.removeListener('query', listen)
    const askedOf = (name: string): number => asked.filter(sql => sql.includes(`as "${name}"`)).length
    return {
      ids: hits.map(({ kind, caseId }) => `${kind} ${caseId}`),
      walks: askedOf('newest'),
      apart: askedOf('apart'),
    }
  }

  it('is found as by its index, the newest first, without reading all that have it', async () => {
    const [before, after] = others as [Database, Database]
    const searches = [
      ['有限公司', 'administrator'],
      ['有限公司', 'mediator-a'],
      ['装饰', 'mediator-a'],
      ['精密', 'administrator'],
      ['有限公司', 'mediator-b'],
      ['旧时', 'administrator'],
      ['旧时精密', 'administrator'],
      ['旧时密精', 'administrator'],
    ] as const
    const byIndex = []
    for (const [typed, userName] of searches) byIndex.push(await found(before, typed, userName))
    await query(url(), 'analyze search_entries')
    const byBoth = []
    for (const [typed, userName] of searches) byBoth.push(await found(after, typed, userName))
    expect(byBoth.map(({ ids }) => ids)).to.deep.equal(byIndex.map(({ ids }) => ids))
    expect(byBoth.map(({ ids }) => ids.length)).to.deep.equal([201, 201, 201, 201, 0, 201, 201, 0])
    expect(byIndex.every(({ walks }) => walks === 0)).to.equal(true)
    expect(byBoth.slice(0, 4).map(({ walks }) => walks)).to.deep.equal([1, 1, 1, 1])
    expect(byBoth[4]!.walks).to.equal(0)
    expect(byBoth.map(({ apart }) => apart)).to.deep.equal([0, 0, 0, 0, 0, 0, 1, 0])
  })
})
