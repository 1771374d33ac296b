/** A working that a case keeps, as a sheet with its case number, and the others of the same claim. */
import type { Audience } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { nameOfPerson } from '../people/name-of-person.ts'
import { findEvents } from '../proceedings/history.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, yuan } from '../web/print.ts'
import type { KeptAnswers } from './keep-working.ts'
import { type Claim, claimIfAny, type KeptWorking, keptWorkings } from './repository.ts'
import { words } from './words.ts'
import { sheetView } from './working-view.ts'

type Asked = { file: CaseFile; eventId: string; audiences: readonly Audience[]; locale: Locale; today: string }

/** Throws NotFound for one that is not of this case, or that the reader may not read. */
export async function keptView(db: Db, { file, eventId, audiences, locale, today }: Asked) {
  const all = await keptWorkings(db, { caseId: file.id, audiences })
  const one = all.find(working => working.eventId === eventId)
  const [event] = one ? await findEvents(db, [eventId]) : []
  if (!one || !event) throw new NotFound(`No working ${eventId}`)
  const { sheet, claimedFen } = event.answers as KeptAnswers
  const view = sheetView(sheet, locale)
  const claim = await claimIfAny(db, file.id, one.claimId)
  const claimHref = claim ? `/cases/${file.id}/claims/${claim.id}` : ''
  const lines: [word: keyof typeof words, value: string, href?: string][] = [
    ['caseNumber', file.caseNumber ?? file.registrationNumber],
    ['claim', claimWords(claim, locale), claimHref],
    ['claimed', yuan(claimedFen)],
    ['madeOn', dayWords(one.onDay, today, locale)],
    ['madeBy', await nameOfPerson(db, event.takenBy)],
  ]
  return {
    title: `${view.name} · ${file.caseNumber ?? file.registrationNumber}`,
    sheet: view,
    facts: lines.map(([word, value, href = '']) => ({ label: words[word][locale], value, href })),
    back: `/cases/${file.id}`,
    languageHref: `/cases/${file.id}/workings/${eventId}?language=${locale === 'zh' ? 'en' : 'zh'}`,
    others: all
      .filter(working => working.claimId === one.claimId && working.eventId !== eventId)
      .map(working => otherLine(file.id, working, { locale, today })),
  }
}

const otherLine = (caseId: string, one: KeptWorking, { locale, today }: { locale: Locale; today: string }) => ({
  href: `/cases/${caseId}/workings/${one.eventId}`,
  text: `${dayWords(one.onDay, today, locale)} · ${one.figure[locale]}`,
})

/** A claim may have been taken off the file since; its working stays. */
const claimWords = (claim: Claim | undefined, locale: Locale): string =>
  claim ? [causeName(claim.cause)[locale], claim.text].filter(Boolean).join(' · ') : '—'
