/** A paper in words: what it is, where it stands, and what to do when something is missing. */
import type { Locale } from '../../workflows/text.ts'
import { eventHref } from '../cases/obligations.ts'
import { byteWords, instantWords } from '../web/print.ts'
import { paperTitle } from './catalogue.ts'
import { missingPlace } from './place-words.ts'
import type { PaperOfCase } from './repository.ts'
import { stateWords, words } from './words.ts'

export type PaperNote = { tone: 'bad' | 'warn' | ''; icon: string; text: string; items: string[] }

/** `mayRender`: whether the reader may have it made again. */
export function paperView(paper: PaperOfCase, { locale, mayRender }: { locale: Locale; mayRender: boolean }) {
  const { id, state } = paper
  const isFiled = paper.sha256 !== null
  return {
    title: paperTitle(paper.template)[locale],
    number: paper.number,
    caseHref: `/cases/${paper.caseId}`,
    facts: factsOf(paper, locale),
    hashes: hashesOf(paper, locale),
    note: noteOf(paper, locale),
    fileHref: isFiled ? `/papers/${id}/file` : undefined,
    previewHref: isFiled ? `/papers/${id}/preview` : undefined,
    renderAction: state === 'failed' && mayRender ? `/papers/${id}/render` : undefined,
  }
}

const tones = { queued: 'soon', filed: 'calm', failed: 'late', withdrawn: 'soft' } as const

function factsOf(paper: PaperOfCase, locale: Locale) {
  const { state, bytes, filedAt } = paper
  return [
    { label: words.number[locale], value: paper.number },
    { label: words.caseNumber[locale], value: paper.caseNumber },
    { label: words.state[locale], value: stateWords[state][locale], tone: tones[state] },
    { label: words.queuedAt[locale], value: instantWords(paper.queuedAt, locale) },
    {
      label: words.record[locale],
      value: words.seeRecord[locale],
      href: eventHref(paper.caseId, paper.eventId),
    },
    ...(paper.drawnBy ? [{ label: words.drawnBy[locale], value: paper.drawnBy }] : []),
    ...(filedAt ? [{ label: words.filedAt[locale], value: instantWords(filedAt, locale) }] : []),
    ...(bytes ? [{ label: words.size[locale], value: byteWords(bytes) }] : []),
  ]
}

function hashesOf({ sha256, templateVersion }: PaperOfCase, locale: Locale) {
  return [
    ...(sha256 ? [{ label: words.hash[locale], value: grouped(sha256) }] : []),
    ...(templateVersion ? [{ label: words.templateHash[locale], value: grouped(templateVersion) }] : []),
  ]
}

/** In groups of eight, so that it breaks into lines on a narrow screen. */
const grouped = (hash: string): string => hash.replaceAll(/.{8}(?=.)/g, '$& ')

function noteOf({ state, problem, drawnBy }: PaperOfCase, locale: Locale): PaperNote | undefined {
  if (state === 'queued') return { tone: '', icon: 'hourglass', text: words.waiting[locale], items: [] }
  if (state === 'withdrawn') return { tone: 'warn', icon: 'ban', text: words.isWithdrawn[locale], items: [] }
  if (state === 'failed') return problemNote(problem ?? 'fault', locale)
  return drawnBy ? { tone: '', icon: 'edit', text: words.isDraft[locale], items: [] } : undefined
}

function problemNote(problem: string, locale: Locale): PaperNote {
  const bad = { tone: 'bad', icon: 'alert-triangle' } as const
  if (problem === 'fault') return { ...bad, text: words.fault[locale], items: [] }
  if (problem.startsWith('template: '))
    return { ...bad, text: words.templateWrong[locale], items: [problem.slice('template: '.length)] }
  return {
    ...bad,
    text: words.missingTitle[locale],
    items: problem.split(', ').map(place => missingLine(place, locale)),
  }
}

function missingLine(place: string, locale: Locale): string {
  if (place === '…') return words.more[locale]
  const { label, remedy } = missingPlace(place, locale)
  return locale === 'zh' ? `${label}。${remedy.zh}` : `${label}. ${remedy.en}`
}
