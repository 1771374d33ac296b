/** What is asked about people, their roles, passwords and absences. */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  type FieldMeta,
  longText,
  optional,
  phone,
  plain,
  reference,
  shortText,
} from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import { type HeldRole, heldRoles, roleLabels } from './roles.ts'
import { words } from './words.ts'

const says = (text: Text) => ({ params: { says: text } })

const userName = z
  .preprocess(
    typed => (typeof typed === 'string' ? String(plain(typed)).toLowerCase() : typed),
    z
      .string()
      .min(1)
      .refine(name => /^[a-z0-9][a-z0-9.-]{2,31}$/.test(name) && /[a-z]/.test(name), says(words.userNameShape)),
  )
  .meta({ label: words.userName, widget: 'text', help: words.userNameHelp, max: 32 } satisfies FieldMeta)

const locale = choice(words.locale, { zh: { zh: '中文', en: '中文' }, en: { zh: 'English', en: 'English' } })

const person = {
  name: shortText(words.name, { max: 80 }),
  phone: optional(phone(words.phone, { help: words.phoneHelp })),
  practiceNumber: optional(shortText(words.practiceNumber, { max: 40 })),
  locale,
}

const heldLabels = Object.fromEntries(heldRoles.map(role => [role, roleLabels[role]])) as Record<HeldRole, Text>

const held = {
  organisationId: reference(words.organisation, 'organisations'),
  role: choice(words.role, heldLabels),
  fromOn: calendarDate(words.fromOn, { today: true }),
  toOn: optional(calendarDate(words.toOn, { help: words.toOnHelp })),
}

export const newPersonForm = z.object({ userName, ...person, ...held })
export const personForm = z.object(person)
export const membershipForm = z.object(held)
export type NewPersonAnswers = z.output<typeof newPersonForm>
export type PersonAnswers = z.output<typeof personForm>
export type MembershipAnswers = z.output<typeof membershipForm>

export const endMembershipForm = z.object({
  lastOn: calendarDate(words.lastOn, { help: words.lastOnHelp }),
  reason: optional(longText(words.leftReason, { max: 400, help: words.leftReasonHelp })),
})
export const deactivateForm = z.object({
  reason: optional(longText(words.leftReason, { max: 400, help: words.leftReasonHelp })),
})

const secret = (label: Text, help?: Text) =>
  z
    .string()
    .min(1)
    .max(200)
    .meta({ label, widget: 'secret', ...(help && { help }) } satisfies FieldMeta)

export const passwordForm = z.object({
  current: secret(words.currentPassword),
  password: secret(words.newPassword, words.passwordRules),
  again: secret(words.newPasswordAgain),
})
export type PasswordAnswers = z.output<typeof passwordForm>

export const absenceForm = z.object({
  personId: reference(words.absentPerson, 'station-people'),
  coverId: reference(words.cover, 'station-people', { help: words.coverHelp }),
  fromOn: calendarDate(words.absentFrom, { today: true }),
  toOn: calendarDate(words.absentTo),
  reason: shortText(words.reason, { max: 200 }),
})
export type AbsenceAnswers = z.output<typeof absenceForm>

/** The seven days of a week, each with whoever is on duty; `labels` are the days in words. */
export const rosterForm = (days: ReadonlyMap<string, Text>): z.ZodObject =>
  z.object(Object.fromEntries([...days].map(([day, label]) => [day, optional(reference(label, 'station-people'))])))
