/** Names and numbers in every form in which they are typed: without their signs, by ear, copied from elsewhere. */
import { expect } from 'chai'
import { prefilledBy } from '../../server/search/prefill.ts'
import { markSounds, soundTokens } from '../../server/search/sounds.ts'
import { nameTokens, partsOf } from '../../server/search/tokens.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('a search for what is written in several ways', function () {
  this.timeout(60_000)
  let house: TestOffice
  let ours: string
  before(async () => {
    house = await openOffice()
    ours = await register(house, 'mediator-a', {
      applicantName: '买买提·艾力',
      applicantPhone: '13822220001',
      applicantIdentityNumber: '11010519491231002X',
      respondentName: '福州榕光电子（集团）有限公司',
      workers: [{ name: '曾子敬' }, { name: '李乐' }, { name: '阿依古丽买买提' }, { name: '𠮷田㛃' }],
    })
  })
  after(() => house.close())

  const look = async (query: string, as = 'mediator-a') =>
    house.as(as).follow(await house.as(as).post('/search', { q: query }))
  const found = async (query: string, as = 'mediator-a') =>
    [...(await look(query, as)).html.matchAll(/class="who" href="\/cases\/([^"]+)"/g)].map(([, id]) => id)

  it('finds a name with and without the signs between its Han, whichever way it was written down', async () => {
    for (const query of [
      ...['买买提艾力', '买买提·艾力', '买买提•艾力', '买买提 · 艾力', '提艾', '阿依古丽·买买提', '丽．买'],
      ...['榕光电子集团有限公司', '电子（集团）有限', '榕光电子集团', '榕光电子(集團)', '𠮷田', '田㛃'],
      '曾子敬、李乐',
    ])
      expect(await found(query), query).to.deep.equal([ours])
    for (const query of ['艾力买买提', '电子有限公司', '艾力阿依']) expect(await found(query), query).to.deep.equal([])
    expect((await look('榕光电子集团')).html).to.contain('<mark>榕光电子（集团</mark>')
    expect((await look('买买提艾力')).html).to.contain('<mark>买买提·艾力</mark>')
  })

  it('finds a name by every sound its signs have, and by a surname spelled out before initials', async () => {
    for (const query of ['zzj', 'czj', 'cengzijing', 'zengzj', 'zengzij', '曾zj', '曾 zj', 'liyue', 'lile', 'mmtal'])
      expect(await found(query), query).to.deep.equal([ours])
    for (const query of ['cengj', 'ziji', '曾jz', 'leli', 'l']) expect(await found(query), query).to.deep.equal([])
    for (const [query, hit] of Object.entries({ czj: '曾子敬', zengzj: '曾子敬', mmtal: '买买提·艾力', lyue: '李乐' }))
      expect(
        markSounds(`工人${hit}等`, query).filter(({ isHit }) => isHit),
        query,
      ).to.deep.equal([{ text: hit, isHit: true }])
    expect(soundTokens('单雄信').length).to.be.below(40)
    expect(markSounds('阿'.repeat(80), `${'a'.repeat(79)}b`)).to.have.length(1)
  })

  it('does not mind signs that nobody sees, line breaks, nor any kind of dash in a number', async () => {
    for (const query of ['榕光\u200b电子', '\u202e榕光', '榕光\u0000电子', '榕光\n福州', '\ufeff曾子敬'])
      expect(await found(query), JSON.stringify(query)).to.deep.equal([ours])
    for (const query of [
      '138–2222–0001',
      '138—2222—0001',
      '(138)22220001',
      '0086 138-2222-0001',
      '110105–19491231–002x',
    ])
      expect(await found(query), query).to.deep.equal([ours])
    expect(await found(`${'榕'.repeat(119)}\u{20BB7}田`)).to.deep.equal([])
  })

  it('finds a number without the brackets about its year', async () => {
    const { registration_number: number } = await house.db.reader('cases').where({ id: ours }).first()
    for (const query of [number.replaceAll(/[〔〕]/g, ''), '闽榕马园登20261号', '闽榕马园登２０２６０００１号'])
      expect((await look(query)).text, query).to.contain('编号相符')
    expect(await found('闽榕马园登20262号')).to.deep.equal([])
  })

  it('shows nothing of it to whoever may not see the case, however it is typed', async () => {
    for (const query of ['买买提艾力', 'zengzj', '榕光电子集团', '138–2222–0001', '闽榕马园登20260001号'])
      for (const as of ['mediator-b', 'lawyer-a', 'partner-inspection'])
        expect((await look(query, as)).text, `${query} ${as}`).to.contain('没有找到')
  })

  it('offers to register only what may be a name or a number of somebody', async () => {
    for (const query of ['闽榕马园登〔2026〕0001号', '劳调20260001号', '3500', '2026/11', '《》'])
      expect(prefilledBy(query), query).to.equal(null)
    expect(prefilledBy('138–2222–0001')).to.deep.equal({ name: 'applicantPhone', value: '13822220001' })
    expect(prefilledBy('B座12号楼')).to.deep.equal({ name: 'applicantName', value: 'B座12号楼' })
    expect((await look('闽榕马园登〔2026〕9999号')).html).not.to.contain('action="/cases/new"')
  })

  it('keeps a name with signs between its Han in both forms, each with its beginning', () => {
    expect(nameTokens('买提·艾力')).to.deep.equal(['¶买提', '买提', '艾力', '¶买提', '买提', '提艾', '艾力'])
    expect(nameTokens("O'Brien")).to.deep.equal(['¶o', 'o', 'brien'])
    expect(partsOf('张三、 李四')).to.deep.equal(['张三', '李四'])
  })
})
