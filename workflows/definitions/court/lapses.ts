/** Which side's time to sue or appeal has run out; each side counts from the day it received the paper. */
import type { Received } from './services.ts'

type Sides = {
  workerReceived?: Received
  employerReceived?: Received
  workerLapsed?: boolean
  employerLapsed?: boolean
}

/** Facts once the deadline with this subject has passed. */
export const lapsedSides = (
  facts: Sides,
  subject: string | undefined,
): Pick<Sides, 'workerLapsed' | 'employerLapsed'> => ({
  ...(facts.workerLapsed || (subject && subject === facts.workerReceived?.key) ? { workerLapsed: true } : {}),
  ...(facts.employerLapsed || (subject && subject === facts.employerReceived?.key) ? { employerLapsed: true } : {}),
})

export const isReceived = ({ workerReceived, employerReceived }: Sides, who: string): boolean =>
  (who !== 'employer' && workerReceived !== undefined) || (who !== 'worker' && employerReceived !== undefined)
