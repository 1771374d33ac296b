/** The lists that forms ask from by typing, and into which an office may put entries of its own. */
import type { Text } from '../../text.ts'
import { causeName } from '../causes.ts'
import { caseResults } from './case-results.ts'
import { causeList } from './cause-list.ts'
import { enterpriseKinds } from './enterprise-kinds.ts'
import { enterpriseSizes, headcountBands } from './enterprise-sizes.ts'
import {
  awardResultList,
  claimResultList,
  enforcementEndingList,
  judgmentResultList,
  reviewResultList,
  suitEndingList,
} from './forum-results.ts'
import { industries } from './industries.ts'
import { mediationBases } from './mediation-bases.ts'
import { platformStatuses } from './platform-statuses.ts'
import type { Taxonomy } from './taxonomy.ts'
import { terminationReasons } from './termination-reasons.ts'
import { workerCategories } from './worker-categories.ts'

export const taxonomies = {
  causes: causeList,
  'worker-categories': workerCategories,
  'platform-statuses': platformStatuses,
  'enterprise-kinds': enterpriseKinds,
  'enterprise-sizes': enterpriseSizes,
  'headcount-bands': headcountBands,
  industries,
  'case-results': caseResults,
  'termination-reasons': terminationReasons,
  'organisation-bases': mediationBases,
  'award-results': awardResultList,
  'claim-results': claimResultList,
  'judgment-results': judgmentResultList,
  'review-results': reviewResultList,
  'suit-endings': suitEndingList,
  'enforcement-endings': enforcementEndingList,
} as const satisfies Record<string, Taxonomy>
export type TaxonomyId = keyof typeof taxonomies

export const isTaxonomy = (source: string | undefined): source is TaxonomyId =>
  source !== undefined && Object.hasOwn(taxonomies, source)

const names = new Map<string, Text>(
  Object.entries(taxonomies).flatMap(([id, { entries }]) =>
    entries.map(({ code, zh, en }): [string, Text] => [`${id} ${code}`, { zh, en }]),
  ),
)

/** The name of an entry of the official lists; the code itself where none has it. */
export const officialName = (id: TaxonomyId, code: string): Text =>
  names.get(`${id} ${code}`) ?? (id === 'causes' ? causeName(code) : { zh: code, en: code })
