/** Who plays in the story of a case in the browser, and what all its chapters share. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { TestOffice } from './office.ts'
import type { People } from './walk-through.ts'

export const [mediator, lead, lawyer, administrator] = ['mediator-a', 'lead-a', 'lawyer-a', 'administrator'] as const

export type Story = { house: TestOffice } & People

export const label = (workflow: string, step: string): Text => workflowNamed(workflow).steps[step]!.label

/** The header: claimed, agreed, paid. */
export const readsMoney =
  (who: string, [claimed, agreed, paid]: [string, string, string]) =>
  (reads: Story['reads']): Promise<void> =>
    reads(
      who,
      { zh: `请求 ${claimed}`, en: `Claimed ${claimed}` },
      { zh: `约定 ${agreed}`, en: `Agreed ${agreed}` },
      { zh: `已付 ${paid}`, en: `Paid ${paid}` },
    )
