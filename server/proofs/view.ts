/** The evidence list by claim, on the page, on paper, and as what the worker is asked to bring. */
import { holders, originals, preservations } from '../../workflows/definitions/case-file/proofs.ts'
import type { Locale } from '../../workflows/text.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, yuan } from '../web/print.ts'
import type { Claim, Proof } from './repository.ts'
import { words } from './words.ts'

type Reading = { locale: Locale; today: string; files: ReadonlyMap<string, string> }

function proofRow(proof: Proof, place: number, { locale, today, files }: Reading) {
  const file = proof.evidenceId ? files.get(proof.evidenceId) : undefined
  return {
    place,
    evidence: proof.evidence,
    fact: proof.fact,
    form: originals[proof.form][locale],
    heldBy: holders[proof.heldBy][locale],
    asked: proof.askedOn ? dayWords(proof.askedOn, today, locale) : '',
    handedIn: proof.handedInOn ? dayWords(proof.handedInOn, today, locale) : '',
    isIn: proof.handedInOn !== null || proof.heldBy === 'station',
    preserved: proof.preserved ? preservations[proof.preserved][locale] : '',
    burden: proof.burden ?? '',
    file: file ? { name: file, href: `/evidence/${proof.evidenceId}` } : null,
  }
}

export type ProofRow = ReturnType<typeof proofRow>

/** Those of each claim together; what is for no claim in particular comes last, and numbers run through. */
export function proofGroups(proofs: readonly Proof[], claims: readonly Claim[], reading: Reading) {
  const known = new Set(claims.map(({ id }) => id))
  const groups = [
    ...claims.map(claim => ({
      title: claimWords(claim, reading.locale),
      proofs: proofs.filter(({ claimId }) => claimId === claim.id),
    })),
    {
      title: words.forNoClaim[reading.locale],
      proofs: proofs.filter(({ claimId }) => claimId === null || !known.has(claimId)),
    },
  ].filter(group => group.proofs.length > 0)
  let place = 0
  return groups.map(({ title, proofs: some }) => ({
    title,
    rows: some.map(proof => {
      place += 1
      return proofRow(proof, place, reading)
    }),
  }))
}

const claimWords = ({ cause, text, amountFen }: Claim, locale: Locale): string =>
  [causeName(cause)[locale], text, amountFen === null ? '' : yuan(amountFen)].filter(Boolean).join(' · ')

/** What is still with the worker, in the order in which it was listed. */
export const toBring = (proofs: readonly Proof[]): Proof[] =>
  proofs.filter(({ heldBy, handedInOn }) => heldBy === 'worker' && handedInOn === null)
