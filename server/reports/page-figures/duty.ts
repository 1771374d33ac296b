/** What the duty log of somebody's month counts, and what their list of subsidies adds up. */
import type { Text } from '../../../workflows/text.ts'
import { words as dutyWords } from '../../duty-log/words.ts'
import { words as subsidyWords } from '../../subsidies/words.ts'
import type { Definition } from '../indicator.ts'

type Said = Pick<Definition, 'name' | 'says' | 'unit'>

const asRecorded: Text = {
  zh: '值班人员的记录，由他人确认；口径为工作口径（待核）',
  en: 'Recorded by whoever was on duty and confirmed by somebody else; working definitions (to be checked)',
}
const duty = (id: string, said: Said): Definition => ({ id: `du_${id}`, source: asRecorded, ...said })

export const dutyFigures = {
  days: duty('days', {
    name: dutyWords.days,
    says: {
      zh: '该月有值班记录的日子，一天几次只计一天；待确认、被退回的也计，已确认的另注。',
      en: 'Days of the month with a duty on record, each once; also those to be confirmed or returned. How many are confirmed stands beside it.',
    },
    unit: 'days',
  }),
  hours: duty('hours', {
    name: dutyWords.hours,
    says: {
      zh: '该月各条值班记录的起止时间相加，按小时和分钟；待确认、被退回的也计。',
      en: 'The times of all duties of the month added up, in hours and minutes; also those to be confirmed or returned.',
    },
    unit: 'hours',
  }),
  consultations: duty('consultations', {
    name: dutyWords.consultations,
    says: {
      zh: '该月各条值班记录填写的接待咨询人次相加；同一人来几次计几次。',
      en: 'The consultations stated in the duties of the month, added up; who came twice counts twice.',
    },
    unit: 'people',
  }),
} as const satisfies Record<string, Definition>

const scale: Text = {
  zh: '《法律援助法》第 52 条、补贴标准由各地制定；口径为工作口径（待核）',
  en: 'Legal Aid Law, art. 52, subsidies by local scales; working definitions (to be checked)',
}
const subsidy = (id: string, said: Said): Definition => ({ id: `sb_${id}`, source: scale, ...said })

export const subsidyFigures = {
  paid: subsidy('paid', {
    name: subsidyWords.paidSum,
    says: {
      zh: '所选期间内已经发放的办案补贴相加，按发放的日期。',
      en: 'Subsidies for matters that were paid in the period, added up, by the day of payment.',
    },
    unit: 'fen',
  }),
  due: subsidy('due', {
    name: subsidyWords.dueSum,
    says: {
      zh: '所选期间内结案材料合格而没有发放、也没有决定不发的办案，和已确认的值班，按本地标准相加；有一项没有标准的，合计空着。',
      en: 'Matters whose closing file was accepted in the period and that were neither paid nor refused, and confirmed duty, by the local scale; left open where one of them has none.',
    },
    unit: 'fen',
  }),
  duty: subsidy('duty', {
    name: subsidyWords.dutySum,
    says: {
      zh: '所选期间内已确认的值班，同一天合并计算：四小时以内算半天，超过的算两个半天。',
      en: 'Confirmed duty in the period, a day counted together: up to four hours are a half-day, more are two.',
    },
    unit: 'half-days',
  }),
} as const satisfies Record<string, Definition>
