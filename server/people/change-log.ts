/** Who changed what about people, roles and organisations: one row of `access_log` in the change's own transaction. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'

export type Action =
  | 'signed-in'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'password-reset'
  | 'person-added'
  | 'person-changed'
  | 'person-deactivated'
  | 'person-activated'
  | 'membership-added'
  | 'membership-ended'
  | 'absence-added'
  | 'absence-ended'
  | 'duty-changed'
  | 'duty-recorded'
  | 'duty-record-changed'
  | 'duty-record-confirmed'
  | 'duty-record-returned'
  | 'skills-changed'
  | 'organisation-added'
  | 'organisation-changed'
  | 'organisation-deactivated'
  | 'organisation-activated'
  | 'service-point-added'
  | 'service-point-changed'
  | 'service-point-deactivated'
  | 'parameter-entered'
  | 'parameter-replaced'
  | 'parameter-confirmed'
  | 'parameter-unconfirmed'
  | 'entry-confirmed'
  | 'entry-unconfirmed'
  | 'reading-confirmed'
  | 'reading-unconfirmed'
  | 'rule-confirmed'
  | 'rule-unconfirmed'
  | 'reading-chosen'
  | 'reading-taken-back'
  | 'service-point-activated'
  | 'room-added'
  | 'room-changed'
  | 'room-closed'
  | 'room-opened'
  | 'calendar-feed-made'
  | 'calendar-feed-revoked'
  | 'display-made'
  | 'display-revoked'
  | 'report-filed'
  | 'report-corrected'
  | 'taxonomy-entry-added'
  | 'taxonomy-entry-closed'
  | 'taxonomy-entry-opened'
  | 'warning-rule-set'
  | 'warning-rule-set-back'
  | 'warning-assigned'
  | 'warning-noted'
  | 'warning-closed'
  | 'reminder-put-on'
  | 'reminder-taken-off'
  | 'quality-criterion-added'
  | 'quality-criterion-closed'
  | 'quality-criterion-opened'
  | 'quality-sample-drawn'
  | 'quality-reviewers-named'
  | 'quality-reviewed'
  | 'quality-review-corrected'
  | 'privacy-entry-recorded'
  | 'privacy-entry-ended'
  | 'case-restricted'
  | 'case-restored'
  | 'restriction-taken-over'
  | 'erasure-proposed'
  | 'erasure-declined'
  | 'case-erased'
  | 'consent-text-written'
  | 'typical-case-written'
  | 'typical-case-approved'
  | 'typical-case-returned'
  | 'typical-case-withdrawn'
  | 'typical-case-given'
  | 'sweep-begun'
  | 'sweep-repaired'

export type Change = {
  /** The person who changes it. */
  by: string
  action: Action
  /** The id of what is changed. */
  subject: string
  reason?: string
  at: Date
}

export async function logChange(tx: Db, { by, action, subject, reason, at }: Change): Promise<void> {
  await tx('access_log').insert({
    id: randomUUIDv7(),
    person_id: by,
    action,
    subject,
    reason: reason ?? null,
    at: at.toISOString(),
  })
}
