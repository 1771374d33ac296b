/** How the registration form is laid out: what everybody is asked first, what is folded away, and when a fold opens. */

import { orderFieldNames } from '../../workflows/definitions/case-file/hotline.ts'
import type { registrationForm } from '../../workflows/definitions/case-file/registration-form.ts'
import { kindsBetweenBodies } from '../../workflows/definitions/case-file/words.ts'
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
      fields: [
        'applicantNature',
        'applicantSecondPhone',
        'applicantIdentityNumber',
        'applicantHiredOn',
        'applicantWageFen',
        'applicantLanguage',
        'applicantInterpreter',
        'applicantBornOn',
        'applicantSex',
        'applicantCategories',
        'applicantPlatformStatus',
      ],
    },
  },
  {
    word: 'respondent',
    icon: 'building',
    fields: ['respondentName'],
    fold: {
      word: 'moreRespondent',
      fields: [
        'respondentNature',
        'respondentRole',
        'respondentEnterpriseKind',
        'respondentIndustry',
        'respondentSize',
        'respondentHeadcount',
        'respondentPhone',
        'respondentCreditCode',
        'respondents',
      ],
    },
  },
  {
    word: 'matter',
    icon: 'clipboard-list',
    fields: ['kind', 'organisationId', ...orderFieldNames, 'cause', 'amountFen', 'summary'],
    fold: { word: 'how', fields: ['registeredOn', 'channel', 'orgBasis'] },
  },
  {
    word: 'insurance',
    icon: 'first-aid-kit',
    fields: [],
    fold: { word: 'insurance', fields: ['insurances'] },
  },
  { word: 'group', icon: 'users', fields: [], fold: { word: 'group', fields: ['toldCount', 'workers'] } },
]
export const consentFields: readonly FieldName[] = ['consentChannel', 'consentWitness', 'legalDuty', 'sensitiveConsent']

/** What stands on the form before anybody types: the usual case of its kind. */
export const usual = (today: string, kind = 'dispute'): Record<string, string> => ({
  kind,
  registeredOn: today,
  channel: kind === 'hotline-order' ? 'hotline' : kind === 'supervision' ? 'patrol' : 'walk-in',
  applicantNature: brings(kind),
  respondentNature: 'unit',
  ...(kindsBetweenBodies.includes(kind) ? { consentChannel: 'no-person' } : {}),
})

/** Supervision begins with the union's own clue as a rule. */
const brings = (kind: string): 'person' | 'unit' =>
  kindsBetweenBodies.includes(kind) || kind === 'supervision' ? 'unit' : 'person'

/** What is not asked between bodies: nobody works there, and no money is claimed. */
const ofWorkers: readonly FieldName[] = [
  'applicantIdentityNumber',
  'applicantHiredOn',
  'applicantWageFen',
  'applicantLanguage',
  'applicantInterpreter',
  'applicantBornOn',
  'applicantSex',
  'applicantCategories',
  'applicantPlatformStatus',
  'respondentRole',
  'cause',
  'amountFen',
  'orgBasis',
  'workers',
  'insurances',
]
export const hiddenIn = (kind: string): readonly string[] => [
  ...(kindsBetweenBodies.includes(kind) ? ofWorkers : []),
  ...(kind === 'hotline-order' ? [] : orderFieldNames),
]

/** Between bodies there is no person to ask, unless something about it is wrong. */
export const asksConsent = (kind: string, wrong: Readonly<Record<string, unknown>>): boolean =>
  !kindsBetweenBodies.includes(kind) || consentFields.some(field => field in wrong)

export type GroupView = {
  word: Group['word']
  icon: string
  fields: FieldView[]
  fold: { word: Fold['word']; fields: FieldView[]; isOpen: boolean } | undefined
}

/** `hidden`: fields this person is not asked. */
export function groupViews(
  fields: readonly FieldView[],
  { defaults, hidden }: { defaults: Record<string, string>; hidden: readonly string[] },
): GroupView[] {
  const asked = fields.filter(({ name }) => !hidden.includes(name))
  return groups.map(({ word, icon, fields: names, fold }) => ({
    word,
    icon,
    fields: pick(asked, names),
    fold:
      fold && pick(asked, fold.fields).length > 0 ? foldView(pick(asked, fold.fields), fold.word, defaults) : undefined,
  }))
}

const foldView = (fields: FieldView[], word: Fold['word'], defaults: Record<string, string>) => ({
  word,
  fields,
  isOpen: fields.some(field => isTouched(field, defaults)),
})

export const pick = (fields: readonly FieldView[], names: readonly string[]): FieldView[] =>
  names.flatMap(name => fields.filter(field => field.name === name))

/** Something unusual was typed there, or something is wrong there. */
function isTouched({ name, values, value, errors, rows = [] }: FieldView, defaults: Record<string, string>): boolean {
  if (errors.length > 0) return true
  if (rows.length > 0) return rows.flat().some(cell => cell.value !== '' || cell.errors.length > 0)
  return (value !== '' || values.length > 0) && value !== defaults[name]
}
