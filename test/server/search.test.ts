/** Finding cases by number, name, phone and identity number; what is hidden is never found. */
import { expect } from 'chai'
import { markHits } from '../../server/search/mark-hits.ts'
import { nameTokens, numberToken, phrasesOf, tokensOf } from '../../server/search/tokens.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

type Name = Parameters<TestOffice['as']>[0]

describe('the search', () => {
  let house: TestOffice
  let ours: string
  let theirs: string
  before(async () => {
    house = await openOffice()
    ours = await register(house, 'mediator-a', {
      applicantName: '欧阳明月',
      applicantPhone: '13822220001',
      applicantIdentityNumber: '11010519491231002X',
      respondentName: '福州榕光电子（集团）有限公司',
      respondentCreditCode: '91350100MA3456789F',
      workers: [{ name: '张三', phone: '13822220009' }, { name: 'Smith Jones' }, { name: 'B座12号楼' }],
    })
    theirs = await register(house, 'mediator-b', {
      applicantName: '欧阳明月',
      applicantPhone: '13822220001',
      respondentName: '福州榕光电子有限公司',
    })
    await register(house, 'mediator-a', { applicantName: '明月', respondentName: '别的工厂' })
  })
  after(() => house.close())

  async function look(query: string, as: Name = 'mediator-a') {
    const sent = await house.as(as).post('/search', { q: query })
    expect(sent.status).to.equal(303)
    expect(decodeURIComponent(sent.location)).not.to.contain(query)
    return house.as(as).follow(sent)
  }
  const found = async (query: string, as: Name = 'mediator-a') =>
    [...(await look(query, as)).html.matchAll(/class="who" href="\/cases\/([^"]+)"/g)].map(([, id]) => id)

  it('finds names and employers of two characters and more, whole or in part', async () => {
    for (const query of [
      '欧阳',
      '欧阳明月',
      '阳明',
      '榕光',
      '榕光电子',
      '光电子',
      '榕光电子(集团)',
      '张三',
      'smith',
      'ＳＭＩＴＨ jon',
      '欧阳 榕光',
      '12号',
      'b座12',
      'B座12号楼',
    ])
      expect(await found(query), query).to.include(ours)
    for (const query of ['欧明', '阳欧', '欧阳 别的', '三张', '有限公司责任'])
      expect(await found(query), query).to.deep.equal([])
  })

  it('finds registration and case numbers, whole and in part, in any brackets and width', async () => {
    const { registration_number: number } = await house.db.reader('cases').where({ id: ours }).first()
    for (const query of [
      number,
      number.replace('〔', '(').replace('〕', ')'),
      number.replace('〔', '［').replace('〕', '］'),
      '马园登〔２０２６〕１号',
      '登〔2026〕0001',
      '2026〕1号',
    ])
      expect((await found(query))[0], query).to.equal(ours)
    await house.db.write(async tx => {
      await tx('cases').where({ id: ours }).update({ case_number: '闽榕马园劳调〔2026〕0077号' })
      await (await import('../../server/search/index-case.ts')).indexCase(tx, ours)
    })
    for (const query of ['劳调', '劳调〔2026〕77', '闽榕马园劳调[2026]77号', '0077'])
      expect(await found(query), query).to.deep.equal([ours])
  })

  it('finds phones, identity numbers and credit codes only whole', async () => {
    for (const query of [
      '13822220001',
      '138 2222 0001',
      '138-2222-0001',
      '+8613822220001',
      '11010519491231002x',
      '91350100MA3456789F',
    ])
      expect(await found(query), query).to.deep.equal([ours])
    expect(await found('13822220009')).to.deep.equal([ours])
    for (const query of ['1382222000', '1101051949']) expect(await found(query), query).to.deep.equal([])
  })

  it('puts the surest kind of hit first, and within a kind the newest', async () => {
    const page = await look('明月')
    const lines = [...page.html.matchAll(/class="why">([^<]+)/g)].map(([, why]) => why)
    expect(lines).to.deep.equal(['名称开头相符', '内容相符'])
    const newer = await register(house, 'mediator-a', { applicantName: '明月二', respondentName: '又一工厂' })
    expect((await found('明月'))[0]).to.equal(newer)
  })

  it('never finds what lies at another station, not even to count it', async () => {
    expect(await found('榕光')).to.deep.equal([ours])
    expect(await found('榕光', 'mediator-b')).to.deep.equal([theirs])
    expect(await found('榕光', 'administrator')).to.have.members([ours, theirs])
    expect(await found('榕光', 'auditor')).to.have.members([ours, theirs])
    expect(await found('13822220001', 'mediator-b')).to.deep.equal([theirs])
    expect(await found('榕光', 'lawyer-a')).to.deep.equal([])
    expect(await found('榕光', 'partner-inspection')).to.deep.equal([])
  })

  it('finds for a lawyer and a partner what they were given, and for nobody what was shut to them', async () => {
    const grant = (row: Record<string, unknown>) =>
      house.db.write(async tx => {
        await tx('access_grants').insert({ case_id: theirs, proceeding_id: 'none', reason: '测试', ...row })
        await (await import('../../server/search/index-case.ts')).indexCase(tx, theirs)
      })
    await grant({ id: 'g1', person_id: 'lawyer-a', grant: 'assigned' })
    await grant({ id: 'g2', organisation_id: 'inspection', grant: 'granted', until_on: '2026-11-23' })
    await grant({ id: 'g3', person_id: 'lead-b', grant: 'excluded' })
    expect(await found('榕光', 'lawyer-a')).to.deep.equal([theirs])
    expect(await found('榕光', 'partner-inspection')).to.deep.equal([theirs])
    expect(await found('榕光', 'lead-b')).to.deep.equal([])
  })

  it('follows a party whose name is corrected', async () => {
    const caseId = await register(house, 'mediator-a', { applicantName: '绰号甲', respondentName: '未知单位' })
    const party = await house.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first()
    await house.db.write(async tx => {
      await tx('parties').where({ id: party.id }).update({ name: '真名实姓', name_folded: '真名实姓' })
      await (await import('../../server/search/index-case.ts')).indexCase(tx, caseId)
    })
    expect(await found('真名实姓')).to.deep.equal([caseId])
    expect(await found('绰号甲')).to.deep.equal([])
  })

  it('is kept for half an hour, for the person who searched only', async () => {
    await using own = await openOffice()
    const { location } = await own.as('mediator-a').post('/search', { q: '欧阳' })
    expect((await own.as('mediator-a').get(location)).html).to.contain('value="欧阳"')
    expect((await own.as('mediator-b').get(location)).html).not.to.contain('欧阳')
    const [row] = await own.db.reader('searches')
    expect(row.sealed).not.to.contain('欧阳')
    own.clock.set('2026-11-23T01:31:00Z')
    expect((await own.as('mediator-a').get(location)).text).to.contain('已经过期')
    await own.as('mediator-a').post('/search', { q: '别的' })
    expect(await own.db.reader('searches')).to.have.length(1)
  })

  it('offers to register what it did not find, with what was typed in its place', async () => {
    for (const [query, field] of [
      ['查无此人', 'applicantName'],
      ['查无此公司', 'respondentName'],
      ['13899998888', 'applicantPhone'],
      ['91350100MA9999999X', 'respondentCreditCode'],
    ]) {
      const page = await look(query!)
      expect(page.text).to.contain('没有找到')
      expect(page.html).to.contain(`name="${field}" value="${query}"`)
    }
    expect((await look('查无此人', 'auditor')).html).not.to.contain('/cases/new')
    expect((await look('王')).text).to.contain('写得太短')
    expect((await house.as('mediator-a').post('/search', { q: '  ' })).location).to.equal('/search')
  })

  it('marks what was looked for and escapes the rest', async () => {
    await register(house, 'mediator-a', { applicantName: '<b>尖括号</b>', respondentName: '某厂' })
    const page = await look('尖括')
    expect(page.html).to.contain('<mark>尖括</mark>').and.not.contain('<b>尖括')
    expect(await found('"尖括" OR *')).to.be.an('array')
    expect(await found(`尖括'号\\ & | ! <->`)).to.be.an('array')
  })
})

describe('the tokenizer', () => {
  it('cuts Han into pairs and leaves words whole', () => {
    expect(tokensOf('张三丰')).to.deep.equal(['张三', '三丰'])
    expect(tokensOf('榕光ＡＢＣ公司')).to.deep.equal(['榕光', 'abc', '公', '公司'])
    expect(tokensOf('园登〔２０２６〕００１２号')).to.deep.equal(['园登', '2026', '12', '号'])
    expect(tokensOf('3号楼，王某 a王')).to.deep.equal(['3', '号', '号楼', '王某', 'a', '王'])
    expect(nameTokens('张三丰')).to.deep.equal(['¶张三', '张三', '三丰'])
    expect(nameTokens('（）')).to.deep.equal([])
    expect(tokensOf('  ')).to.deep.equal([])
    expect(phrasesOf('登〔2026〕 12号')).to.deep.equal([['2026'], ['12', '号']])
  })

  it('knows a number in any spelling', () => {
    const spellings = ['闽榕登〔2026〕0012号', '闽榕登[2026]12号', '闽榕登（２０２６）0012号', ' 闽榕登〔2026〕 12号']
    expect(new Set(spellings.map(numberToken)).size).to.equal(1)
  })

  it('marks hits across width, case and signs that do not count', () => {
    expect(markHits('福州ＡＢ（集团）厂', 'ab集')).to.deep.equal([
      { text: '福州', isHit: false },
      { text: 'ＡＢ（集', isHit: true },
      { text: '团）厂', isHit: false },
    ])
    expect(markHits('无', '有')).to.deep.equal([{ text: '无', isHit: false }])
  })
})
