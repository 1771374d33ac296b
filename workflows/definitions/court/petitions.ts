/** Petitions that the house draws up for whoever it helps while a matter is pending: what is asked for, and why. */
import { z } from 'zod'
import type { Step } from '../../define.ts'
import { choice, longText } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { today, trackers } from './steps.ts'

/** `papers`: by their ids in the catalogue. The step moves nothing: what was filed is recorded once the body has it. */
export const writesPetition = <const P extends Readonly<Record<string, Text>>>(papers: P) =>
  ({
    label: { zh: '代拟文书', en: 'Draw up a petition' },
    help: {
      zh: '按请求、事实与理由写成文书；对方或者本方向受理机关提交后，再登记相应步骤。',
      en: 'Made from what is asked for and why; once it has been handed in, record the step that says so.',
    },
    by: trackers,
    form: z.object({
      writtenOn: today('拟写日期', 'Written on'),
      petition: choice({ zh: '文书', en: 'Petition' }, papers),
      request: longText({ zh: '请求', en: 'What is asked for' }, { max: 2000 }),
      reasons: longText({ zh: '事实与理由', en: 'Facts and reasons' }, { max: 4000 }),
    }),
    happenedOn: 'writtenOn',
    mayPrecede: true,
    papers: ({ answers }) => [answers.petition],
  }) as const satisfies Step
