/** Which parties of different cases are one employer. Pure. */

export type EmployerRow = { caseId: string; partyId: string; creditCode: string | null; nameCore: string }

/** `key` names an employer: by credit code, else by the core of the name. It stands in each of its cases as a party. */
export type Employer = { key: string; standings: { caseId: string; partyId: string }[] }

/**
 * The same credit code is the same employer. A party without one belongs to the employer of the same core of a name,
 * if there is only one such code; otherwise it stands for itself. A person judges likeness: the warning says so.
 */
export function employersIn(rows: readonly EmployerRow[]): Employer[] {
  const codesOf = new Map<string, Set<string>>()
  for (const { creditCode, nameCore } of rows)
    if (creditCode) codesOf.set(nameCore, (codesOf.get(nameCore) ?? new Set()).add(creditCode))
  const found = new Map<string, Map<string, string>>()
  for (const row of rows) {
    const key = keyOf(row, codesOf)
    if (!key) continue
    const inCases = found.get(key) ?? new Map<string, string>()
    if (!inCases.has(row.caseId)) inCases.set(row.caseId, row.partyId)
    found.set(key, inCases)
  }
  return [...found].map(([key, inCases]) => ({
    key,
    standings: [...inCases].map(([caseId, partyId]) => ({ caseId, partyId })),
  }))
}

function keyOf({ creditCode, nameCore }: EmployerRow, codesOf: ReadonlyMap<string, Set<string>>): string | undefined {
  if (creditCode) return `code:${creditCode}`
  if (nameCore === '') return undefined
  const [only, ...others] = codesOf.get(nameCore) ?? []
  return only && others.length === 0 ? `code:${only}` : `core:${nameCore}`
}
