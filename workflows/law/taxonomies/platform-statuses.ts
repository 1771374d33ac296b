/** What work for a platform is by law 新就业形态劳动者的法律关系: a finding of whoever handles the case, not of a court. */
import type { Taxonomy } from './taxonomy.ts'

export const platformStatusNames = {
  employment: { zh: '符合确立劳动关系', en: 'Meets the tests of employment' },
  quasi: { zh: '不完全符合确立劳动关系情形', en: 'Does not wholly meet the tests of employment' },
  civil: { zh: '民事关系', en: 'A civil relation' },
} as const

export const platformStatuses: Taxonomy = {
  title: { zh: '新就业形态法律关系', en: 'Status of platform work' },
  source: { zh: '人社部发〔2021〕56号', en: 'MOHRSS [2021] No. 56' },
  tag: 'K',
  entries: Object.entries(platformStatusNames).map(([code, name]) => ({ code, parent: null, ...name })),
}
