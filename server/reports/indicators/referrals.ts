/** 移送: how long each partner takes to sign, what came back, what was lost on the way. */
import { referralResults, returnReasons } from '../../../workflows/definitions/referral/words.ts'
import { daysBetween } from '../../../workflows/law/days.ts'
import type { Text } from '../../../workflows/text.ts'
import { partnerKindLabels } from '../../organisations/kinds.ts'
import { type Clock, isMet, runsOn } from '../clocks.ts'
import type { Indicator, Row, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { fellDue, ranOut } from './in-time.ts'
import { type ReferralCourse, referralsOf } from './referral-course.ts'

const form: Text = {
  zh: '移送台账；签收时限与各接收单位约定，口径为工作口径（待核）',
  en: 'Ledger of referrals; time to sign as agreed with each partner, working definitions (to be checked)',
}

type Returned = { caseId: string; partnerId: string; on: string; reason: string }
/** A sending that waits to be signed for, with its last day. */
type Awaited = Clock & { partnerId: string }

const returns = (reading: Reading): Returned[] =>
  referralsOf(reading).flatMap(({ caseId, partnerId, returned }) =>
    returned.map(one => ({ ...one, caseId, partnerId })),
  )

const signRules = ['referral_sign_wd', 'referral_sign_d']
const awaited = (reading: Reading): Awaited[] => {
  const partners = new Map(referralsOf(reading).map(({ id, partnerId }) => [id, partnerId]))
  return reading.clocks.flatMap(clock => {
    const partnerId = signRules.includes(clock.rule) ? partners.get(clock.proceedingId) : undefined
    return partnerId === undefined ? [] : [{ ...clock, partnerId }]
  })
}

const ofReferrals = measuresOf(referralsOf, form)
const ofReturns = measuresOf(returns, form)
const ofAwaited = measuresOf(awaited, form)
const group = ({ partnerId }: { partnerId: string }): string => partnerId
const isOpen = ({ result, withdrawnOn }: ReferralCourse): boolean => !result && !withdrawnOn
const helpful = ['resolved', 'ordered', 'decided', 'supported']

export const referralFigures: readonly Indicator[] = [
  ofReferrals.count({
    id: 'rf_sent',
    name: { zh: '移送数', en: 'Referred' },
    says: {
      zh: '本期移送的，退回后再移送的不重复计；对内容保密的移送不列。',
      en: 'Referrals sent in the period, a second sending not counted again; confidential ones are not listed.',
    },
    on: ({ sentOn }) => sentOn,
    group,
  }),
  ofReferrals.count({
    id: 'rf_signed',
    name: { zh: '签收数', en: 'Signed for' },
    says: { zh: '本期由接收单位签收的。', en: 'Signed for by the partner in the period.' },
    on: ({ signedOn }) => signedOn,
    group,
  }),
  ofReferrals.mean({
    id: 'rf_sign_days',
    name: { zh: '平均签收天数', en: 'Mean days to sign' },
    says: {
      zh: '本期签收的，自移送（退回后再移送的自再移送）到签收的自然日平均数。',
      en: 'Of those signed for in the period, mean natural days from the sending, or from the second one.',
    },
    over: over({ zh: '各件自然日合计', en: 'natural days in all' }, { zh: '本期签收件数', en: 'signed for' }),
    on: ({ signedOn }) => signedOn,
    group,
    value: ({ signDays }) => signDays,
  }),
  ofAwaited.share({
    id: 'rf_sign_rate',
    name: { zh: '按期签收率', en: 'Answered in time' },
    says: {
      zh: '签收时限在本期届满的移送，按期签收或者退回的比例；期限届满前撤回的、期限未到尚未签收的不计。',
      en: 'Of the sendings whose time to sign ran out in the period, those signed for or returned in time; withdrawn before, or not yet due, are left out.',
    },
    over: over({ zh: '按期签收、退回', en: 'signed for or returned in time' }, ranOut),
    on: fellDue,
    group,
    counts: isMet,
  }),
  ofReturns.count({
    id: 'rf_returned',
    name: { zh: '退回次数', en: 'Returned' },
    says: { zh: '本期退回的，同一移送退回几次计几次。', en: 'Returns in the period, each of them.' },
    unit: 'times',
    on: ({ on }) => on,
    group,
  }),
  ofAwaited.count({
    id: 'rf_lost',
    name: { zh: '期末逾期未签收', en: 'Lost: not signed for' },
    says: {
      zh: '签收时限早于期末之日，到期末既没有签收、退回，也没有撤回的移送。',
      en: 'Sendings whose time to sign had run out before the last day, neither signed for nor returned nor withdrawn by it.',
    },
    since: (one, { asOf }) => (one.dueOn < asOf && runsOn(one, asOf) ? one.dueOn : undefined),
    group,
  }),
  ofReferrals.count({
    id: 'rf_waiting',
    name: { zh: '期末待反馈', en: 'Result awaited' },
    says: { zh: '到期末已经签收、还没有反馈结果的移送。', en: 'Signed for, with no result by the end of the period.' },
    since: one => (isOpen(one) ? one.signedOn : undefined),
    group,
  }),
  ofReferrals.count({
    id: 'rf_resulted',
    name: { zh: '反馈结果数', en: 'Results received' },
    says: { zh: '本期反馈结果的移送。', en: 'Referrals whose result came in the period.' },
    on: ({ result }) => result?.on,
    group,
  }),
  ofReferrals.mean({
    id: 'rf_result_days',
    name: { zh: '平均反馈天数', en: 'Mean days to the result' },
    says: {
      zh: '本期反馈的，自首次移送到反馈结果的自然日平均数。',
      en: 'Of these, mean natural days from the first sending to the result.',
    },
    over: over({ zh: '各件自然日合计', en: 'natural days in all' }, { zh: '本期反馈件数', en: 'with a result' }),
    on: ({ result }) => result?.on,
    group,
    value: ({ sentOn, result }) => daysBetween(sentOn, result!.on),
  }),
  ofReferrals.share({
    id: 'rf_helped_rate',
    name: { zh: '办成率', en: 'Helped' },
    says: {
      zh: '本期反馈的结果中，已解决、责令支付改正、作出裁决认定决定、支持起诉的比例。',
      en: 'Of the results, those resolved, ordered, decided or supported.',
    },
    over: over({ zh: '办成', en: 'helped' }, { zh: '反馈结果', en: 'results' }),
    on: ({ result }) => result?.on,
    group,
    counts: ({ result }) => helpful.includes(result!.result),
  }),
  ofReferrals.count({
    id: 'rf_withdrawn',
    name: { zh: '撤回数', en: 'Withdrawn' },
    says: { zh: '本期撤回的移送。', en: 'Referrals withdrawn in the period.' },
    on: ({ withdrawnOn }) => withdrawnOn,
    group,
  }),
]

const kindOf = ({ group: partner = '' }: Row, { surroundings }: Reading): string =>
  surroundings.partners.get(partner)?.kind ?? 'other'

const results = measuresOf(referralsOf, form).count({
  id: 'rf_resulted',
  name: { zh: '反馈结果数', en: 'Results received' },
  says: { zh: '本期反馈结果的移送，按结果。', en: 'Referrals whose result came in the period, by result.' },
  on: ({ result }) => result?.on,
  group: ({ result }) => result!.result,
})
const reasons = measuresOf(returns, form).count({
  id: 'rf_returned',
  name: { zh: '退回次数', en: 'Returned' },
  says: { zh: '本期退回的，按理由。', en: 'Returns in the period, by reason.' },
  unit: 'times',
  on: ({ on }) => on,
  group: ({ reason }) => reason,
})
const ledger = named(
  referralFigures,
  'rf_sent',
  'rf_signed',
  'rf_sign_days',
  'rf_sign_rate',
  'rf_returned',
  'rf_lost',
  'rf_waiting',
  'rf_resulted',
)

export const referralTables: readonly Table[] = [
  spread(ledger, {
    id: 'partner',
    title: { zh: '按接收单位', en: 'By partner' },
    head: { zh: '接收单位', en: 'Partner' },
    groups: ({ surroundings }) =>
      [...surroundings.partners.values()]
        .filter(({ active, isNear }) => active && isNear)
        .map(({ id, name }) => ({ id, name })),
    rest: { zh: '其他（已停用或不在本地）', en: 'Others: no longer in use, or elsewhere' },
  }),
  spread(ledger, {
    id: 'kind',
    title: { zh: '按单位类别', en: 'By kind of partner' },
    head: { zh: '类别', en: 'Kind' },
    groups: linesOf(partnerKindLabels),
    groupOf: kindOf,
  }),
  spread([results], {
    id: 'result',
    title: { zh: '结果', en: 'Results' },
    head: { zh: '结果', en: 'Result' },
    groups: linesOf(referralResults),
  }),
  spread([reasons], {
    id: 'reason',
    title: { zh: '退回理由', en: 'Reasons of returns' },
    head: { zh: '理由', en: 'Reason' },
    groups: linesOf(returnReasons),
  }),
]
