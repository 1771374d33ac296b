/** One merged timeline, newest first, a page at a time; what a reader may not read is not there or says only that it happened. */
import type { Audience } from '../../workflows/define.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { isEnd } from '../access/audience.ts'
import { logForms } from '../log/forms.ts'
import { type Office, todayOf } from '../office.ts'
import { clock, type Person } from '../people/person.ts'
import { describeAnswers, type Line, type Names } from '../proceedings/describe.ts'
import { type Event, eventsBefore, reversedEvents } from '../proceedings/history.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { namesIn } from '../proceedings/names.ts'
import { whyNotTakeBack } from '../proceedings/plan-taking-back.ts'
import { engineSteps } from '../proceedings/replay.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { actorWords } from '../proceedings/words.ts'
import { dayWords, shortInstant } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

const pageSize = 40

export type TimelineAsked = {
  file: CaseFile
  person: Person
  before?: number | undefined
  audiences: readonly Audience[]
  /** Where the reader works on these proceedings only. */
  onlyProceedings?: readonly string[]
}

export async function timelineOf(office: Office, asked: TimelineAsked) {
  const db = office.db.reader
  const { file, person, before, onlyProceedings } = asked
  const events = await eventsBefore(db, file.id, { before, limit: pageSize + 1, onlyProceedings })
  const page = events.slice(0, pageSize)
  const names = await namesIn(db, file.id, { events: page, locale: person.locale })
  const reversed = await reversedEvents(db, file.id)
  const partners = await partnersOf(office, file.id)
  return {
    items: page.flatMap(event =>
      itemOf(office, event, { ...asked, names, reversed, partnerId: partners.get(event.proceedingId ?? '') ?? null }),
    ),
    olderHref: events.length > pageSize ? `/cases/${file.id}?before=${page.at(-1)!.sequence}#timeline` : undefined,
    newestHref: before ? `/cases/${file.id}#timeline` : undefined,
  }
}

async function partnersOf(office: Office, caseId: string): Promise<Map<string, string>> {
  const rows = await office.db
    .reader('access_grants')
    .where({ case_id: caseId })
    .whereNotNull('organisation_id')
    .select('proceeding_id', 'organisation_id')
  return new Map(rows.map(({ proceeding_id, organisation_id }) => [proceeding_id, organisation_id]))
}

type Reading = TimelineAsked & { names: Names; reversed: ReadonlySet<string>; partnerId: string | null }

function itemOf(office: Office, event: Event, { file, person, audiences, names, reversed, partnerId }: Reading) {
  const isForEnds = event.audience === 'ends'
  const mayRead = isForEnds ? isEnd(person, { takenBy: event.takenBy, partnerId }) : audiences.includes(event.audience)
  if (!mayRead && !isForEnds) return []
  const { locale } = person
  const today = todayOf(office)
  const isStep = event.proceedingId !== null && !engineSteps.includes(event.step)
  const isReversed = reversed.has(event.id)
  const mayTakeBack =
    isStep && !isReversed && whyNotTakeBack(event, { person, place: file, now: office.now() }) === undefined
  return [
    {
      at: event.recordedAt,
      when: shortInstant(event.recordedAt, today),
      text: titleOf(event, locale),
      isStep,
      by: byLine(event, { names, locale, today }),
      takenBack: isReversed ? words.takenBackNote[locale] : undefined,
      lines: mayRead ? linesOf(event, { names, locale, today }) : [{ label: '', value: words.withheld[locale] }],
      takeBackHref: mayTakeBack ? `/events/${event.id}/take-back` : undefined,
      note: event.takenBy === clock.id && !isReversed ? words.clockNote[locale] : undefined,
    },
  ]
}

function titleOf(event: Event, locale: Locale): string {
  const label = stepLabel(event)[locale]
  return event.workflow && isWorkflow(event.workflow)
    ? `${workflowNamed(event.workflow, event.definitionNumber!).title[locale]} · ${label}`
    : label
}

type Words = { names: Names; locale: Locale; today: string }

function byLine(event: Event, { names, locale, today }: Words): string {
  const actor = event.onBehalfOf as keyof typeof actorWords | null
  return [
    names.get(event.takenBy) ?? '',
    actor && actorWords[actor] ? fill(words.behalf[locale], { who: actorWords[actor][locale] }) : '',
    fill(words.happenedOn[locale], { day: dayWords(event.happenedOn, today, locale) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function linesOf(event: Event, reading: Words): Line[] {
  if (event.step === 'takeBack')
    return [{ label: reading.locale === 'zh' ? '理由' : 'Reason', value: String(event.answers.reason ?? '') }]
  const form = event.workflow
    ? workflowNamed(event.workflow, event.definitionNumber!).steps[event.step]?.form
    : logForms[event.step as keyof typeof logForms]
  return form ? describeAnswers(form, event.answers, reading) : []
}
