/** What the page of one step shows: its form, what it takes with it, and why it cannot be taken where that is so. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Coupling, Step } from '../../workflows/define.ts'
import { metaOf } from '../../workflows/field-meta.ts'
import { references, type Widget } from '../../workflows/fields.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { begin, offered, restore } from '../../workflows/walk.ts'
import { assignmentTo } from '../access/may-take.ts'
import { refuseOwnAct } from '../access/own-act.ts'
import { refuseUnreferred } from '../access/partner.ts'
import { differencesIn } from '../cases/merge-differences.ts'
import { findCaseFile } from '../cases/repository.ts'
import { conflictNote } from '../conflicts/step-note.ts'
import type { Db } from '../db.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { type FieldView, type FormState, fieldViews, problemsOf } from '../web/field-view.ts'
import { isLong } from '../web/find-option.ts'
import { everything } from '../web/pick.ts'
import { fill } from '../web/words.ts'
import { proposalsFor } from '../workload/view.ts'
import { eventsOf } from './history.ts'
import { knownBefore, shownForm } from './known-before.ts'
import { lookUpQuietly } from './look-ups.ts'
import { type Moment, momentOf } from './moment.ts'
import { mayTakeStep } from './offered-steps.ts'
import { keptFor, valuesKept, withSources } from './on-file.ts'
import { optionsFor } from './options.ts'
import { type CaseFile, findProceeding, type Proceeding } from './repository.ts'
import { fileGaps, openInCase } from './stands-open.ts'
import { stepAside } from './step-aside.ts'
import { existingStep, refuseUnlessBegins } from './take-step.ts'
import { actorWords, words } from './words.ts'

/** Where a step is to be taken: in a proceeding, or as the beginning of one. */
export type Place = { proceedingId: string } | { caseId: string; begin: string }
export type Found = { step: Step; name: string; proceeding: Proceeding | null; file: CaseFile; workflow: string }

/**
 * Throws NotFound for what the person may not see and for what begins nothing, NotAllowed for what they may see but
 * not do, NotNow where the case does not let it begin. `seenVersion` is that of a page gone stale: it may show a step of
 * the number under which the proceeding stood then.
 */
export async function findStep(
  office: Office,
  { place, name, person, seenVersion }: { place: Place; name: string; person: Person; seenVersion?: number },
): Promise<Found> {
  const seen = { person, today: todayOf(office) }
  const db = office.db.reader
  const proceeding = 'proceedingId' in place ? await findProceeding(db, place.proceedingId, seen) : null
  const file = await findCaseFile(db, proceeding?.caseId ?? (place as { caseId: string }).caseId, seen)
  const workflow = proceeding?.workflow ?? (place as { begin: string }).begin
  const before = proceeding && seenVersion ? await stepSeen(db, proceeding, { name, seenVersion }) : undefined
  const step = before ?? existingStep(workflow, proceeding, name)
  if (proceeding) await refuseUnreferred(db, person, { ...proceeding, today: seen.today })
  const isAssigned = await assignmentTo(db, person, {
    caseId: file.id,
    proceedingId: proceeding?.id,
    today: seen.today,
  })
  if (!mayTakeStep(step, { person, file, isAssigned, today: seen.today }))
    throw new NotAllowed(`May not take ${workflow}.${name}`)
  if (proceeding) await refuseOwnAct(db, step, { proceedingId: proceeding.id, person })
  else refuseUnlessBeginning({ workflow, name, file, today: seen.today })
  return { step, name, proceeding, file, workflow }
}

/** A step that the proceeding's number has no more, as it was; what it asked of the facts then is not asked again. */
async function stepSeen(
  db: Db,
  { id, workflow, definitionNumber }: Proceeding,
  { name, seenVersion }: { name: string; seenVersion: number },
): Promise<Step | undefined> {
  if (Object.hasOwn(workflowNamed(workflow, definitionNumber).steps, name)) return undefined
  const seen = (await eventsOf(db, id)).find(({ version }) => version === seenVersion)
  const found = seen && workflowNamed(workflow, seen.definitionNumber!).steps[name]
  if (!found) return undefined
  const { blocked: _asked, ...step } = found
  return step
}

function refuseUnlessBeginning({
  workflow,
  name,
  file,
  today,
}: Pick<Found, 'workflow' | 'name' | 'file'> & { today: string }): void {
  const definition = workflowNamed(workflow)
  const begins = offered(definition, begin(definition), { today }).includes(name)
  if (!begins) throw new NotFound(`${workflow} does not begin with '${name}'`)
  refuseUnlessBegins(workflow, file)
}

export type Tried = {
  typed?: Record<string, unknown>
  wrong?: Record<string, string[]>
  /** What the address proposes: ids, days and choices of the form, never words. */
  asked?: Readonly<Record<string, unknown>>
}

export async function stepPage(office: Office, found: Found, { person, tried }: { person: Person; tried: Tried }) {
  const { step, name, proceeding, file, workflow } = found
  const { locale } = person
  const today = todayOf(office)
  const options = await optionsFor(office.db.reader, step.form, { file, today, locale })
  const proposals = await proposalsFor(office, { step, file, person, options })
  const before = await knownBefore(office, found, person)
  const kept = await keptFor(office.db.reader, { caseId: file.id, step: `${workflow}.${name}`, proceeding, today })
  const state: FormState = {
    locale,
    today,
    typed: tried.typed,
    wrong: tried.wrong,
    options,
    finds: true,
    proposed: {
      ...valuesKept(kept),
      ...before.proposed,
      ...proposedBy(step.form, tried.asked ?? {}),
      ...proposals.proposed,
    },
  }
  const asked = fieldViews(shownForm(step, before, tried.wrong ?? {}), state)
  const fields = withSources(asked, kept, locale)
  return {
    title: step.label[locale],
    workflowTitle: workflowNamed(workflow, proceeding?.definitionNumber).title[locale],
    help: step.help?.[locale],
    warns: step.warns?.[locale],
    cautions: before.cautions,
    behalf: step.actor ? fill(words.behalf[locale], { who: actorWords[step.actor][locale] }) : undefined,
    caseHref: `/cases/${file.id}`,
    caseNumber: file.caseNumber ?? file.registrationNumber,
    action: actionOf({ proceeding, file, workflow, name }),
    version: String(proceeding?.version ?? 0),
    key: String(tried.typed?._key ?? randomUUID()),
    fields,
    problems: problemsOf(fields, tried.wrong ?? {}),
    blocked: await reasonsAgainst(office, found, person),
    standsOpen: await openInCase(office, found, person),
    differences: await differencesBefore(office, found, { person, typed: tried.typed }),
    fileGaps: await fileGaps(office, found, person),
    proposals: proposals.views,
    conflict: step.needs?.includes('conflictSearch')
      ? await conflictNote(office.db.reader, { caseId: file.id, personId: person.id, locale })
      : undefined,
    aside: await stepAside(office, { proceeding, file, person }),
    members: proceeding ? undefined : await memberField(office, found, { locale, tried }),
    couplings: (step.couplings ?? []).map(coupling => couplingWords(coupling, locale)),
  }
}

const fromAddress: readonly Widget[] = ['choice', 'choices', 'date']

function proposedBy(form: z.ZodObject, asked: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form.shape).flatMap(([name, field]) => {
      const value = Object.hasOwn(asked, name) ? asked[name] : undefined
      const { widget, sealed } = metaOf(field as z.ZodType)
      return typeof value === 'string' && fromAddress.includes(widget) && !sealed ? [[name, value]] : []
    }),
  )
}

function actionOf({
  proceeding,
  file,
  workflow,
  name,
}: Pick<Found, 'proceeding' | 'file' | 'workflow' | 'name'>): string {
  return proceeding ? `/proceedings/${proceeding.id}/steps/${name}` : `/cases/${file.id}/begin/${workflow}/${name}`
}

/** Who of a group the proceeding is to be about, where it can be some of them; all are ticked to begin with. */
async function memberField(
  office: Office,
  { file, workflow }: Found,
  { locale, tried: { typed, wrong } }: { locale: Locale; tried: Tried },
): Promise<FieldView | undefined> {
  if (!workflowNamed(workflow).coversMembers) return undefined
  const options = await optionsFor(office.db.reader, membersForm, { file, today: todayOf(office), locale })
  const all = options.members ?? []
  if (all.length < 2) return undefined
  const everybody = isLong(all) ? [everything] : all.map(({ value }) => value)
  const told = typed && Object.hasOwn(typed, '_members') ? typed : { ...typed, _members: everybody }
  return fieldViews(membersForm, { locale, typed: told, wrong, options, finds: true })[0]
}

const membersForm = z.object({ _members: references(words.coveredMembers, 'members') })

/** Where a merge differs from the case that was typed; nothing for any other step. */
async function differencesBefore(
  office: Office,
  { step, proceeding, file, workflow }: Found,
  { person, typed }: { person: Person; typed: Tried['typed'] },
): Promise<string[]> {
  if (!step.needs?.includes('mergeConflicts') || !typed) return []
  const { mergeConflicts } = await lookUpQuietly(readingMoment(office, { file, person }), {
    needs: ['mergeConflicts'],
    answers: typed,
    proceedingId: proceeding?.id ?? null,
    workflow: workflowNamed(workflow),
  })
  return differencesIn(office.db.reader, mergeConflicts?.found ?? [], person.locale)
}

const readingMoment = (office: Office, { file, person }: { file: CaseFile; person: Person }): Moment =>
  momentOf(office.db.reader, office, { by: person, file })

/** Why the step cannot be taken now, before anything is typed. */
async function reasonsAgainst(
  office: Office,
  { step, proceeding, file, workflow }: Found,
  person: Person,
): Promise<string[]> {
  if (!step.blocked) return []
  const definition = workflowNamed(workflow, proceeding?.definitionNumber)
  const snapshot = proceeding ? restore(definition, proceeding.snapshot) : begin(definition)
  const given = await lookUpQuietly(readingMoment(office, { file, person }), {
    needs: step.needs ?? [],
    answers: {},
    proceedingId: proceeding?.id ?? null,
    workflow: definition,
  })
  return step.blocked({ facts: snapshot.context, given }).map(reason => reason[person.locale])
}

function couplingWords({ workflow, step, when, ifOffered }: Coupling, locale: Locale) {
  const { title, steps } = workflowNamed(workflow)
  const says = when || ifOffered ? words.mayAlsoTake : words.alsoTakes
  return { text: fill(says[locale], { step: `${title[locale]} · ${steps[step]!.label[locale]}` }) }
}
