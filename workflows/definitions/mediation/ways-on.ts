/** What follows a mediation without an agreement: the arbitration it makes way for, prepared with the same step. LDMAL 14(3); EMP 30. */
import type { Coupling } from '../../define.ts'
import { choice, optional } from '../../fields.ts'
import { isUnderWay } from '../court/under-way.ts'

export const goesOn = optional(
  choice(
    { zh: '同时启动', en: 'Goes on with' },
    { arbitration: { zh: '准备申请仲裁', en: 'Preparing arbitration' } },
    {
      help: {
        zh: '当事人决定申请仲裁并由本站协助的，选择后即建立仲裁程序；其他途径另行办理。',
        en: 'Where the worker will arbitrate with the station’s help, the arbitration begins with this step.',
      },
    },
  ),
)

/** Begins once: nothing follows where the same workers are in arbitration already. `on` names the answer with the day. */
export const toArbitration = (on: string): Coupling => ({
  workflow: 'arbitration',
  step: 'prepare',
  begins: true,
  when: ({ answers, given }) => answers.goesOn === 'arbitration' && !isUnderWay('arbitration', given),
  answers: ({ answers }) => ({ preparedOn: answers[on] }),
})
