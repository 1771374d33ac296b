/** One supervision as figures see it: its clue, each letter with what came of it, and where it went next. */
import { type Letter, lettersTo, letterTo } from '../../../workflows/definitions/supervision/letters.ts'
import { daysFor } from '../../../workflows/definitions/supervision/parameters.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep } from '../told.ts'

/** One letter to one employer. */
export type LetterCourse = {
  caseId: string
  key: string
  kind: Letter['kind']
  sentOn: string
  repliedOn: string | undefined
  /** Checked on site and found corrected. */
  correctedOn: string | undefined
}

/** What a check on site found to be made good; null where nobody knows. */
export type MadeGood = { caseId: string; on: string; workers: number | null; amountFen: number | null }

export type SupervisionCourse = {
  id: string
  caseId: string
  cluedOn: string | undefined
  matters: readonly string[]
  declinedOn: string | undefined
  noBreachOn: string | undefined
  letters: readonly LetterCourse[]
  proposals: readonly string[]
  toProcuratorate: readonly string[]
  checked: readonly MadeGood[]
  closed: { on: string; result: string } | undefined
}

export const supervisions = (reading: Reading): SupervisionCourse[] => reading.courses('supervision').map(supervisionOf)

const supervisionOf = oncePer((course: Course): SupervisionCourse => {
  const { caseId } = course
  const clue = firstStep(course, 'openClue')
  const closing = lastStep(course, 'close')
  const taken = (name: string) => course.steps.filter(({ step }) => step === name)
  const days = (name: string) => taken(name).map(({ happenedOn }) => happenedOn)
  return {
    id: course.id,
    caseId,
    cluedOn: clue?.happenedOn,
    matters: [clue?.answers.matters ?? []].flat(),
    declinedOn: lastStep(course, 'decline')?.happenedOn,
    noBreachOn: lastStep(course, 'findNoBreach')?.happenedOn,
    letters: lettersIn(course),
    proposals: days('sendProposal'),
    toProcuratorate: days('toProcuratorate'),
    checked: taken('verifyCorrection').map(({ happenedOn: on, answers }) => ({
      caseId,
      on,
      workers: answers.workers ?? null,
      amountFen: answers.amountFen ?? null,
    })),
    closed: closing && { on: closing.happenedOn, result: closing.answers.result },
  }
})

/** An answer or a check names the employer: it is about the letter that is open with them, as the workflow reads it. */
function lettersIn({ caseId, steps }: Course): LetterCourse[] {
  const letters: Letter[] = []
  const courses = new Map<string, LetterCourse>()
  for (const { step, eventId, happenedOn, answers, given } of steps) {
    if (step === 'sendTip' || step === 'sendOpinion') {
      const kind = step === 'sendTip' ? 'tip' : 'opinion'
      const sent = lettersTo(kind, { addressees: answers.addressees }, { eventId, days: daysFor(given, kind) })
      for (const { key } of sent)
        courses.set(key, { caseId, key, kind, sentOn: happenedOn, repliedOn: undefined, correctedOn: undefined })
      letters.push(...sent)
    }
    const letter = answers.addressee ? letterTo({ letters }, answers.addressee) : undefined
    const about = letter && courses.get(letter.key)
    if (!letter || !about) continue
    if (step === 'recordReply') about.repliedOn = happenedOn
    if (step === 'verifyCorrection' && answers.corrected === 'yes') {
      about.correctedOn = happenedOn
      letter.standing = 'corrected'
    }
    if (step === 'reviewDispute' && answers.insists === 'no') letter.standing = 'withdrawn'
  }
  return [...courses.values()]
}
