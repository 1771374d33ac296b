/** Words that several papers share. */

import { causeName } from '../taxonomies/options.ts'
import { plainYuan } from './chinese-form.ts'
import type { Material } from './material.ts'
import { sidesOf, whoseMoney } from './party-words.ts'
import type { ClaimWords, Common } from './values.ts'

export function common(material: Material): Common {
  const { number, caseNumber, organisation, cause } = material
  return { ...sidesOf(material), number, caseNumber, organisation, cause: cause ? causeName(cause).zh : null }
}

export function claimWords(material: Material): ClaimWords[] {
  const who = whoseMoney(material)
  return material.claims.map(({ memberId, text, cause, amountFen }, index) => ({
    place: String(index + 1),
    who: who(memberId),
    what: text ?? causeName(cause).zh,
    amount: amountFen === null ? '—' : plainYuan(amountFen),
  }))
}

export function mediatorsOf({ said, named, ownerName }: Material): string {
  const ids = [said.value('mediators')].flat().map(String)
  const names = ids.flatMap(id => named[id]?.name ?? [])
  return names.length > 0 ? names.join('、') : ownerName
}
