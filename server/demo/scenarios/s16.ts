/** S16: death at work, a private settlement far below the law: recognised, agreed anew in two parts, confirmed, paid. */
import { begins, files, logs, type Story, takes } from '../story.ts'
import { broughtOn, calledBackOn, closedOn, confirmedBy, dispute, paidOn, settledOn } from './parts.ts'

export const s16: Story = {
  name: 'S16',
  station: 'nanpu',
  entries: [
    dispute({
      on: '2026-03-23',
      worker: '穆某芸（近亲属）',
      phone: '1601',
      employer: '泉浦某岩建材有限公司',
      cause: 'LDM.5.5',
      amount: '1,186,000.00',
      summary: '【S16】工人岗上猝亡，认定工伤前家属已签六十万元私了协议。',
    }),
    takes(['2026-03-23', '09:40'], 'owner', 'case-file.addParty', {
      side: 'applicant',
      nature: 'person',
      name: '穆某川（近亲属）',
    }),
    ...broughtOn(['2026-03-23', '09:50'], 'owner', '死亡证明', '监控'),
    files(['2026-03-23', '10:00'], 'owner', {
      file: 'paper',
      name: '旧赔偿协议.pdf',
      purpose: '私了协议，约定 600,000 元',
      heldBy: '家属',
    }),
    takes(['2026-03-23', '10:20'], 'owner', 'case-file.recordEarlier', {
      claimId: '@claim',
      deal: 'agreement',
      onDay: '2026-03-16',
      amountFen: '600,000.00',
      proof: 'paper',
      note: '家属与单位私下签订。',
    }),
    logs(['2026-03-24', '10:00'], 'owner', 'note', {
      audience: 'all',
      text: '律师核算：旧协议 600,000 元明显低于法定标准 1,186,000 元，已书面告知家属。',
    }),
    begins(['2026-03-24', '14:00'], 'owner', 'work-injury.record', {
      recordedOn: '2026-03-24',
      injuredOn: '2026-03-10',
      insured: 'no',
      relation: 'clear',
      what: '工作岗位上突发疾病死亡。',
    }),
    takes(['2026-03-25', '10:00'], 'owner', 'work-injury.apply', { appliedOn: '2026-03-25', by: 'worker' }),
    takes(['2026-03-30', '10:00'], 'owner', 'work-injury.accept', { acceptedOn: '2026-03-30', isClear: 'no' }),
    logs(['2026-03-30', '15:00'], 'owner', 'contact', {
      partyId: '@respondent',
      contactedOn: '2026-03-30',
      way: 'meeting',
      outcome: 'reached',
      note: '单位同意待工伤认定后重新协商，旧协议不再作为依据。',
    }),
    takes(['2026-05-18', '10:00'], 'owner', 'work-injury.recognise', { recognisedOn: '2026-05-18' }),
    begins(['2026-05-20', '10:00'], 'owner', 'mediation.apply', {
      appliedOn: '2026-05-20',
      way: 'written',
      reasons: '旧协议显失公平，请求按法定标准支付工亡待遇 1,186,000 元。',
      elsewhere: 'no',
      signed: 'yes',
    }),
    takes(['2026-05-20', '15:00'], 'owner', 'mediation.accept', {
      acceptedOn: '2026-05-20',
      position: 'agrees',
      inScope: 'yes',
      mediators: ['@owner'],
    }),
    ...settledOn({
      on: '2026-05-27',
      amount: '1,186,000.00',
      claimKind: 'listed',
      confirm: 'court',
      parts: [
        ['2026-06-30', '600,000.00'],
        ['2026-07-31', '586,000.00'],
      ],
      more: { otherTerms: '原六十万元私了协议作废，由本协议取代。' },
      despite: '工亡已经认定，无须劳动能力鉴定；数额按法定标准，家属知悉并自愿。',
    }),
    ...confirmedBy({
      filedOn: '2026-05-27',
      acceptedOn: '2026-05-28',
      decidedOn: '2026-05-29',
      court: '泉浦市南浦县人民法院',
    }),
    takes(['2026-05-29', '16:30'], 'owner', 'work-injury.close', { closedOn: '2026-05-29', note: '待遇由协议履行。' }),
    paidOn('2026-06-30', '600,000.00'),
    paidOn('2026-07-31', '586,000.00'),
    calledBackOn('2026-07-31'),
    closedOn('2026-07-31', 'performed'),
  ],
}
