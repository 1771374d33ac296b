/** Words that several papers share. */

import { causeName, entryName } from '../taxonomies/options.ts'
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
  const party = new Map(parties.map(one => [one.id, one]))
  return members.flatMap(({ id, partyId }) => {
    const { hiredOn, post, wageFen, contractFrom, contractUntil, endedOn, contractKind } = employments.get(id) ?? {}
    const status = party.get(partyId)?.platformStatus
    const said = [
      hiredOn && `${chineseDay(hiredOn)}入职`,
      post && `岗位${post}`,
      wageFen === undefined ? '' : `月工资${plainYuan(wageFen)}元`,
      contractFrom && contractUntil && `劳动合同期限自${chineseDay(contractFrom)}至${chineseDay(contractUntil)}`,
      contractKind === 'none' && '没有书面劳动合同',
      endedOn && `最后工作日${chineseDay(endedOn)}`,
      status && `新就业形态法律关系的初步判断：${entryName('platform-statuses', status).zh}`,
    ].filter(Boolean)
    return said.length > 0 ? [{ words: `${[party.get(partyId)?.name, ...said].filter(Boolean).join('，')}。` }] : []
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
