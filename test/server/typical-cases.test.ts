/** Section 9.4: a closed case is told without anybody in it, approved by a second person, and handed out on record. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('Section 9.4: typical cases', () => {
  let house: TestOffice
  let caseId: string
  const phone = '13800000021'

  const closed = async (more: Record<string, unknown> = {}): Promise<string> => {
    const journey = await openCase(house, {
      applicantName: '林小梅',
      applicantIdentityNumber: '350105199001011237',
      respondentName: '福州榕光电子有限公司',
      summary: `林小梅在榕光电子上班，住五四路1号，电话${phone}，公司拖欠两个月工资。`,
      ...more,
    })
    await journey.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn', note: '撤回' })
    return journey.caseId
  }
  before(async () => {
    house = await openOffice()
    caseId = await closed()
  })
  after(() => house.close())

  const read = async (who: string, path: string) => (await house.as(who).get(path)).text
  const writes = (more: Record<string, string>, who = 'mediator-a', id = caseId) => {
    const path = `/cases/${id}/typical-case`
    return house.as(who).submit(path, { title: '林某与某公司追索劳动报酬案', judged: 'yes', ...more }, path)
  }
  const text = '【基本案情】\n林某在某公司上班，某公司拖欠两个月工资。'

  it('proposes a text from the file without a name, number or address, which can be sent as it is', async () => {
    const form = await house.as('mediator-a').get(`/cases/${caseId}/typical-case`)
    const proposed = /<textarea[^>]*name="content"[^>]*>([^<]*)</.exec(form.html)![1]!
    expect(proposed).to.contain('林某在某公司上班').and.to.contain('2026年11月').and.to.contain('¥28,000.00')
    for (const secret of ['林小梅', '榕光', '五四路', phone, '2026-11-09']) expect(proposed).not.to.contain(secret)
    expect(form.html).to.contain('林某与某公司')
  })

  it('refuses what still tells of somebody, naming it, and keeps what was typed', async () => {
    const remaining = [
      [`${text}电话${phone}。`, `电话或者证件、账户号码：${phone}`],
      [`${text}林 小梅。`, '姓名：林小梅'],
      [`${text}榕光电子。`, '单位名称或者代码：榕光电子'],
      [`${text}她已怀孕。`, '正文写到怀孕'],
    ] as const
    for (const [content, says] of remaining) {
      const refused = await writes({ content })
      expect(refused.status, says).to.equal(422)
      expect(refused.text).to.contain(says)
      expect(refused.html).to.contain(text.split('\n')[1]!)
    }
    expect((await writes({ content: text, judged: '' })).status, 'a person has to judge').to.equal(422)
    expect(await house.db.reader('typical_cases'), 'nothing half-written').to.have.length(0)
  })

  it('is not for a case that is open, or about minors or sexual harassment', async () => {
    const open = await openCase(house)
    expect((await house.as('mediator-a').get(`/cases/${open.caseId}/typical-case`)).status).to.equal(409)
    expect((await house.as('mediator-a').get(`/cases/${open.caseId}`)).html).not.to.contain(
      `${open.caseId}/typical-case`,
    )
    const young = await closed({ applicantIdentityNumber: '350105201001011237' })
    expect(await read('mediator-a', `/cases/${young}/typical-case`)).to.contain('涉及未成年人的案件不公布')
    const harassed = await closed({ cause: '409' })
    const sent = { title: '某案', content: text, judged: 'yes' }
    const answer = await house.as('mediator-a').post(`/cases/${harassed}/typical-case`, sent)
    expect(answer.text).to.contain('涉及性骚扰的案件不公布')
  })

  it('is approved by a second person, once, and is then read by all who work on cases', async () => {
    const both = await Promise.all([writes({ content: text }, 'lead-a'), writes({ content: text })])
    expect(both.map(({ status }) => status).sort(), 'a case has one').to.deep.equal([303, 409])
    const [{ id, written_by: writer }] = await house.db.reader('typical_cases').where({ case_id: caseId })
    const own = `/typical-cases/${id}`
    expect((await house.as('mediator-b').get(own)).status, 'not approved yet').to.equal(404)
    if (writer === 'mediator-a') {
      const content = `${text}改。`
      const edit = await house.as('lead-a').submit(`${own}/edit`, { content, judged: 'yes' }, `${own}/edit`)
      expect(edit.status, edit.text).to.equal(303)
    }
    const approve = (who: string, version: string) => house.as(who).post(`${own}/approve`, { judged: 'yes', version })
    const { version } = await house.db.reader('typical_cases').where({ id }).first('version')
    expect((await approve('lead-a', String(version))).status, 'their own').to.equal(403)
    expect((await approve('mediator-a', String(version))).status).to.equal(403)
    expect((await approve('supervisor', String(version - 1))).status, 'of an older text').to.equal(409)
    expect((await house.as('supervisor').get(own)).text).to.contain('等待另一人审核')
    const twice = await Promise.all([approve('supervisor', String(version)), approve('administrator', String(version))])
    expect(twice.map(({ status }) => status).sort()).to.deep.equal([303, 409])
    expect(await read('mediator-b', own), 'the text alone')
      .to.contain('拖欠两个月工资')
      .and.not.to.contain('经过')
    expect(await read('mediator-b', '/typical-cases')).to.contain('审核通过')
    expect((await house.as('partner-inspection').get(own)).status).to.equal(403)
    expect((await house.as('mediator-a').get(`${own}/edit`)).status, 'withdraw it first').to.equal(409)
    expect(await read('lead-a', `/cases/${caseId}`)).to.contain('典型案例审核通过')
  })

  it('is handed out once it is on record to whom it goes, and withdrawn with a reason', async () => {
    const { id } = await house.db.reader('typical_cases').where({ case_id: caseId }).first('id')
    const own = `/typical-cases/${id}`
    expect((await house.as('mediator-a').get(`${own}.docx`)).status, 'not on record').to.equal(409)
    const given = { onDay: '2026-11-09', recipient: '市总工会网站', purpose: '以案释法' }
    const give = (more: Record<string, string>) =>
      house.as('mediator-a').submit(`${own}/give`, { ...given, ...more }, `${own}/give`)
    expect((await give({ onDay: '2027-01-01' })).text).to.contain('日期不能晚于今天')
    expect((await give({})).status).to.equal(303)
    const [entry] = await house.db.reader('privacy_entries').where({ kind: 'giving' })
    expect(JSON.parse(entry.answers)).to.include({ recipient: '市总工会网站', ground: 'anonymised' })
    expect(await read('lead-a', `/privacy/${entry.id}`)).to.contain('已作匿名化处理')
    const file = await house.as('mediator-a').get(`${own}.docx`)
    const xml = new PizZip(file.bytes).file('word/document.xml')!.asText()
    expect(xml).to.contain('林某与某公司追索劳动报酬案').and.to.contain('基本案情').and.not.to.contain('【')
    expect(await house.db.reader('access_log').where({ subject: `typical-case ${id} docx` })).to.have.length(1)
    const { version } = await house.db.reader('typical_cases').where({ id }).first('version')
    const withdraw = { reason: '当事人提出异议', version }
    expect((await house.as('supervisor').post(`${own}/withdraw`, withdraw)).status).to.equal(303)
    expect((await house.as('mediator-b').get(own)).status).to.equal(404)
    expect((await house.as('mediator-a').get(`${own}.docx`)).status).to.equal(409)
    expect(await read('lead-a', own))
      .to.contain('当事人提出异议')
      .and.to.contain('市总工会网站')
    const edit = { content: text, judged: 'yes' }
    expect((await house.as('mediator-a').submit(`${own}/edit`, edit, `${own}/edit`)).status).to.equal(303)
    const edited = await house.db.reader('typical_cases').where({ id }).first('version')
    const approval = { judged: 'yes', version: String(edited.version) }
    const approved = await house.as('lead-a').post(`${own}/approve`, approval)
    expect(approved.status, approved.text.slice(0, 300)).to.equal(303)
    expect((await house.as('mediator-a').get(`${own}.docx`)).status, 'given before it was approved anew').to.equal(409)
    expect((await give({})).status).to.equal(303)
    expect((await house.as('mediator-a').get(`${own}.docx`)).status).to.equal(200)
  })
})
