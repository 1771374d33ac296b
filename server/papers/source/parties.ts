/** Parties as papers name them: P(person), P(unit), the list of a group, and what each of them claims. */
import { attachment, type Block, body, each, plain, table, together, unless, when } from './blocks.ts'

const particulars = (role: string): Block[] => [
  when(
    'isPerson',
    plain(
      `${role}：{name}，{gender}，{bornOn}出生，证件号码：{identityNumber}，住所：{address}，通讯地址：{postalAddress}，联系电话：{phone}，工作单位：{workplace}，岗位：{job}。`,
    ),
  ),
  when(
    'isUnit',
    plain(
      `${role}：{name}，统一社会信用代码：{creditCode}，住所：{address}，通讯地址：{postalAddress}，联系电话：{phone}，法定代表人（主要负责人）：{legalRepresentative}，职务：{post}。`,
    ),
  ),
]

const agent = plain('委托代理人：{agent}，单位：＿＿＿＿，联系电话：＿＿＿＿，代理权限：＿＿＿＿。')

/** One side only: who gives a mandate, makes a promise or files alone. */
export const applicantSide = (role: string): Block[] => [
  when('applicantsListed', plain(`${role}：{applicantNames}（名单附后）。推举代表：{representatives}。`)),
  unless('applicantsListed', each('applicants', ...particulars(role))),
]

/** Each party with its data and its agent; a group of workers as one line and a list behind. */
export function bothSides([applicant, respondent]: readonly [string, string], first?: 'respondents'): Block[] {
  const [asks, answers] = [inFull('applicant', applicant), inFull('respondent', respondent)]
  return first === 'respondents' ? [...answers, ...asks] : [...asks, ...answers]
}

const inFull = (side: 'applicant' | 'respondent', role: string): Block[] => [
  when(`${side}sListed`, plain(`${role}：{${side}Names}（名单附后）。推举代表：{representatives}。`)),
  unless(`${side}sListed`, each(`${side}s`, ...particulars(role), agent)),
]

/** The list behind, where there is a group, with room for each to sign. */
export const listBehind: Block = when(
  'workersListed',
  ...together(
    attachment('附：劳动者名单'),
    table(
      'workers',
      { head: '序号', cell: '{place}', share: 8 },
      { head: '姓名', cell: '{name}', share: 14 },
      { head: '证件号码', cell: '{identityNumber}', share: 35 },
      { head: '联系电话', cell: '{phone}', share: 22 },
      { head: '签名或捺印', cell: '', share: 21 },
    ),
  ),
)

/**
 * The same behind what goes to others: names, and of each identity number the last four signs (PIPL arts. 6, 19). Its
 * places are open, so that an office's own template may do without.
 */
const namesBehindWhere = (listed: string): Block =>
  when(
    listed,
    ...together(
      attachment('附：劳动者名单（共{workerCount?}人）'),
      table(
        'workers',
        { head: '序号', cell: '{place}', share: 12 },
        { head: '姓名', cell: '{name?}', share: 38 },
        { head: '证件号码（仅列末四位）', cell: '{identityEnd?}', share: 50 },
      ),
    ),
  )

export const namesBehind = namesBehindWhere('workersListed')

/**
 * A paper that says 等N人 is not whole without their names. One that names the other side alone tells it nothing of
 * who they are: whoever complained of an employer is not listed behind the union's letter to it.
 */
export function withNames(blocks: readonly Block[]): readonly Block[] {
  const [applicants, respondents, either] = [
    /applicantNames/,
    /respondentNames/,
    /partyNames|recipients|opponents|who/,
  ].map(names => new RegExp(`\\{[^{}]*\\b(?:${names.source})\\b[^{}]*\\}`).test(JSON.stringify(blocks)))
  if (either || (applicants && respondents)) return [...blocks, namesBehind]
  if (applicants) return [...blocks, namesBehindWhere('applicantsListed')]
  return respondents ? [...blocks, namesBehindWhere('respondentsListed')] : blocks
}

/** What the house may not know of a party: it is written by hand. */
export const openOfParties = [
  ...[
    'gender',
    'bornOn',
    'identityNumber',
    'address',
    'postalAddress',
    'phone',
    'workplace',
    'job',
    'age',
    'creditCode',
    'legalRepresentative',
    'post',
    'agent',
  ].flatMap(place => [`applicants.${place}`, `respondents.${place}`]),
  'representatives',
  'workers.identityNumber',
  'workers.phone',
]

/** The claims, each with its amount, and their sum in figures and in capitals. */
export const claimsAndSum: readonly Block[] = [
  table(
    'claims',
    { head: '序号', cell: '{place}', share: 8 },
    { head: '请求人', cell: '{who}', share: 20 },
    { head: '请求事项', cell: '{what}', share: 48 },
    { head: '金额（元）', cell: '{amount}', share: 24, right: true },
  ),
  when('hasAmount', body('以上请求金额合计¥{total}（{totalCapital}）。')),
]
