/** The five things that can be done to a running deadline, each with what the law and the house ask of it. */

import {
  isRestorable,
  ownStepFor,
  restorableUntil,
  whyNotExtend,
  whyNotSuspend,
} from '../../workflows/law/adjusting.ts'
import { addDays } from '../../workflows/law/days.ts'
import { isAgreed } from '../../workflows/law/due-on.ts'
import type { Text } from '../../workflows/text.ts'
import { Invalid, NotAllowed, NotFound, NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { fill } from '../web/words.ts'
import { type Adjusting, adjustDeadline, mayPutOff } from './adjust-deadline.ts'
import { adjustmentsOf } from './adjusted.ts'
import { type Adjustment, endSuspension, insertAdjustment, liftAdjustment, standingAdjustments } from './adjustments.ts'
import { words } from './words.ts'

type Asked<Answers> = { deadlineId: string; answers: Answers; by: Person; seen?: string | undefined }

export type Extending = {
  length?: number | undefined
  until?: string | undefined
  approvedBy: string
  proof: string
  obstacleEndedOn?: string | undefined
  appliedOn?: string | undefined
  reason: string
}

/** Throws NotNow where the rule allows none or a step of the workflow is the way, Invalid for what does not fit. */
export function extendDeadline(office: Office, { answers, ...asked }: Asked<Extending>) {
  return adjustDeadline(office, {
    ...asked,
    step: 'deadlineExtended',
    answers,
    async write(adjusting) {
      refuse(whyNotFor(adjusting, 'extend'))
      refuseWrong(await wrongExtension(adjusting, answers), asked.by)
      const { length = null, until = null, approvedBy, proof, reason } = answers
      await put(adjusting, { kind: 'extension', length, dueOn: until, approvedBy, proof, reason })
    },
  })
}

/** Why it cannot be, or nothing. */
export function whyNotFor(
  { workflow, deadline }: Pick<Adjusting, 'workflow' | 'deadline'>,
  kind: 'extend' | 'suspend',
): Text | undefined {
  const own = ownStepFor({ workflow: workflow.id, rule: deadline.rule }, kind)
  if (own) {
    const { label } = workflow.steps[own]!
    return { zh: fill(words.useStep.zh, { step: label.zh }), en: fill(words.useStep.en, { step: label.en }) }
  }
  return kind === 'extend' ? whyNotExtend(deadline.rule) : whyNotSuspend(deadline.rule)
}

async function wrongExtension(adjusting: Adjusting, answers: Extending): Promise<Record<string, Text>> {
  const { deadline, workflow } = adjusting
  const { length, until, obstacleEndedOn, appliedOn } = answers
  const { due } = workflow.deadlines[deadline.rule]!
  if ((length === undefined) === (until === undefined))
    return { length: { zh: '请在长度和日期之间填写一项', en: 'Give either a length or a day' } }
  const earlier = await standingOf(adjusting)
  const hasDay = isAgreed(due, deadline) || earlier.some(one => one.kind === 'extension' && one.dueOn)
  if (length !== undefined && hasDay)
    return { length: { zh: '本期限以具体日期为准，请填写延长至哪一日', en: 'This deadline is a day: say to which' } }
  const byRule = deadline.computedOn ?? deadline.dueOn
  if (until !== undefined && until <= byRule)
    return { until: { zh: '必须晚于现在的届满日', en: 'It must lie after the present last day' } }
  if (until !== undefined && isTooFar(until, byRule)) return { until: tooFar }
  return isRestorable(deadline.rule) ? wrongRestoring({ obstacleEndedOn, appliedOn }, adjusting) : {}
}

/** Ten years: a slip of the hand would keep everybody from being reminded again. */
const isTooFar = (day: string, byRule: string): boolean => day > addDays(byRule, 3_650)
const tooFar: Text = {
  zh: '比规则日期晚了十年以上，请核对',
  en: 'More than ten years after the day of the rule: see to it',
}

/** Ten days from the end of the obstacle. Civil Procedure Law, art. 86. */
function wrongRestoring(
  { obstacleEndedOn, appliedOn }: Pick<Extending, 'obstacleEndedOn' | 'appliedOn'>,
  { moment: { today } }: Adjusting,
): Record<string, Text> {
  const needed: Text = { zh: '请填写（申请顺延必须载明）', en: 'Needed to restore a period' }
  if (!obstacleEndedOn) return { obstacleEndedOn: needed }
  if (!appliedOn) return { appliedOn: needed }
  const last = restorableUntil(obstacleEndedOn)
  if (appliedOn > today || appliedOn < obstacleEndedOn)
    return { appliedOn: { zh: '不能晚于今天，也不能早于障碍消除之日', en: 'Neither after today nor before the end' } }
  if (appliedOn <= last) return {}
  return {
    appliedOn: {
      zh: `已超过障碍消除后十日（${last}），不能申请顺延`,
      en: `More than ten days after the obstacle ended (${last}): it cannot be restored`,
    },
  }
}

export type Suspending = { fromOn: string; toOn?: string | undefined; ground: string; proof: string; reason: string }

/** Suspensions that overlap are all kept; the days they share are left out once. */
export function suspendDeadline(office: Office, { answers, ...asked }: Asked<Suspending>) {
  return adjustDeadline(office, {
    ...asked,
    step: 'deadlineSuspended',
    answers,
    async write(adjusting) {
      refuse(whyNotFor(adjusting, 'suspend'))
      refuseWrong(wrongStretch(adjusting, answers), asked.by)
      const { fromOn, toOn = null, ground, proof, reason } = answers
      await put(adjusting, { kind: 'suspension', fromOn, toOn, ground, proof, reason })
    },
  })
}

function wrongStretch(
  { deadline, moment: { today } }: Adjusting,
  { fromOn, toOn }: Pick<Suspending, 'fromOn' | 'toOn'>,
): Record<string, Text> {
  if (fromOn > today) return { fromOn: { zh: '不能晚于今天', en: 'It must not lie in the future' } }
  if (fromOn <= deadline.anchorOn)
    return { fromOn: { zh: '必须晚于起算日', en: 'It must lie after the day one counts from' } }
  if (fromOn > (deadline.computedOn ?? deadline.dueOn))
    return { fromOn: { zh: '期限在此之前已经届满', en: 'The period had ended before' } }
  if (toOn === undefined) return {}
  if (toOn > today) return { toOn: { zh: '不能晚于今天', en: 'It must not lie in the future' } }
  return toOn > fromOn ? {} : { toOn: { zh: '必须晚于中止之日', en: 'It must lie after the day it was stopped' } }
}

type Naming = { adjustmentId: string }

export function resumeDeadline(
  office: Office,
  { adjustmentId, answers, ...asked }: Asked<{ toOn: string; reason: string }> & Naming,
) {
  return adjustDeadline(office, {
    ...asked,
    step: 'deadlineResumed',
    answers: { ...answers, adjustmentId },
    async write(adjusting) {
      const one = await named(adjusting, adjustmentId)
      if (one.kind !== 'suspension' || one.toOn) throw new NotFound(`No open suspension ${adjustmentId}`)
      refuseWrong(wrongStretch(adjusting, { fromOn: one.fromOn!, toOn: answers.toOn }), asked.by)
      await endSuspension(adjusting.moment.tx, { id: one.id, toOn: answers.toOn })
    },
  })
}

/** A later day than the rule gives is for those above the case's own people. A newer day takes the place of an older. */
export function setDeadline(
  office: Office,
  { answers, ...asked }: Asked<{ dueOn: string; reason: string; proof?: string | undefined }>,
) {
  return adjustDeadline(office, {
    ...asked,
    step: 'deadlineSet',
    answers,
    async write(adjusting) {
      const { deadline, moment, eventId } = adjusting
      const { dueOn, reason, proof = null } = answers
      const byRule = deadline.computedOn ?? deadline.dueOn
      if (dueOn < deadline.anchorOn && dueOn < byRule)
        refuseWrong({ dueOn: { zh: '不能早于起算日', en: 'It must not lie before the day one counts from' } }, asked.by)
      if (isTooFar(dueOn, byRule)) refuseWrong({ dueOn: tooFar }, asked.by)
      if (dueOn === byRule)
        refuseWrong({ dueOn: { zh: '与按规则计算的日期相同', en: 'It is the day the rule gives' } }, asked.by)
      if (dueOn > byRule && !mayPutOff(asked.by, moment.file)) throw new NotAllowed('May not set a later day', later)
      for (const one of (await standingOf(adjusting)).filter(({ kind }) => kind === 'override'))
        await liftAdjustment(moment.tx, { id: one.id, by: eventId, on: moment.today })
      await put(adjusting, { kind: 'override', dueOn, reason, proof })
    },
  })
}

const later: Text = {
  zh: '晚于规则日期的，须由站长、主管、法律援助专员或者管理员指定',
  en: 'A later day than the rule gives is for a station lead, supervisor, legal-aid officer or administrator',
}

export function liftFromDeadline(
  office: Office,
  { adjustmentId, answers, ...asked }: Asked<{ reason: string }> & Naming,
) {
  return adjustDeadline(office, {
    ...asked,
    step: 'deadlineLifted',
    answers: { ...answers, adjustmentId },
    async write(adjusting) {
      const { id } = await named(adjusting, adjustmentId)
      const { moment, eventId } = adjusting
      await liftAdjustment(moment.tx, { id, by: eventId, on: moment.today })
    },
  })
}

async function standingOf({ moment, deadline }: Adjusting): Promise<Adjustment[]> {
  return adjustmentsOf(await standingAdjustments(moment.tx, deadline.proceedingId), deadline)
}

async function named(adjusting: Adjusting, id: string): Promise<Adjustment> {
  const one = (await standingOf(adjusting)).find(each => each.id === id)
  if (!one) throw new NotFound(`No standing change ${id} of the deadline`)
  return one
}

type Put = Pick<Adjustment, 'kind' | 'reason'> & Partial<Adjustment>

const put = ({ moment, deadline, eventId }: Adjusting, one: Put): Promise<void> =>
  insertAdjustment(moment.tx, {
    fromOn: null,
    toOn: null,
    length: null,
    dueOn: null,
    ground: null,
    approvedBy: null,
    proof: null,
    liftedBy: null,
    liftedOn: null,
    ...one,
    id: eventId,
    caseId: deadline.caseId,
    proceedingId: deadline.proceedingId,
    rule: deadline.rule,
    subject: deadline.subject,
    anchorOn: deadline.anchorOn,
    madeBy: moment.by.id,
    madeAt: moment.recordedAt,
  })

function refuse(reason: Text | undefined): void {
  if (reason) throw new NotNow('The rule does not allow it', reason)
}

function refuseWrong(wrong: Record<string, Text>, { locale }: Person): void {
  const fields = Object.entries(wrong)
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields.map(([field, says]) => [field, [says[locale]]])))
}
