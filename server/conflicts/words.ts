/** The words of the search for conflicts of interest. */
import type { Text } from '../../workflows/text.ts'
import type { HitKind } from './hits.ts'
import type { MatchedBy } from './match.ts'

export const words = {
  title: { zh: '利益冲突检索', en: 'Conflicts of interest' },
  titleOf: { zh: '利益冲突检索 {number}', en: 'Conflicts of interest in {number}' },
  intro: {
    zh: '以本案全部当事人的姓名（名称）、相近名称、曾用名、法定代表人、证件号码、信用代码和电话，检索全部案件。结果供参考，是否构成冲突由人判断。',
    en: 'All parties of this case are looked for among all parties of all cases: by name, similar and former name, legal representative, identity number, credit code and phone. A person judges whether it is a conflict.',
  },
  searchNow: { zh: '立即检索', en: 'Search now' },
  backToCase: { zh: '返回案件', en: 'Back to the case' },
  emptyTitle: { zh: '还没有检索过', en: 'No search yet' },
  emptyText: {
    zh: '接受指派时系统会自动检索；也可以现在先检索。',
    en: 'A search is made when the assignment is accepted; it can also be made now.',
  },
  clear: { zh: '没有发现可能的利益冲突。', en: 'No possible conflict was found.' },
  foundSome: {
    zh: '发现 {count} 项可能的利益冲突，接受指派须写明由谁豁免及理由。',
    en: 'Possible conflicts: {count}. To accept, say who waived them and why.',
  },
  waiverExplained: {
    zh: '提交时会再检索一次。确需承办的，须有受援人或者双方的书面同意，或者经法律援助机构审核认为不构成冲突，请在下面写明由谁豁免、为什么；否则请用“报告不能接受指派”。',
    en: 'The search is made once more when you send this. To go on, the recipient or both sides agree in writing, or the legal-aid body finds no conflict: say below who waived it and why. Otherwise report that the assignment cannot be taken.',
  },
  seeSearch: { zh: '查看检索结果', en: 'See what was found' },
  hiddenSome: {
    zh: '另有 {count} 项在您无权查看的案件中，内容不显示；请向法律援助机构核实。',
    en: 'Another {count} lie in cases you may not see and are not shown; ask the legal-aid body.',
  },
  elsewhereHidden: {
    zh: '同一当事人另有 {count} 宗您无权查看的案件。',
    en: 'The same parties have {count} further matches in cases you may not see.',
  },
  newest: { zh: '最近一次检索', en: 'Newest search' },
  facts: {
    zh: '{searcher}于 {at} 为{lawyer}检索，核对本案当事人 {searched} 名。',
    en: '{searcher} searched for {lawyer} at {at}; parties of this case looked for: {searched}.',
  },
  party: { zh: '本案当事人', en: 'Party of this case' },
  meaning: { zh: '性质', en: 'What it may mean' },
  sign: { zh: '依据', en: 'By' },
  otherCase: { zh: '另案', en: 'Other case' },
  waiver: { zh: '豁免', en: 'Waiver' },
  waivedBy: {
    zh: '{who}，{day}由{recorder}记录：{reason}',
    en: '{who}, recorded by {recorder} on {day}: {reason}',
  },
  assigner: { zh: '指派人', en: 'Whoever assigned' },
  foundFor: {
    zh: '检索到{name}可能有 {count} 项利益冲突（其中 {hidden} 项您无权查看），确需指派的须写明理由',
    en: 'Possible conflicts of {name}: {count} ({hidden} you may not see). To assign all the same, say why',
  },
  namedAsParty: {
    zh: '{names}与本案当事人或者其负责人同名，确需由其担任的须写明理由',
    en: 'Named like a party of this case, or who leads one: {names}. To go on all the same, say why',
  },
  named: { zh: '办理中写明姓名的人', en: 'People named in words by steps' },
  namedIntro: {
    zh: '仲裁员、协商代表等不是本系统的人员，只与本案当事人及其负责人的姓名核对。',
    en: 'Arbitrators, representatives in talks and others from outside are held against the parties of this case and who leads them.',
  },
  step: { zh: '办理', en: 'Step' },
  namedPeople: { zh: '写明的人', en: 'Named' },
  namedAlike: { zh: '与当事人同名', en: 'Named like a party' },
  noneAlike: { zh: '没有', en: 'None' },
  whyAllTheSame: { zh: '仍由其担任的理由', en: 'Why all the same' },
  earlier: { zh: '以往检索', en: 'Earlier searches' },
  searchedAt: { zh: '检索时间', en: 'Searched at' },
  searcher: { zh: '检索人', en: 'Searched by' },
  lawyer: { zh: '被检索人员', en: 'Searched for' },
  conflicts: { zh: '可能冲突', en: 'Possible conflicts' },
} as const satisfies Record<string, Text>

export const kindWords: Record<HitKind, Text> = {
  'own-person': { zh: '该人员可能就是当事人或者其负责人', en: 'May be a party of this case, or lead one' },
  'both-sides': { zh: '在本案中同时代理另一方', en: 'Acts for another side of this case' },
  'own-client': { zh: '当事人是该人员现在或过去的受援人', en: "A party is or was this person's client" },
  'former-opponent': { zh: '当事人曾是该人员承办案件的对方', en: 'A party stood against this person before' },
  'same-party': { zh: '同一当事人的其他案件（不构成冲突）', en: 'Another case of the party (no conflict in itself)' },
}

export const signWords: Record<MatchedBy, Text> = {
  identity: { zh: '证件号码相同', en: 'Same identity number' },
  'credit-code': { zh: '统一社会信用代码相同', en: 'Same credit code' },
  phone: { zh: '电话相同', en: 'Same phone' },
  name: { zh: '姓名或名称相同', en: 'Same name' },
  'former-name': { zh: '与曾用名相同', en: 'Same as a former name' },
  'similar-name': { zh: '名称相近', en: 'Similar name' },
  'legal-representative': { zh: '法定代表人相同或为当事人', en: 'Legal representative' },
}

export const searchedText = (found: number, hidden: number): Text => ({
  zh: `检索完成：可能的利益冲突 ${found + hidden} 项。`,
  en: `Searched: ${found + hidden} possible conflicts.`,
})
