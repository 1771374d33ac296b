/**
 * 救济途径: for one item of claim, every possible forum, each open or closed with the reason and the article. It shows
 * ways and closes no door by itself: one claim, one forum at a time, and the people who know the case choose.
 * LDMAL 4-5, 16, 29, 43, 47-51; RULES 34, 39; JI1 1-2, 11-15, 51; LSI 20-21; CPL 104.
 */
import type { Text } from '../text.ts'
import { cited } from './calculators/citations.ts'
import { arbitrationReview, judicialConfirmation, legalAid, supervision, workInjury } from './forum-after-agreement.ts'
import { arbitration } from './forum-arbitration.ts'
import { coordination, enforcement, inspection, paymentOrder, preservation, socialInsurance } from './forum-beside.ts'
import { court, setAside } from './forum-court.ts'
import {
  type Answer,
  enforceIt,
  type ForumDoor,
  type ForumFacts,
  hasTitle,
  isDecidedOrPending,
  makingGoesToCoordination,
  outside,
} from './forum-facts.ts'
import { type ForumId, forumNames, subjects } from './forum-words.ts'

const doors: Record<ForumId, (facts: ForumFacts) => Answer> = {
  talks,
  mediation,
  'arbitration-review': arbitrationReview,
  'judicial-confirmation': judicialConfirmation,
  arbitration,
  court,
  'set-aside': setAside,
  'payment-order': paymentOrder,
  inspection,
  'social-insurance': socialInsurance,
  'work-injury': workInjury,
  supervision,
  coordination,
  'legal-aid': legalAid,
  preservation,
  enforcement,
}

/** Every forum in the order of the law: talks, mediation, arbitration, suit, then the ways beside them. */
export function forumsFor(facts: ForumFacts): ForumDoor[] {
  return (Object.keys(doors) as ForumId[]).map(forum => ({
    forum,
    label: forumNames[forum],
    isConfirmed: true,
    ...doors[forum](facts),
  }))
}

function talks(facts: ForumFacts): Answer {
  const source = cited('LDMAL', '4')
  if (hasTitle(facts)) return { open: true, reason: settleAnyway, source }
  return {
    open: true,
    reason: {
      zh: '随时可以协商，也可以请工会或者第三方共同协商；不是必经程序',
      en: 'Always possible, with the union or a third person if wished; not required',
    },
    source,
  }
}

const settleAnyway: Text = {
  zh: '可以就履行方式自行和解，不影响申请执行',
  en: 'The parties may settle how it is performed; enforcement stays open',
}

function mediation(facts: ForumFacts): Answer {
  const source = cited('LDMAL', '5', '10')
  const other = outside(facts)
  if (other) return other
  if (subjects[facts.subject].is === 'collective') return makingGoesToCoordination
  if (facts.mediating) return { open: true, reason: { zh: '正在调解', en: 'Under way' }, source }
  if (hasTitle(facts)) return { open: false, reason: enforceIt, source: cited('RULES', '34') }
  if (isDecidedOrPending(facts)) return { open: false, reason: thereNow, source: cited('EMP', '22') }
  return { open: true, reason: { zh: '自愿申请，不是必经程序', en: 'By choice; not required' }, source }
}

const thereNow: Text = {
  zh: '该请求已在仲裁或者诉讼中，可以由仲裁庭、法院主持调解或者委托调解',
  en: 'The item is in arbitration or court, which may mediate or entrust mediation',
}
