/** Of what stands on a page many times alike axe looks at three: that hides nothing that is wrong. */
import { expect } from 'chai'
import { openVisit } from '../support/browser.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a page with many rows alike', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ isEmpty: true })
  })
  after(() => house.close())

  const row = (inside: string): string => `<tr><th scope="row">甲</th><td>${inside}</td></tr>`
  const right = row('<img src="data:," alt="图">')

  async function faultsOf(...rows: string[]): Promise<string> {
    await using visit = await openVisit(house)
    const head = '<thead><tr><th scope="col">名称</th><th scope="col">图</th></tr></thead>'
    await visit.page.setContent(`<!doctype html><html lang="zh"><title>表</title><main><h1>表</h1>
      <table>${head}<tbody>${rows.join('')}</tbody></table></main></html>`)
    return await visit.checkAccessible().then(
      () => '',
      (error: Error) => error.message,
    )
  }

  it('is in order where every row is', async () => {
    expect(await faultsOf(...Array(6).fill(right))).to.equal('')
  })

  it('is looked at in every row that is not like the others, wherever it stands', async () => {
    for (const wrong of ['<img src="data:,">', '<img src="data:," alt="">图<button></button>'])
      expect(await faultsOf(...Array(5).fill(right), row(wrong), right), wrong).to.match(/image-alt|button-name/)
  })

  it('is looked at in three of those that are all wrong alike', async () => {
    const told = await faultsOf(...Array(9).fill(row('<button class="plain"></button>')))
    expect(told.split('<button class="plain"></button>')).to.have.length(4)
  })
})
