/** A case as figures see it: registered, accepted, closed, opened again. */
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep } from '../told.ts'

export type CaseFile = {
  caseId: string
  registeredOn: string | undefined
  isAccepted: boolean
  /** Registered or reopened that day and not closed since; undefined for a closed one. */
  openSince: string | undefined
  /** The closing that stands; a case that was opened again is closed when it is closed again. */
  closedOn: string | undefined
  /** How that closing ended it: a code of the taxonomy of results, or 'merged'. */
  result: string | undefined
}

export const caseFiles = (reading: Reading): CaseFile[] => reading.courses('case-file').map(fileOf)

export const openFiles = (reading: Reading): CaseFile[] =>
  caseFiles(reading).filter(({ openSince }) => openSince !== undefined)

const fileOf = oncePer((course: Course): CaseFile => {
  const last = course.steps.findLast(({ step }) => ['register', 'reopen', 'close', 'merge'].includes(step))
  const isClosed = last?.step === 'close' || last?.step === 'merge'
  return {
    caseId: course.caseId,
    registeredOn: firstStep(course, 'register')?.happenedOn,
    isAccepted: firstStep(course, 'accept') !== undefined,
    openSince: isClosed ? undefined : last?.happenedOn,
    closedOn: isClosed ? last?.happenedOn : undefined,
    result: isClosed ? (last?.step === 'merge' ? 'merged' : last?.answers.result) : undefined,
  }
})
