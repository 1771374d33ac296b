/** What keeps a case from being put away. */
import type { Given } from '../../define.ts'
import type { Text } from '../../text.ts'

/** Why the file cannot be put away: proceedings that have not ended, money still due, days still to be kept. */
export function stillOpen({ openObligations = [], runningDuties = [], ...given }: Given): Text[] {
  return [
    ...standing(given.undoneProceedings ?? given.openProceedings ?? [], {
      zh: '不能结案，因为还有 {count} 项程序没有办结',
      en: 'It cannot be closed: proceedings that have not ended, {count}',
    }),
    ...standing(openObligations, {
      zh: '不能结案，因为还有 {count} 笔应付款项没有付清',
      en: 'It cannot be closed: sums still due, {count}',
    }),
    ...standing(runningDuties, {
      zh: '不能结案，因为还有 {count} 项期限在计算',
      en: 'It cannot be closed: deadlines still running, {count}',
    }),
  ]
}

const standing = ({ length }: readonly unknown[], { zh, en }: Text): Text[] =>
  length === 0 ? [] : [{ zh: zh.replace('{count}', String(length)), en: en.replace('{count}', String(length)) }]
