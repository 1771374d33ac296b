/** A joint application is signed by both sides, on several days where need be, and filed in time: RULES 74, CPL 205. */

/** `deadline`: the last day to file; `confirmedElsewhere`: the end where the other door has granted the same. */
export const preparing = <const D extends string, const E extends string>({
  deadline,
  confirmedElsewhere,
}: {
  deadline: D
  confirmedElsewhere: E
}) =>
  ({
    initial: 'signing',
    meta: {
      label: { zh: '准备共同申请', en: 'Joint application being prepared' },
      stage: 'application',
      turn: 'parties',
      deadlines: [deadline],
    },
    on: {
      apply: { target: 'applied', actions: 'filed' },
      expire: 'expired',
      abandon: 'abandoned',
      closeAsConfirmed: confirmedElsewhere,
    },
    states: {
      signing: {
        meta: { label: { zh: '待双方签署', en: 'To be signed by both' }, next: 'signApplication' },
        on: {
          signApplication: [
            { guard: 'isSignedByBoth', target: 'ready', actions: 'applicationSigned' },
            { actions: 'applicationSigned' },
          ],
        },
      },
      ready: { meta: { label: { zh: '双方已签署，待提交', en: 'Signed by both, to be filed' }, next: 'apply' } },
    },
  }) as const
