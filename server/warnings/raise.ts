/** Raises warnings: once for each rule and subject, not again while one is open, and afterwards only for something new. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { clock } from '../people/person.ts'
import { assigneesFor, nearestOf } from './assignees.ts'
import { addEvidence, insertWarning, type KnownSign, knownSigns, openWarning } from './evidence.ts'
import type { Finding } from './judge.ts'
import { ruleOf } from './rules.ts'

/** How many new warnings. What was found before is left alone without a transaction. */
export async function raise(office: Office, findings: readonly Finding[]): Promise<number> {
  let raised = 0
  for (const finding of findings) {
    if (!(await tellsNews(office.db.reader, finding))) continue
    if (await office.db.write(tx => raiseOne(tx, office, finding))) raised += 1
  }
  return raised
}

async function tellsNews(db: Db, { rule, evidence }: Finding): Promise<boolean> {
  const known = new Set((await knownOf(db, rule, evidence)).map(({ sign }) => sign))
  return evidence.some(({ sign }) => !known.has(sign))
}

/** Statements take only so many values. */
async function knownOf(db: Db, rule: Finding['rule'], evidence: Finding['evidence']) {
  const found: KnownSign[] = []
  for (let start = 0; start < evidence.length; start += 500)
    found.push(
      ...(await knownSigns(
        db,
        rule,
        evidence.slice(start, start + 500).map(({ sign }) => sign),
      )),
    )
  return found
}

/** True where it is a new warning; an open one is given what is new. */
async function raiseOne(tx: Db, office: Office, finding: Finding): Promise<boolean> {
  const today = todayOf(office)
  const known = await knownOf(tx, finding.rule, finding.evidence)
  const open = (await openWarning(tx, finding)) ?? openOfSameEmployer(finding, known)
  if (open) {
    await addEvidence(tx, open, finding.evidence, today)
    return false
  }
  const at = office.now().toISOString()
  const assignedTo = nearestOf(await assigneesFor(tx, await placesOf(tx, finding), today))?.id
  const id = await insertWarning(tx, finding, { on: today, at, assignedTo })
  if (!id) return false
  await addEvidence(tx, id, finding.evidence, today)
  await tx('access_log').insert({ id: randomUUIDv7(), person_id: clock.id, action: 'warning-raised', subject: id, at })
  return true
}

/** An employer whose key has changed, since its credit code came on file for instance, is still the same party. */
const openOfSameEmployer = ({ rule }: Finding, known: readonly KnownSign[]): string | undefined =>
  ruleOf(rule).subject === 'employer' ? known.find(({ isOpen }) => isOpen)?.warningId : undefined

async function placesOf(db: Db, { evidence }: Finding) {
  const ids = [...new Set(evidence.map(({ caseId }) => caseId))]
  const rows = await db('cases').whereIn('id', ids).select('id', 'organisation_path')
  return rows.map(row => ({ caseId: row.id, path: row.organisation_path }))
}
