/** The civil limitation of claims outside labour law. Law reference, section 3.1, other limits. */
import { facts } from './facts.ts'

export const civilLimitation = facts(
  ['知道或者应当知道权利受到损害以及义务人', 'Knew or should have known of the harm and of the debtor'],
  ['C_MONTH', 'C_ROLL', 'L_CIVIL'],
  ['CIVIL'],
  {
    stops: ['时效中断、中止，条文未核原文', 'Interrupted or suspended; the articles have not been read'],
    note: ['年数依口径 L_CIVIL', 'The years go by reading L_CIVIL'],
  },
)
