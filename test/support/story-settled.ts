/** The first half of a case's story: registered, accepted, negotiated, signed, and opened to a lawyer. */
import { words as caseWords } from '../../server/cases/words.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { label, lawyer, lead, mediator, readsMoney, type Story } from './story.ts'

export async function comesIn({ opens, follows, sends, reads, readsNothingOf, visitOf }: Story): Promise<string> {
  await opens(mediator, '/')
  await follows(mediator, { zh: '快速登记', en: 'Register a case' })
  await sends(mediator, {
    applicantName: '小林',
    applicantPhone: '１３８００００００７７',
    amountFen: '28,000',
    summary: '两个月工资没有发',
    consentChannel: 'signed',
  })
  await reads(
    mediator,
    { zh: '可能已经登记过', en: 'This may be on file already' },
    { zh: '电话相同', en: 'Same phone' },
    '小林 — 测试食品有限公司',
    { zh: '其他站点有 1 件可能相同的登记', en: 'Other stations have 1 registration' },
  )
  await readsNothingOf(mediator, '测试电子有限公司')
  await sends(mediator, {})
  await reads(
    mediator,
    { zh: '已登记，登记号 闽榕马园登〔2026〕0002号', en: 'Registered as 闽榕马园登〔2026〕0002号' },
    { zh: '未立号', en: 'No case number yet' },
    '陈调解',
  )
  const { page } = await visitOf(mediator)
  return new URL(page.url()).pathname
}

export async function isAccepted({ opens, follows, takes, reads, unfolds }: Story, caseHref: string): Promise<void> {
  await follows(mediator, label('mediation', 'apply'))
  await reads(mediator, { zh: '还没有登记被申请人', en: 'No respondent has been recorded' })
  await follows(mediator, { zh: '返回案件', en: 'Back to the case' })
  await takes(mediator, label('case-file', 'addParty'), {
    side: 'respondent',
    nature: 'unit',
    name: '测试服装有限公司',
  })
  await reads(mediator, '小林 — 测试服装有限公司')
  await takes(mediator, label('mediation', 'apply'), { way: 'written', elsewhere: 'no', signed: 'yes' })

  await opens(lead, caseHref)
  await takes(lead, label('mediation', 'accept'), {
    position: 'not-refused',
    inScope: 'yes',
    mediators: [mediator],
  })
  await reads(lead, '闽榕马园劳调〔2026〕0001号', { zh: '已受理', en: 'Accepted' })
  await unfolds(lead, { zh: '怎么算的', en: 'How was this computed?' })
  await reads(
    lead,
    { zh: '期限 15 日（自然日）', en: '15 calendar days' },
    { zh: '开始当日，不计入', en: 'Day it starts from, not counted' },
    { zh: '2026-11-24（周二）', en: '2026-11-24 (Tue)' },
    { zh: '第14条第3款', en: 'art. 14(3)' },
  )
}

export async function isNegotiated({ house, opens, takes, reads }: Story, caseHref: string): Promise<void> {
  house.clock.on('2026-11-10')
  await opens(mediator, caseHref)
  const offer = label('mediation', 'recordOffer')
  await takes(mediator, offer, { proposer: 'respondent', room: 'respondent', amountFen: '12000' })
  await takes(mediator, offer, { proposer: 'mediator', room: 'joint', amountFen: '18000' })
  await reads(
    mediator,
    caseWords.offers,
    '¥12,000.00',
    { zh: '被申请人单独', en: "Respondent's room" },
    { zh: '调解中', en: 'In mediation' },
  )
}

export async function isAgreed({ house, opens, takes, reads }: Story, caseHref: string): Promise<void> {
  house.clock.on('2026-11-11')
  await opens(mediator, caseHref)
  await takes(mediator, label('mediation', 'agree'), {
    agreedFen: '18000',
    claimKind: 'wages',
    obligations: [
      { matter: '首期', amountFen: '10000', dueOn: '2026-11-16' },
      { matter: '末期', amountFen: '8000', dueOn: '2026-11-19' },
    ],
    way: 'bank',
    employment: 'ended',
    mainFacts: '公司拖欠两个月工资。',
    basis: '双方核对考勤与工资表',
    settlesAll: 'yes',
    lawful: 'yes',
  })
  await reads(
    mediator,
    { zh: '达成协议（待签）', en: 'Agreed, to be signed' },
    { zh: '待生效', en: 'Not yet in force' },
  )
  await takes(mediator, label('mediation', 'signTogether'), { way: 'in-person' })
  await reads(mediator, { zh: '协议生效', en: 'Agreement effective' }, { zh: '履行中', en: 'Being performed' })
  await readsMoney(mediator, ['¥28,000.00', '¥18,000.00', '¥0.00'])(reads)
  await renderPapers.run(house.office)
}

/** On another day, and only once somebody has opened the case to them. */
export async function isSeenByTheLawyer(journey: Story, caseHref: string): Promise<void> {
  const { house, opens, takes, reads, readsNothingOf } = journey
  house.clock.on('2026-11-12')
  await opens(lawyer, caseHref, 404)
  await opens(lead, caseHref)
  await takes(lead, label('case-file', 'grant'), { personId: lawyer, asLawyer: 'yes', reason: '随案提供法律意见' })
  await opens(lawyer, caseHref)
  await reads(lawyer, '小林 — 测试服装有限公司', '¥18,000.00', { zh: '共同', en: 'Joint' })
  await readsNothingOf(lawyer, '¥12,000.00', { zh: '被申请人单独', en: "Respondent's room" })
}
