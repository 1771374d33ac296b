/** Every report of the house, in the order of the menu, with the indicators of law reference 7. */
import { type Indicator, indicatorsOf, type Report } from './indicator.ts'
import { afterMediationFigures } from './indicators/after-mediation.ts'
import { arbitrationFigures, arbitrationTables } from './indicators/arbitration.ts'
import { bargainingFigures, bargainingTables } from './indicators/bargaining.ts'
import { causeTable } from './indicators/causes.ts'
import { courtFigures, courtTables, enforcementFigures } from './indicators/courts.ts'
import { deadlineFigures, deadlineTables } from './indicators/deadlines.ts'
import { incidentFigures, incidentTables } from './indicators/incidents.ts'
import { inspectionFigures, inspectionTables } from './indicators/inspection.ts'
import { legalAidFigures, legalAidTables } from './indicators/legal-aid.ts'
import { mediationFigures } from './indicators/mediation.ts'
import { meetingFigures } from './indicators/meetings.ts'
import { onwardTable } from './indicators/onward.ts'
import { kindTable, overviewFigures, resultTable } from './indicators/overview.ts'
import { categoryTable, enterpriseKindTable, industryTable } from './indicators/parties.ts'
import { performanceFigures, performanceTables } from './indicators/performance.ts'
import { qualityFigures, qualityTables } from './indicators/quality.ts'
import { recoveredFigures, recoveredTables } from './indicators/recovered.ts'
import { referralFigures, referralTables } from './indicators/referrals.ts'
import { reminderReport } from './indicators/reminders.ts'
import { satisfactionFigures, satisfactionTables } from './indicators/satisfaction.ts'
import { supervisionFigures, supervisionTables } from './indicators/supervision.ts'
import { workloadFigures, workloadTables } from './indicators/workload.ts'

export const reports: readonly Report[] = [
  {
    id: 'overview',
    title: { zh: '总览', en: 'Overview' },
    says: {
      zh: '站点工作月报：每月第三个工作日前报县（区）工会和园区党委（周期为工作口径，待核）。',
      en: 'Monthly report of a station: by the third working day to the county union and the park committee (working cycle, to be checked).',
    },
    reads: ['case-file', 'mediation', 'legal-aid', 'consultation', 'performance'],
    figures: overviewFigures,
    headline: overviewFigures.map(({ id }) => id),
    tables: [kindTable, resultTable],
  },
  {
    id: 'mediation',
    title: { zh: '调解', en: 'Mediation' },
    says: {
      zh: '调解统计：每月、每季五日前报人社调解仲裁部门和司法局（周期为工作口径，待核）。',
      en: 'Table of mediation: monthly and quarterly by the 5th to the arbitration section and the justice bureau (working cycle, to be checked).',
    },
    reads: ['mediation', 'performance', 'referral'],
    figures: [...mediationFigures, ...afterMediationFigures],
    headline: ['med_accepted', 'med_workers', 'med_closed', 'med_agreed', 'med_success_rate', 'med_amount_agreed'],
    tables: [causeTable, categoryTable, industryTable, enterpriseKindTable, onwardTable],
  },
  {
    id: 'legal-aid',
    title: { zh: '法律援助', en: 'Legal aid' },
    says: {
      zh: '法律援助统计：每季后五日内报司法局和市总工会（周期为工作口径，待核）。',
      en: 'Table of legal aid: by the 5th after each quarter to the justice bureau and the city union (working cycle, to be checked).',
    },
    reads: ['legal-aid', 'consultation'],
    figures: legalAidFigures,
    headline: ['la_advice', 'la_applied', 'la_granted', 'la_workers', 'la_closed', 'la_recovered_amount'],
    tables: legalAidTables,
  },
  {
    id: 'performance',
    title: { zh: '履行', en: 'Performance' },
    says: {
      zh: '协议、调解书、裁决和判决的履行：应付、到期、到账、逾期，落到每名劳动者。',
      en: 'Performance of agreements, letters, awards and judgments: owed, due, paid and late, down to each worker.',
    },
    reads: ['performance'],
    figures: performanceFigures,
    headline: [
      'pf_agreed',
      'pf_agreed_amount',
      'pf_due_amount',
      'pf_paid_amount',
      'pf_on_time_rate',
      'pf_overdue_amount',
    ],
    tables: performanceTables,
  },
  {
    id: 'recovered',
    title: { zh: '挽回损失', en: 'Money recovered' },
    says: {
      zh: '为劳动者挽回的金额和实际到账的金额；到账的每一笔只计一次。',
      en: 'What was won for workers and what reached them; no receipt is counted twice.',
    },
    reads: [
      'mediation',
      'performance',
      'arbitration',
      'first-instance',
      'second-instance',
      'enforcement',
      'inspection',
      'supervision',
    ],
    figures: recoveredFigures,
    headline: ['rc_received_amount', 'rc_cases', 'rc_workers', 'med_amount_agreed', 'rc_awarded_amount'],
    tables: recoveredTables,
  },
  {
    id: 'referrals',
    title: { zh: '移送', en: 'Referrals' },
    says: {
      zh: '移送台账：各接收单位的签收时间、退回、逾期未签收和结果反馈。',
      en: 'Ledger of referrals: how long each partner takes to sign, what came back, what was lost, what came of it.',
    },
    reads: ['referral'],
    looksAt: ['clocks'],
    figures: referralFigures,
    headline: ['rf_sent', 'rf_signed', 'rf_sign_rate', 'rf_returned', 'rf_lost', 'rf_resulted'],
    tables: referralTables,
  },
  {
    id: 'forums',
    title: { zh: '仲裁和诉讼', en: 'Arbitration and courts' },
    says: {
      zh: '本单位承办、跟踪的仲裁、诉讼和执行，不是仲裁院、法院的全部收案。',
      en: 'Arbitration, suits and enforcement followed here, not all that commissions and courts have taken in.',
    },
    reads: ['arbitration', 'first-instance', 'second-instance', 'enforcement'],
    looksAt: ['clocks'],
    figures: [...arbitrationFigures, ...courtFigures, ...enforcementFigures],
    headline: ['arb_accepted', 'arb_closed', 'arb_mediated_rate', 'arb_awarded_amount', 'ct_registered', 'ct_closed'],
    tables: [...arbitrationTables, ...courtTables],
  },
  {
    id: 'bargaining',
    title: { zh: '集体协商', en: 'Collective bargaining' },
    says: {
      zh: '集体协商统计：每季 10 日前报三方办公室和上级工会；集中行动表 4 月 10 日前（周期为工作口径，待核）。',
      en: 'Table of bargaining: by the 10th after each quarter to the tripartite office and the upper union; campaign table by 10 April (working cycle, to be checked).',
    },
    reads: ['bargaining'],
    looksAt: ['clocks', 'coverage'],
    figures: bargainingFigures,
    headline: [
      'cb_offers',
      'cb_reply_rate',
      'cb_success_rate',
      'cb_effective',
      'cb_contracts_valid',
      'cb_expiring_90d',
    ],
    tables: bargainingTables,
  },
  {
    id: 'supervision',
    title: { zh: '一函两书', en: 'Union supervision' },
    says: {
      zh: '“一函两书”统计：每季 5 日前报上级工会（周期为工作口径，待核）。',
      en: 'Prompt letters, opinions and proposals: by the 5th after each quarter to the upper union (working cycle, to be checked).',
    },
    reads: ['supervision'],
    looksAt: ['clocks'],
    figures: supervisionFigures,
    headline: ['sup_clues', 'sup_tips', 'sup_opinions', 'sup_proposals', 'sup_reply_rate', 'sup_amount'],
    tables: supervisionTables,
  },
  {
    id: 'meetings',
    title: { zh: '三方和联席会议', en: 'Tripartite and joint meetings' },
    says: {
      zh: '会议议定事项落实情况：每季 10 日前报各成员单位（周期为工作口径，待核）。',
      en: 'Follow-up of what meetings decided: by the 10th after each quarter to the members (working cycle, to be checked).',
    },
    reads: ['tripartite-meeting', 'joint-meeting', 'bargaining-dispute', 'risk-report'],
    looksAt: ['clocks'],
    figures: meetingFigures,
    headline: ['tp_meetings', 'tp_decisions', 'tp_done_rate', 'jm_meetings', 'jm_adopted', 'jm_done_rate'],
    tables: [],
  },
  {
    id: 'inspection',
    title: { zh: '劳动监察', en: 'Labour inspection' },
    says: {
      zh: '投诉、移送劳动监察和欠薪线索的受理、办结和追回金额。',
      en: 'Complaints and clues sent to the labour inspectors: accepted, finished, and paid.',
    },
    reads: ['inspection'],
    looksAt: ['clocks'],
    figures: inspectionFigures,
    headline: ['insp_sent', 'insp_accepted', 'insp_closed', 'insp_closed_60wd_rate', 'insp_paid_amount'],
    tables: inspectionTables,
  },
  {
    id: 'incidents',
    title: { zh: '群体性事件', en: 'Group incidents' },
    says: {
      zh: '劳动关系风险研判用表：每月 5 日前报三方办公室和上级工会（周期为工作口径，待核）。',
      en: 'For the monthly analysis of risks: by the 5th to the tripartite office and the upper union (working cycle, to be checked).',
    },
    reads: ['group-incident'],
    figures: incidentFigures,
    headline: ['gi_incidents', 'gi_people', 'gi_72h_rate', 'gi_open', 'gi_closed'],
    tables: incidentTables,
  },
  {
    id: 'satisfaction',
    title: { zh: '满意度', en: 'Satisfaction' },
    says: {
      zh: '劳动者对办理是否满意：问了多少、答了多少、答了什么；在案件、履行回访和热线工单回访里登记的都计。',
      en: 'Whether workers were satisfied: how many were asked, how many answered, and what; as recorded in cases, in call-backs on performance and in calls back on hotline orders.',
    },
    reads: ['case-file', 'performance', 'hotline-order'],
    figures: satisfactionFigures,
    headline: satisfactionFigures.map(({ id }) => id),
    tables: satisfactionTables,
  },
  {
    id: 'quality',
    title: { zh: '质量评查', en: 'Quality reviews' },
    says: {
      zh: '结案案件的抽查和评分；改过的评分只留最后一次。',
      en: 'Closed cases drawn and marked; of a corrected review the last marks count.',
    },
    reads: [],
    looksAt: ['quality'],
    figures: qualityFigures,
    headline: qualityFigures.map(({ id }) => id),
    tables: qualityTables,
  },
  reminderReport,
  {
    id: 'deadlines',
    title: { zh: '期限', en: 'Deadlines' },
    says: {
      zh: '按期限规则看按期和逾期；延期、中止按现在的记录计算。',
      en: 'Met and missed, by rule; extensions and suspensions as they stand on record now.',
    },
    reads: [],
    looksAt: ['clocks'],
    figures: deadlineFigures,
    headline: ['dl_due', 'dl_met', 'dl_missed', 'dl_met_rate', 'dl_running', 'dl_overdue'],
    tables: deadlineTables,
  },
  {
    id: 'workload',
    title: { zh: '工作量', en: 'Workload' },
    says: {
      zh: '期末在办案件的分量，按姓名排列，用于分派，不用于排名；承办人、协办人按现在的记录。',
      en: 'What the cases open at the end weigh, in the order of names: for giving out work, not for ranking; owners and helpers as they are now.',
    },
    reads: [],
    looksAt: ['clocks', 'workload'],
    figures: workloadFigures,
    headline: workloadFigures.map(({ id }) => id),
    tables: workloadTables,
  },
]

export const reportNamed = (id: string): Report | undefined => reports.find(one => one.id === id)

export const indicatorNamed = (report: Report, id: string): Indicator | undefined =>
  indicatorsOf(report).find(one => one.id === id)
