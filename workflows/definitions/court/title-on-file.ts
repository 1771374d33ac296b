/** The paper that would be enforced, as far as the case keeps it: what binds, since when, and what is still owed under it. */
import { laterOf } from '../../law/days.ts'
import { titleOf } from '../performance/doors.ts'
import { dueSum, payable } from '../performance/ledger.ts'
import type { DecisionOnFile, OnFile } from './on-file.ts'

/** `effectiveOn`: 'YYYY-MM-DD'. */
export type TitleOnFile = { title: string; effectiveOn: string; amountFen: number | null }

const titles: Readonly<Record<string, string>> = {
  award: 'award',
  'arbitral-letter': 'arbitral-letter',
  confirmation: 'confirmation',
  'payment-order': 'payment-order',
  judgment: 'judgment',
  'final-judgment': 'judgment',
  'court-letter': 'court-letter',
}

/** The newest that binds. LDMAL 42, 51; CPL 206, 227; JI1 16. */
export function titleOnFile({ decisions, factsOf }: OnFile): TitleOnFile | undefined {
  const bindsOn = (one: DecisionOnFile): string | undefined => {
    const { awardBinds, effectiveOn } = factsOf('first-instance')
    if (one.kind === 'award' && factsOf('set-aside').rulingReceivedOn) return undefined
    if (one.kind === 'award' && awardBinds) return effectiveOn
    if (one.kind === 'payment-order') return factsOf('payment-order').enforceableOn
    return one.effectiveOn ?? undefined
  }
  const found = decisions.findLast(one => titles[one.kind] && bindsOn(one))
  return found && { title: titles[found.kind]!, effectiveOn: bindsOn(found)!, amountFen: found.amountFen }
}

/** Of which kind it is, also where only what is owed under it is on file. */
export const titleKindOnFile = (file: OnFile): string | undefined =>
  titleOnFile(file)?.title ?? file.all('performance').map(titleOf).findLast(Boolean)

/** What is followed up as owed under the title; everything that is followed up where no title is known. */
function owedUnderTitle(file: OnFile) {
  const title = titleKindOnFile(file)
  const followed = file.all('performance').filter(facts => title === undefined || titleOf(facts) === title)
  return followed.flatMap(({ ledger = [] }) => ledger)
}

/** The last day on which something still owed has to be paid; undefined where nothing is. */
export function lastDueOn(file: OnFile): string | undefined {
  const owed = payable(owedUnderTitle(file))
  return owed.reduce((latest, { dueOn }) => laterOf(latest, dueOn), '') || undefined
}

/** In fen: what is due and unpaid, or what the title says where nothing is followed up; undefined where neither is known. */
export function sumToEnforce(file: OnFile): number | undefined {
  const owed = owedUnderTitle(file)
  return (owed.length > 0 ? dueSum(owed, file.today) : titleOnFile(file)?.amountFen) || undefined
}
