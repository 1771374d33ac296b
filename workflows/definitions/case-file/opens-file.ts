/** The first step of a proceeding that is a case's own business also gives the case its number. */
import type { Coupling } from '../../define.ts'

export const opensFile: Coupling = { workflow: 'case-file', step: 'accept', begins: false, ifOffered: true }
