/** What the page of a group's workers counts. */
import type { Text } from '../../../workflows/text.ts'
import type { Definition } from '../indicator.ts'

const onFile: Text = {
  zh: '案卷登记的劳动者；口径为工作口径（待核）',
  en: 'The workers on file; working definitions (to be checked)',
}

export const memberFigures = {
  present: {
    id: 'mb_present',
    name: { zh: '现有劳动者', en: 'Workers now' },
    says: {
      zh: '案件的劳动者中没有退出的；撤回申请而没有退出的也计。',
      en: 'Workers of the case who have not left; also those who withdrew and did not leave.',
    },
    unit: 'people',
    source: onFile,
  },
  first: {
    id: 'mb_first',
    name: { zh: '首次登记人数', en: 'Workers when first told' },
    says: {
      zh: '登记案件时说明的人数；没有说明的，为登记时录入的劳动者。以后增减不改。',
      en: 'The number told at the registration or, where none was, the workers entered then; whoever comes or leaves later does not change it.',
    },
    unit: 'people',
    source: onFile,
  },
} as const satisfies Record<string, Definition>
