/**
 * What another proceeding of the same case already knows of what the form of a first step asks: the day a paper was
 * received, the title, the last day of payment. It stands in the field until something else is typed.
 */
import type { Text } from '../../text.ts'

type Facts = Readonly<
  Partial<Record<'awardedOn' | 'effectiveOn' | 'refusalReceivedOn', string>> &
    Partial<Record<'workerReceived' | 'employerReceived', { on: string }>>
>

const from = {
  award: { zh: '仲裁程序登记的收到裁决书之日', en: 'the arbitration: the award was received' },
  refusal: { zh: '仲裁程序登记的收到不予受理通知书之日', en: 'the arbitration: its refusal was received' },
  arbitration: { zh: '仲裁程序的结果', en: 'the result of the arbitration' },
  obligation: { zh: '登记的最后一期应付日期', en: 'the last day of payment on file' },
} as const satisfies Record<string, Text>

/** The facts of the newest proceeding of a workflow; none where there is none. */
export type FactsOf = (workflow: string) => Facts

/** By field. */
type Known = Record<string, { value: string | undefined; from: Text }>

/** By the first step of a workflow, from the arbitration. LDMAL 29, 47-51; CPL 250. */
export const knownFor: Readonly<Record<string, (factsOf: FactsOf, lastDueOn: string | undefined) => Known>> = {
  'set-aside.prepare': factsOf => ({
    awardReceivedOn: { value: factsOf('arbitration').employerReceived?.on, from: from.award },
  }),
  'first-instance.prepare': factsOf => {
    const { workerReceived, refusalReceivedOn } = factsOf('arbitration')
    return workerReceived
      ? {
          ground: { value: 'award', from: from.arbitration },
          countsFrom: { value: workerReceived.on, from: from.award },
        }
      : {
          ground: { value: refusalReceivedOn && 'refusal', from: from.arbitration },
          countsFrom: { value: refusalReceivedOn, from: from.refusal },
        }
  },
  'enforcement.prepare': (factsOf, lastDueOn) => {
    const { awardedOn, effectiveOn } = factsOf('arbitration')
    return {
      title: { value: effectiveOn && (awardedOn ? 'award' : 'arbitral-letter'), from: from.arbitration },
      performanceEndsOn: { value: lastDueOn, from: from.obligation },
    }
  },
}
