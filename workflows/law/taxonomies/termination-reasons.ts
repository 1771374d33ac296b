/** Why a mediation is terminated 终止调解的原因. People's Mediation Law, arts. 25-26. */
import type { Taxonomy } from './taxonomy.ts'

const reasons = {
  party_refuses: { zh: '一方明确拒绝继续调解', en: 'One side clearly refuses to go on' },
  party_missing: { zh: '当事人下落不明或者多次不到场', en: 'A party cannot be found or stays away' },
  filed_elsewhere: { zh: '已申请仲裁、起诉或者监察已受理', en: 'Arbitration, suit or inspection under way' },
  crime_or_violence: { zh: '涉嫌犯罪或者矛盾激化须移送', en: 'Suspected crime, or danger of violence' },
  false_mediation: { zh: '虚假调解', en: 'Sham mediation' },
  party_died_or_dissolved: { zh: '当事人死亡或者终止', en: 'A party has died or been dissolved' },
  beyond_scope: { zh: '受理后发现不属于受理范围', en: 'Found to be out of scope after acceptance' },
} as const

export const terminationReasons: Taxonomy = {
  title: { zh: '终止调解的原因', en: 'Reasons to terminate a mediation' },
  source: { zh: '工作分类；《人民调解法》第25条、第26条', en: 'Working list; People’s Mediation Law, arts. 25 and 26' },
  tag: 'K',
  entries: Object.entries(reasons).map(([code, name]) => ({ code, parent: null, ...name })),
}
