/** Whether a proceeding stands where its history leads, with the records and deadlines that follow from it. */
import { isDeepStrictEqual } from 'node:util'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { begin, hasEnded, save, stateName } from '../../workflows/walk.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import { outOfLineWith } from '../deadlines/bring-in-line.ts'
import type { Office } from '../office.ts'
import type { Sealer } from '../sealing/sealer.ts'
import type { CaseOnFile, ProceedingOnFile } from './cases-on-file.ts'
import { expectedRecords } from './expected-records.ts'
import { exactly, type Fault, fault } from './fault.ts'
import type { Event } from './history.ts'
import { stepLabel } from './labels.ts'
import { caseFaults, ownFaults, recordFaults } from './record-faults.ts'
import { type Replayed, replay } from './replay.ts'
import type { Proceeding } from './repository.ts'
import { othersAmong, toStandingRecord } from './standing.ts'
import { words } from './words.ts'

type Whole = {
  proceeding: Proceeding
  /** Its own events, oldest first. */
  events: readonly Event[]
  /** Ids of what was taken back. */
  reversed: ReadonlySet<string>
}
type Around = Pick<Office, 'sealer' | 'calendar'>

/** Pure. Throws where a definition is gone or something cannot be read. */
export function proceedingFaults(
  { sealer, calendar }: Around,
  { of, at, events }: { of: CaseOnFile; at: ProceedingOnFile; events: readonly Event[] },
): Fault[] {
  const { proceeding } = at
  const { reversed } = of
  const replayed = events.length > 0 ? replay(events, { without: reversed, sealer }) : undefined
  const expected = expectedRecords(replayed?.puts ?? [], sealer)
  const faults = [
    ...(replayed ? standingFaults({ proceeding, events }, replayed) : [withoutEvents]),
    ...ownFaults(at.own, expected.own, sealer),
    ...recordFaults(at.records, { events, expected: expected.records }),
    ...(proceeding.workflow === 'case-file' ? caseFaults(expected.case, of.row) : []),
    ...(replayed ? deadlineFaults(calendar.current(), { of, at, snapshot: replayed.snapshot }) : []),
  ]
  const { workflow, id, beganOn } = proceeding
  const { zh, en } = workflowNamed(workflow, proceeding.definitionNumber).title
  return faults.map(({ part, says, exact }) =>
    fault(
      part,
      `${zh}（${beganOn} 开始）：${says.zh}`,
      `${en} (begun ${beganOn}): ${says.en}`,
      `${workflow} ${id}: ${exact}`,
    ),
  )
}

/** Pure: version, state and snapshot against the replayed history. Throws where the definition is gone. */
export function replayFaults(whole: Whole, sealer: Sealer): string[] {
  if (whole.events.length === 0) return [exactly(withoutEvents)]
  return standingFaults(whole, replay(whole.events, { without: whole.reversed, sealer })).map(exactly)
}

const withoutEvents = fault('standing', '没有任何记录', 'it has no events')

function standingFaults({ proceeding, events }: Pick<Whole, 'proceeding' | 'events'>, replayed: Replayed): Fault[] {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const stands = replayed.last !== null
  const snapshot = stands ? replayed.snapshot : begin(workflow)
  const state = stands ? stateName(snapshot) : 'taken-back'
  const plain = JSON.parse(JSON.stringify(save(workflow, snapshot)))
  const versions = events.every(({ version }, place) => version === place + 1) && proceeding.version === events.length
  const last = events.at(-1)!
  const { version, definitionNumber } = proceeding
  const said = (zh: string, en: string, exact?: string): Fault => fault('standing', zh, en, exact)
  return [
    ...(versions
      ? []
      : [
          said(
            `版本为 ${version}，记录有 ${events.length} 条`,
            `its version is ${version}, its events are ${events.length}`,
          ),
        ]),
    ...replayed.misfits.map(one =>
      said(
        `第 ${one.version} 步（${stepLabel(one).zh}）已不适用`,
        `step ${one.version} (${stepLabel(one).en}) does not fit any more`,
        `step ${one.version} (${one.step}) does not fit any more`,
      ),
    ),
    ...replayed.astray.map(one =>
      said(
        `第 ${one.version} 次改用定义时状态不符`,
        `the move ${one.version} to another number began in another state`,
      ),
    ),
    ...(last.definitionNumber === definitionNumber
      ? []
      : [
          said(
            `流程定义为 ${definitionNumber}，记录为 ${last.definitionNumber}`,
            `it stands on number ${definitionNumber}, its history on ${last.definitionNumber}`,
          ),
        ]),
    ...(proceeding.state === state
      ? []
      : [
          said(
            `状态为“${stateWords(proceeding, 'zh')}”，按记录应为“${stateWords({ ...proceeding, state }, 'zh')}”`,
            `it stands at “${stateWords(proceeding, 'en')}”, its history leads to “${stateWords({ ...proceeding, state }, 'en')}”`,
            `its state is ${proceeding.state}, its history leads to ${state}`,
          ),
        ]),
    ...(last.state === proceeding.state ? [] : [said('最后一条记录的状态不同', 'its last event tells another state')]),
    ...(proceeding.ended === (stands ? hasEnded(snapshot) : true)
      ? []
      : [said('是否办结与记录不一致', 'it is ended on one side only')]),
    ...(stands && proceeding.lastHappenedOn !== replayed.latestOn
      ? [said('最近办理日期与记录不符', 'its last day is not that of its history')]
      : []),
    ...(stands && proceeding.ended && proceeding.endedOn !== replayed.latestOn
      ? [said('办结日期不是最后一步的日期', 'it did not end on the latest day of its steps')]
      : []),
    ...(isDeepStrictEqual(proceeding.snapshot, plain)
      ? []
      : [said('快照与记录不一致', 'its snapshot differs from its history')]),
  ]
}

const stateWords = ({ workflow, state }: Pick<Proceeding, 'workflow' | 'state'>, locale: Locale): string =>
  state === 'taken-back' ? words.removed[locale] : doingLabel(`${workflow}/${state}`, locale)

type Standing = { of: CaseOnFile; at: ProceedingOnFile; snapshot: Replayed['snapshot'] }

function deadlineFaults(calendar: Parameters<typeof outOfLineWith>[0], { of, at, snapshot }: Standing): Fault[] {
  const { proceeding, deadlines, adjustments, records } = at
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const line = { proceeding, workflow, snapshot, cause: { eventId: '', step: '', happenedOn: '' }, again: true }
  const { started, changed } = outOfLineWith(calendar, line, {
    onFile: deadlines,
    adjustments,
    records: records.map(toStandingRecord),
    others: othersAmong(
      of.proceedings.map(one => one.proceeding),
      proceeding.id,
    ),
  })
  const alive = deadlines.filter(({ status }) => ['running', 'paused'].includes(status))
  const said = (zh: string, en: string, exact: string): Fault => fault('deadlines', zh, en, exact)
  const named = (rule: string): Text => workflow.deadlines[rule]?.label ?? { zh: rule, en: rule }
  return [
    ...started.map(({ rule, subject, dueOn }) =>
      said(
        `缺少期限“${named(rule).zh}”，应于 ${dueOn} 届满`,
        `the deadline “${named(rule).en}” due on ${dueOn} is missing`,
        `deadline ${rule} of ${subject} due on ${dueOn} is missing`,
      ),
    ),
    ...changed.map(({ rule, subject }) =>
      said(
        `期限“${named(rule).zh}”与重新计算的结果不一致`,
        `the deadline “${named(rule).en}” ought not to run as it does`,
        `deadline ${rule} of ${subject} ought not to run as it does`,
      ),
    ),
    ...(proceeding.ended
      ? alive.map(({ rule }) =>
          said(
            `程序已办结，期限“${named(rule).zh}”仍在计算`,
            `the deadline “${named(rule).en}” runs on although it has ended`,
            `deadline ${rule} runs on although it has ended`,
          ),
        )
      : []),
  ]
}
