/** The workings saved to a claim, the newest first, and where another one is made. */

import { calculatorById } from '../../workflows/law/calculators/index.ts'
import { readableAudiences } from '../access/audience.ts'
import { permissions } from '../access/permit.ts'
import { keptWorkings } from '../calculators/repository.ts'
import { hasRole } from '../people/person.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { CaseReading } from './read-case.ts'
import { recordedBy } from './repository.ts'
import { words } from './words.ts'

export async function workingsView({ db, file, person, locale, today }: CaseReading, claimId: string) {
  const all = await keptWorkings(db, { caseId: file.id, audiences: readableAudiences(person, file) })
  const own = all.filter(one => one.claimId === claimId)
  const recorders = await recordedBy(
    db,
    own.map(({ eventId }) => eventId),
  )
  return {
    rows: own.map(({ eventId, calculator, figure, onDay }, at) => ({
      href: `/cases/${file.id}/workings/${eventId}`,
      figure: figure[locale],
      about: [
        calculatorById(calculator)?.name[locale],
        dayWords(onDay, today, locale),
        fill(words.recordedBy[locale], { name: recorders.get(eventId)?.name ?? '—' }),
        at === 0 ? words.newest[locale] : words.superseded[locale],
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    calculateHref: hasRole(person, ...permissions['cases.work'])
      ? `/cases/${file.id}/claims/${claimId}/calculators`
      : '',
  }
}
