import { expect } from 'chai'
import type { Entry } from '../../server/search/entries.ts'
import { putEntry } from '../../server/search/entries.ts'
import { foundAmong } from '../../server/search/found-among.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('cases that the index finds by every word of their entries', () => {
  let house: TestOffice
  let entries: Entry[]
  before(async () => {
    house = await openOffice()
    const caseIds: string[] = []
    for (let number = 1; number <= 6; number++) caseIds.push(await register(house, 'mediator-a', {}))
    entries = caseIds.map((caseId, place) => ({ caseId, tokens: ['张三', `own${place}`], marks: ['everybody'] }))
    await house.db.write(async tx => {
      for (const entry of entries) await putEntry(tx, 'names', entry)
    })
  })
  after(() => house[Symbol.asyncDispose]())

  const found = async (asked: Entry[]): Promise<number[]> => {
    const among = await foundAmong(house.db.reader, 'names', asked)
    return [...entries.keys()].filter(place => among.has(entries[place]!.caseId))
  }

  it('are all of them where the index holds what it ought to', async () => {
    expect(await found(entries)).to.deep.equal([0, 1, 2, 3, 4, 5])
  })

  it('lack the one in whose row a word is missing, whether many have the word or nobody else', async () => {
    const [first, second] = entries as [Entry, Entry]
    await house.db.write(async tx => {
      await putEntry(tx, 'names', { ...first, tokens: first.tokens.slice(1) })
      await putEntry(tx, 'names', { ...second, tokens: second.tokens.slice(0, 1) })
    })
    expect(await found(entries)).to.deep.equal([2, 3, 4, 5])
  })

  it('lack one that has no row at all', async () => {
    await house.db.write(tx => tx('search_entries').where({ case_id: entries[5]!.caseId }).delete())
    expect(await found(entries)).to.deep.equal([2, 3, 4])
  })

  it('are told the same where only one is asked about', async () => {
    expect([await found([entries[2]!]), await found([entries[0]!])]).to.deep.equal([[2], []])
  })
})
