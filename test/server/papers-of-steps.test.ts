import { expect } from 'chai'
import PizZip from 'pizzip'
import { registerCase } from '../../server/cases/register-case.ts'
import type { Db } from '../../server/db.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const textIn = (bytes: Buffer): string =>
  new PizZip(bytes)
    .file('word/document.xml')!
    .asText()
    .replaceAll(/<[^>]+>/g, '')

type Taken = { caseId: string; proceedingId: string; version: number }

describe('papers that steps ask for', () => {
  let house: TestOffice
  let db: Db
  before(async () => {
    house = await openOffice()
    db = house.db.reader
  })
  after(() => house.close())

  async function newCase(): Promise<Taken & { eventId: string }> {
    const by = await house.person('mediator-a')
    const answers = {
      kind: 'dispute',
      registeredOn: '2026-11-23',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: '张工',
      applicantPhone: '13800001234',
      respondentNature: 'unit',
      respondentName: '福州某配送服务部',
      cause: '205.5',
      amountFen: '30,000',
      summary: '拖欠三个月工资。',
      consentChannel: 'signed',
    }
    return registerCase(house.office, { answers, by })
  }

  /** Takes steps one after the other, beginning the workflow with the first. */
  async function walk(
    caseId: string,
    workflow: string,
    steps: [who: string, step: string, answers: object][],
  ): Promise<Taken> {
    let at: Taken | undefined
    for (const [who, step, answers] of steps) {
      const on = at ? { proceedingId: at.proceedingId } : { caseId, begin: workflow }
      const by = await house.person(who)
      at = await takeStep(house.office, { on, step, answers: { ...answers }, version: at?.version ?? 0, by })
    }
    return at!
  }

  async function madeIn({ proceedingId }: Taken): Promise<Record<string, string>> {
    await renderPapers.run(house.office)
    const papers = await db('papers').where({ proceeding_id: proceedingId }).orderBy('queued_at').orderBy('number')
    const made: Record<string, string> = {}
    for (const { template, state, problem, sha256 } of papers) {
      expect(state, `${template}: ${problem}`).to.equal('filed')
      made[template] = textIn(await house.office.files.get(sha256))
    }
    return made
  }

  const accepted: [string, string, object][] = [
    [
      'lead-a',
      'apply',
      { appliedOn: '2026-11-23', way: 'oral', reasons: '欠薪三个月', elsewhere: 'no', signed: 'yes' },
    ],
    [
      'lead-a',
      'accept',
      { acceptedOn: '2026-11-23', position: 'agrees', inScope: 'yes', mediators: ['mediator-a', 'mediator-a2'] },
    ],
  ]

  it('follow a mediation from the application to the agreement', async () => {
    const { caseId } = await newCase()
    const terms = {
      agreedOn: '2026-11-23',
      agreedFen: '28,000',
      claimKind: 'wages',
      obligations: [
        { matter: '首期', amountFen: '20000', dueOn: '2026-12-01' },
        { amountFen: '8000', dueOn: '2027-01-15' },
      ],
      way: 'bank',
      employment: 'ended',
      duties: ['certificate'],
      settlesAll: 'yes',
      lawful: 'yes',
    }
    const made = await madeIn(await walk(caseId, 'mediation', [...accepted, ['lead-a', 'agree', terms]]))
    expect(made['oral-application-record']).to.contain('欠薪三个月').and.to.contain('以上笔录已向申请人宣读')
    expect(made, 'an oral application is recorded and not written').not.to.have.property('mediation-application')
    expect(made['acceptance-notice'])
      .to.contain('由调解员陈调解、郑调解负责')
      .and.to.contain('案号：闽榕马园劳调〔2026〕')
      .and.to.contain('十五日内结束调解（至2026年12月8日）')
      .and.to.contain('《中华人民共和国人民调解法》')
    expect(made['mediation-agreement'])
      .to.contain('人民币贰万捌仟元整（¥28,000.00）')
      .and.to.contain('首期')
      .and.to.contain('仅劳动报酬')
      .and.to.contain('2027年1月15日')
      .and.to.contain('银行转账')
      .and.to.contain('出具解除（终止）劳动合同证明')
      .and.not.to.contain('强制执行')
  })

  it('tell why a mediation was terminated', async () => {
    const { caseId } = await newCase()
    const ended = { endedOn: '2026-11-23', reason: 'party_missing', remarks: '三次未到场', advised: 'yes' }
    const made = await madeIn(await walk(caseId, 'mediation', [...accepted, ['lead-a', 'terminate', ended]]))
    expect(made['termination-notice']).to.contain('因当事人下落不明或者多次不到场').and.to.contain('说明：三次未到场')
  })

  it('name the firm and the lawyer of legal aid', async () => {
    const { caseId, eventId } = await newCase()
    const application = {
      receivedOn: '2026-11-23',
      track: 'state',
      recipientId: `${eventId}-applicant`,
      matter: 'wages',
      applicantKinds: ['migrant'],
      exemption: 'art42-migrant-wages',
      exemptionProven: 'yes',
      papers: ['application', 'identity', 'exemption'],
      urgent: 'no',
    }
    const decision = { decidedOn: '2026-11-23', granted: 'yes', ground: 'unchecked', aidForms: ['arbitration'] }
    const made = await madeIn(
      await walk(caseId, 'legal-aid', [
        ['lead-a', 'apply', application],
        ['officer', 'decide', decision],
        ['officer', 'assign', { assignedOn: '2026-11-23', firm: '福建某某律师事务所', lawyerId: 'lawyer-a' }],
      ]),
    )
    expect(made['assignment-notice'])
      .to.contain('福建某某律师事务所：')
      .and.to.contain('受援人张工因追索劳动报酬纠纷')
      .and.to.contain('于2026年11月23日决定给予法律援助')
      .and.to.contain('劳动仲裁代理')
      .and.to.contain('吴律师')
  })
})
