/** Who has signed a paper and who is missing, in words: on the paper's page. */
import type { Locale } from '../../workflows/text.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { ways } from './forms.ts'
import type { Drawing, Signer } from './repository.ts'
import { words } from './words.ts'

export type Shown = {
  paperId: string
  signers: readonly Signer[]
  drawings: readonly Drawing[]
  maySign: boolean
  today: string
  locale: Locale
}

const looks = {
  asked: { word: words.isMissing, tone: 'soon', icon: 'hourglass' },
  signed: { word: words.isSigned, tone: 'calm', icon: 'circle-check' },
  'left-out': { word: words.isLeftOut, tone: 'soft', icon: 'ban' },
} as const

export function signaturesView({ paperId, signers, drawings, maySign, today, locale }: Shown) {
  const path = `/papers/${paperId}/signers`
  return {
    ...standingOf(signers, locale),
    rows: signers.map(({ id, name, capacity, state, signedOn, way }) => ({
      name,
      capacity,
      state: looks[state].word[locale],
      tone: looks[state].tone,
      icon: looks[state].icon,
      about: [signedOn ? dayWords(signedOn, today, locale) : '', ways[way as keyof typeof ways]?.[locale] ?? '']
        .filter(Boolean)
        .join(' · '),
      signHref: maySign && state === 'asked' ? `${path}/${id}` : undefined,
      leaveOutAction: maySign && state === 'asked' ? `${path}/${id}/leave-out` : undefined,
    })),
    texts: drawings.map(({ sequence, sha256 }) => ({
      label: fill(words.text[locale], { number: sequence + 1 }),
      value: sha256.replaceAll(/.{8}(?=.)/g, '$& '),
    })),
    nameHref: maySign ? `${path}/new` : undefined,
  }
}

function standingOf(signers: readonly Signer[], locale: Locale) {
  const due = signers.filter(({ state }) => state !== 'left-out')
  const missing = due.filter(({ state }) => state === 'asked').map(({ name }) => name)
  if (due.length === 0) return { progress: '', missing: '' }
  const counts = { signed: due.length - missing.length, all: due.length }
  return {
    progress: fill(words.progress[locale], counts),
    missing:
      missing.length === 0
        ? words.complete[locale]
        : fill(words.missing[locale], { names: missing.join(locale === 'zh' ? '、' : ', ') }),
  }
}
