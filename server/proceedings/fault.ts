/** One thing on file of a case that does not fit its history, and which part of the file it is about. */
import type { Text } from '../../workflows/text.ts'

/** The chain of events; where a proceeding stands; what its steps put on file; its deadlines; the row for lists. */
export type FaultPart = 'chain' | 'standing' | 'records' | 'deadlines' | 'sums'
/** `says` tells ids, columns, days and amounts; never a name or what somebody typed. */
export type Fault = { part: FaultPart; says: Text }

export const fault = (part: FaultPart, zh: string, en: string): Fault => ({ part, says: { zh, en } })

export const inEnglish = ({ says }: Fault): string => says.en
