/**
 * What other bodies decided, under `decided.<kind>.<what>`: the newest of each kind, the newest of a court under
 * `decided.court`, and what the paper's own proceeding rests on under `decided.title`.
 */
import { chineseDay } from './chinese-form.ts'
import { type Decision, type DecisionKind, decisionNames } from './decisions.ts'
import type { Values } from './fill-template.ts'
import type { Material } from './material.ts'

/** What may be enforced, by the word under which a step asks for it. CPL arts. 235, 247; LDMAL art. 51. */
const titles: Readonly<Record<string, readonly DecisionKind[]>> = {
  award: ['award'],
  'arbitral-letter': ['arbitral-letter'],
  confirmation: ['confirmation'],
  'payment-order': ['payment-order'],
  judgment: ['judgment', 'final-judgment', 'retrial-judgment'],
  'court-letter': ['court-letter'],
  advance: ['advance'],
}
const ofCourts: readonly DecisionKind[] = ['judgment', 'final-judgment', 'retrial-judgment', 'court-letter']
const ofItself: readonly DecisionKind[] = Object.values(titles)
  .flat()
  .filter(kind => kind !== 'advance')

export function decidedWords(material: Material): Values {
  const { decisions, forum } = material
  const side = sideReceiving(material)
  const asked = titleAsked(material)
  const title = newestOf(decisions, asked ? titles[asked]! : ofItself)
  return {
    ...Object.assign({}, ...decisions.map(one => placesOf(one.kind, one, side))),
    ...placesOf('court', newestOf(decisions, ofCourts), side),
    ...placesOf('title', title, side),
    'decided.isTitle': asked !== undefined,
    'forum.body': forum?.body ?? null,
    'forum.number': forum?.number ?? null,
    anyCommission: '＿＿＿＿劳动人事争议仲裁委员会',
    anyCourt: '＿＿＿＿人民法院',
    anyProcuratorate: '＿＿＿＿人民检察院',
    anyInspection: '＿＿＿＿劳动保障监察机构',
  }
}

const newestOf = (decisions: readonly Decision[], kinds: readonly DecisionKind[]): Decision | undefined =>
  decisions.findLast(({ kind }) => kinds.includes(kind))

/** The newest answer that says on which paper the proceeding rests; undefined where it is none of other bodies. */
function titleAsked({ told }: Material): string | undefined {
  const said = told.flatMap(({ answers }) => [answers.title, answers.ground].filter(one => one !== undefined)).at(-1)
  return typeof said === 'string' && Object.hasOwn(titles, said) ? said : undefined
}

/** Whose receipt counts: of the side that the step names, else of the side that asks. */
function sideReceiving({ own, members, parties }: Material): 'worker' | 'employer' {
  const { by } = own.answers
  if (by === 'worker' || by === 'employer') return by
  const workers = new Set(members.map(({ partyId }) => partyId))
  const isWorker = parties.some(({ id, side }) => side === 'applicant' && workers.has(id))
  return isWorker ? 'worker' : 'employer'
}

function placesOf(name: string, one: Decision | undefined, side: 'worker' | 'employer'): Values {
  if (!one) return {}
  const at = `decided.${name}`
  return {
    [`${at}.given`]: true,
    [`${at}.words`]: wordsOf(one),
    [`${at}.number`]: one.number,
    [`${at}.finalNumber`]: one.finalNumber,
    [`${at}.body`]: one.body,
    [`${at}.on`]: chineseDay(one.on),
    [`${at}.effectiveOn`]: chineseDay(one.effectiveOn),
    [`${at}.receivedOn`]: chineseDay(side === 'worker' ? one.workerReceivedOn : one.employerReceivedOn),
    [`${at}.employerReceivedOn`]: chineseDay(one.employerReceivedOn),
  }
}

/** 榕劳人仲案〔2026〕12号仲裁裁决书（福州市劳动人事争议仲裁委员会2026年11月3日作出） */
function wordsOf({ kind, number, body, on }: Decision): string {
  const made = [body, chineseDay(on)].filter(Boolean).join('')
  return `${number ?? ''}${decisionNames[kind]}${made ? `（${made}作出）` : ''}`
}
