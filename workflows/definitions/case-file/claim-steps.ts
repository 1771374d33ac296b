/**
 * What a claim is, where it goes, and what bears on its limitation: recorded in the file, blocking nothing. LDMAL 27;
 * law reference, M2-M3.
 */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, reference, references } from '../../fields.ts'
import { fitsForum, forums } from '../../law/claim-forums.ts'
import { type ClaimKindId, claimKindLabels } from '../../law/claim-kinds.ts'
import { interruptions, proofKinds, suspensionGrounds } from '../../law/limitation-words.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { earlierSteps } from './earlier-deals.ts'
import { type LimitationEnd, limitationFacts, limitationKey } from './limitation.ts'
import { placeSteps } from './places.ts'

const keepers = { ...trackers, administrator: 'subtree' } as const
const labels = <K extends string>(named: Record<K, { label: Text }>): Record<K, Text> =>
  Object.fromEntries(Object.entries<{ label: Text }>(named).map(([key, { label }]) => [key, label])) as Record<K, Text>

const claims = () => references({ zh: '请求事项', en: 'Claims' }, 'claims')
const noClaims = (chosen: readonly string[]) =>
  problem(chosen.length === 0, 'claims', { zh: '至少选择一项请求', en: 'Choose at least one claim' })

/** What advice may come to; the person decides, and the house records it. */
export const adviceDecisions = {
  'file-now': { zh: '尽快申请仲裁', en: 'Files for arbitration soon' },
  'go-on': { zh: '知悉后继续办理', en: 'Goes on, knowing of it' },
  'collect-proof': { zh: '补充中断、中止的证据', en: 'Looks for proof of interruption' },
  'give-up': { zh: '不再主张', en: 'Gives the claim up' },
} as const

export const claimSteps = defineSteps({
  ...placeSteps,
  ...earlierSteps,
  judgeClaim: {
    label: { zh: '确定请求性质和途径', en: 'Say what a claim is and where it goes' },
    help: {
      zh: '一项请求一个途径。性质决定时效从哪一天起算、可以走哪些途径、裁决是否终局；途径与法律建议不同的，写明理由。',
      en: 'One claim, one forum. What it is decides where limitation begins, which forums are open and whether an award is final; another forum than the law suggests needs a reason.',
    },
    by: keepers,
    form: z.object({
      claimId: reference({ zh: '请求事项', en: 'Claim' }, 'claims'),
      claimKind: choice({ zh: '请求性质', en: 'What it is' }, claimKindLabels),
      forum: choice({ zh: '受理途径', en: 'Forum' }, forums),
      reason: optional(
        longText(
          { zh: '理由', en: 'Reason' },
          {
            max: 600,
            help: { zh: '途径与法律建议不同的必填。', en: 'Needed where the forum is not one the law suggests.' },
          },
        ),
      ),
    }),
    wrong: ({ answers }) =>
      problem(!fitsForum(answers.claimKind, answers.forum) && !answers.reason, 'reason', {
        zh: '这类请求通常不走该途径，请写明理由',
        en: 'Such a claim does not usually go there: give the reason',
      }),
    records: ({ answers, eventId, given }) => [
      {
        kind: 'claim',
        key: answers.claimId,
        claimKind: answers.claimKind,
        forum: answers.forum,
        forumReason: answers.reason ?? null,
      },
      {
        kind: 'limitation',
        key: limitationKey(eventId, answers.claimId),
        onDay: given.today,
        state: 'judged',
        details: { claimId: answers.claimId, claimKind: answers.claimKind },
      },
    ],
  },
  recordLimitation: {
    label: { zh: '登记时效事实', en: 'Record what bears on limitation' },
    help: {
      zh: '知道权利被侵害、中断、中止、劳动关系终止等，逐件登记，时效随之重新计算。劳动报酬填劳动关系终止之日；年休假在“知道”处填应休（或者所跨）年度的任何一日。',
      en: 'Knowledge of the harm, interruptions, suspensions, the end of employment; the year is computed anew. For wages enter the end of employment; for annual leave any day of its year under “knew”.',
    },
    by: keepers,
    form: z.object({
      claims: claims(),
      fact: choice({ zh: '事实', en: 'What' }, limitationFacts),
      onDay: calendarDate({ zh: '日期', en: 'Day' }),
      by: optional(choice({ zh: '中断事由', en: 'Interrupted by' }, labels(interruptions))),
      ground: optional(choice({ zh: '中止事由', en: 'Suspended by' }, suspensionGrounds)),
      proof: choice({ zh: '证明', en: 'Proof' }, proofKinds),
      evidenceId: optional(reference({ zh: '对应的证据', en: 'Evidence on file' }, 'evidence')),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 600 })),
    }),
    needs: ['claimKinds'],
    wrong: wrongFact,
    records: ({ answers, eventId, given }) =>
      answers.claims.map((claimId: string) => ({
        kind: 'limitation' as const,
        key: limitationKey(eventId, claimId),
        onDay: answers.onDay,
        state: answers.fact,
        details: {
          claimId,
          claimKind: kindOf(given.claimKinds, claimId),
          by: answers.fact === 'interrupted' ? (answers.by ?? null) : null,
          ground: answers.fact === 'suspended' ? (answers.ground ?? null) : null,
          proof: answers.proof,
          evidenceId: answers.evidenceId ?? null,
        },
      })),
  },
  adviseLimitation: {
    label: { zh: '登记时效告知', en: 'Record advice on limitation' },
    help: {
      zh: '时效届满是对方的抗辩，不妨碍申请。写明何时、怎样告知、当事人如何决定。',
      en: 'Its end is a defence of the other side and bars nothing. Say when and how the person was told, and what they decided.',
    },
    by: keepers,
    form: z.object({
      advisedOn: calendarDate({ zh: '告知日期', en: 'Told on' }, { today: true }),
      claims: claims(),
      said: longText({ zh: '告知内容', en: 'What was said' }, { max: 1000 }),
      decision: choice({ zh: '当事人的决定', en: 'The person decided' }, adviceDecisions),
    }),
    happenedOn: 'advisedOn',
    mayPrecede: true,
    wrong: ({ answers }) => noClaims(answers.claims),
    records: ({ answers, eventId }) =>
      answers.claims.map((claimId: string) => ({
        kind: 'limitation' as const,
        key: limitationKey(eventId, claimId),
        onDay: answers.advisedOn,
        state: 'advised',
        details: { claimId, decision: answers.decision },
      })),
  },
})

function wrongFact({ answers, given }: StepArgs): Record<string, Text> {
  return {
    ...noClaims(answers.claims),
    ...problem(answers.onDay > given.today, 'onDay', { zh: '不能晚于今天', en: 'Cannot be after today' }),
    ...problem(answers.fact === 'interrupted' && !answers.by, 'by', {
      zh: '请选择中断事由',
      en: 'Choose what interrupted it',
    }),
    ...problem(answers.fact === 'suspended' && !answers.ground, 'ground', {
      zh: '请选择中止事由',
      en: 'Choose what suspended it',
    }),
  }
}

const kindOf = (known: readonly { id: string; kind: string }[] = [], claimId: string): ClaimKindId | null =>
  (known.find(({ id }) => id === claimId)?.kind as ClaimKindId | undefined) ?? null

/**
 * The year of these claims runs no more. Histories from before claims had a limitation were recorded without the
 * look-up, and put nothing on file.
 */
export const endsLimitation = (
  { given, eventId }: Pick<StepArgs, 'given' | 'eventId'>,
  { claimIds, what, on }: { claimIds: readonly string[]; what: LimitationEnd; on: string },
): RecordPut[] =>
  claimIds
    .filter(claimId => given.claimKinds?.some(({ id }) => id === claimId))
    .map(claimId => ({
      kind: 'limitation',
      key: limitationKey(eventId, claimId),
      onDay: on,
      state: what,
      details: { claimId },
    }))
