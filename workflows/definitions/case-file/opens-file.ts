/** What a step elsewhere does to the file along with it: gives the case its number, or brings it back to the desk. */
import type { Coupling } from '../../define.ts'

/** The first step of a proceeding that is a case's own business also gives the case its number. */
export const opensFile: Coupling = { workflow: 'case-file', step: 'accept', begins: false, ifOffered: true }

/** What stood on after the file was closed is work again. Nothing happens where the file is open. */
export const reopensFile = (reason: string): Coupling => ({
  workflow: 'case-file',
  step: 'reopen',
  begins: false,
  ifOffered: true,
  answers: () => ({ reason }),
})
