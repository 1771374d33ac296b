/** What the page of an employer counts: in cases of the same employer that the reader may see. */
import type { Text } from '../../../workflows/text.ts'
import type { Definition } from '../indicator.ts'

const ownRule: Text = {
  zh: '企业用工风险研判的工作口径（待核）',
  en: 'Working definitions for looking at the risks of an employer (to be checked)',
}
const figure = (id: string, { name, says, unit }: Pick<Definition, 'name' | 'says' | 'unit'>): Definition => ({
  ...{ id: `en_${id}`, name, says, unit, source: ownRule },
})

export const enterpriseFigures = {
  cases: figure('cases', {
    name: { zh: '登记案件', en: 'Registered' },
    says: {
      zh: '与该单位有关的案件，按登记日期归月；并入另案的不计。案件较多时只算最近的 300 宗。',
      en: 'Cases about this employer, in the month of their registration, without those merged into another; of very many the newest 300.',
    },
    unit: 'cases',
  }),
  workers: figure('workers', {
    name: { zh: '劳动者', en: 'Workers' },
    says: {
      zh: '上述案件中没有退出的劳动者，在每件案件中各计一次，按案件登记日期归月。',
      en: 'Workers of these cases who have not left, once in each case, in the month of its registration.',
    },
    unit: 'people',
  }),
  missed: figure('missed', {
    name: { zh: '到期未付', en: 'Missed' },
    says: {
      zh: '上述案件中，应付日已过、今天仍未结清的款项，按应付日归月。',
      en: 'Payments in these cases whose day has passed and that are not settled today, in the month of that day.',
    },
    unit: 'entries',
  }),
  due: figure('due', {
    name: { zh: '待履行款项', en: 'Payments due' },
    says: {
      zh: '上述案件中没有结清的款项，包括还没有到应付日的。',
      en: 'Payments in these cases that are not settled, also those whose day has not come.',
    },
    unit: 'entries',
  }),
  letters: figure('letters', {
    name: { zh: '一函两书', en: 'Letters' },
    says: {
      zh: '向该单位发出的提示函、意见书，以及在这些案件中向有关部门发出的建议书，按发出日期归月。',
      en: 'Prompt letters and opinions sent to this employer, and proposals sent to authorities in these cases, in the month they were sent.',
    },
    unit: 'letters',
  }),
  warnings: figure('warnings', {
    name: { zh: '预警', en: 'Warnings' },
    says: {
      zh: '这些案件触发的关于该单位或者案件的预警，按触发日期归月，包括已经办结的。',
      en: 'Warnings about this employer or these cases that they raised, in the month they were raised, also closed ones.',
    },
    unit: 'listings',
  }),
} as const satisfies Record<string, Definition>
