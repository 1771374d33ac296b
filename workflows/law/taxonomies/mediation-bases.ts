/** What kind of body mediates 调解组织性质, as a list that forms ask from; what follows from each is in the law's own list. */
import { organisationBases } from '../organisation-bases.ts'
import type { Taxonomy } from './taxonomy.ts'

export const mediationBases: Taxonomy = {
  title: { zh: '调解组织性质', en: 'Kinds of mediation body' },
  source: {
    zh: '《劳动争议调解仲裁法》第10条；《人民调解法》第34条',
    en: 'Labour Dispute Mediation and Arbitration Law, art. 10; People’s Mediation Law, art. 34',
  },
  tag: 'V-text',
  entries: Object.entries(organisationBases).map(([code, name]) => ({ code, parent: null, ...name })),
}
