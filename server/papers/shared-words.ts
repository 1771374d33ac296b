/** Words that several papers share. */

import { causeName } from '../taxonomies/options.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import type { Material } from './material.ts'
import { sidesOf, whoseMoney } from './party-words.ts'
import type { ClaimWords, Common } from './values.ts'

export function common(material: Material): Common {
  const { number, caseNumber, organisation, cause } = material
  const employments = employmentWords(material)
  return {
    ...sidesOf(material),
    number,
    caseNumber,
    organisation,
    cause: cause ? causeName(cause).zh : null,
    hasEmployment: employments.length > 0,
    employments,
  }
}

/** 张工，2023年3月1日入职，岗位装配工，月工资5,000.00元; of each worker of whom something was told. */
function employmentWords({ employments, members, parties }: Material): { words: string }[] {
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]))
  return members.flatMap(({ id, partyId }) => {
    const told = employments.get(id)
    if (!told) return []
    const said = [
      told.hiredOn && `${chineseDay(told.hiredOn)}入职`,
      told.post && `岗位${told.post}`,
      told.wageFen === undefined ? '' : `月工资${plainYuan(told.wageFen)}元`,
      told.endedOn && `最后工作日${chineseDay(told.endedOn)}`,
    ]
    return [{ words: `${[nameOf.get(partyId), ...said].filter(Boolean).join('，')}。` }]
  })
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
