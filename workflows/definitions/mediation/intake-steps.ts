/** From the application to acceptance or refusal: LDMAL 12, EMP 21-23, PML 17. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { defineSteps, type Given } from '../../define.ts'
import { calendarDate, choice, confirmed, longText, optional, references, shortText, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { underWayNeeds } from '../court/under-way.ts'
import { consentFault } from './consent.ts'
import { keepers } from './negotiation-steps.ts'
import { blockedByAnother, membersNeeds, takenMembers } from './one-at-a-time.ts'
import { goesOn, toArbitration } from './ways-on.ts'
import { contactWays, noticeWays, positions, refusalReasons } from './words.ts'

export const intakeSteps = defineSteps({
  apply: {
    label: { zh: '收到调解申请', en: 'Application received' },
    help: {
      zh: '收到之日起算两个期限：三个工作日内决定是否受理，十五日内未达成协议的可以申请仲裁。',
      en: 'Two days count from receipt: three working days to decide, fifteen days until arbitration may be asked for.',
    },
    by: keepers,
    actor: 'applicant',
    form: z.object({
      appliedOn: calendarDate({ zh: '收到申请之日', en: 'Received on' }, { today: true }),
      way: choice(
        { zh: '申请方式', en: 'How applied' },
        {
          written: { zh: '书面', en: 'In writing' },
          oral: { zh: '口头（当场记录）', en: 'Orally, recorded on the spot' },
          online: { zh: '网上', en: 'Online' },
        },
      ),
      reasons: optional(longText({ zh: '事实与理由', en: 'Facts and reasons' })),
      evidence: optional(longText({ zh: '证据及来源、证人', en: 'Evidence, its sources, witnesses' }, { max: 1000 })),
      elsewhere: yesNo({
        zh: '已就同一事项申请仲裁、起诉或者投诉',
        en: 'Same matter already in arbitration, court or inspection',
      }),
      serviceAddress: optional(shortText({ zh: '送达地址', en: 'Address for service' }, { max: 200 })),
      signed: confirmed({ zh: '申请人已签名或者捺印', en: 'Signed or fingerprinted by the applicant' }),
    }),
    happenedOn: 'appliedOn',
    needs: ['parties', ...membersNeeds],
    blocked: ({ given }) => [...missingSides(given), ...blockedByAnother(given)],
    wrong: ({ answers, given }): Record<string, Text> => ({
      ...takenMembers(given),
      ...faultAt('reasons', answers.way === 'oral' && !answers.reasons ? oralWithoutReasons : undefined),
    }),
    /** An oral application is recorded on the spot (LDMAL 12). */
    papers: ({ answers }) => [
      answers.way === 'oral' ? 'oral-application-record' : 'mediation-application',
      'receipt-of-papers',
    ],
  },
  initiate: {
    label: { zh: '主动调解', en: 'Active mediation' },
    help: {
      zh: '没有申请，由调解组织提出；双方同意之日视为申请之日。',
      en: 'Proposed by the mediation body; the day of consent takes the place of the application.',
    },
    by: keepers,
    form: z.object({
      consentedOn: calendarDate({ zh: '征得同意之日', en: 'Consent given on' }, { today: true }),
      applicantAgrees: confirmed({ zh: '劳动者一方同意调解', en: 'The applicant agrees to mediation' }),
      position: choice({ zh: '被申请人的态度', en: 'Where the respondent stands' }, positions),
      reasons: optional(longText({ zh: '争议情况', en: 'The dispute' })),
    }),
    happenedOn: 'consentedOn',
    needs: ['parties', 'orgBasis', ...membersNeeds],
    blocked: ({ given }) => [...missingSides(given), ...blockedByAnother(given)],
    wrong: ({ answers, given }): Record<string, Text> => ({
      ...takenMembers(given),
      ...faultAt('position', consentFault(given.orgBasis, answers.position)),
    }),
  },
  consult: {
    label: { zh: '征求对方意见', en: 'Ask the other side' },
    by: keepers,
    papers: ['mediation-inquiry'],
    form: z.object({
      askedOn: calendarDate({ zh: '征求日期', en: 'Asked on' }, { today: true }),
      way: choice({ zh: '方式', en: 'Way' }, contactWays),
      replyBy: optional(calendarDate({ zh: '请求回复之日', en: 'Reply asked for by' })),
    }),
    happenedOn: 'askedOn',
  },
  recordPosition: {
    label: { zh: '登记对方态度', en: 'Record where the other side stands' },
    by: keepers,
    actor: 'respondent',
    form: z.object({
      positionOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      position: choice({ zh: '态度', en: 'Position' }, positions),
      way: choice({ zh: '方式', en: 'Way' }, contactWays),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 500 })),
    }),
    happenedOn: 'positionOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'position',
        key: `${eventId}-1`,
        onDay: answers.positionOn,
        state: answers.position,
        details: { side: 'respondent', way: answers.way },
      },
    ],
  },
  accept: {
    label: { zh: '受理', en: 'Accept' },
    help: {
      zh: '人民调解委员会：对方未明确拒绝即可；其他调解组织：须双方同意。受理后编立案号，十五日内结束调解。',
      en: "People's mediation committee: unless the other side clearly refuses; other bodies: both must agree. The case gets its number and fifteen days begin.",
    },
    by: keepers,
    form: z.object({
      acceptedOn: calendarDate({ zh: '受理日期', en: 'Accepted on' }, { today: true }),
      position: optional(
        choice({ zh: '被申请人的态度', en: 'Where the respondent stands' }, positions, {
          help: { zh: '此前已登记的可以不填。', en: 'May be left open when it is on record already.' },
        }),
      ),
      inScope: confirmed({
        zh: '属于劳动争议调解受理范围（《劳动争议调解仲裁法》第2条）',
        en: 'Within the scope of labour-dispute mediation (Mediation and Arbitration Law, art. 2)',
      }),
      mediators: references({ zh: '调解员', en: 'Mediators' }, 'station-people', { assigns: 'neutral' }),
      conflictReason: conflictReason(),
      elsewhereSettled: optional(
        longText(
          { zh: '其他程序已撤回或者终结的说明', en: 'How the other procedure was withdrawn or ended' },
          {
            max: 500,
            help: {
              zh: '申请时已就同一事项申请仲裁、起诉或者投诉的，应当填写。',
              en: 'Needed where the same matter was in arbitration, court or inspection at the application.',
            },
          },
        ),
      ),
    }),
    happenedOn: 'acceptedOn',
    needs: ['orgBasis'],
    wrong: ({ answers, facts, given }): Record<string, Text> => ({
      ...faultAt('position', consentFault(given.orgBasis, answers.position ?? facts.position)),
      ...faultAt('acceptedOn', answers.acceptedOn < facts.appliedOn ? beforeReceipt : undefined),
      ...faultAt('elsewhereSettled', facts.elsewhere && !answers.elsewhereSettled ? stillElsewhere : undefined),
    }),
    papers: ['acceptance-notice', 'rights-notice'],
    couplings: [{ workflow: 'case-file', step: 'accept', begins: false, ifOffered: true }],
  },
  notAccept: {
    label: { zh: '不予受理', en: 'Do not accept' },
    help: {
      zh: '应当书面通知申请人并记录，告知仲裁、监察、法律援助等途径。',
      en: 'The applicant is told in writing, with the ways that stay open: arbitration, inspection, legal aid.',
    },
    by: keepers,
    papers: ['non-acceptance-notice'],
    form: z.object({
      refusedOn: calendarDate({ zh: '决定日期', en: 'Decided on' }, { today: true }),
      reason: choice({ zh: '理由', en: 'Reason' }, refusalReasons),
      explanation: longText({ zh: '理由说明和告知内容', en: 'Explanation, and the advice given' }, { max: 1000 }),
      noticeWay: choice({ zh: '书面通知的方式', en: 'How the written notice went' }, noticeWays),
      notified: confirmed({ zh: '已书面通知申请人', en: 'The applicant has been told in writing' }),
      goesOn,
    }),
    happenedOn: 'refusedOn',
    needs: underWayNeeds,
    couplings: [toArbitration('refusedOn')],
    wrong: ({ answers, facts }): Record<string, Text> =>
      answers.reason === 'other-side-refuses' && facts.position === 'agrees'
        ? {
            reason: {
              zh: '案卷中对方的态度是同意调解，请先更正',
              en: 'On record the other side agrees: correct that first',
            },
          }
        : {},
  },
})

const oralWithoutReasons: Text = {
  zh: '口头申请应当场记录争议事项和理由',
  en: 'An oral application is recorded with its reasons',
}
const stillElsewhere: Text = {
  zh: '申请时同一事项已在其他程序中：请说明该程序已撤回或者终结，否则办理“不予受理”',
  en: 'At the application the matter was in another procedure: say how that was withdrawn or ended, or do not accept',
}
const beforeReceipt: Text = { zh: '不能早于收到申请之日', en: 'Cannot be before the application was received' }

const faultAt = (field: string, fault: Text | undefined): Record<string, Text> => (fault ? { [field]: fault } : {})

/** Both sides have to be known by the time of the application. */
function missingSides({ parties }: Given): Text[] {
  if (!parties) return []
  const has = (side: string) => parties.some(party => party.side === side)
  return [
    ...(has('applicant') ? [] : [{ zh: '还没有登记申请人', en: 'No applicant has been recorded' }]),
    ...(has('respondent') ? [] : [{ zh: '还没有登记被申请人', en: 'No respondent has been recorded' }]),
  ]
}
