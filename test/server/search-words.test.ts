/** Finding cases by the sound of a name, by traditional signs, and by words of claims, notes and papers. */
import { expect } from 'chai'
import { refreshSearch } from '../../server/jobs/refresh-search.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { edition } from '../../server/search/entries.ts'
import { simplified } from '../../server/search/simplified.ts'
import { markSounds } from '../../server/search/sounds.ts'
import { paperText } from '../../server/search/texts.ts'
import { tokensOf } from '../../server/search/tokens.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('the search in sounds, signs and words', () => {
  let house: TestOffice
  let ours: string
  let theirs: string
  before(async () => {
    house = await openOffice()
    ours = await register(house, 'mediator-a', {
      applicantName: '欧阳明月',
      respondentName: '福州榕光电子（集团）有限公司',
      cause: 'LDM.5.1',
      summary: '去年腊月起没有发过年终奖金，车间主任说等订单回款。',
    })
    theirs = await register(house, 'mediator-b', { applicantName: '歐陽明月', summary: '年终奖金没有发。' })
  })
  after(() => house.close())

  const look = async (query: string, as = 'mediator-a') =>
    house.as(as).follow(await house.as(as).post('/search', { q: query }))
  const found = async (query: string, as = 'mediator-a') =>
    [...(await look(query, as)).html.matchAll(/class="who" href="\/cases\/([^"]+)"/g)].map(([, id]) => id)
  const refresh = () => refreshSearch.run(house.office)

  it('finds names by their initials, from any sign on, and by their whole sound', async () => {
    for (const query of ['OYMY', 'ou yang', 'rgdz']) expect(await found(query), query).to.deep.equal([ours])
    for (const query of ['oyym', 'angming']) expect(await found(query), query).to.deep.equal([])
    const page = await look('oymy')
    expect(page.text).to.contain('拼音相符')
    expect(page.html).to.contain('<mark>欧阳明月</mark>')
    expect((await look('rgdz')).html).to.contain('<mark>榕光电子</mark>')
  })

  it('takes traditional and full-width signs for simplified and plain ones, on both sides', async () => {
    for (const query of ['歐陽明月', '电子（集團）']) expect(await found(query), query).to.include(ours)
    expect(await found('欧阳明月', 'mediator-b')).to.deep.equal([theirs])
    expect((await look('歐陽')).html).to.contain('<mark>欧阳</mark>')
    expect(simplified('劉國強發麵')).to.equal('刘国强发面')
    expect(tokensOf('劉國強')).to.deep.equal(tokensOf('刘国强'))
  })

  it('finds words of the story, of claims and of notes once the job has run, and shows where they stand', async () => {
    expect(await found('年终奖金')).to.deep.equal([])
    const note = { audience: 'all', text: '车间里的流水线夜班名单已经拍照' }
    expect(
      (await house.as('mediator-a').submit(`/cases/${ours}/log/note`, note, `/cases/${ours}/log/note`)).status,
    ).to.equal(303)
    const file = await house.db.reader('proceedings').where({ case_id: ours, workflow: 'case-file' }).first()
    const path = `/proceedings/${file.id}/steps/addClaim`
    const claim = { cause: 'LDM.5.2', text: '周末加班的补休折算', forum: 'mediation' }
    expect((await house.as('mediator-a').submit(path, claim, path)).status).to.equal(303)
    await refresh()
    for (const [query, where] of [
      ['年终奖金', '事情经过'],
      ['补休折算', '请求'],
      ['流水线 夜班', '备注'],
      ['年終獎金', '事情经过'],
    ] as const) {
      const page = await look(query)
      expect(page.html.match(/class="who"/g), query).to.have.length(1)
      expect(page.text, query).to.contain('正文相符').and.to.contain(where)
    }
    expect((await look('年终奖金')).html).to.contain('<mark>年终奖金</mark>')
    expect(await found('流水夜班')).to.deep.equal([])
    expect(await found('年终奖金', 'mediator-b')).to.deep.equal([theirs])
  })

  it('never finds what was said in one room, nor anything for those who do not read a case’s words', async () => {
    const note = { audience: 'mediators', text: '底线估计是四万八' }
    await house.as('mediator-a').submit(`/cases/${ours}/log/note`, note, `/cases/${ours}/log/note`)
    await house.db.write(tx =>
      tx('access_grants').insert([
        {
          id: 'w1',
          case_id: ours,
          proceeding_id: 'none',
          reason: '测试',
          organisation_id: 'inspection',
          grant: 'granted',
        },
        { id: 'w2', case_id: ours, proceeding_id: 'none', reason: '测试', person_id: 'lawyer-a', grant: 'assigned' },
      ]),
    )
    await house.db.write(tx => tx('search_entries').update({ edition: 0 }))
    await refresh()
    for (const who of ['mediator-a', 'lead-a', 'administrator', 'lawyer-a'])
      expect(await found('底线估计', who), who).to.deep.equal([])
    expect(await found('年终奖金', 'lawyer-a')).to.deep.equal([ours])
    expect(await found('榕光', 'partner-inspection')).to.deep.equal([ours])
    for (const who of ['partner-inspection', 'auditor']) expect(await found('年终奖金', who), who).to.deep.equal([])
    expect(await found('年终奖金', 'administrator')).to.deep.equal([theirs, ours])
  })

  it('finds a paper by its name, its number and what is printed in it', async () => {
    const begin = `/cases/${ours}/begin/mediation/apply`
    const form = await house.as('mediator-a').get(begin)
    expect(form.status).to.equal(200)
    const answers = {
      way: 'oral',
      appliedOn: '2026-11-23',
      reasons: '请求按锅炉房岗位补发',
      elsewhere: 'no',
      signed: 'yes',
    }
    const sent = await house.as('mediator-a').submit(begin, answers, begin)
    expect(sent.status, sent.text).to.equal(303)
    await renderPapers.run(house.office)
    const paper = await house.db.reader('papers').where({ case_id: ours }).first()
    await refresh()
    expect(paper).to.include({ state: 'filed' })
    expect(await paperText(house.office, paper.sha256))
      .to.contain('锅炉房岗位')
      .and.not.contain('<w:')
    expect(await found(paper.number)).to.deep.equal([ours])
    expect(await found('锅炉房岗位')).to.deep.equal([ours])
  })

  it('makes every entry anew when tokens are cut in another way, and leaves the others alone', async () => {
    await house.db.write(tx => tx('search_entries').update({ edition: edition - 1 }))
    await refresh()
    const rows = await house.db.reader('search_entries').select('edition')
    expect(new Set(rows.map(row => row.edition))).to.deep.equal(new Set([edition]))
    expect(await found('oymy')).to.deep.equal([ours])
  })

  it('marks the signs whose sounds were typed', () => {
    expect(markSounds('福州榕光厂', 'rg')).to.deep.equal([
      { text: '福州', isHit: false },
      { text: '榕光', isHit: true },
      { text: '厂', isHit: false },
    ])
    expect(markSounds('单雄', 'shanx')[0]).to.deep.equal({ text: '单雄', isHit: true })
  })
})
