import { createHash } from 'node:crypto'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { refreshSearch } from '../../server/jobs/refresh-search.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { greyPng } from '../../server/papers/pictures/png.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

const drawn = JSON.stringify([
  [50, 150, 100, 40, 150, 150],
  [200, 60, 200, 150, 320, 80],
])
const picture = () => [new File([new Uint8Array(greyPng(40, 20, new Uint8Array(800)))], '签名.png')]

describe('the signatures of a paper', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function prepared() {
    const journey = await openCase(house)
    await journey.accepted()
    await renderPapers.run(house.office)
    const db = house.db.reader
    const { id } = await db('papers').where({ case_id: journey.caseId, template: 'acceptance-notice' }).first()
    const path = `/papers/${id}`
    const client = house.as(journey.ownerId)
    const [worker] = await db('parties').where({ case_id: journey.caseId, side: 'applicant' })
    const named = await client.post(`${path}/signers/new`, {
      parties: [worker.id],
      others: [{ name: '陈见证', capacity: '见证人' }],
    })
    expect(named.status, named.text).to.equal(303)
    const signers = await db('paper_signers').where({ paper_id: id }).orderBy('place')
    const usual = { way: 'station', signedOn: house.clock.today(), identity: '核对身份证原件' }
    return {
      ...journey,
      path,
      client,
      signers,
      paper: () => db('papers').where({ id }).first(),
      drawings: () => db('paper_drawings').where({ paper_id: id }).orderBy('sequence'),
      sign: (who: number, answers: Record<string, unknown>) =>
        client.post(`${path}/signers/${signers[who].id}`, { ...usual, ...answers }),
    }
  }
  const fileOf = async ({ sha256 }: { sha256: string }) => house.office.files.get(sha256)

  it('tell who has signed and who is missing, and go into a new text day by day', async () => {
    const { caseId, ownerId, path, client, paper, drawings, sign } = await prepared()
    const before = await paper()
    expect((await client.get(path)).text)
      .to.contain('0/2 人已签')
      .and.to.contain('还缺：测试工人甲、陈见证')
    expect((await sign(0, { strokes: drawn })).status).to.equal(303)
    expect((await client.get(path)).text)
      .to.contain('1/2 人已签')
      .and.to.contain('还缺：陈见证')

    house.clock.on('2026-11-10')
    const film = { way: 'video', note: '腾讯会议，录像存于站点', signedOn: '2026-11-10', picture: picture() }
    expect((await sign(1, film)).status).to.equal(303)
    expect((await client.get(path)).text)
      .to.contain('全部签齐')
      .and.to.contain('视频远程')

    const after = await paper()
    expect((await drawings()).map(({ sha256 }) => sha256))
      .to.have.length(3)
      .and.include.members([before.sha256, after.sha256])
    const [old, signed] = [await fileOf(before), await fileOf(after)]
    expect(createHash('sha256').update(signed).digest('hex')).to.equal(after.sha256)
    expect(textIn(signed)).to.contain('陈见证').and.to.contain('2026年11月10日，视频远程').and.to.contain(before.sha256)
    const [first, rest] = textIn(signed).split('电子签名')
    expect(textIn(old).startsWith(first!.trimEnd()), 'not a letter is changed').to.equal(true)
    expect(rest).to.contain('测试工人甲')

    await refreshSearch.run(house.office)
    const hits = async (who: string) => {
      const visitor = house.as(who)
      return (await visitor.follow(await visitor.post('/search', { q: '2026年11月10日，视频远程' }))).html
    }
    expect(await hits(ownerId), 'the signed text is searched').to.contain(`/cases/${caseId}`)
    expect(await hits('mediator-b')).not.to.contain(`/cases/${caseId}`)
    const names = Object.keys(new PizZip(signed).files)
    expect(
      names.filter(name => /word\/media\/.*\.svg$/.test(name)),
      'the code and the drawn signature',
    ).to.have.length(2)
    expect(names.filter(name => /word\/media\/.*\.png$/.test(name))).to.have.length(3)
    expect(new PizZip(signed).file('[Content_Types].xml')!.asText()).to.contain('image/svg+xml')
    const preview = await client.get(`${path}/preview`)
    expect(preview.html).to.contain('src="data:image/png;base64,')
    const timeline = await client.get(`/cases/${caseId}`)
    expect(timeline.text).to.contain('文书签名').and.to.contain('核对身份证原件')
  })

  it('are refused with what was typed where something is missing', async () => {
    const { path, client, signers, sign, paper } = await prepared()
    const before = await paper()
    const cases: [answers: Record<string, unknown>, says: string][] = [
      [{}, '请手写签名'],
      [{ strokes: '[[1,1,2,2]]' }, '签名太短'],
      [{ strokes: 'no lines' }, '请手写签名'],
      [{ strokes: '[[1,1,2,9000]]' }, '请手写签名'],
      [{ picture: [new File(['no picture'], 'a.png')] }, 'PNG 或者 JPEG'],
      [{ strokes: drawn, identity: '' }, '身份核对'],
      [{ strokes: drawn, way: 'video' }, '远程签名请写明'],
      [{ strokes: drawn, signedOn: '2099-01-01' }, '不能晚于今天'],
      [{ strokes: drawn, signedOn: '2020-01-01' }, '不能早于文书形成的日期'],
    ]
    for (const [answers, says] of cases) {
      const answer = await sign(0, answers)
      expect(answer.status, says).to.equal(422)
      expect(answer.text).to.contain(says)
    }
    expect(await paper()).to.deep.equal(before)
    expect((await client.get(`${path}/signers/${signers[0].id}`)).html).to.contain('data-signing hidden')
    for (const none of [{}, { parties: [signers[0].party_id] }])
      expect((await client.post(`${path}/signers/new`, none)).status).to.equal(422)
  })

  it('are given once, and not by whom was left out', async () => {
    const { path, client, signers, sign, drawings } = await prepared()
    const both = await Promise.all([sign(0, { strokes: drawn }), sign(0, { strokes: drawn })])
    expect(both.filter(({ status }) => status === 303)).to.have.length(1)
    expect(await drawings()).to.have.length(2)
    expect((await client.post(`${path}/signers/${signers[1].id}/leave-out`, {})).status).to.equal(303)
    expect((await sign(1, { strokes: drawn })).status).to.equal(404)
    expect((await client.get(path)).text)
      .to.contain('全部签齐')
      .and.to.contain('不再签名')
  })

  it('are for those who see the case and work on papers', async () => {
    const { path, signers } = await prepared()
    const page = `${path}/signers/${signers[0].id}`
    expect((await house.as('mediator-b').get(page)).status).to.equal(404)
    expect((await house.as('mediator-b').post(page, { strokes: drawn })).status).to.equal(404)
    expect((await house.as('administrator').get(page)).status).to.equal(403)
  })
})
