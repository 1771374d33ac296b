import { expect } from 'chai'
import writeXlsxFile from 'write-excel-file/node'
import { goOn } from '../../server/batches/run.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const [good, other] = ['11010519491231002X', '440524188001010014']
const csv = [
  '某某公司欠薪名单',
  '序号,姓名,手机号码,身份证号,金额（元）,代表,车间',
  `1,赵一,13900000001,${good},"1,234.50",是,甲`,
  '2,钱二,１３９００００００02,,８００,,乙',
  '3,孙三,13900000001,,-5,,乙',
  '4,李四,12,,100,,乙',
  '5,周五,13900000005,110105194912310021,1,,乙',
  '6,=cmd|calc,13900000006,,1,,乙',
  `7,吴七,13900000007,${good},1,,乙`,
  '8,郑八,,,"12,34",,乙',
  '9,王九,,,,,',
  '10,王九,,,,,',
  ',合计,,,9999,,',
].join('\r\n')

describe('a roster of workers', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  type Sent = { file?: File; pasted?: string }
  const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = '名册.csv') => new File([content], name)

  async function previewed({ caseId, ownerId }: { caseId: string; ownerId: string }, sent: Sent) {
    const body = { pasted: '', file: fileOf('', ''), ...sent }
    const answer = await house.as(ownerId).post(`/cases/${caseId}/members/import`, body)
    expect(answer.status, answer.text).to.equal(303)
    return { path: answer.location, page: await house.as(ownerId).follow(answer) }
  }

  const namesOf = async (caseId: string) => {
    const rows = await house.db
      .reader('members')
      .join('parties', 'parties.id', 'members.party_id')
      .where('members.case_id', caseId)
      .select('parties.name')
    return rows.map(({ name }) => name as string).toSorted()
  }

  async function confirmed(ownerId: string, path: string) {
    const answer = await house.as(ownerId).post(path)
    expect(answer.status, answer.text).to.equal(303)
    await goOn(house.office)
    return answer.location
  }

  it('is shown with what is wrong in each row, and writes nothing before it is confirmed', async () => {
    const journey = await openCase(house)
    const before = await namesOf(journey.caseId)
    const { page, path } = await previewed(journey, { file: fileOf(`\ufeff${csv}`) })
    for (const says of [
      '负数',
      '不是号码',
      '校验位不对',
      '像是公式',
      '与第 3 行相同',
      '逗号位置不对',
      '与第 11 行同名',
      '读作 1234.5 元',
      '全角数字已转换',
      '没有采用的列：车间',
    ])
      expect(page.text).to.contain(says)
    expect(page.text).to.contain('共 10 人：新登记 3 人').and.not.contain(good).and.not.contain('13900000001')
    expect(await namesOf(journey.caseId)).to.deep.equal(before)
    const [kept] = await house.db.reader('roster_previews').where({ case_id: journey.caseId })
    expect(kept.sealed).to.not.contain('赵一').and.not.contain(good)
    expect((await house.as('lead-a').get(path)).status).to.equal(404)
    const batch = await confirmed(journey.ownerId, path)
    expect((await house.as(journey.ownerId).get(batch)).text).to.contain('全部办成')
    expect(await namesOf(journey.caseId))
      .to.include.members(['赵一', '钱二', '王九'])
      .and.have.length(before.length + 3)
    const claims = await house.db.reader('claims').where({ case_id: journey.caseId }).whereNotNull('member_id')
    expect(claims.map(({ amount_fen }) => Number(amount_fen))).to.include.members([123_450, 80_000])
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
    const rows = await house.db.reader('batch_rows').where({ batch_id: batch.split('/').at(-1) })
    for (const { sealed } of rows) expect(sealed).to.not.contain('139')
  })

  it('adds nobody twice when it is imported again', async () => {
    const journey = await openCase(house)
    const rows = `姓名\t电话\t证件号码\n甲一\t13700000001\t\n乙二\t13700000002\t${other}`
    await confirmed(journey.ownerId, (await previewed(journey, { pasted: rows })).path)
    const count = (await namesOf(journey.caseId)).length
    const again = await previewed(journey, { pasted: `${rows}\n丙三\t13700000003\t` })
    expect(again.page.text).to.contain('新登记 1 人，已在册 2 人')
    const twice = await previewed(journey, { pasted: `${rows}\n丙三\t13700000003\t` })
    await confirmed(journey.ownerId, again.path)
    await confirmed(journey.ownerId, twice.path) // both were shown before either was confirmed
    expect(await namesOf(journey.caseId)).to.have.length(count + 1)
  })

  it('is read from .xlsx, from GB18030, and without headings', async () => {
    const journey = await openCase(house)
    const cell = (value: string | number) => ({ value })
    const bytes = await writeXlsxFile([
      ['姓名', '电话', '金额'].map(cell),
      [cell('表格工人'), cell(13600000001), cell(88.8)],
    ] as never).toBuffer()
    const sheet = await previewed(journey, { file: fileOf(new Uint8Array(bytes), '名册.xlsx') })
    expect(sheet.page.text).to.contain('表格工人').and.contain('¥88.80')
    const old = Buffer.from('d0d5c3fb2cb5e7bbb00ad5c5c8fd2c31333630303030303030320a', 'hex') // 姓名,电话 / 张三
    expect((await previewed(journey, { file: fileOf(new Uint8Array(old)) })).page.text).to.contain('张三')
    const bare = await previewed(journey, { pasted: '刘某,13600000003,50,是' })
    expect(bare.page.text).to.contain('没有认出列名').and.contain('刘某').and.contain('¥50.00')
  })

  it('is refused where it cannot be read, is too long, or comes from somebody who may not', async () => {
    const { caseId, ownerId } = await openCase(house)
    const path = `/cases/${caseId}/members/import`
    const client = house.as(ownerId)
    const broken = await client.post(path, {
      pasted: '',
      file: fileOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'x.xlsx'),
    })
    expect([broken.status, broken.text.includes('读不出这个文件')]).to.deep.equal([422, true])
    const nothing = await client.post(path, { pasted: ' ', file: fileOf('', '') })
    expect(nothing.text).to.contain('请选择文件')
    const long = `姓名,电话\n${Array.from({ length: 5_001 }, (_, place) => `工人${place},`).join('\n')}`
    expect((await client.post(path, { pasted: '', file: fileOf(long) })).text).to.contain('超过 5,000 人')
    expect((await house.as('mediator-b').get(path)).status).to.equal(404)
    expect((await house.as('supervisor').get(path)).status).to.equal(403)
  })
})
