/** What lies on file, in words, for administrators who are told that it differs from the history. */
import type { RecordKind } from '../../workflows/records.ts'
import type { Text } from '../../workflows/text.ts'
import type { OwnTable } from './expected-records.ts'

type Thing =
  | OwnTable
  | 'cases'
  | Exclude<RecordKind, 'case' | 'party' | 'member' | 'claim' | 'grant' | 'covered-member'>

const things: Readonly<Record<Thing, Text>> = {
  cases: { zh: '案件', en: 'The case' },
  parties: { zh: '当事人', en: 'Parties' },
  members: { zh: '劳动者', en: 'Workers' },
  claims: { zh: '请求', en: 'Claims' },
  access_grants: { zh: '查阅权限', en: 'Access' },
  proceeding_members: { zh: '程序涉及的劳动者', en: 'Workers it is about' },
  consent: { zh: '同意记录', en: 'Consents' },
  'owner-message': { zh: '给承办人的留言', en: 'Messages to the owner' },
  'supervision-order': { zh: '督办', en: 'Supervision orders' },
  obligation: { zh: '履行义务', en: 'Obligations' },
  payment: { zh: '付款', en: 'Payments' },
  hearing: { zh: '开庭、会议', en: 'Hearings and meetings' },
  appointment: { zh: '日程', en: 'Appointments' },
  service: { zh: '送达', en: 'Service' },
  signature: { zh: '签署', en: 'Signatures' },
  offer: { zh: '方案', en: 'Offers' },
  position: { zh: '意见、议题', en: 'Positions and topics' },
  vote: { zh: '表决', en: 'Votes' },
  attendance: { zh: '到会', en: 'Attendance' },
  action: { zh: '办理事项', en: 'Actions' },
  'grade-row': { zh: '等级', en: 'Grades' },
  'member-result': { zh: '劳动者的处理结果', en: 'Results of workers' },
  assignment: { zh: '指派', en: 'Assignments' },
  finding: { zh: '认定', en: 'Findings' },
  policy: { zh: '保险', en: 'Insurance' },
  proof: { zh: '证据清单', en: 'The list of evidence' },
  'service-point': { zh: '服务点', en: 'Service points' },
  'case-link': { zh: '关联案件', en: 'Linked cases' },
  working: { zh: '计算书', en: 'Workings' },
  limitation: { zh: '时效', en: 'Limitation' },
  place: { zh: '地点', en: 'Places' },
  'earlier-deal': { zh: '此前的付款和约定', en: 'Earlier payments' },
  employment: { zh: '劳动关系', en: 'Employment' },
  wage: { zh: '工资', en: 'Wages' },
  health: { zh: '伤病、生育和死亡', en: 'Sickness, birth and death' },
  'worked-time': { zh: '加班、年休假和高温', en: 'Working time' },
}

const columns: Readonly<Record<string, Text>> = {
  side: { zh: '地位', en: 'the side' },
  nature: { zh: '类型', en: 'the kind' },
  name: { zh: '姓名或名称', en: 'the name' },
  name_folded: { zh: '姓名或名称', en: 'the name' },
  name_core: { zh: '姓名或名称', en: 'the name' },
  former_name: { zh: '曾用名', en: 'the former name' },
  phone_sealed: { zh: '电话', en: 'the phone' },
  phone_index: { zh: '电话', en: 'the phone' },
  second_phone_sealed: { zh: '备用电话', en: 'the second phone' },
  second_phone_index: { zh: '备用电话', en: 'the second phone' },
  identity_sealed: { zh: '证件号码', en: 'the identity number' },
  identity_index: { zh: '证件号码', en: 'the identity number' },
  card_sealed: { zh: '收款账号', en: 'the bank card' },
  card_index: { zh: '收款账号', en: 'the bank card' },
  born_sealed: { zh: '出生日期', en: 'the date of birth' },
  sex: { zh: '性别', en: 'the sex' },
  credit_code: { zh: '统一社会信用代码', en: 'the credit code' },
  legal_representative: { zh: '法定代表人', en: 'the legal representative' },
  address: { zh: '地址', en: 'the address' },
  categories: { zh: '类别', en: 'the categories' },
  enterprise_kind: { zh: '单位类型', en: 'the kind of enterprise' },
  industry: { zh: '行业', en: 'the industry' },
  enterprise_size: { zh: '单位规模', en: 'the size' },
  headcount: { zh: '职工人数', en: 'the headcount' },
  platform_status: { zh: '新就业形态法律关系', en: 'the status of platform work' },
  language: { zh: '语言', en: 'the language' },
  interpreter: { zh: '是否需要翻译', en: 'the need of an interpreter' },
  party_id: { zh: '当事人', en: 'the party' },
  member_id: { zh: '劳动者', en: 'the worker' },
  is_representative: { zh: '是否代表', en: 'the representative' },
  claimed_fen: { zh: '请求金额', en: 'the amount claimed' },
  agreed_fen: { zh: '约定金额', en: 'the amount agreed' },
  awarded_fen: { zh: '裁判金额', en: 'the amount awarded' },
  amount_fen: { zh: '金额', en: 'the amount' },
  settled_fen: { zh: '已付金额', en: 'the amount paid' },
  cause: { zh: '案由', en: 'the cause' },
  text: { zh: '请求内容', en: 'what is asked' },
  forum: { zh: '途径', en: 'the forum' },
  forum_reason: { zh: '途径理由', en: 'the reason for the forum' },
  kind: { zh: '性质', en: 'the kind' },
  result: { zh: '结果', en: 'the result' },
  person_id: { zh: '人员', en: 'the person' },
  organisation_id: { zh: '单位', en: 'the organisation' },
  organisation_path: { zh: '单位', en: 'the organisation' },
  grant: { zh: '权限', en: 'the access' },
  reason: { zh: '理由', en: 'the reason' },
  until_on: { zh: '截止日期', en: 'the last day' },
  standing: { zh: '是否涉及', en: 'whether it is about them' },
  owner_id: { zh: '承办人', en: 'the owner' },
  case_number: { zh: '案号', en: 'the number' },
  state: { zh: '状态', en: 'the state' },
  mediation_basis: { zh: '调解组织类型', en: 'the kind of mediation body' },
  channel: { zh: '来源', en: 'the channel' },
  summary: { zh: '事情经过', en: 'what happened' },
  registered_on: { zh: '登记日期', en: 'the day of registration' },
  closed_on: { zh: '结案日期', en: 'the day of closing' },
  on_day: { zh: '日期', en: 'the day' },
  at_time: { zh: '时间', en: 'the time' },
  audience: { zh: '可以查看的人', en: 'who may read it' },
  event_id: { zh: '所属步骤', en: 'the step' },
}

/** Of a record its key begins with its kind. */
export function thingWords(table: string, key: string): Text {
  const name = table === 'records' ? key.slice(0, key.indexOf(' ')) : table
  return things[name as Thing] ?? { zh: '登记内容', en: 'What is on file' }
}

export const columnWords = (name: string): Text => columns[name] ?? { zh: '内容', en: 'the content' }
