/** All that has not ended in a case, each with the way to it: shown before the click of a step that asks for it. */

import { workflowNamed } from '../../workflows/index.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { stateLabel } from './labels.ts'
import { proceedingsOf } from './repository.ts'
import type { Found } from './step-page.ts'

/** Of a confidential referral only that there is one. Empty for a step that does not look at the other proceedings of its case. */
export async function openInCase(
  db: Db,
  { step, file }: Pick<Found, 'step' | 'file'>,
  person: Person,
): Promise<{ text: string; href: string }[]> {
  if (!step.needs?.includes('openProceedings')) return []
  const open = (await proceedingsOf(db, file.id)).filter(({ workflow, ended }) => !ended && workflow !== 'case-file')
  const ends = await endsIn(db, file.id)
  const { locale } = person
  return open.map(one => ({
    text: [
      workflowNamed(one.workflow, one.definitionNumber).title[locale],
      ...(isClosedTo(person, one.id, ends) ? [] : [stateLabel(one, locale)]),
    ].join(' · '),
    href: `/cases/${file.id}#proceeding-${one.id}`,
  }))
}
