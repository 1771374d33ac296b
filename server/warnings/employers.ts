/** Which parties of different cases are one employer. Pure. */

export type EmployerRow = { caseId: string; creditCode: string | null; nameCore: string }

/** `key` names an employer for good: by credit code, else by the core of the name. */
export type Employer = { key: string; caseIds: string[] }

/**
 * The same credit code is the same employer. A party without one belongs to the employer of the same core of a name,
 * if there is only one such code; otherwise it stands for itself. A person judges likeness: the warning says so.
 */
export function employersIn(rows: readonly EmployerRow[]): Employer[] {
  const codesOf = new Map<string, Set<string>>()
  for (const { creditCode, nameCore } of rows)
    if (creditCode) codesOf.set(nameCore, (codesOf.get(nameCore) ?? new Set()).add(creditCode))
  const found = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = keyOf(row, codesOf)
    if (key) found.set(key, (found.get(key) ?? new Set()).add(row.caseId))
  }
  return [...found].map(([key, caseIds]) => ({ key, caseIds: [...caseIds] }))
}

function keyOf({ creditCode, nameCore }: EmployerRow, codesOf: ReadonlyMap<string, Set<string>>): string | undefined {
  if (creditCode) return `code:${creditCode}`
  if (nameCore === '') return undefined
  const [only, ...others] = codesOf.get(nameCore) ?? []
  return only && others.length === 0 ? `code:${only}` : `core:${nameCore}`
}
