/** Words of typical cases. */
import type { Barred } from '../../workflows/law/masking.ts'
import type { RemainKind } from '../../workflows/law/masking-check.ts'
import type { Text } from '../../workflows/text.ts'
import type { TypicalCaseStep } from './forms.ts'
import type { State } from './repository.ts'

export const words = {
  title: { zh: '典型案例', en: 'Typical cases' },
  one: { zh: '典型案例', en: 'Typical case' },
  intro: {
    zh: '办结案件隐去当事人以后供学习、宣传的文本。一人写、另一人审核；审核通过的全体办案人员可读，未通过的只有能看到该案件的人可读。依据：调解不公开（《企业劳动争议协商调解规定》第24条、《人民调解法》第15条第4项、《法律援助法》第21条）。',
    en: 'Closed cases told without those they are about, to learn from and to publish. One person writes, another approves; approved ones are open to all who work on cases, others to those who see the case. Mediation is confidential: EMP art. 24, PML art. 15(4), LAL art. 21.',
  },
  none: { zh: '还没有典型案例', en: 'No typical case yet' },
  noneText: { zh: '在已结案件的页面可以写典型案例。', en: 'Write one from the page of a closed case.' },
  write: { zh: '写典型案例', en: 'Write a typical case' },
  writeOf: { zh: '典型案例：{number}', en: 'Typical case of {number}' },
  writeIntro: {
    zh: '保存时系统会核对本案当事人的姓名、单位、号码、地址是否还有残留，有残留的不能保存。保存后由另一人审核。',
    en: 'When it is saved, the names, employers, numbers and addresses of this case are looked for; what still holds one is not saved. Another person approves it.',
  },
  edit: { zh: '修改', en: 'Edit' },
  editOf: { zh: '修改典型案例', en: 'Edit the typical case' },
  send: { zh: '提交审核', en: 'Send for approval' },
  approve: { zh: '审核通过', en: 'Approve' },
  sendBack: { zh: '退回', en: 'Return' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
  give: { zh: '登记提供、公布', en: 'Record giving or publishing' },
  giveIntro: {
    zh: '先登记提供给谁、公布在哪里，再下载。匿名化以后的信息不属于个人信息（《个人信息保护法》第4条、第73条），登记留存三年以上。',
    en: 'Record to whom it goes or where it is published, then download it. What is anonymised is no personal information (PIPL arts. 4, 73); the record is kept for three years and more.',
  },
  download: { zh: '下载 Word', en: 'Word file' },
  toCase: { zh: '案件', en: 'The case' },
  back: { zh: '返回典型案例', en: 'Back to typical cases' },
  name: { zh: '标题', en: 'Title' },
  state: { zh: '状态', en: 'State' },
  writtenOn: { zh: '写作日期', en: 'Written' },
  text: { zh: '正文', en: 'Text' },
  history: { zh: '经过', en: 'What was done' },
  sanctionNotice: { zh: '单位名称已由公告公开', en: 'Employer named by a public notice' },
  delicateReason: { zh: '保留疾病、怀孕、残疾内容的理由', en: 'Why illness, pregnancy or disability stands in it' },
  waitingFor: {
    zh: '等待另一人审核：站长、督办员或者管理员，写的人不能审核自己的。',
    en: 'Waits for another person: a lead, supervisor or administrator; nobody approves what they wrote.',
  },
  saved: { zh: '已提交审核。', en: 'Sent for approval.' },
  approvedNow: { zh: '已审核通过。', en: 'Approved.' },
  returnedNow: { zh: '已退回。', en: 'Returned.' },
  withdrawnNow: { zh: '已撤下。', en: 'Withdrawn.' },
  givenNow: { zh: '已登记，可以下载。', en: 'Recorded; it can be downloaded.' },
  notClosed: { zh: '案件办结以后才能写典型案例', en: 'A typical case is written once the case is closed' },
  exists: { zh: '本案已有典型案例', en: 'This case has a typical case already' },
  ownWork: { zh: '不能审核自己写的典型案例', en: 'Nobody approves what they wrote' },
  notWaiting: { zh: '它不在等待审核，请刷新查看', en: 'It does not wait for approval' },
  notApproved: { zh: '只有审核通过的才可以', en: 'Only for one that is approved' },
  approvedAlready: { zh: '已审核通过的，撤下以后才能修改', en: 'It is approved: withdraw it before editing' },
  changed: { zh: '有人已经修改或者审核过，请刷新查看', en: 'Somebody has edited or decided on it meanwhile' },
  notGiven: {
    zh: '下载之前请先登记提供给谁、公布在哪里',
    en: 'Record to whom it goes before you download it',
  },
  inFuture: { zh: '日期不能晚于今天', en: 'The day lies in the future' },
  barred: {
    zh: '涉及{why}的案件不公布，不能写典型案例',
    en: 'Cases about {why} are not published',
  },
  remains: { zh: '仍有{kind}：{excerpt}', en: '{kind} still there: {excerpt}' },
  delicate: {
    zh: '正文写到{what}：请删去；是本案要点的，改用概括的说法并写明理由',
    en: 'It speaks of {what}: leave it out, or, where it is the point of the case, say it in general words and why',
  },
  givenAbout: { zh: '典型案例：{title}', en: 'Typical case: {title}' },
  givenWhat: {
    zh: '匿名化的典型案例文本；用途：{purpose}',
    en: 'Anonymised text of a typical case; purpose: {purpose}',
  },
  publishedBy: {
    zh: '本文由{place}根据办结案件编写，已作匿名处理。',
    en: 'Written by {place} from a closed case, anonymised.',
  },
} as const satisfies Record<string, Text>

export const states = {
  waiting: { zh: '待审核', en: 'Waits for approval' },
  returned: { zh: '已退回', en: 'Returned' },
  approved: { zh: '审核通过', en: 'Approved' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
} as const satisfies Record<State, Text>

export const barredWords = {
  minor: { zh: '未成年人', en: 'minors' },
  harassment: { zh: '性骚扰', en: 'sexual harassment' },
  privacy: { zh: '个人隐私', en: 'privacy' },
} as const satisfies Record<Barred, Text>

export const remainWords = {
  name: { zh: '姓名', en: 'A name' },
  unit: { zh: '单位名称或者代码', en: 'An employer’s name or code' },
  staff: { zh: '办案人员姓名', en: 'The name of somebody who handled it' },
  address: { zh: '区县以下地址', en: 'An address below the county' },
  caseNumber: { zh: '案号', en: 'A case number' },
  identity: { zh: '证件号码', en: 'An identity number' },
  credit: { zh: '统一社会信用代码', en: 'A credit code' },
  card: { zh: '银行卡号', en: 'A bank card number' },
  phone: { zh: '电话或者证件、账户号码', en: 'A phone or other number' },
  mail: { zh: '电子邮箱', en: 'A mail address' },
} as const satisfies Record<RemainKind, Text>

export const actWords = {
  typicalCaseWritten: { zh: '写成', en: 'Written' },
  typicalCaseApproved: { zh: '审核通过', en: 'Approved' },
  typicalCaseReturned: { zh: '退回', en: 'Returned' },
  typicalCaseWithdrawn: { zh: '撤下', en: 'Withdrawn' },
  typicalCaseGiven: { zh: '提供、公布', en: 'Given or published' },
} as const satisfies Record<TypicalCaseStep, Text>
