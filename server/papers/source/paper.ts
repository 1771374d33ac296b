/** Papers built from the same parts, in the order of official papers: title, number, addressee, body, law, rights, seal. */
import type { Text } from '../../../workflows/text.ts'
import {
  type Block,
  body,
  day,
  drawn,
  type FieldRow,
  fields,
  heading,
  type NamedSource,
  numbers,
  plain,
  seal as sealed,
  sign as signed,
  space,
  title,
  together,
  unless,
  when,
} from './blocks.ts'
import { officialRows } from './official-rows.ts'
import { applicantSide, bothSides, claimsAndSum, listBehind, openOfParties, withNames } from './parties.ts'
import { unionRows } from './union-rows.ts'

export type Parts = {
  /** Whom it addresses, without the colon; nobody unless told. */
  to?: string
  /** Names both sides in full, as who asks and who answers. */
  sides?: [applicant: string, respondent: string]
  /** Of both sides, who is named first; the applicants unless told. */
  first?: 'respondents'
  /** Names the applying side alone in full, as this. */
  side?: string
  /** The case in a frame: its number, cause and parties; `of-employer` leaves out who complained. */
  frame?: boolean | 'of-employer'
  /** What stands before the answers. */
  body?: readonly Block[]
  /** The claims, each with its amount, and the sum in capitals; `first` puts them before the form's own rows. */
  claims?: boolean | 'first'
  /** What claims are called before this forum; 请求事项 unless told. */
  claimsTitle?: string
  /** `false`: a fixed text that prints nothing its step was told beyond the places it names. */
  answers?: false
  /** What the proceeding has on file, as its definition lays it out; or its tables of these titles. */
  sheets?: true | readonly string[]
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
  /** What goes with it, below the day. */
  attached?: string
  mayStayOpen?: readonly string[]
  /** Whose own form goes before ours. */
  formOf?: Text
}

export function paper(id: string, zh: string, en: string, parts: Parts = {}): NamedSource {
  const { mayStayOpen = [], sides, side, formOf } = parts
  const blocks = [title(zh), numbers, ...headOf(parts), ...middleOf(id, zh, parts), ...footOf(parts)]
  return {
    id,
    title: { zh, en },
    mayStayOpen: [...(sides || side ? openOfParties : []), ...mayStayOpen],
    blocks: sides || side ? [...blocks, listBehind] : withNames(blocks),
    ...(formOf ? { formOf } : {}),
  }
}

function headOf({ to, sides, first, side, frame, body: opening = [] }: Parts): Block[] {
  return [
    ...(to ? [plain(`${to}：`)] : []),
    ...(sides ? bothSides(sides, first) : []),
    ...(side ? applicantSide(side) : []),
    ...(frame
      ? [fields(...(frame === 'of-employer' ? caseRows.filter(([label]) => label !== '申请人') : caseRows))]
      : []),
    ...opening,
  ]
}

const caseRows: readonly FieldRow[] = [
  ['案号', '{caseNumber}'],
  ['案由', '{cause}', 'hasCause'],
  ['申请人', '{applicantNames}', 'hasApplicants'],
  ['被申请人', '{respondentNames}', 'hasRespondents'],
]

function middleOf(id: string, zh: string, parts: Parts): Block[] {
  const { claims, claimsTitle, answers, sheets, after = [] } = parts
  const asking = claims ? claimsTable(claimsTitle) : []
  const running = isRunningText(zh, parts)
  return [
    ...(claims === 'first' ? asking : []),
    ...rowsOf(id, running),
    ...(claims === 'first' ? [] : asking),
    ...(answers === false ? [] : [drawn(running ? 'ownAnswersInLines' : 'ownAnswers')]),
    ...(sheets === true ? [drawn('sheets')] : (sheets ?? []).map(name => drawn(`sheets.${name}`))),
    ...after,
  ]
}

export const claimsTable = (called = '请求事项'): readonly Block[] => [
  when('hasClaims', heading(called), ...claimsAndSum),
  unless('hasClaims', heading(called), body('＿＿＿＿')),
]

function footOf({ law, rights, sign = [], handedTo, seal = true, attached }: Parts): Block[] {
  return [
    ...(rights && law ? [body(`依据：${law}。`)] : []),
    ...(rights ? [heading('权利告知')] : []),
    ...together(
      ...(rights ? [body(rights)] : []),
      ...(law && !rights ? [body(`依据：${law}。`)] : []),
      ...(handedTo ? [plain('　　此致'), plain(handedTo)] : []),
      ...(sign.length > 0 ? [space, ...sign.map(signed)] : []),
      ...(seal ? [sealed('{organisation}（印章）')] : []),
      day('{happenedOn}'),
      ...(attached ? [plain(attached)] : []),
    ),
  ]
}

/** A letter, a petition or a contract is written in lines; a form, a record or minutes have a frame. */
const isRunningText = (zh: string, { frame }: Parts): boolean => !frame && !/(表|录|纪要|议程|方案|意见)$/.test(zh)

function rowsOf(id: string, running: boolean): Block[] {
  const rows = officialRows[id] ?? unionRows[id] ?? []
  if (running) return rows.map(([label, ...questions]) => body(`${label}：${answered(...questions)}`))
  return rows.length > 0 ? [asked(...rows)] : []
}

/** Labels and answers, each to the first of these questions that was answered; room to write where none was. */
export const asked = (...rows: [label: string, ...questions: string[]][]): Block =>
  fields(...rows.map(([label, ...questions]): FieldRow => [label, answered(...questions)]))

/**
 * The newest answer to the first of these questions that was answered, or what the case knows, as '{cause}'; it may
 * stay open. Without a question there is room to write. An amount in fen is printed in capitals too.
 */
export const answered = (...questions: string[]): string => {
  if (questions.length === 0) return '＿＿＿＿'
  const place = (ending = '') => `{${questions.map(one => placeOf(one, ending)).join('|')}?}`
  return questions[0]!.endsWith('Fen') ? `${place()}（大写：${place('.capital')}）` : place()
}

function placeOf(question: string, ending: string): string {
  if (question.startsWith('{')) return question.slice(1, -1)
  return question.includes('.') ? question : `answers.${question}${ending}`
}

/** Both sides of the case, who asks first. */
export const workerAndEmployer: [string, string] = ['申请人', '被申请人']
