/**
 * S17: a trade union federation and eight shoe factories: silence, letters, coordination, and a contract in force on the
 * fifteenth day by the notice of no objection; by silence it would be the day after (LCL 54).
 */
import { begins, registers, type Story, takes } from '../story.ts'
import { broughtOn, closedOn } from './parts.ts'

const team = (side: string, letter: string) =>
  ['甲', '乙', '丙'].map((name, place) => ({
    side,
    name: `${letter}${name}`,
    post: side === 'union' ? '职工代表' : '企业代表',
    chief: place === 0 ? 'yes' : 'no',
    outside: 'no',
  }))
const consents = (side: string, signedBy: string) =>
  takes(['2026-05-28', '10:00'], 'lead', 'bargaining-dispute.consent', { consentedOn: '2026-05-28', side, signedBy })
const session = (on: string, chair: string, state: string) =>
  takes([on, '17:00'], 'lead', 'bargaining.holdSession', {
    heldOn: on,
    chair,
    recorder: '记录员',
    topics: [{ title: '针车工序工价', union: '上调一成二', employer: '上调半成', state }],
  })

/** The three of the eight factories that do not answer. */
const silent = ['@respondent:5', '@respondent:6', '@respondent:7']

export const s17: Story = {
  name: 'S17',
  station: 'dongshi',
  entries: [
    registers(['2026-03-16', '09:00'], 'duty', {
      kind: 'bargaining',
      registeredOn: '2026-03-16',
      channel: 'patrol',
      applicantNature: 'unit',
      applicantName: '东石制鞋行业工会联合会',
      respondentNature: 'unit',
      respondentName: '东石一号鞋业有限公司',
      respondents: ['二', '三', '四', '五', '六', '七', '八'].map(place => ({
        name: `东石${place}号鞋业有限公司`,
        role: 'employer',
      })),
      summary: '【S17】制鞋工约一千一百五十人，协商针车工序工价。',
      consentChannel: 'no-person',
    }),
    begins(['2026-03-16', '09:30'], 'lead', 'bargaining.prepare', { preparedOn: '2026-03-16', kind: 'industry' }),
    takes(['2026-03-16', '10:00'], 'lead', 'bargaining.nameRepresentatives', {
      namedOn: '2026-03-16',
      representatives: [...team('union', '工'), ...team('employer', '企')],
    }),
    takes(['2026-03-16', '11:00'], 'lead', 'bargaining.offer', {
      receivedOn: '2026-03-16',
      by: 'union',
      matters: '针车等工序工价、最低工资和调整幅度',
    }),
    ...broughtOn(['2026-03-16', '11:20'], 'lead', '要约书', '工序工价表'),
    takes(['2026-04-08', '10:00'], 'lead', 'bargaining.supervise', {
      decidedOn: '2026-04-08',
      content: '三家企业到期未答复要约。',
    }),
    takes(['2026-04-08', '11:00'], 'lead', 'supervision.sendTip', {
      sentOn: '2026-04-08',
      addressees: silent,
      reason: '逾期未答复协商要约',
      measures: '书面应约',
    }),
    ...silent.map(addressee =>
      takes(['2026-04-08', '15:00'], 'lead', 'supervision.serveLetter', {
        servedOn: '2026-04-08',
        addressee,
        way: 'person',
      }),
    ),
    ...silent.map(addressee =>
      takes(['2026-04-15', '10:00'], 'lead', 'supervision.recordReply', {
        repliedOn: '2026-04-15',
        addressee,
        reply: 'corrected',
        content: '书面应约。',
      }),
    ),
    ...silent.map(addressee =>
      takes(['2026-04-15', '10:20'], 'lead', 'supervision.verifyCorrection', {
        checkedOn: '2026-04-15',
        addressee,
        corrected: 'yes',
        proof: '书面答复',
      }),
    ),
    takes(['2026-04-15', '10:30'], 'lead', 'supervision.close', { closedOn: '2026-04-15', result: 'corrected' }),
    takes(['2026-04-15', '11:00'], 'lead', 'bargaining.answerOffer', { answeredOn: '2026-04-15', accepts: 'yes' }),
    session('2026-04-22', 'union', 'open'),
    session('2026-05-12', 'employer', 'open'),
    ...broughtOn(['2026-05-12', '17:30'], 'lead', '会议纪要'),
    takes(['2026-05-13', '09:30'], 'lead', 'bargaining.askCoordination', {
      decidedOn: '2026-05-13',
      issue: '两轮协商卡在针车工序工价。',
    }),
    takes(['2026-05-13', '10:00'], 'lead', 'bargaining-dispute.apply', {
      appliedOn: '2026-05-13',
      by: 'both',
      request: '协调针车工序工价。',
    }),
    takes(['2026-05-13', '15:00'], 'lead', 'bargaining-dispute.accept', {
      acceptedOn: '2026-05-13',
      panel: '人社局、总工会、企联',
    }),
    takes(['2026-05-18', '10:00'], 'lead', 'bargaining-dispute.investigate', {
      doneOn: '2026-05-18',
      found: '工序定额与工价测算。',
    }),
    begins(['2026-05-18', '15:00'], 'lead', 'risk-report.draft', {
      draftedOn: '2026-05-18',
      title: '制鞋行业工价争议风险研判',
      coversFrom: '2026-04-01',
      coversTo: '2026-05-18',
      scope: '东石制鞋行业',
      degree: 'middle',
      findings: '八家企业针车工序工价两轮协商未成，约一千一百五十名制鞋工等待结果；尚无停工。',
      advice: '协调处理期间每周了解一次车间情况。',
    }),
    takes(['2026-05-19', '09:30'], 'lead', 'risk-report.send', {
      sentOn: '2026-05-19',
      sentTo: ['tripartite', 'union'],
    }),
    takes(['2026-05-20', '10:00'], 'lead', 'bargaining-dispute.plan', { plannedOn: '2026-05-20', plan: '分步上调。' }),
    takes(['2026-05-27', '10:00'], 'lead', 'bargaining-dispute.propose', {
      proposedOn: '2026-05-27',
      side: 'authority',
      content: '针车工序工价上调百分之八',
      expiresOn: '2026-06-10',
    }),
    consents('union', '工甲'),
    consents('employer', '企甲'),
    consents('authority', '协调负责人'),
    takes(['2026-05-28', '15:00'], 'lead', 'bargaining-dispute.conclude', {
      signedOn: '2026-05-28',
      result: '针车工序工价上调百分之八。',
    }),
    takes(['2026-05-29', '10:00'], 'lead', 'bargaining.draft', {
      draftedOn: '2026-05-29',
      contracts: [
        {
          kind: 'industry',
          title: '东石制鞋行业工价集体合同',
          startsOn: '2026-06-24',
          endsOn: '2027-06-23',
          employers: '8',
          workers: '1150',
          minimumFen: '2,400.00',
          raise: '35',
          industry: 'manufacturing',
          area: 'town',
        },
      ],
      bothSigned: 'yes',
    }),
    takes(['2026-06-01', '16:00'], 'lead', 'bargaining.vote', {
      votedOn: '2026-06-01',
      total: '96',
      attended: '88',
      yes: '81',
      no: '4',
      abstained: '3',
    }),
    takes(['2026-06-02', '10:00'], 'lead', 'bargaining.sign', { signedOn: '2026-06-02' }),
    takes(['2026-06-09', '10:00'], 'lead', 'bargaining.submit', { receivedOn: '2026-06-09' }),
    takes(['2026-06-24', '10:00'], 'lead', 'bargaining.clear', { receivedOn: '2026-06-24' }),
    takes(['2026-06-24', '15:00'], 'lead', 'bargaining.publish', {
      publishedOn: '2026-06-24',
      way: '厂区公告栏和公众号公布。',
    }),
    closedOn('2026-06-24', 'contract-in-force', '合同生效并公布；有效期届满前按期提醒续签。'),
  ],
}
