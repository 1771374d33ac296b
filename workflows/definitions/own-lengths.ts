/** Lengths that an office sets for a workflow's rules by its parameters, kept as they stood when each clock began. */
import type { Given } from '../define.ts'

/** By rule, in the rule's own unit: a fact of the proceeding. */
export type OwnLengths<Rule extends string = string> = Partial<Record<Rule, number>>

/**
 * What a step adds to them, for the rules whose clocks it starts; `named` is the parameter of each rule. A step that
 * did not look adds nothing, and the definition's own length counts.
 */
export const lengthsBy =
  <Rule extends string>(named: Readonly<Record<Rule, string>>) =>
  (
    { lengths }: { lengths?: OwnLengths<Rule> },
    { parameters: set }: Given,
    rules: readonly Rule[],
  ): { lengths?: OwnLengths<Rule> } => {
    const found = rules.flatMap(rule => {
      const length = set?.[named[rule]]
      return typeof length === 'number' ? [[rule, length] as const] : []
    })
    return found.length === 0 ? {} : { lengths: { ...lengths, ...Object.fromEntries(found) } as OwnLengths<Rule> }
  }

/** The length of a run, where the office had set one. */
export const ownLength = <Rule extends string>(
  { lengths }: { lengths?: OwnLengths<Rule> },
  rule: Rule,
): { length?: number } => {
  const length = lengths?.[rule]
  return length === undefined ? {} : { length }
}
