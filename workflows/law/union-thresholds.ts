/** What the Trade Union Law asks of an enterprise by its size, as a hint: headcount is not membership. TUL 11, 14. */
import type { Text } from '../text.ts'
import { officialCode } from './taxonomies/taxonomy.ts'

type Threshold = { from: number; text: Text; source: Text }

export const unionThresholds: readonly Threshold[] = [
  {
    from: 25,
    text: {
      zh: '有工会会员二十五人以上的，应当建立基层工会委员会；职工人数不等于会员人数。',
      en: 'With 25 union members or more a basic-level union committee must be set up; staff are not all members.',
    },
    source: { zh: '《工会法》第11条', en: 'Trade Union Law, art. 11' },
  },
  {
    from: 200,
    text: {
      zh: '职工二百人以上的企业、事业单位、社会组织的工会，可以设专职工会主席。',
      en: 'Where there are 200 staff or more, the union may have a full-time chair.',
    },
    source: { zh: '《工会法》第14条', en: 'Trade Union Law, art. 14' },
  },
]

/** Those that an enterprise of this band reaches; `band`: a code of the taxonomy of headcounts, or an office's own below one. */
export const thresholdsReached = (band: string): readonly Threshold[] =>
  unionThresholds.filter(({ from }) => from <= Number(officialCode(band).split('-')[0]))
