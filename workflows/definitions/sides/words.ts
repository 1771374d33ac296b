/** The sides of tripartite talks. In Fujian the employers' side is two bodies: “三方四家”. TUL 35(2); LDMAL 8. */

export const bodies = {
  government: { zh: '政府方（人社部门）', en: 'Government' },
  union: { zh: '工会方', en: 'Union' },
  federation: { zh: '企业方（企业联合会）', en: 'Employers: enterprise federation' },
  chamber: { zh: '企业方（工商联）', en: 'Employers: federation of industry and commerce' },
} as const
export type Body = keyof typeof bodies

/** Who signs an agreement on a bargaining dispute (CCP 54). */
export const signers = {
  union: { zh: '职工方首席代表', en: 'Chief of the workers’ side' },
  employer: { zh: '企业方首席代表', en: 'Chief of the employers’ side' },
  authority: { zh: '协调处理负责人（人社部门）', en: 'Person in charge at the authority' },
} as const
export type Signer = keyof typeof signers

export const everySide = { ...bodies, ...signers } as const

export const proposalStates = {
  open: { zh: '待回应', en: 'Open' },
  lapsed: { zh: '已过有效期', en: 'Lapsed' },
  replaced: { zh: '已被新方案取代', en: 'Replaced' },
  agreed: { zh: '已达成一致', en: 'Agreed on' },
} as const
