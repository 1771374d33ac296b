/** The evidence list of a case: kept by steps, shown by claim, printed for the commission and, in plain words, for the worker. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the evidence list', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const row = (place: number, cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([cell, value]) => [`proofs[${place}][${cell}]`, value]))
  let cases = 0
  const opened = (more: object = {}) => {
    cases += 1
    return registered(house, {
      kind: 'dispute',
      applicantName: `举证人${cases}`,
      respondentName: '清单工厂',
      amountFen: '900',
      consentChannel: 'signed',
      ...more,
    })
  }
  const listed = async (caseId: string) => {
    const claim = await house.db.reader('claims').where({ case_id: caseId }).first()
    const at = byDay(house, { caseId, workflow: 'case-file' })
    await at.takes(
      '2026-11-23',
      'listProofs',
      {
        ...row(0, {
          fact: '每天工作十小时',
          evidence: '考勤群截图',
          form: 'electronic',
          heldBy: 'worker',
          claimId: claim.id,
        }),
        ...row(1, {
          fact: '工资标准',
          evidence: '工资表',
          form: 'original',
          heldBy: 'employer',
          askedOn: '2026-11-20',
          burden: '用人单位至少保存两年',
        }),
        ...row(2, { fact: '劳动关系', evidence: '工牌', form: 'original', heldBy: 'worker', preserved: 'photo' }),
      },
      'lead-a',
    )
    return at
  }

  it('stands by claim with who holds what, what came in and how it is preserved', async () => {
    const caseId = await opened()
    const at = await listed(caseId)
    const page = await house.as('lead-a').get(`/cases/${caseId}/proofs`)
    expect(page.status).to.equal(200)
    for (const word of [
      '¥900.00',
      '考勤群截图',
      '电子数据',
      '用人单位至少保存两年',
      '2026-11-20',
      '拍照、录像',
      '3 项，3 项未收到',
    ])
      expect(page.text, word).to.contain(word)
    const { key } = await house.db
      .reader('records')
      .where({ case_id: caseId, kind: 'proof' })
      .orderBy('key', 'desc')
      .first()
    await at.takes('2026-11-23', 'changeProof', { proofId: key, handedInOn: '2026-11-23' }, 'lead-a')
    expect((await house.as('lead-a').get(`/cases/${caseId}/proofs`)).text).to.contain('3 项，2 项未收到')
    expect((await house.as('officer').get(`/cases/${caseId}/proofs`)).text)
      .to.contain('工牌')
      .and.not.contain('列入证据')
    await at.takes('2026-11-23', 'removeProof', { proofId: key, reason: '重复' }, 'lead-a')
    expect((await house.as('lead-a').get(`/cases/${caseId}/proofs`)).text).to.contain('2 项，2 项未收到')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).html).to.contain(`/cases/${caseId}/proofs`)
  })

  it('refuses days that cannot be, files that are not on the case, and an empty list', async () => {
    const caseId = await opened()
    const at = byDay(house, { caseId, workflow: 'case-file' })
    const cells = { fact: '事实', evidence: '证据', form: 'copy', heldBy: 'third' }
    const tries = (more: Record<string, string>) =>
      at.tries('2026-11-23', 'listProofs', row(0, { ...cells, ...more }), 'lead-a')
    expect((await tries({ askedOn: '2026-11-24' })).text).to.contain('不能填写以后的日期')
    expect((await tries({ askedOn: '2026-11-20', handedInOn: '2026-11-19' })).text).to.contain('不能早于通知日期')
    expect((await tries({ evidenceId: 'elsewhere' })).status).to.equal(422)
    expect((await at.tries('2026-11-23', 'listProofs', {}, 'lead-a')).status).to.equal(422)
  })

  it('leads to the uploaded file of a proof, but offers none that only the mediators may read', async () => {
    const caseId = await opened()
    const at = await listed(caseId)
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
    for (const [name, audience] of [
      ['工资条.pdf', 'all'],
      ['内部.pdf', 'mediators'],
    ] as const) {
      const path = `/cases/${caseId}/evidence`
      const sent = await house.as('lead-a').post(path, { audience, files: [new File([pdf], name)] })
      expect(sent.status, sent.text).to.equal(303)
    }
    const idOf = async (name: string) => (await house.db.reader('evidence').where({ case_id: caseId, name }).first()).id
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'proof' }).orderBy('key').first()
    const link = (evidenceId: string) => at.tries('2026-11-23', 'changeProof', { proofId: key, evidenceId }, 'lead-a')
    expect((await link(await idOf('内部.pdf'))).status).to.equal(422)
    expect((await link(await idOf('工资条.pdf'))).status).to.equal(303)
    const page = await house.as('lead-a').get(`/cases/${caseId}/proofs`)
    expect(page.html).to.contain(`href="/evidence/${await idOf('工资条.pdf')}"`)
  })

  it('is printed as 证据清单, from the list as it stands', async () => {
    const caseId = await opened()
    const at = await listed(caseId)
    const sheet = await house.as('lead-a').get(`/cases/${caseId}/proofs/print`)
    expect(sheet.text).to.contain('证明目的').and.contain('页码').and.contain('提交人（签名）').and.contain('工资表')
    await at.takes('2026-11-23', 'issueEvidenceList', { preparedOn: '2026-11-23' }, 'lead-a')
    expect(await at.papers()).to.include('evidence-list')
    const paper = await at.paperText('evidence-list')
    for (const word of ['考勤群截图', '每天工作十小时', '劳动者', '电子数据', '页码'])
      expect(paper, word).to.contain(word)
  })

  it('tells the worker in plain words what to bring, when and where, in English too for whoever speaks it', async () => {
    const caseId = await opened({ applicantLanguage: 'english', applicantName: 'Mary' })
    await listed(caseId)
    await house.as('lead-a').submit(`/cases/${caseId}/log/appointment`, {
      kind: 'interview',
      onDay: '2026-11-27',
      at: '14:30',
      place: '港区服务站二楼',
    })
    const sheet = await house.as('lead-a').get(`/cases/${caseId}/proofs/to-bring`)
    for (const word of [
      'Dear Mary',
      'bring the phone that has it',
      '请带原件',
      '工牌',
      '下面这些不用您找',
      '2026-11-27（周五） 14:30',
      '港区服务站二楼',
      '语言：英语',
    ])
      expect(sheet.text, word).to.contain(word)
    const plain = await opened({ applicantName: '没有材料的人' })
    const none = await house.as('lead-a').get(`/cases/${plain}/proofs/to-bring`)
    expect(none.text).to.contain('现在没有需要您带的材料').and.not.contain('What to bring')
  })

  it('is not there for whoever may not see the case, nor for partners', async () => {
    const caseId = await opened()
    for (const path of ['', '/print', '/to-bring']) {
      expect((await house.as('mediator-b').get(`/cases/${caseId}/proofs${path}`)).status).to.equal(404)
      expect((await house.as('partner-inspection').get(`/cases/${caseId}/proofs${path}`)).status).to.equal(403)
      expect((await house.as('auditor').get(`/cases/${caseId}/proofs${path}`)).status).to.equal(403)
    }
  })
})
