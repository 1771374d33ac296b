/** The plan of taking back a step, in words: what goes, what stays, where things stand afterwards. */
import { workflowNamed } from '../../workflows/index.ts'
import { metasOf } from '../../workflows/walk.ts'
import { endsIn, mayRead } from '../access/audience.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { dayWords } from '../web/print.ts'
import { movedOn } from './before-move.ts'
import type { Event } from './history.ts'
import { stepLabel } from './labels.ts'
import { namesIn } from './names.ts'
import type { Plan } from './plan-taking-back.ts'
import type { CaseFile } from './repository.ts'
import { takeBackIn, whyNotCarriedOut } from './take-back.ts'
import { whatChanges } from './what-changes.ts'
import { changesView } from './what-changes-view.ts'
import { words } from './words.ts'

export async function planView(office: Office, plan: Plan, { person, file }: { person: Person; file: CaseFile }) {
  const { locale } = person
  const today = todayOf(office)
  const events = [...plan.takenBack, ...plan.staying]
  const names = await namesIn(office.db.reader, file.id, { events, locale })
  const ends = await endsIn(office.db.reader, file.id)
  const line = (event: Event) => ({
    text: `${workflowNamed(event.workflow!, event.definitionNumber!).title[locale]} · ${stepLabel(event)[locale]}`,
    on: dayWords(event.happenedOn, today, locale),
    by:
      event.audience !== 'ends' || mayRead(event, { person, audiences: [], ends })
        ? (names.get(event.takenBy) ?? '')
        : '',
  })
  return {
    title: words.takeBackTitle[locale],
    step: stepLabel(plan.event)[locale],
    action: `/events/${plan.event.id}/take-back`,
    caseHref: `/cases/${file.id}`,
    caseNumber: file.caseNumber ?? file.registrationNumber,
    shown: plan.takenBack.map(({ id }) => id).join(','),
    goes: plan.takenBack.map(line),
    stays: plan.staying.map(line),
    outcomes: [...plan.outcomes].map(([proceedingId, outcome]) => {
      const event = plan.takenBack.find(one => one.proceedingId === proceedingId)!
      return {
        title: workflowNamed(event.workflow!, event.definitionNumber!).title[locale],
        state: outcome
          ? metasOf(outcome.snapshot)
              .map(({ label }) => label[locale])
              .join(' › ')
          : words.takeBackNothing[locale],
      }
    }),
    refused: whyNotCarriedOut(plan)?.[locale],
    changes: whyNotCarriedOut(plan) ? undefined : await changesOf(office, plan, person),
    amendHref: plan.leftTheHouse.some(({ event, reason }) => event.id === plan.event.id && reason !== movedOn)
      ? `/events/${plan.event.id}/amend`
      : undefined,
  }
}

async function changesOf(office: Office, { event, takenBack }: Plan, person: Person) {
  const asked = { eventId: event.id, reason: '—', shown: takenBack.map(({ id }) => id), by: person }
  const changes = await whatChanges(office, { caseId: event.caseId, locale: person.locale }, tx =>
    takeBackIn(tx, office, asked),
  )
  return changesView(office, changes, { person, caseId: event.caseId })
}
