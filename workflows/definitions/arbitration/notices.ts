/** What the reader of an arbitration should know: what the awards are by law, who may do what against them. RULES 50; LDMAL 47-50. */
import type { Notice } from '../../define.ts'
import { numberNotice } from '../court/number-notice.ts'
import { disputeLaw } from '../court/sources.ts'
import { isAttacked, kindsOf, maySetAside, sidesStillFree } from './attacks.ts'
import type { Facts } from './facts.ts'

export function notices({ states, facts }: { states: readonly string[]; facts: Facts }): Notice[] {
  return [
    ...(states.includes('awarded') ? [waysOn(facts)] : []),
    ...(states.some(state => state === 'awarded' || state === 'effective') ? byLaw(facts) : []),
    ...representation(facts),
    ...numberNotice(facts),
  ]
}

function waysOn(facts: Facts): Notice {
  const free = sidesStillFree(facts)
  return {
    title: { zh: '裁决后的途径', en: 'Ways after the award' },
    items: [
      {
        label: { zh: '劳动者起诉', en: 'The worker sues' },
        open: free.includes('worker'),
        reason: free.includes('worker')
          ? { zh: '终局、非终局裁决均可起诉，自收到之日起十五日', en: 'On either kind, within fifteen days of receipt' }
          : { zh: '期限已过或者已经起诉', en: 'Its time is over, or it has sued' },
        source: disputeLaw('第48条、第50条', 'arts. 48, 50'),
      },
      {
        label: { zh: '用人单位起诉', en: 'The employer sues' },
        open: free.includes('employer'),
        reason: free.includes('employer')
          ? {
              zh: '仅限非终局裁决，自收到之日起十五日',
              en: 'On other than final awards, within fifteen days of receipt',
            }
          : {
              zh: '没有非终局裁决，或者期限已过、已经起诉',
              en: 'There is no other than a final award, or its time is over, or it has sued',
            },
        source: disputeLaw('第50条', 'art. 50'),
      },
      {
        label: { zh: '用人单位申请撤销', en: 'The employer applies to set aside' },
        open: maySetAside(facts),
        reason: maySetAside(facts)
          ? { zh: '仅限终局裁决，自收到之日起三十日', en: 'On final awards only, within thirty days of receipt' }
          : {
              zh: '没有终局裁决、已经申请，或者劳动者已就终局裁决起诉',
              en: 'There is no final award, it has been applied for, or the worker has sued on it',
            },
        source: disputeLaw('第49条；《劳动争议司法解释（一）》第21条', 'art. 49; Judicial Interpretation I, art. 21'),
        deadline: 'set_aside_award',
      },
      {
        label: { zh: '执行终局裁决', en: 'Enforce the final award' },
        open: facts.hasFinal === true && !isAttacked(facts, 'final'),
        reason: {
          zh: kindsOf(facts).includes('final')
            ? '终局裁决自作出之日起生效；劳动者起诉的除外'
            : '没有终局裁决，须等裁决生效',
          en: kindsOf(facts).includes('final')
            ? 'A final award binds from the day it was made, unless the worker sues'
            : 'There is no final award: wait until the award binds',
        },
        source: disputeLaw('第47条、第51条', 'arts. 47, 51'),
      },
    ],
  }
}

function byLaw({ byLaw: counts }: Facts): Notice[] {
  if (!counts) return []
  const { final, other, unknown } = counts
  return [
    {
      title: { zh: '终局性核对（以裁决书载明为准）', en: 'Finality checked; what is printed governs' },
      items: [
        {
          label: { zh: '按裁决金额测算', en: 'By the sums awarded' },
          open: unknown === 0,
          isRemark: true,
          reason:
            unknown > 0
              ? {
                  zh: `有 ${unknown} 项须以当地月最低工资测算，本地区尚未配置，请管理员录入`,
                  en: `${unknown} items need the local monthly minimum wage, which nobody has entered: ask the administrator`,
                }
              : {
                  zh: `终局 ${final} 项，非终局 ${other} 项；供参考，以有权机关认定为准`,
                  en: `${final} final, ${other} not; for reference, the body in charge decides`,
                },
          source: disputeLaw('第47条；《办案规则》第50条', 'art. 47; Arbitration Rules, art. 50'),
        },
      ],
    },
  ]
}

function representation({ isGroup, representatives = 0 }: Facts): Notice[] {
  if (!isGroup || representatives > 0) return []
  return [
    {
      title: { zh: '集体争议', en: 'Group dispute' },
      items: [
        {
          label: { zh: '推举代表', en: 'Representatives' },
          open: false,
          isRemark: true,
          reason: {
            zh: '劳动者十人以上，尚未登记三至五名代表；变更、放弃、承认请求或者和解须经被代表的劳动者同意',
            en: 'Ten workers or more and no representatives on file (three to five); to change, drop or admit claims or to settle they need the consent of those they stand for',
          },
          source: { zh: '《劳动人事争议仲裁办案规则》第63条', en: 'Arbitration Rules, art. 63' },
        },
      ],
    },
  ]
}
