/**
 * How a worker of a platform is managed, fact by fact and firm by firm, and what the station makes of it.
 * Three standings: 人社部发〔2021〕56号 (K); whoever decides it in the end is a commission or a court.
 */
import { z } from 'zod'
import { type By, defineSteps, type Given } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference, rows, shortText } from '../../fields.ts'
import { platformStatusNames } from '../../law/taxonomies/platform-statuses.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Sheet } from '../../shown.ts'
import { type Insurance, insurancePuts, insuranceRows } from './insurance.ts'

const keepers: By = { mediator: 'owner', 'station-lead': 'station', lawyer: 'assigned', 'legal-aid-officer': 'subtree' }

export const trades = {
  courier: { zh: '网约配送员（外卖、即时配送）', en: 'Food or instant delivery' },
  'ride-hailing': { zh: '网约车司机', en: 'Ride-hailing driver' },
  truck: { zh: '货车司机（货运）', en: 'Truck driver' },
  express: { zh: '快递员', en: 'Parcel courier' },
  domestic: { zh: '互联网家政、护理', en: 'Domestic work or care by platform' },
  livestream: { zh: '网络主播', en: 'Live-streamer' },
  other: { zh: '其他平台用工', en: 'Other platform work' },
} as const

const aspects = {
  assigning: { zh: '派单、工作安排', en: 'Who assigns the work' },
  rules: { zh: '规章制度、服务标准', en: 'Rules and standards' },
  penalties: { zh: '考核、奖惩、扣款', en: 'Ratings, penalties, deductions' },
  pay: { zh: '报酬标准和支付', en: 'Rates and payment' },
  hours: { zh: '上线时间、排班、请假', en: 'Hours, rosters, leave' },
  equipment: { zh: '车辆、装备、工具', en: 'Vehicle, equipment, tools' },
  exclusivity: { zh: '能否为其他平台工作', en: 'Work for other platforms' },
  algorithm: { zh: '算法规则', en: 'The algorithm' },
} as const

export const findings = {
  firm: { zh: '由单位决定', en: 'Decided by the firm' },
  agreed: { zh: '双方商定', en: 'Agreed by both' },
  worker: { zh: '劳动者自主', en: 'Left to the worker' },
  unknown: { zh: '尚待查明', en: 'Not established yet' },
} as const

export const statuses = {
  ...platformStatusNames,
  undecided: { zh: '尚待查明', en: 'Not established yet' },
} as const

type Fact = { aspect: string; partyId?: string; finding: string; proof?: string }

const today = (zh: string, en: string) => calendarDate({ zh, en }, { today: true })

export const managementSteps = defineSteps({
  recordManagement: {
    label: { zh: '登记管理事实', en: 'Record how the work is managed' },
    help: {
      zh: '按平台企业、合作企业、用工单位分别登记：谁派单、谁定规则、谁发报酬。',
      en: 'For platform, partner and host each: who assigns the work, sets the rules, pays.',
    },
    by: keepers,
    form: z.object({
      recordedOn: today('登记日期', 'Recorded on'),
      trade: choice({ zh: '工种', en: 'Kind of work' }, trades),
      facts: rows(
        { zh: '管理事实', en: 'Facts' },
        {
          aspect: choice({ zh: '方面', en: 'Aspect' }, aspects),
          partyId: optional(reference({ zh: '单位', en: 'Firm' }, 'parties')),
          finding: choice({ zh: '情况', en: 'Finding' }, findings),
          proof: optional(shortText({ zh: '具体情况和证据', en: 'Details and proof' }, { max: 120 })),
        },
        { min: 1, max: 40 },
      ),
    }),
    happenedOn: 'recordedOn',
    records: ({ answers, eventId }) =>
      answers.facts.map(({ aspect, partyId, finding, proof }: Fact, place: number) => ({
        kind: 'finding' as const,
        key: `${eventId}-${place + 1}`,
        partyId: partyId ?? null,
        onDay: answers.recordedOn,
        state: finding,
        details: { what: 'management', aspect, trade: answers.trade, proof: proof ?? null },
      })),
  },
  judgeStatus: {
    label: { zh: '用工关系初步判断', en: 'First view of the relation' },
    help: {
      zh: '依据已登记的管理事实；供参考，以有权机关认定为准（人社部发〔2021〕56号，待核）。',
      en: 'On the facts recorded; for guidance only, the competent body decides (to be confirmed).',
    },
    by: keepers,
    form: z.object({
      judgedOn: today('判断日期', 'Judged on'),
      partyId: optional(reference({ zh: '与哪一单位', en: 'With which firm' }, 'parties')),
      status: choice({ zh: '初步判断', en: 'View' }, statuses),
      reasons: longText({ zh: '理由', en: 'Reasons' }, { max: 2000 }),
    }),
    happenedOn: 'judgedOn',
    needs: ['members'],
    records: ({ answers, given, eventId }) => [
      {
        kind: 'finding',
        key: `${eventId}-status`,
        partyId: answers.partyId ?? null,
        onDay: answers.judgedOn,
        state: answers.status,
        details: { what: 'status' },
      },
      ...statusPuts(answers.status, given),
    ],
  },
  recordInsurance: {
    label: { zh: '登记保险', en: 'Record insurance' },
    by: keepers,
    form: z.object({ recordedOn: today('登记日期', 'Recorded on'), insurances: insuranceRows(1) }),
    happenedOn: 'recordedOn',
    wrong: ({ answers }) =>
      problem(
        answers.insurances.some(
          ({ scheme, policyNumber }: Insurance) => scheme === 'unknown' && policyNumber !== undefined,
        ),
        'insurances',
        { zh: '有保单号的，请写明险种', en: 'Where there is a policy number, say which kind it is' },
      ),
    records: ({ answers, eventId }) =>
      insurancePuts({ insurances: answers.insurances, eventId, onDay: answers.recordedOn }),
  },
})

/** The workers of the case are sorted and found by the newest view; a view of old knew no workers. */
const statusPuts = (status: string, { members = [] }: Given): RecordPut[] =>
  status === 'undecided' ? [] : members.map(({ partyId }) => ({ kind: 'party', key: partyId, platformStatus: status }))

const ofKind = (records: readonly StandingRecord[], what: string) =>
  records.filter(({ kind, details }) => kind === 'finding' && details.what === what)

export const managementSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '管理事实', en: 'How the work is managed' },
  columns: [
    { label: { zh: '方面', en: 'Aspect' }, kind: 'text' },
    { label: { zh: '单位', en: 'Firm' }, kind: 'party' },
    { label: { zh: '情况', en: 'Finding' }, kind: 'text' },
    { label: { zh: '具体情况和证据', en: 'Details and proof' }, kind: 'text' },
  ],
  rows: ofKind(records, 'management').map(({ partyId, state, details }) => [
    aspects[details.aspect as keyof typeof aspects],
    partyId,
    findings[state as keyof typeof findings],
    (details.proof as string | null) ?? null,
  ]),
})

export const statusSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '用工关系初步判断（待核）', en: 'First view of the relation (to be confirmed)' },
  columns: [
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '单位', en: 'Firm' }, kind: 'party' },
    { label: { zh: '初步判断', en: 'View' }, kind: 'text' },
  ],
  rows: ofKind(records, 'status').map(({ onDay, partyId, state }) => [
    onDay,
    partyId,
    statuses[state as keyof typeof statuses],
  ]),
})
