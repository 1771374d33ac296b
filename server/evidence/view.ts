/** Evidence in words. */
import type { Locale, Text } from '../../workflows/text.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { byteWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { kindOf, kindWords } from './accepted-types.ts'
import type { evidenceForm } from './form.ts'
import type { CaseOfEvidence, Evidence } from './repository.ts'
import { audienceWords, type EvidenceAudience, words } from './words.ts'

/** What was typed, what is wrong with it, and what became of the files. */
export type Tried = {
  typed?: Record<string, unknown>
  wrong?: Record<string, string[]>
  refused?: readonly Text[]
  filed?: readonly string[]
}

type Shown = {
  file: CaseOfEvidence
  evidence: readonly Evidence[]
  form: ReturnType<typeof evidenceForm>
  key: string
  tried: Tried
}

export function evidenceView({ file, evidence, form, key, tried }: Shown, locale: Locale) {
  const { typed, wrong = {}, refused = [], filed = [] } = tried
  const fields = fieldViews(form, { locale, typed: typed ?? { audience: 'all' }, wrong })
  const fileErrors = [...(wrong.files ?? []), ...refused.map(text => text[locale])]
  const problems = fileErrors.map(text => ({ href: '#files', label: words.files[locale], text }))
  const { files: _shownAbove, ...others } = wrong
  return {
    title: fill(words.titleOf[locale], { number: file.number }),
    caseHref: `/cases/${file.id}`,
    action: `/cases/${file.id}/evidence`,
    key,
    fields,
    fileErrors,
    problems: [...problems, ...problemsOf(fields, others)],
    filed,
    rows: evidence.map(one => rowView(one, locale)),
  }
}

function rowView(one: Evidence, locale: Locale) {
  return {
    href: `/evidence/${one.id}`,
    name: one.name,
    kind: kindWords[kindOf(one.mediaType)][locale],
    size: byteWords(one.bytes),
    purpose: one.purpose ?? '',
    heldBy: one.heldBy ?? '',
    audience: audienceWords[one.audience as EvidenceAudience]?.[locale] ?? '',
    uploaded: `${instantWords(one.uploadedAt, locale)} ${one.uploadedBy}`,
  }
}
