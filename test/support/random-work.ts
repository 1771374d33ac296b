/** People at work on one case who do whatever comes to mind: some of it is allowed, much is not. */
import { registerCase } from '../../server/cases/register-case.ts'
import { Refusal } from '../../server/errors.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { amendStep } from '../../server/proceedings/amend-step.ts'
import { eventsOf, findEvent, reversedEvents } from '../../server/proceedings/history.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { engineSteps } from '../../server/proceedings/replay.ts'
import { type Proceeding, proceedingsOf } from '../../server/proceedings/repository.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import type { Step } from '../../workflows/define.ts'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import { addDays } from '../../workflows/law/days.ts'
import { begin, offered, restore } from '../../workflows/walk.ts'
import { allSamples } from './all-samples.ts'
import { people } from './builders.ts'
import type { Deed } from './deeds.ts'
import { fittedAnswers } from './fitted-answers.ts'
import type { TestOffice } from './office.ts'
import type { Sample } from './samples.ts'
import { waysThrough } from './ways.ts'

const firstDay = '2026-11-23'
const pick = <One>(list: readonly One[], number: number): One | undefined => list[number % Math.max(list.length, 1)]

/** A case on the first day, to be worked on. */
export async function openRandomCase(house: TestOffice, choice: number): Promise<string> {
  house.clock.on(firstDay)
  const [dispute, consultation] = allSamples['case-file']!.register!
  const sample = choice % 5 === 0 ? consultation! : dispute!
  const by = await house.person('mediator-a')
  const { caseId } = await registerCase(house.office, { answers: { ...sample.answers, registeredOn: firstDay }, by })
  return caseId
}

/** Goes one of the ways that lead through a workflow, as far as the house lets them; some are long. */
export async function goSomeWay(house: TestOffice, caseId: string, choice: number): Promise<void> {
  const workflow = pick(
    allWorkflows().filter(({ id }) => id !== 'case-file'),
    choice,
  )!
  const way = pick(waysThrough(workflow), Math.floor(choice / 5))!
  let proceedingId: string | undefined
  for (const { type: name, given: _, happenedOn: __, eventId: ___, ...answers } of way) {
    const all = await proceedingsOf(house.db.reader, caseId)
    const proceeding = all.find(({ id }) => id === proceedingId)
    const step = workflow.steps[name]!
    const deed = { kind: 'any', on: 0, what: 0, who: choice | 1, choice: 1 } as const
    try {
      await act(house, {
        caseId,
        deed,
        name,
        step,
        workflow: workflow.id,
        sample: { answers },
        ...(proceeding ? { proceeding } : {}),
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    const begun = (await proceedingsOf(house.db.reader, caseId)).filter(one => one.workflow === workflow.id)
    proceedingId = begun.at(-1)?.id
    if (!proceedingId) return
  }
}

/** True when it was done, false when the house refused it; anything else that goes wrong is thrown. */
export async function doIt(house: TestOffice, caseId: string, deed: Deed): Promise<boolean> {
  try {
    await deedsOf[deed.kind](house, caseId, deed)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

type Doing = (house: TestOffice, caseId: string, deed: Deed) => Promise<unknown>

const deedsOf: Record<Deed['kind'], Doing> = {
  begin: async (house, caseId, deed) => {
    const { kind } = await house.db.reader('cases').where({ id: caseId }).first('kind')
    const fitting = allWorkflows().filter(({ beginsIn }) => beginsIn.includes(kind))
    const workflow = pick(fitting, deed.on)!
    const name = pick(offered(workflow, begin(workflow), { today: house.clock.today() }), deed.what)!
    await act(house, { caseId, deed, name, step: workflow.steps[name]!, workflow: workflow.id })
  },
  offered: (house, caseId, deed) => onProceeding(house, { caseId, deed, isOffered: true, behind: 0 }),
  any: (house, caseId, deed) => onProceeding(house, { caseId, deed, isOffered: false, behind: 0 }),
  stale: (house, caseId, deed) => onProceeding(house, { caseId, deed, isOffered: true, behind: 1 }),
  'take-back': async (house, caseId, deed) => {
    const event = pick(await standingEvents(house, caseId), deed.what)!
    const plan = await planTakingBack(house.db.reader, house.office, event)
    const shown = deed.choice % 7 === 0 ? [] : plan.takenBack.map(({ id }) => id)
    const by = await house.person(deed.who % 4 === 0 ? userAt(deed.who) : 'lead-a')
    await takeBackStep(house.office, { eventId: event.id, reason: '误登记', shown, by })
  },
  amend: async (house, caseId, deed) => {
    const { id, workflow, definitionNumber, step: name } = pick(await standingEvents(house, caseId), deed.what)!
    const step = workflowNamed(workflow!, definitionNumber!).steps[name]!
    const sample = pick(allSamples[workflow!]![name]!, deed.choice)!
    const answers = await fittedAnswers(house, { caseId, step, sample, choice: deed.choice })
    const { proceedingId } = (await findEvent(house.db.reader, id))!
    const { version } = await house.db.reader('proceedings').where({ id: proceedingId }).first('version')
    await amendStep(house.office, { eventId: id, answers, version, by: await house.person('lead-a') })
  },
  wait: async (house, _caseId, { choice }) => {
    house.clock.on(addDays(house.clock.today(), 1 + (choice % 20)))
    await passDeadlines(house.office)
  },
}

async function standingEvents(house: TestOffice, caseId: string) {
  const reversed = await reversedEvents(house.db.reader, caseId)
  const all = await Promise.all(
    (await proceedingsOf(house.db.reader, caseId)).map(({ id }) => eventsOf(house.db.reader, id)),
  )
  return all.flat().filter(({ id, step }) => !reversed.has(id) && !engineSteps.includes(step))
}

type On = { caseId: string; deed: Deed; isOffered: boolean; behind: number }

async function onProceeding(house: TestOffice, { caseId, deed, isOffered, behind }: On): Promise<void> {
  const proceedings = await proceedingsOf(house.db.reader, caseId)
  const others = proceedings.filter(({ workflow }) => workflow !== 'case-file')
  const open = others.filter(({ ended }) => !ended)
  // The file itself offers twenty steps at any time: it gets every fifth deed.
  const proceeding = pick(
    deed.on % 5 === 0 || others.length === 0 ? proceedings : open.length > 0 ? open : others,
    deed.on,
  )!
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const snapshot = restore(workflow, proceeding.snapshot)
  const names = isOffered ? offered(workflow, snapshot, { today: house.clock.today() }) : Object.keys(workflow.steps)
  const name = pick(names.length > 0 ? names : Object.keys(workflow.steps), deed.what)!
  await act(house, { caseId, deed, name, step: workflow.steps[name]!, workflow: workflow.id, proceeding, behind })
}

type Act = {
  caseId: string
  deed: Deed
  workflow: string
  name: string
  step: Step
  proceeding?: Proceeding
  behind?: number
  sample?: Sample
}

/** Mostly by somebody whose role the step names, now and then by anybody at all. */
async function act(house: TestOffice, { caseId, deed, workflow, name, step, proceeding, behind = 0, sample }: Act) {
  const { owner_id: ownerId } = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
  const named = Object.keys(people).filter(user => step.by[people[user as keyof typeof people].role])
  const [user] = deed.who % 6 === 0 ? [userAt(deed.who)] : [step.by.mediator ? ownerId : pick(named, deed.who)]
  const answers = await fittedAnswers(house, {
    caseId,
    step,
    sample: sample ?? pick(allSamples[workflow]![name]!, deed.choice)!,
    choice: deed.choice,
  })
  await takeStep(house.office, {
    on: proceeding ? { proceedingId: proceeding.id } : { caseId, begin: workflow },
    step: name,
    answers,
    version: (proceeding?.version ?? 0) - behind,
    by: await house.person(user ?? userAt(deed.who)),
  })
}

const userAt = (number: number): string => pick(Object.keys(people), number)!
