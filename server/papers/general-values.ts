/**
 * What every paper can be filled with, whatever workflow asked for it: the case, the answers under `answers.<question>`,
 * facts under `facts.<name>`, and what is on file under `records.<kind>`.
 */
import { holders, originals } from '../../workflows/definitions/case-file/proofs.ts'
import { answerPlaces, type PlaceValue } from './answer-words.ts'
import { capitalAmount } from './capital-amount.ts'
import { isTemplate, paperTitle } from './catalogue.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import { answersLines, answersTable, rowsTable, sheetTable } from './drawn-tables.ts'
import type { Values } from './fill-template.ts'
import type { Material } from './material.ts'
import { claimWords, common } from './shared-words.ts'
import { type Place, questionsPrinted } from './template-places.ts'

/** `places`: those of the template; the table of answers leaves out what they print by name. */
export function generalValues(material: Material, places: readonly Place[] = []): Values {
  const answers = answersOf(material)
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
    total: plainYuan(totalFen),
    totalCapital: capitalAmount(totalFen),
    ...answers,
    ...factsOf(material),
    ...daysOf(material),
    ...recordsOf(material),
    ownAnswers: answersTable(material.own, { named, printed }),
    ownAnswersInLines: answersLines(material.own, { named, printed }),
    sheets: material.sheets.map(sheet => sheetTable(sheet, named)).join(''),
  }
}

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
