/** A chosen reading of limitation begins, ends and moves the years of claims, shown before and on record. */
import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { formsOf } from '../support/forms.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openClaim } from '../support/opened-claim.ts'

const path = '/rules/counting/L_WAGES'
const at = `${path}/reading`

describe('readings of limitation', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const administrator = () => house.as('administrator')
  async function choose(typed: Record<string, string>, form = at) {
    const shown = await administrator().submit(form, typed, `${form}/preview#preview`)
    expect(shown.status, shown.text.slice(0, 600)).to.equal(200)
    const saved = formsOf(shown.html).find(({ action, method }) => method === 'post' && action === form)
    const answer = await administrator().post(form, saved!.values)
    expect(answer.status).to.equal(303)
    await goOn(house.office)
    return { shown, batch: (await administrator().get(answer.location)).text }
  }

  it('end a year that no length tells of, and begin it again once they are taken back', async () => {
    const one = await openClaim(house)
    await one.step('judgeClaim', { claimId: one.claimId, claimKind: 'compensation', forum: 'arbitration' })
    await one.knew('knew', '2026-03-02')
    await one.knew('employed', '2026-03-03')
    const alive = async () =>
      (
        await house.db
          .reader('deadlines')
          .where({ case_id: one.caseId, rule: 'limitation_of_claim', status: 'running' })
      ).map(({ due_on }) => due_on)
    expect(await alive()).to.deep.equal(['2027-03-02'])
    const before = await house.as(one.ownerId).get(one.claimPath)
    expect(before.text).to.include('L_WAGES 除拖欠劳动报酬外').and.to.include('（默认口径）；待核')

    const like = { reading: 'compensation', validFrom: '2020-01-01', reason: '省高院会议纪要' }
    const { shown, batch } = await choose(like)
    expect(shown.text).to.match(/2027-03-02（周二） 不计算/)
    expect(batch).to.include('2027-03-02 → 不计算')
    expect(await alive()).to.deep.equal([])
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
    const claim = await house.as(one.ownerId).get(one.claimPath)
    expect((await administrator().get(at)).html, 'it starts from what holds').to.match(
      /value="compensation"[^>]*checked/,
    )
    expect(claim.text)
      .to.include('劳动关系存续期间不受限制')
      .and.to.include('经济补偿')
      .and.to.include('省高院会议纪要')

    const [, back] = /href="([^"]*take-back)"/.exec((await administrator().get(path)).html) ?? []
    const again = await choose({ reason: '纪要已废止' }, back)
    expect(again.batch).to.include('不计算 → 2027-03-02')
    expect(await alive()).to.deep.equal(['2027-03-02'])
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('and of forums stand in the register; what has no other reading is confirmed, and the pages of a claim say so', async () => {
    const one = await openClaim(house)
    expect((await house.as(one.ownerId).get(one.claimPath)).text).to.include('第24条、第225条；待核')
    const confirm = '/rules/counting/F_PAYMENT/confirm'
    expect((await administrator().get('/rules/counting/F_PAYMENT/reading')).status, 'nothing to choose').to.equal(404)
    const note = { note: '与《民事诉讼法》第24条核对' } as never
    expect((await administrator().submit(confirm, note, confirm)).status).to.equal(303)
    expect((await house.as(one.ownerId).get(one.claimPath)).text).to.match(
      /第225条；.{1,12}（.+?）20\d\d-\d\d-\d\d 确认/,
    )
    await one.step('judgeClaim', { claimId: one.claimId, claimKind: 'notice-pay', forum: 'arbitration' })
    expect((await house.as(one.ownerId).get(one.claimPath)).text)
      .to.include('F_LINK9')
      .and.to.include('代通知金（默认口径）；待核')
    const items = { reading: 'sick-pay', validFrom: '2020-01-01', reason: '省人社厅答复' }
    await choose(items, '/rules/counting/F_LINK9/reading')
    expect((await house.as(one.ownerId).get(one.claimPath)).text)
      .to.include('不属于终局裁决事项')
      .and.to.include('省人社厅答复')
    const list = (await house.as(one.ownerId).get('/rules?open=1')).html
    expect(list).to.include('/rules/counting/F_LINK9').and.to.not.include('/rules/counting/F_PAYMENT')
  })
})
