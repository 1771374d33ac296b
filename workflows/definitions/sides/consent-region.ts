/** The part of a machine that says of one side whether it has consented to the proposal that stands. */
import type { Text } from '../../text.ts'

/** The machine brings the guard `isOf` and the actions `consented` and `withdrawn`. */
export const consentRegion = (side: string, label: Text) =>
  ({
    initial: 'open',
    meta: { label },
    states: {
      open: {
        meta: { label: { zh: '未表示同意', en: 'No consent yet' } },
        on: { consent: { guard: { type: 'isOf', params: { side } }, target: 'agreed', actions: 'consented' } },
      },
      agreed: {
        meta: { label: { zh: '已同意', en: 'Consents' } },
        on: { withdrawConsent: { guard: { type: 'isOf', params: { side } }, target: 'open', actions: 'withdrawn' } },
      },
    },
  }) as const
