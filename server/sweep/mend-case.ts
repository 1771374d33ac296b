/** Makes a part of a case anew from its history, as an act on record. The history itself is never touched. */
import { randomUUIDv7 } from 'node:crypto'
import { workflowNamed } from '../../workflows/index.ts'
import { begin, hasEnded, save, stateName } from '../../workflows/walk.ts'
import { refreshFacts } from '../cases/facts.ts'
import { bringInLine } from '../deadlines/bring-in-line.ts'
import { NotAllowed, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import type { Person } from '../people/person.ts'
import { append } from '../proceedings/append.ts'
import type { FaultPart } from '../proceedings/fault.ts'
import { historyOf, reversedEvents } from '../proceedings/history.ts'
import { type Moment, momentOf } from '../proceedings/moment.ts'
import { rebuildRecords } from '../proceedings/rebuild-records.ts'
import { type Replayed, replay } from '../proceedings/replay.ts'
import { advance, lockCase, moveHead, type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { brokenAt } from '../proceedings/verify-chain.ts'
import { words } from './words.ts'

export type Mending = { caseId: string; part: Exclude<FaultPart, 'chain'>; by: Person }

/** Throws NotFound, NotAllowed outside what the person administers, NotNow where the history cannot be relied on. */
export function mendCase(office: Office, { caseId, part, by }: Mending): Promise<void> {
  return office.db.write(async tx => {
    const file = await lockCase(tx, caseId, { person: by, today: todayOf(office) })
    if (!administeredBy(by).some(path => file.organisationPath.startsWith(path)))
      throw new NotAllowed(`${by.id} does not administer ${file.organisationPath}`, words.notAdministered)
    const history = await historyOf(tx, caseId)
    if (brokenAt(history, file) !== undefined) throw new NotNow(`The chain of ${caseId} is broken`, words.chainFirst)
    const without = await reversedEvents(tx, caseId)
    const moment = momentOf(tx, office, { by, file })
    const eventId = randomUUIDv7()
    for (const proceeding of part === 'sums' ? [] : await proceedingsOf(tx, caseId)) {
      const events = history.filter(({ proceedingId }) => proceedingId === proceeding.id)
      const outcome = events.length === 0 ? undefined : replay(events, { without, sealer: office.sealer })
      if (!outcome || outcome.misfits.length + outcome.astray.length > 0)
        throw new NotNow(`The history of ${proceeding.id} does not replay`, words.replayFirst)
      await mendProceeding(moment, { proceeding, outcome, part, eventId, version: events.length })
    }
    await append(moment, { id: eventId, step: 'mended', answers: { part }, happenedOn: moment.today })
    await moveHead(tx, moment.file)
    for (const kind of everything) moment.touched.add(kind)
    await refreshFacts(moment)
  })
}

/** The row for lists is made anew whatever was mended: it follows from all the rest. */
const everything = ['case', 'party', 'claim', 'appointment', 'proceeding', 'deadline'] as const

type Part = { proceeding: Proceeding; outcome: Replayed; part: Mending['part']; eventId: string; version: number }

async function mendProceeding(moment: Moment, { proceeding, outcome, part, eventId, version }: Part): Promise<void> {
  if (part === 'standing') await advance(moment.tx, standingOf(proceeding, outcome, version), proceeding.version)
  if (part === 'records') await rebuildRecords(moment, { proceeding, outcome: outcome.last === null ? null : outcome })
  if (part !== 'deadlines') return
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const snapshot = outcome.last === null ? begin(workflow) : outcome.snapshot
  const cause = { eventId, step: 'mended', happenedOn: moment.today }
  const line = { proceeding, workflow, snapshot, cause, again: true }
  if (outcome.last !== null || proceeding.ended === false) await bringInLine(moment, line)
}

function standingOf(proceeding: Proceeding, { snapshot, last, latestOn }: Replayed, version: number): Proceeding {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const stands = last !== null
  const ended = stands ? hasEnded(snapshot) : true
  return {
    ...proceeding,
    version,
    state: stands ? stateName(snapshot) : 'taken-back',
    snapshot: save(workflow, stands ? snapshot : begin(workflow)),
    ended,
    endedOn: stands ? (ended ? latestOn : null) : proceeding.endedOn,
    lastHappenedOn: stands ? latestOn : proceeding.lastHappenedOn,
  }
}
