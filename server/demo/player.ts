/** Tells one entry of a story to the engine, as the person it names; nothing here writes a case in another way. */
import { registerCase } from '../cases/register-case.ts'
import type { Db } from '../db.ts'
import { fileEvidence } from '../evidence/file-evidence.ts'
import { logForms } from '../log/forms.ts'
import { recordLog } from '../log/record-log.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { findPerson } from '../people/repository.ts'
import { takeStep } from '../proceedings/take-step.ts'
import { putForm } from '../reminder-list/forms.ts'
import { putOnListIn } from '../reminder-list/keep-entry.ts'
import { parseForm } from '../web/parse-form.ts'
import { amend, takeBack } from './corrections.ts'
import { paper, picture } from './files.ts'
import type { House } from './house/build.ts'
import { cityOf, province } from './house/organisations.ts'
import { leadOf, officer, partnerPerson } from './house/people.ts'
import { leave, onDuty } from './house/roster.ts'
import { lookUp, resolved } from './references.ts'
import { newestProceeding, ownerOf } from './repository.ts'
import { moved } from './shift.ts'
import type { Actor, Answers, Deed, Entry, Story } from './story.ts'

export type Stage = {
  /** Its clock stands at the entry's day and time, and its `write` is the transaction at hand. */
  office: Office
  tx: Db
  house: House
  /** How many days the story moves. */
  shift: number
  /** Cases told so far, by story. */
  caseIds: Map<string, string>
  /** Everybody as they are known that day, by id. */
  known: Map<string, Person>
}

export async function play(stage: Stage, story: Story, entry: Entry): Promise<void> {
  const caseId = stage.caseIds.get(story.name) ?? ''
  const by = await personFor(stage, story, entry)
  const { deed } = entry
  if (deed.kind === 'register') {
    const organisationId = stage.house.organisations.get(story.station)!
    const answers = { ...moved(deed.answers, stage.shift), organisationId }
    const registered = await registerCase(stage.office, { answers, by })
    stage.caseIds.set(story.name, registered.caseId)
  } else if (deed.kind === 'evidence') await upload(stage, deed, { caseId, by })
  else if (deed.kind === 'remind') await remind(stage, deed, { story, caseId, by })
  else await act(stage, deed, { caseId, by })
}

type Acting = { caseId: string; by: Person }

async function act(
  stage: Stage,
  deed: Exclude<Deed, { kind: 'register' | 'evidence' | 'remind' }>,
  { caseId, by }: Acting,
) {
  const { office, tx } = stage
  if (deed.kind === 'take-back') return takeBack(stage, deed, { caseId, by })
  const answers = await resolved(tx, moved(deed.answers, stage.shift) as Answers, around(stage, caseId))
  if (deed.kind === 'log') {
    const parsed = parseForm(logForms[deed.log], answers, by.locale)
    const about = deed.about && (await lookUp(tx, deed.about, around(stage, caseId)))
    await recordLog(tx, office, { caseId, kind: deed.log, answers: parsed, about, by })
    return
  }
  const { workflow, step } = deed
  if (deed.kind === 'begin') {
    await takeStep(office, { on: { caseId, begin: workflow }, step, answers, version: 0, by })
    return
  }
  const proceeding = await newestProceeding(tx, caseId, workflow)
  if (!proceeding) throw new Error(`${workflow} has not begun in ${caseId}`)
  if (deed.kind === 'amend') return amend(stage, proceeding, { step, answers, by })
  const { id: proceedingId, version } = proceeding
  await takeStep(office, { on: { proceedingId }, step, answers, version, by })
}

async function remind(
  stage: Stage,
  { party, answers }: Extract<Deed, { kind: 'remind' }>,
  { story, caseId, by }: Acting & { story: Story },
): Promise<void> {
  const { office, tx, house, shift } = stage
  const organisationId = house.organisations.get(story.station)!
  const typed = parseForm(putForm, { ...moved(answers, shift), organisationId }, by.locale)
  await putOnListIn(tx, office, { ...typed, partyId: await lookUp(tx, party, around(stage, caseId)), by })
}

async function upload({ office }: Stage, deed: Extract<Deed, { kind: 'evidence' }>, { caseId, by }: Acting) {
  const bytes = deed.file === 'image' ? picture(colourOf(deed.purpose)) : paper(`Demo paper ${deed.purpose.length}`)
  const { refused } = await fileEvidence(office, {
    caseId,
    received: [{ name: deed.name, bytes }],
    purpose: deed.purpose,
    heldBy: deed.heldBy,
    audience: deed.audience as 'all',
    by,
  })
  if (refused.length > 0) throw new Error(refused[0]!.en)
}

/** Few colours, so that few files are written. */
const colourOf = (purpose: string): number => 0x305060 + (purpose.length % 12) * 0x0a0806

const around = ({ house, caseIds }: Stage, caseId: string) => ({
  caseId,
  caseIds,
  personId: (userName: string) => house.people.get(userName)!,
})

async function personFor(stage: Stage, story: Story, entry: Entry): Promise<Person> {
  const id = await idOf(stage, entry.by, { story, day: entry.on })
  const known = stage.known.get(id) ?? (await findPerson(stage.tx, id, todayOf(stage.office)))
  if (!known) throw new Error(`${story.name}: nobody is ${entry.by} on ${entry.on}`)
  stage.known.set(id, known)
  return known
}

async function idOf(stage: Stage, by: Actor, { story, day }: { story: Story; day: string }): Promise<string> {
  const { people } = stage.house
  if (by === 'duty') return people.get(onDuty(story.station, day))!
  if (by === 'lead' && leadOf(story.station)) return people.get(leadOf(story.station)!)!
  if (by === 'officer') return people.get(officer)!
  if (people.has(by)) return people.get(by)!
  const partner = by.startsWith('partner:') && partnerNear(story.station, by.slice('partner:'.length))
  if (partner) return people.get(partner)!
  const ownerId = (await ownerOf(stage.tx, stage.caseIds.get(story.name) ?? ''))!
  const isAway = ownerId === people.get(leave.person) && day >= leave.from && day <= leave.to
  return isAway ? people.get(leave.cover)! : ownerId
}

/** Whoever signs in for the partner of the station's city, or of the province. */
const partnerNear = (station: string, kind: string): string | undefined =>
  partnerPerson(`${kind}@${cityOf(station)}`) ?? partnerPerson(`${kind}@${province.key}`)
