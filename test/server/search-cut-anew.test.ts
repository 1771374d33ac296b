/** The indexes of an earlier edition, cut anew by a migration: as if every case had been indexed today. */
import { expect } from 'chai'
import { down, rowCutAnew, up, vectorCutAnew } from '../../db/migrations/20261128101000_cut_search_words_anew.ts'
import type { Db } from '../../server/db.ts'
import { rowOf, vectorOf } from '../../server/search/entries.ts'
import { findCases } from '../../server/search/find-cases.ts'
import { accessMarks, indexedAmong, nameEntry, wordEntry } from '../../server/search/index-case.ts'
import { tokensOf } from '../../server/search/tokens.ts'
import { openOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const marks = ['¤马园登·2026·12·号', '†lm', '§o1']
const names = {
  before: '马园 园登 2026 12 号 ¦ ¶ 黎明 明甲 ¶ 3 号楼 楼上 smith ¶ 福州'.split(' '),
  after: nameEntry({ numbers: ['马园登〔2026〕12号'], names: ['黎明甲', '3号楼上Smith', '福州'], access: [] }).tokens,
}
const said = {
  before: '欠薪 2026 年前 前发 ¦ 补偿 3 个月 ¦ a 王 ¦ 王五 ¦'.split(' '),
  after: wordEntry(['欠薪，2026 年前发', '补偿，3个月', 'A王', '王五'], []).tokens,
}

describe('search indexes of an earlier edition', () => {
  it('are cut as they are cut today, in rows and in vectors', () => {
    for (const { before, after } of [names, said]) {
      expect(rowCutAnew([...before, ...marks].join(' '))).to.equal(rowOf(after, marks))
      expect(wordsIn(vectorCutAnew(vectorOf(before, marks)))).to.deep.equal(wordsIn(vectorOf(after, marks)))
    }
    expect(rowCutAnew('12 号 ¦ ¶ ¶ 甲乙 ¶ ¤12')).to.equal('ww12 号 ¦ ¶甲乙 甲乙 ¤12')
    expect(vectorCutAnew(`'12':1,3 '号楼':16383 '个月':4 '丙丁':7`)).to.equal(
      `'12':1,3 '号楼' '个月':5 '丙丁':8 '个':4`,
    )
  })

  it('find every case afterwards, and only the outdated are left to the job', async () => {
    await using house = await openOffice()
    const [first, second] = [
      await register(house, 'mediator-a', { applicantName: '黎明甲', respondentName: '福州12号楼厂' }),
      await register(house, 'mediator-a', { applicantName: 'Smith', respondentName: '黎明公司' }),
    ]
    await house.db.write(async tx => {
      await down(tx)
      await putBack(tx, first, '¶ 黎明 明甲 ¶ 福州 12 号楼 楼厂')
      await putBack(tx, second, '¶ smith ¶ 黎明 明公 公司')
      await tx('search_entries').where({ case_id: first }).update({ edition: 2 })
      await up(tx)
    })
    expect(await indexedAmong(house.db.reader, [first, second])).to.have.all.keys(first, second)
    const rows = await house.db.reader('search_entries').orderBy('id').select('edition')
    expect(rows.map(row => row.edition)).to.deep.equal([3, 0])
    const person = await house.person('mediator-a')
    for (const [query, hits] of Object.entries({
      福州12号: [first],
      '12号楼厂': [first],
      smi: [second],
      黎明: [second, first],
      欠薪3: [second, first],
      '3个月': [second, first],
      甲福州: [],
      欠薪个月: [],
    }))
      expect(
        (await findCases(house.office, { query, person })).map(({ caseId }) => caseId),
        query,
      ).to.deep.equal(hits)
  })
})

/** An entry as it was kept before, written twice as after a change of the case. */
async function putBack(tx: Db, caseId: string, namesOn: string): Promise<void> {
  const file = await tx('cases').where({ id: caseId }).first()
  const { id } = await tx('search_entries').where({ case_id: caseId }).first('id')
  const access = accessMarks({ path: file.organisation_path, ownerId: file.owner_id, granted: [] })
  const { marks } = nameEntry({
    numbers: [file.registration_number],
    names: namesOn.includes('smith') ? ['Smith', '黎明公司'] : ['黎明甲', '福州12号楼厂'],
    access,
  })
  const rows = {
    tokens: [...tokensOf(file.registration_number), '¦', ...namesOn.split(' ')],
    words: '¦ 欠薪 3 个月 ¦'.split(' '),
  }
  if (tx.client.config.client === 'pg')
    return tx('search_entries')
      .where({ id })
      .update({ tokens: vectorOf(rows.tokens, marks), words: vectorOf(rows.words, access) })
  const put = (table: string, row: string) =>
    tx.raw('insert or replace into ?? (rowid, tokens) values (?, ?)', [table, id, row])
  await put('search_index', '甲福 福州')
  await put('search_index', [...rows.tokens, ...marks].join(' '))
  await put('search_words', [...rows.words, ...access].join(' '))
}

/** Each word of a vector with its places, in order of the words. */
const wordsIn = (vector: string): string[] => vector.split(' ').toSorted()
