/**
 * What every paper can be filled with, whatever workflow asked for it: the case, the answers under `answers.<question>`,
 * those of the paper's own step under `own.<question>`, facts under `facts.<name>`, what is on file under
 * `records.<kind>`, and the newest paper of a kind under `numberOf.<paper>` and `dayOf.<paper>`.
 */
import { holders, originals } from '../../workflows/definitions/case-file/proofs.ts'
import { answerPlaces, type PlaceValue } from './answer-words.ts'
import { capitalAmount } from './capital-amount.ts'
import { isTemplate, paperTitle } from './catalogue.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import { contractWords } from './contract-words.ts'
import { decidedWords } from './decided-words.ts'
import { answersLines, answersTable, rowsTable, sheetTable } from './drawn-tables.ts'
import type { Values } from './fill-template.ts'
import type { Material } from './material.ts'
import { owedWords } from './owed-words.ts'
import { claimWords, common } from './shared-words.ts'
import { type Place, questionsPrinted } from './template-places.ts'

/** `places`: those of the template; the table of answers leaves out what they print by name. */
export function generalValues(material: Material, places: readonly Place[] = []): Values {
  const answers = { ...answersOf(material), ...ownAnswersOf(material) }
  const printed = questionsPrinted(places, name => name in answers)
  const sides = common(material)
  const totalFen = material.claims.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  const { named } = material
  return {
    ...sides,
    isJoint: sides.applicantNames !== null && sides.respondentNames !== null,
    hasApplicants: sides.applicantNames !== null,
    hasRespondents: sides.respondentNames !== null,
    hasCause: sides.cause !== null,
    partyNames: [sides.applicantNames, sides.respondentNames].filter(Boolean).join('、') || null,
    hasParties: sides.applicantNames !== null || sides.respondentNames !== null,
    summary: material.summary,
    ownerName: material.ownerName,
    happenedOn: chineseDay(material.happenedOn),
    claims: claimWords(material),
    hasClaims: material.claims.length > 0,
    hasAmount: totalFen > 0,
    proofs: material.proofs.map(proofWords),
    hasProofs: material.proofs.length > 0,
    filed: material.filed.map(filedWords),
    hasFiled: material.filed.length > 0,
    ...papersByKind(material),
    letterBefore: letterBefore(material),
    ...owedWords(material),
    ...contractWords(material),
    ...decidedWords(material),
    agentName: material.agent?.name ?? null,
    applicantPhones: phonesOf(material),
    addresses: addressesOf(material),
    total: plainYuan(totalFen),
    totalCapital: capitalAmount(totalFen),
    ...answers,
    ...factsOf(material),
    ...daysOf(material),
    ...recordsOf(material),
    ownAnswers: answersTable(material.own, { named, printed }),
    ownAnswersInLines: answersLines(material.own, { named, printed, day: material.happenedOn }),
    sheets: material.sheets.map(sheet => sheetTable(sheet, named)).join(''),
    ...sheetsByTitle(material, places),
  }
}

/** `sheets.<title>`: one table of the proceeding; nothing where it has no rows. */
const sheetsByTitle = ({ sheets, named }: Material, places: readonly Place[]): Values => ({
  ...Object.fromEntries(places.flatMap(({ names: [name = ''] }) => (name.startsWith('sheets.') ? [[name, '']] : []))),
  ...Object.fromEntries(sheets.map(sheet => [`sheets.${sheet.title.zh}`, sheetTable(sheet, named)])),
})

const proofWords = ({ evidence, fact, form, heldBy }: Material['proofs'][number], index: number) => ({
  place: String(index + 1),
  evidence,
  fact,
  source: holders[heldBy as keyof typeof holders]?.zh ?? heldBy,
  form: originals[form as keyof typeof originals]?.zh ?? form,
})

const filedWords = ({ template, number, on }: Material['filed'][number], index: number) => ({
  place: String(index + 1),
  name: isTemplate(template) ? paperTitle(template).zh : template,
  number,
  on: chineseDay(on),
})

/** `answers.x`: the newest answer to that question; money also in capitals, a table also drawn. */
function answersOf({ told, named }: Material): Values {
  const values: Record<string, PlaceValue> = {}
  for (const { form, answers } of told) {
    for (const [place, value] of Object.entries(answerPlaces(form, answers, named))) {
      values[`answers.${place}`] = value
      const { row } = place in form.shape ? (form.shape[place].meta() ?? {}) : {}
      if (row) values[`answers.${place}.table`] = rowsTable(row, answers[place] as Record<string, unknown>[], named)
    }
  }
  return values
}

/** `own.x`: what the paper's own step was told, and `hasOwn.x` that it was told it; never an answer of an older step. */
const ownAnswersOf = ({ own, named }: Material): Values =>
  Object.fromEntries(
    Object.entries(answerPlaces(own.form, own.answers, named)).flatMap(([place, value]) => [
      [`own.${place}`, value],
      [`hasOwn.${place}`, true],
    ]),
  )

/** The oldest stand first, so that the newest of a kind is the one that is left. */
const papersByKind = ({ issued }: Material): Values =>
  Object.fromEntries(
    issued.flatMap(({ template, number, on }) => [
      [`numberOf.${template}`, number],
      [`dayOf.${template}`, chineseDay(on)],
    ]),
  )

/** The union's newest letter to an employer, as a receipt of service names it. */
function letterBefore({ issued }: Material): string | null {
  const letter = issued.findLast(({ template }) => ['supervision-tip', 'supervision-opinion'].includes(template))
  return letter ? `${paperTitle(letter.template).zh}（${letter.number}）1份` : null
}

const phonesOf = ({ parties }: Material): string | null =>
  [...new Set(parties.flatMap(({ side, phone }) => (side === 'applicant' && phone ? [phone] : [])))]
    .slice(0, 3)
    .join('、') || null

const addressesOf = ({ parties }: Material): string | null =>
  parties.flatMap(({ isPerson, name, address }) => (!isPerson && address ? [`${name}：${address}`] : [])).join('\n') ||
  null

const factsOf = ({ facts }: Material): Values =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number'
        ? [[`facts.${name}`, chineseDay(String(value)) ?? String(value)]]
        : [],
    ),
  )

const daysOf = ({ dueOn, firstDueOn }: Material): Values =>
  Object.fromEntries(
    Object.entries({ dueOn, firstDueOn }).flatMap(([name, days]) =>
      Object.entries(days).map(([rule, day]) => [`${name}.${rule}`, chineseDay(day)]),
    ),
  )

/** Each record with its day, amount and details; `who` is the worker, party, person or body it names. */
function recordsOf({ records, named }: Material): Values {
  const kinds = Map.groupBy(records, ({ kind }) => kind)
  return Object.fromEntries(
    [...kinds].map(([kind, list]) => [
      `records.${kind}`,
      list.map(({ onDay, atTime, amountFen, memberId, partyId, state, details }, index) => ({
        place: String(index + 1),
        on: chineseDay(onDay),
        at: atTime,
        amount: amountFen === null ? null : plainYuan(amountFen),
        capital: amountFen === null ? null : capitalAmount(amountFen),
        who: named[memberId ?? partyId ?? '']?.name ?? null,
        state,
        ...Object.fromEntries(
          Object.entries(details).map(([name, value]) => [
            `details.${name}`,
            value === null ? null : (named[String(value)]?.name ?? chineseDay(String(value)) ?? String(value)),
          ]),
        ),
      })),
    ]),
  )
}
