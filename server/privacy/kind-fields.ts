/** What the entries of the register have in common. */
import type { z } from 'zod'
import { longText, reference, shortText } from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import { words } from './words.ts'

export const organisationId = reference(words.organisation, 'organisations')

export const about = shortText({ zh: '事由', en: 'What it is about' }, { max: 120 })
export const text = (zh: string, en: string) => longText({ zh, en }, { max: 2000 })

/** What is kept of one kind of entry. */
export type Kind = {
  label: Text
  icon: string
  source: Text
  form: z.ZodObject
  /** What ends it; absent where it is only kept. */
  ending?: z.ZodObject
  /** The answer that tells by when it is to be done again. */
  due?: string
  /** Months it is kept at least, by which article. */
  kept?: { months: number; source: Text }
}
