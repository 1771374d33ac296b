/** 一项请求一个途径 (rule M2): an application takes along exactly the claims whose forum it is; where it does not, the reason is stated. LSI 21(2); RULES 34. */
import type { Given, StepArgs } from '../../define.ts'
import { longText, optional } from '../../fields.ts'
import { fitsForum } from '../../law/claim-forums.ts'
import { isClaimKind } from '../../law/claim-kinds.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import type { Forum } from './outcomes.ts'

type Known = NonNullable<Given['claimKinds']>[number]

export const claimsReason = () =>
  optional(
    longText(
      { zh: '请求取舍的理由', en: 'Why these claims' },
      {
        max: 600,
        help: {
          zh: '漏列应走本途径的请求，或者列入通常不走本途径的请求时填写。',
          en: 'Where a claim of this forum is left out, or one is taken along that does not usually go here.',
        },
      },
    ),
  )

/** Everything that may still be decided and was handed to this forum. */
const ofForum = ({ claimKinds = [] }: Given, forum: Forum): Known[] =>
  claimKinds.filter(claim => claim.isOpen && claim.forum === forum)

/** A claim that is mediated goes on to arbitration, and from there to court; others were handed elsewhere. */
function belongs({ kind, forum: handed }: Known, forum: Forum): boolean {
  const isOnItsWay =
    handed === forum || handed === 'mediation' || handed === 'arbitration' || handed === 'payment-order'
  return isOnItsWay && (!isClaimKind(kind) || fitsForum(kind, forum))
}

/** Claims of this forum that are left out, or claims taken along that do not belong: both ask for the reason. */
export function wrongClaims({ answers, given }: StepArgs, forum: Forum): Record<string, Text> {
  const chosen: readonly string[] = answers.claims
  const left = ofForum(given, forum).filter(({ id }) => !chosen.includes(id)).length
  const strange = (given.claimKinds ?? []).filter(claim => chosen.includes(claim.id) && !belongs(claim, forum)).length
  if (answers.claimsReason || left + strange === 0) return {}
  return problem(true, 'claimsReason', {
    zh: [
      left > 0 ? `有 ${left} 项应走本途径的请求没有列入` : '',
      strange > 0 ? `有 ${strange} 项请求的途径不是这里` : '',
    ]
      .filter(Boolean)
      .join('，')
      .concat('，请写明理由'),
    en: [
      left > 0 ? `Claims of this forum that are left out: ${left}` : '',
      strange > 0 ? `claims that do not belong here: ${strange}` : '',
    ]
      .filter(Boolean)
      .join('; ')
      .concat('; give the reason'),
  })
}

/** The claims of this forum are chosen to begin with; where none was handed to it, those on their way to it. */
export const claimsToFile =
  (forum: Forum) =>
  ({ given }: { given: Given }): Record<string, string[]> => {
    const own = ofForum(given, forum)
    const onTheWay = (given.claimKinds ?? []).filter(claim => claim.isOpen && belongs(claim, forum))
    return { claims: (own.length > 0 ? own : onTheWay).map(({ id }) => id) }
  }
