/** How the registration form is laid out: what everybody is asked first, what is folded away, and when a fold opens. */
import type { registrationForm } from '../../workflows/definitions/case-file/registration-form.ts'
import type { FieldView } from '../web/field-view.ts'
import type { words } from './words.ts'

type FieldName = keyof typeof registrationForm.shape
type Fold = { word: keyof typeof words; fields: readonly FieldName[] }
type Group = { word: keyof typeof words; icon: string; fields: readonly FieldName[]; fold?: Fold }

const groups: readonly Group[] = [
  {
    word: 'applicant',
    icon: 'user',
    fields: ['applicantName', 'applicantPhone'],
    fold: {
      word: 'moreApplicant',
      fields: ['applicantNature', 'applicantSecondPhone', 'applicantIdentityNumber', 'applicantCategories'],
    },
  },
  {
    word: 'respondent',
    icon: 'building',
    fields: ['respondentName'],
    fold: { word: 'moreRespondent', fields: ['respondentNature', 'respondentPhone', 'respondentCreditCode'] },
  },
  {
    word: 'matter',
    icon: 'clipboard-list',
    fields: ['kind', 'organisationId', 'cause', 'amountFen', 'summary'],
    fold: { word: 'how', fields: ['registeredOn', 'channel'] },
  },
  { word: 'group', icon: 'users', fields: [], fold: { word: 'group', fields: ['workers'] } },
]
export const consentFields: readonly FieldName[] = ['consentChannel', 'consentWitness', 'legalDuty']

/** What stands on the form before anybody types: the usual case. */
export const usual = (today: string): Record<string, string> => ({
  kind: 'dispute',
  registeredOn: today,
  channel: 'walk-in',
  applicantNature: 'person',
  respondentNature: 'unit',
})

export type GroupView = {
  word: Group['word']
  icon: string
  fields: FieldView[]
  fold: { word: Fold['word']; fields: FieldView[]; isOpen: boolean } | undefined
}

/** `hidden`: fields this person is not asked. */
export function groupViews(
  fields: readonly FieldView[],
  { today, hidden }: { today: string; hidden: readonly string[] },
): GroupView[] {
  return groups.map(({ word, icon, fields: names, fold }) => ({
    word,
    icon,
    fields: pick(fields, names).filter(({ name }) => !hidden.includes(name)),
    fold: fold && {
      word: fold.word,
      fields: pick(fields, fold.fields),
      isOpen: pick(fields, fold.fields).some(field => isTouched(field, usual(today))),
    },
  }))
}

export const pick = (fields: readonly FieldView[], names: readonly string[]): FieldView[] =>
  names.flatMap(name => fields.filter(field => field.name === name))

/** Something unusual was typed there, or something is wrong there. */
function isTouched({ name, values, value, errors, rows = [] }: FieldView, defaults: Record<string, string>): boolean {
  if (errors.length > 0) return true
  if (rows.length > 0) return rows.flat().some(cell => cell.value !== '' || cell.errors.length > 0)
  return (value !== '' || values.length > 0) && value !== defaults[name]
}
