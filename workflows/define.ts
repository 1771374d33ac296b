/**
 * The vocabulary every workflow is written in, as types only; `check.ts` refuses a wrong one.
 *
 * A workflow is two tables that read as plain law:
 *   steps   - what a person may do: who, what they are asked, what is put on file, what follows
 *   machine - when it may be done and where it leads (an XState machine with no effects)
 */
import type { AnyStateMachine } from 'xstate'
import type { z } from 'zod'
import type { Given, Need } from './given.ts'
import type { Calendar } from './law/calendar.ts'
import type { Migration } from './migrate.ts'
import type { InOtherCase } from './other-case.ts'
import type { RecordPut, StandingRecord } from './records.ts'
import type { Actor, Audience, By, Role } from './roles.ts'
import type { Notice, Sheet } from './shown.ts'
import { type Signing, withSigning } from './signing.ts'
import type { Text } from './text.ts'

export type { Given, Need, Obligation } from './given.ts'
export type { Actor, Audience, By, Relation, Role } from './roles.ts'
export { roles } from './roles.ts'
export type { Cell, Notice, Sheet } from './shown.ts'

export type StepArgs<Answers = any, Facts = any> = {
  answers: Answers
  given: Given
  facts: Facts
  /** Keys of new records start with it, so that replay makes the same ones. */
  eventId: string
  happenedOn: string
}

/** A step of another workflow of the same case that is taken in the same transaction. */
export type Coupling = {
  workflow: string
  step: string
  /** true: begins a new proceeding of that workflow; false: moves the one that is open. */
  begins: boolean
  when?: (args: StepArgs) => boolean
  answers?: (args: StepArgs) => Record<string, unknown>
  /** true: when no proceeding of that workflow is open, or it does not offer the step, nothing happens. */
  ifOffered?: boolean
}

/** What is known of the member or the case for which a step of many is taken. */
export type ManySubject = {
  memberId?: string
  /** The owner of the case. */
  ownerId: string
  /** In fen: what the member claims, and what is still owed to them in the proceeding at hand. */
  claimedFen: number
  openFen: number
}

/** How a step is taken for many at once: an event for each member of a group, or for each of many cases. */
export type Many = {
  per: 'member' | 'case'
  /** The answer that names the member; a step without it begins a proceeding that is about this member alone. */
  member?: string
  /** Answers that may be left open for all, and are then found for each by itself. */
  fills?: readonly string[]
  each?: (subject: ManySubject) => Record<string, unknown>
}

export type Step = InOtherCase & {
  label: Text
  /** One sentence above the form: what the step does and what to watch. */
  help?: Text
  by: By
  actor?: Actor
  form: z.ZodObject
  /** Name of the answer that says on which day it happened; without it, the day it is recorded. */
  happenedOn?: string
  /** How many days back it may be dated; 60 unless told. */
  backdatingDays?: number
  /** May be dated before the last effective step of the proceeding. */
  mayPrecede?: boolean
  needs?: readonly Need[]
  /** Why it cannot be taken now, one sentence each; none means it can. Shown before the click and on refusal. */
  blocked?: (args: { facts: any; given: Given }) => Text[]
  /** What is wrong with the answers in the light of facts and look-ups: for each field, a sentence. */
  wrong?: (args: StepArgs) => Record<string, Text>
  /** What to know before the click; it stops nobody. From the look-ups the step needs. */
  cautions?: (args: { facts: any; given: Given }) => Text[]
  /** What is chosen in its form to begin with, from the same look-ups. */
  proposes?: (args: { given: Given }) => Record<string, string | string[]>
  records?: (args: StepArgs) => RecordPut[]
  /** Templates in `server/papers/templates`, filed with number and hash once the step is on record. */
  papers?: readonly string[] | ((args: StepArgs) => readonly string[])
  /** Records that a paper reached somebody: offered on the paper's page, as what runs from then counts from this step. */
  serves?: true
  couplings?: readonly Coupling[]
  audience?: (args: StepArgs) => Audience
  /** Why it can only be corrected forward: a paper was served, a referral signed for, money confirmed. */
  leavesHouse?: Text
  /** Signs an agreement: warns where it is below what was computed or an injury is not determined, and asks why. */
  signs?: Signing
  /**
   * Whether it passes a person's information to another body and asks for neither consent nor legal duty itself: the
   * case page warns (PIPL 13, 23). Before it is taken it is asked without answers.
   */
  passesOn?: (answers: Record<string, unknown>) => boolean
  /** Asked once more before the click: what it will do that surprises. */
  warns?: Text
  /** May be taken for many at once. One that names a member is stale only if that member or the state has changed. */
  many?: Many
  /** Steps of the same proceeding whose last taker may not take this one: nobody approves his own act. */
  notBySameAs?: readonly string[]
}
export type Steps = Record<string, Step>
export const defineSteps = <const S extends Steps>(steps: S): S =>
  Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, withSigning(step)])) as S

/** The events of a machine, derived from its steps. */
export type StepEvent<S extends Steps> = {
  [K in keyof S & string]: z.output<S[K]['form']> & { type: K; given: Given; happenedOn: string; eventId: string }
}[keyof S & string]

/** How sure the rule is: the tags of the legal reference; K and parameter are shown as 待核. */
export type Evidence = 'V-text' | 'V-off' | 'V-page' | 'V-data' | 'K' | 'parameter'

/** Natural days, working days, months, years. */
export type Unit = 'd' | 'wd' | 'm' | 'y'

export type Deadline<Fact extends string = string> = {
  label: Text
  /**
   * Length counted from the day of a fact, that day not counted; `d` natural days, `wd` working days, `m` months,
   * `y` years. Length 0 is a day that was agreed or set. Natural days, months and years roll to a working day
   * unless `rolls` is false. `direction: 'before'` counts back from the day, which is not counted, and never rolls.
   * `readBy`: a reading decides how long it is or what its days are; `stopsAsRead`: a reading decides whether a stop
   * with this ground counts (law/readings.ts).
   */
  due: {
    length: number
    unit: Unit
    after?: Fact
    rolls?: boolean
    direction?: 'before'
    readBy?: 'C_LAL' | 'R_PUBLISH' | 'R_RENEW' | 'L_CIVIL'
    stopsAsRead?: Text
  }
  /** Law and article. */
  source: Text
  evidence: Evidence
  /** The workflow's parameter that gives the length, where the office sets it. */
  parameter?: string
  /** What follows when it is missed, and the step the clock takes on the day after. */
  missed: { text: Text; step?: string }
  /** Steps that meet it; any other way of leaving makes it void. */
  metBy: readonly string[]
  /** So many days ahead the desk tells of it; three unless told. */
  soonDays?: number
  /** A right and not a duty: it may be used until its day, or opens with it. Once the day has passed nobody is late. */
  isRight?: true
}

/** One deadline that ought to run now. `subject` is 'proceeding' or the key of a record. */
export type Running = {
  rule: string
  subject: string
  anchorOn: string
  suspensions?: { from: string; to: string | null; reason: Text }[]
  /** The last day both sides agreed on instead; or days, or months of a period in months, added to the unrolled end. */
  extension?: { until?: string; days?: number; months?: number; reason: Text }
  /** Length and unit of this run, where each partner or decision sets its own; the rule's `due` unless told. */
  length?: number
  unit?: Unit
}

/** Where a proceeding stands, as far as deadlines may know. */
export type Standing = {
  /** Dotted paths of the active states, ancestors included. */
  states: readonly string[]
  facts: any
  records: readonly StandingRecord[]
  /** For rules whose beginning depends on when an earlier day fell. */
  calendar: Calendar
  /** Facts of the case's other proceedings. */
  others: readonly { workflow: string; state: string; facts: any }[]
}

export type StateMeta<DeadlineId extends string = string> = {
  label: Text
  /** Which bar of the case page it belongs to; the stage of the parent state unless told. */
  stage?: string
  /** Whose turn it is, for worklists. */
  turn?: Role | Actor
  /** Deadlines of the proceeding itself that run here. */
  deadlines?: readonly DeadlineId[]
  /** The step of the desk's button. */
  next?: string
  /**
   * What was to be done here is done, and what is left runs by itself: the file may be closed all the same, the
   * proceeding stands on with its deadlines. A step that leads back to work reopens the file along with it.
   */
  outlastsFile?: true
}

export type CaseKind =
  | 'dispute'
  | 'consultation'
  | 'bargaining'
  | 'supervision'
  | 'tripartite'
  | 'joint-meeting'
  | 'incident'
  | 'hotline-order'

/**
 * A number the office may change for a region and from a day on: what the law leaves to a province, a charter or a
 * working rule. `default` null: no figure is known, and none is guessed.
 */
export type Parameter = {
  label: Text
  unit: Unit | 'minutes' | 'hours' | 'people' | 'enterprises' | 'fen' | 'times' | 'points' | 'percent'
  default: number | null
  source: Text
  evidence: Evidence
}

export type Workflow = {
  id: string
  /** Raised when a change is more than an addition; the old number stays while a proceeding stands on it. */
  number: number
  title: Text
  /** Icon of the sprite, by its Tabler name. */
  icon: string
  /** Kinds of case in which a person may begin it; empty: only a coupling begins it. */
  beginsIn: readonly CaseKind[]
  /** A group's members can be named when it begins; all of them unless told. */
  coversMembers?: boolean
  /** Three to six named groups of states, in order. */
  stages: Record<string, Text>
  steps: Steps
  deadlines: Record<string, Deadline>
  /** What ought to run beyond the states' short form. */
  running?: (standing: Standing) => Running[]
  /** What `running` asks for beside states and facts: it is looked up only where it is named, and refused where not. */
  runningNeeds?: readonly ('records' | 'others')[]
  notices?: (standing: Pick<Standing, 'states' | 'facts'>) => Notice[]
  /** What the case page shows of its records; those that the reader may not see are left out before it is asked. */
  sheets?: (standing: Omit<Standing, 'others' | 'calendar'>) => Sheet[]
  /** Looked up by steps that need 'parameters'. */
  parameters?: Record<string, Parameter>
  /** How open proceedings of an older number come to this one; without it they end where they are. */
  migrates?: Migration
  machine: AnyStateMachine
}
