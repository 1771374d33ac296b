/** One thing on file of a case that does not fit its history, and which part of the file it is about. */
import type { Text } from '../../workflows/text.ts'

/** The chain of events; where a proceeding stands; what its steps put on file; its deadlines; the row for lists. */
export type FaultPart = 'chain' | 'standing' | 'records' | 'deadlines' | 'sums'
/**
 * `says` is for administrators: words, days and amounts; `exact`, with ids and columns, for whoever looks into the
 * database. Neither tells a name or what somebody typed.
 */
export type Fault = { part: FaultPart; says: Text; exact: string }

export const fault = (part: FaultPart, zh: string, en: string, exact = en): Fault => ({ part, says: { zh, en }, exact })

export const exactly = ({ exact }: Fault): string => exact
