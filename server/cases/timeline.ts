/** One merged timeline, newest first, a page at a time; what a reader may not read is not there or says only that it happened. */
import type { Audience } from '../../workflows/define.ts'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import { type Ends, mayRead } from '../access/audience.ts'
import { dayOf, type Office, todayOf } from '../office.ts'
import { clock, type Person } from '../people/person.ts'
import { liesBeforeMove } from '../proceedings/before-move.ts'
import { isCut, type Names } from '../proceedings/describe.ts'
import { type Event, eventsBefore, eventsOfStep, reversedEvents } from '../proceedings/history.ts'
import { stepLabel } from '../proceedings/labels.ts'
import { namesIn } from '../proceedings/names.ts'
import { whyNotTakeBack } from '../proceedings/plan-taking-back.ts'
import { engineSteps } from '../proceedings/replay.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { actorWords } from '../proceedings/words.ts'
import { countWords, dayWords, shortInstant } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Fold, foldsIn } from './batch-folds.ts'
import { hiddenCases } from './hidden-cases.ts'
import { type Told, tell, tellingOf } from './tell-event.ts'
import { words } from './words.ts'

const pageSize = 40

export type TimelineAsked = {
  file: CaseFile
  person: Person
  before?: number | undefined
  /** A batch or an event: only that, and all of it. */
  of?: string | undefined
  audiences: readonly Audience[]
  ends: Ends
  /** Names of the case, by id. */
  onFile: Names
  /** Where the reader works on these proceedings only. */
  onlyProceedings?: readonly string[]
}

export async function timelineOf(office: Office, asked: TimelineAsked) {
  const db = office.db.reader
  const { file, person, before, onlyProceedings, of, audiences } = asked
  const folds = of ? [] : await foldsIn(db, { caseId: file.id, audiences, onlyProceedings })
  const events = await eventsBefore(db, file.id, {
    before,
    limit: pageSize + 1,
    onlyProceedings,
    of,
    folds,
    audiences,
  })
  const page = events.slice(0, pageSize)
  const reading: Reading = {
    ...asked,
    today: todayOf(office),
    now: office.now(),
    folds: new Map(folds.map(one => [one.last, one])),
    reversed: await reversedEvents(db, file.id),
    moves: await eventsOfStep(db, file.id, 'migrated'),
    telling: await tellingOf(db, file.id, {
      hidden: await hiddenCases(db, page, { person, today: todayOf(office) }),
      names: await namesIn(db, file.id, { events: page, locale: person.locale, onFile: asked.onFile }),
      locale: person.locale,
      today: todayOf(office),
      events: page,
      whole: of !== undefined,
    }),
  }
  const older = new URLSearchParams({ ...(of ? { of } : {}), before: String(page.at(-1)?.sequence) })
  return {
    items: page.flatMap(event => itemOf(event, reading)),
    olderHref: events.length > pageSize ? `/cases/${file.id}?${older}#timeline` : undefined,
    newestHref: before || of ? `/cases/${file.id}#timeline` : undefined,
  }
}

type Reading = TimelineAsked & {
  today: string
  now: Date
  reversed: ReadonlySet<string>
  /** Steps before one of these are corrected no more. */
  moves: readonly Event[]
  telling: Awaited<ReturnType<typeof tellingOf>>
  /** By the place of the newest event of each. */
  folds: ReadonlyMap<number, Fold>
}

type Item = Told & {
  at: string
  when: string
  text: string
  isStep: boolean
  by: string
  takenBack?: string | undefined
  note?: string | undefined
  correction?: { href: string; label: string } | undefined
  /** Where all of it is told. */
  opens?: { href: string; text: string } | undefined
}

function itemOf(event: Event, reading: Reading): Item[] {
  const { person, reversed, telling } = reading
  const { locale } = person
  if (!mayRead(event, reading)) {
    // of a confidential matter the file shows only that it was made
    return event.audience === 'ends' && event.version === 1 ? [withheld(event, reading)] : []
  }
  const fold = reading.folds.get(event.sequence)
  if (fold) return [folded(event, fold, reading)]
  const isReversed = reversed.has(event.id)
  return [
    {
      ...bare(event, reading),
      ...tell(event, telling),
      by: byLine(event, reading),
      takenBack: isReversed ? words.takenBackNote[locale] : undefined,
      note: event.takenBy === clock.id && !isReversed ? words.clockNote[locale] : undefined,
      correction: isReversed ? undefined : correctionOf(event, reading),
      opens: isCut(event.answers) && !telling.whole ? opening(event, event.id, words.openWhole[locale]) : undefined,
    },
  ]
}

const opening = ({ caseId }: Event, of: string, text: string) => ({ href: `/cases/${caseId}?of=${of}#timeline`, text })

/** A step that a batch took for many: who and when, for how many, and the way to each of them. */
function folded(event: Event, { batchId, count, takenBack }: Fold, reading: Reading): Item {
  const { locale } = reading.person
  const undone = fill(words.foldTakenBack[locale], { count: countWords(takenBack) })
  return {
    ...bare(event, reading),
    by: byLine(event, reading),
    lines: takenBack > 0 ? [{ label: '', value: undone }] : [],
    more: [],
    opens: opening(event, batchId, fill(words.foldOf[locale], { count: countWords(count) })),
  }
}

const isStep = ({ proceedingId, step }: Event): boolean => proceedingId !== null && !engineSteps.includes(step)

function bare(event: Event, { person: { locale }, today }: Reading) {
  const label = stepLabel(event)[locale]
  const workflow = event.workflow && isWorkflow(event.workflow) && event.workflow !== 'case-file'
  const place = workflow ? workflowNamed(event.workflow!, event.definitionNumber!).title[locale] : label
  const title = place === label ? label : `${place} · ${label}`
  return { at: event.recordedAt, when: shortInstant(event.recordedAt, today), text: title, isStep: isStep(event) }
}

function withheld(event: Event, reading: Reading): Item {
  const { locale } = reading.person
  return { ...bare(event, reading), by: '', lines: [{ label: '', value: words.withheld[locale] }], more: [] }
}

/** Who, for whom, and on which day where that is not the day it was written down. */
function byLine(event: Event, { telling, person: { locale }, today }: Reading): string {
  const actor = event.onBehalfOf as keyof typeof actorWords | null
  const isLater = dayOf(new Date(event.recordedAt)) !== event.happenedOn
  return [
    telling.names.get(event.takenBy) ?? '',
    actor && actorWords[actor] ? fill(words.behalf[locale], { who: actorWords[actor][locale] }) : '',
    isLater ? fill(words.happenedOn[locale], { day: dayWords(event.happenedOn, today, locale) }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Taking back where that can be done; correcting forward what has left the house. */
function correctionOf(
  event: Event,
  { person, file, now, moves }: Reading,
): { href: string; label: string } | undefined {
  if (!isStep(event) || (event.workflow === 'case-file' && event.version === 1)) return undefined
  if (liesBeforeMove(event, moves) || whyNotTakeBack(event, { person, place: file, now })) return undefined
  const step = workflowNamed(event.workflow!, event.definitionNumber!).steps[event.step]
  if (!step) return undefined
  return step.leavesHouse
    ? { href: `/events/${event.id}/amend`, label: words.amend[person.locale] }
    : { href: `/events/${event.id}/take-back`, label: words.takeBack[person.locale] }
}
