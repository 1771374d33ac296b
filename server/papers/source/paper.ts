/** Papers built from the same parts, in the order of official papers: title, number, addressee, body, law, rights, seal. */
import {
  type Block,
  body,
  drawn,
  fields,
  heading,
  type NamedSource,
  numbers,
  plain,
  right,
  space,
  table,
  title,
  unless,
  when,
} from './blocks.ts'
import { officialRows } from './official-rows.ts'
import { bothSides, listBehind } from './parties.ts'
import { unionRows } from './union-rows.ts'

export type Parts = {
  /** Whom it addresses, without the colon; nobody unless told. */
  to?: string
  /** Names both sides in full, as who asks and who answers. */
  sides?: [applicant: string, respondent: string]
  /** The case in a frame: its number, cause and parties. */
  frame?: boolean
  /** What stands before the answers. */
  body?: readonly Block[]
  /** The claims, each with its amount, and the sum in capitals. */
  claims?: boolean
  /** What the proceeding has on file, as its definition lays it out. */
  sheets?: boolean
  after?: readonly Block[]
  /** Statutes and articles. */
  law?: string
  rights?: string
  /** Who signs, each on a line. */
  sign?: readonly string[]
  /** Whom it is handed to, at its foot. */
  handedTo?: string
  /** Its own seal and day; `false` where somebody else writes it. */
  seal?: boolean
  mayStayOpen?: readonly string[]
}

const particulars = ['gender', 'bornOn', 'identityNumber', 'address', 'phone', 'workplace', 'creditCode']
const office = ['legalRepresentative', 'post', 'agent']
const openOfParties = [
  ...[...particulars, ...office].flatMap(place => [`applicants.${place}`, `respondents.${place}`]),
  'representatives',
  'workers.identityNumber',
  'workers.phone',
]

export function paper(id: string, zh: string, en: string, parts: Parts = {}): NamedSource {
  const { mayStayOpen = [], sides } = parts
  return {
    id,
    title: { zh, en },
    mayStayOpen: [...(sides ? openOfParties : []), ...mayStayOpen],
    blocks: [title(zh), numbers, ...headOf(parts), ...rowsOf(id), ...middleOf(parts), ...footOf(parts)],
  }
}

function headOf({ to, sides, frame, body: opening = [] }: Parts): Block[] {
  return [
    ...(to ? [plain(`${to}：`)] : []),
    ...(sides ? bothSides(...sides) : []),
    ...(frame ? caseFrame : []),
    ...opening,
  ]
}

const caseFrame: readonly Block[] = [
  plain('案号：{caseNumber}'),
  when('hasCause', plain('案由：{cause}')),
  when('hasApplicants', plain('申请人：{applicantNames}')),
  when('hasRespondents', plain('被申请人：{respondentNames}')),
]

function middleOf({ claims, sheets, after = [] }: Parts): Block[] {
  return [...(claims ? claimsTable : []), drawn('ownAnswers'), ...(sheets ? [drawn('sheets')] : []), ...after]
}

export const claimsTable: readonly Block[] = [
  when(
    'hasClaims',
    heading('请求事项'),
    table(
      'claims',
      { head: '序号', cell: '{place}', share: 8 },
      { head: '请求人', cell: '{who}', share: 20 },
      { head: '请求事项', cell: '{what}', share: 48 },
      { head: '金额（元）', cell: '{amount}', share: 24, right: true },
    ),
    when('hasAmount', body('以上请求金额合计{totalCapital}（¥{total}）。')),
  ),
  unless('hasClaims', heading('请求事项'), body('＿＿＿＿')),
]

function footOf({ law, rights, sign = [], handedTo, seal = true, sides }: Parts): Block[] {
  return [
    ...(law ? [body(`依据：${law}。`)] : []),
    ...(rights ? [heading('权利告知'), body(rights)] : []),
    ...(handedTo ? [plain('　　此致'), plain(handedTo)] : []),
    ...(sign.length > 0 ? [space, ...sign.map(who => plain(signatureLine(who)))] : []),
    ...(seal ? [right('{organisation}（印章）')] : []),
    right('{happenedOn}'),
    ...(sides ? [listBehind] : []),
  ]
}

const rowsOf = (id: string): Block[] => {
  const rows = officialRows[id] ?? unionRows[id] ?? []
  return rows.length > 0 ? [asked(...rows)] : []
}

/** Labels and answers, each to the first of these questions that was answered; room to write where none was. */
export const asked = (...rows: [label: string, ...questions: string[]][]): Block =>
  fields(...rows.map(([label, ...questions]): [string, string] => [label, answered(...questions)]))

/** With the day where both fit on a line of twenty-seven signs. */
const signatureLine = (who: string): string =>
  who.length <= 13 ? `${who}：＿＿＿＿＿＿　　年　月　日` : `${who}：＿＿＿＿＿＿`

/** The newest answer to the first of these questions that was answered; it may stay open. */
export const answered = (...questions: string[]): string =>
  `{${questions.map(question => `answers.${question}`).join('|')}?}`

/** Both sides of the case, who asks first. */
export const workerAndEmployer: [string, string] = ['申请人', '被申请人']
