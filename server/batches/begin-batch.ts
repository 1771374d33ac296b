/** Freezes a selection: from here on the batch is about these members or cases, whoever joins or leaves meanwhile. */
import type { Text } from '../../workflows/text.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { choicesForCases, choicesForMembers, type StepChoice } from './choices.ts'
import type { NewRow } from './new-rows.ts'
import { insertBatch } from './repository.ts'
import { words } from './words.ts'

export const mostRows = 5_000

export type Chosen = { id: string; name: string }

/** A batch of members of one case. Returns its id. */
export async function beginForMembers(
  office: Office,
  { file, by, step, members }: { file: CaseFile; by: Person; step: string; members: readonly Chosen[] },
): Promise<string> {
  const choice = chosenFrom(await choicesForMembers(office, file, by), step, by)
  refuseCount(members.length, by)
  const { proceeding } = choice
  const rows = members.map(({ id, name }) => ({
    caseId: file.id,
    memberId: id,
    proceedingId: proceeding?.id ?? null,
    seenVersion: proceeding?.version ?? 0,
    label: name,
  }))
  return office.db.write(tx =>
    insertBatch(
      tx,
      {
        ...draft(choice, by),
        organisationPath: file.organisationPath,
        caseId: file.id,
        proceedingId: proceeding?.id ?? null,
        seenVersion: proceeding?.version ?? 0,
      },
      { rows, now: office.now() },
    ),
  )
}

/** A batch of cases that the person may see; for each, the one proceeding that the step would move. */
export async function beginForCases(
  office: Office,
  { by, step, caseIds }: { by: Person; step: string; caseIds: readonly string[] },
): Promise<string> {
  const choice = chosenFrom(choicesForCases(by), step, by)
  const [membership] = by.memberships
  if (!membership) throw new NotAllowed(`${by.id} works nowhere`)
  const rows = await rowsOfCases(office, { by, choice, caseIds })
  refuseCount(rows.length, by)
  return office.db.write(tx =>
    insertBatch(
      tx,
      { ...draft(choice, by), organisationPath: membership.path, caseId: null, proceedingId: null, seenVersion: 0 },
      { rows, now: office.now() },
    ),
  )
}

const draft = ({ workflow, step, proceeding }: StepChoice, by: Person) => ({
  madeBy: by.id,
  workflow,
  step,
  definitionNumber: proceeding?.definitionNumber ?? null,
  state: 'draft' as const,
  sealed: null,
})

function chosenFrom(choices: readonly StepChoice[], step: string, { locale }: Person): StepChoice {
  const choice = choices.find(({ value }) => value === step)
  if (!choice) throw new Invalid({ step: [words.chooseStep[locale]] })
  return choice
}

function refuseCount(count: number, { locale }: Person): void {
  if (count === 0) throw new Invalid({ ids: [words.chooseSome[locale]] })
  if (count > mostRows) throw new Invalid({ ids: [words.tooMany[locale]] })
}

type Found = { id: string; label: string; proceedings: { id: string; version: number }[] }

async function rowsOfCases(
  office: Office,
  { by, choice, caseIds }: { by: Person; choice: StepChoice; caseIds: readonly string[] },
): Promise<NewRow[]> {
  const found: Found[] = []
  for (let from = 0; from < caseIds.length; from += 400)
    found.push(...(await someCases(office, { by, choice, caseIds: caseIds.slice(from, from + 400) })))
  return found.map(({ id, label, proceedings }) => {
    const [one, ...others] = proceedings
    const reason: Text | null = !one ? words.noneOpen : others.length > 0 ? words.severalOpen : null
    return {
      caseId: id,
      memberId: null,
      proceedingId: one?.id ?? null,
      seenVersion: one?.version ?? 0,
      label,
      ...(reason ? { state: 'refused' as const, reason } : {}),
    }
  })
}

async function someCases(
  office: Office,
  { by, choice, caseIds }: { by: Person; choice: StepChoice; caseIds: readonly string[] },
): Promise<Found[]> {
  const db: Db = office.db.reader
  const query = db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .whereIn('cases.id', [...caseIds])
  const cases = await onlyVisible(query, db, { person: by, today: todayOf(office), columns: columnsOf('cases') })
    .orderBy('cases.id')
    .select('cases.id', 'case_facts.title')
  const open = await db('proceedings')
    .whereIn('case_id', [...caseIds])
    .where({ workflow: choice.workflow, ended: false })
    .orderBy('id')
    .select('id', 'case_id', 'version')
  const byCase = Map.groupBy(open, ({ case_id }) => case_id as string)
  return cases.map(({ id, title }) => ({
    id,
    label: title,
    proceedings: (byCase.get(id) ?? []).map(one => ({ id: one.id, version: one.version })),
  }))
}
