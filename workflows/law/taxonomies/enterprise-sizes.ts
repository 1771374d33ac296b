/** How large an enterprise is: by size 规模, and by headcount 职工人数 with the two figures at which the Trade Union Law asks something. */
import type { Text } from '../../text.ts'
import type { Taxonomy } from './taxonomy.ts'

const sizes = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
} as const

const bands = {
  '1-24': { zh: '1至24人', en: '1 to 24 staff' },
  '25-99': { zh: '25至99人', en: '25 to 99 staff' },
  '100-199': { zh: '100至199人', en: '100 to 199 staff' },
  '200-499': { zh: '200至499人', en: '200 to 499 staff' },
  '500-999': { zh: '500至999人', en: '500 to 999 staff' },
  '1000': { zh: '1000人以上', en: '1,000 staff or more' },
} as const

const listOf = (title: Text, source: Text, named: Record<string, Text>): Taxonomy => ({
  title,
  source,
  tag: 'K',
  entries: Object.entries(named).map(([code, name]) => ({ code, parent: null, ...name })),
})

export const enterpriseSizes = listOf(
  { zh: '单位规模', en: 'Sizes of enterprise' },
  { zh: '工作分类：大、中、小、微型', en: 'Working list: large, medium, small, micro' },
  sizes,
)

export const headcountBands = listOf(
  { zh: '职工人数', en: 'Headcount' },
  {
    zh: '工作分档；《工会法》第11条（会员25人）、第14条（职工200人）处分档',
    en: 'Working bands; they break at the figures of the Trade Union Law, arts. 11 (25 members) and 14 (200 staff)',
  },
  bands,
)
