/** The words of proposing whom to give a case, and of what people are competent in. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '推荐人选', en: 'Who is proposed' },
  intro: {
    zh: '按在办工作量、请假、值班、专长和上限排列，供参考；分值可由管理员调整（待核）。',
    en: 'Ordered by open work, leave, duty, competence and caps, for orientation; the points can be changed by an administrator (to be checked).',
  },
  rank: { zh: '顺序', en: 'Place' },
  name: { zh: '人员', en: 'Person' },
  load: { zh: '工作量', en: 'Load' },
  why: { zh: '依据', en: 'Why' },
  conflict: { zh: '利益冲突', en: 'Conflict of interest' },
  none: { zh: '未检索到', en: 'None found' },
  proposed: { zh: '推荐', en: 'Proposed' },
  more: { zh: '另有 {count} 人，选定时检索利益冲突。', en: 'And {count} more, looked for when chosen.' },
  conflictLine: { zh: '{party}：{kind}（{sign}）', en: '{party}: {kind} ({sign})' },
  someFound: { zh: '可能的利益冲突 {count} 项', en: 'Possible conflicts: {count}' },
  someHidden: {
    zh: '另有 {count} 项在您无权查看的案件中',
    en: 'Another {count} lie in cases you may not see',
  },
  skills: { zh: '专长', en: 'Competence' },
  skillsOf: { zh: '专长 {organisation}', en: 'Competence at {organisation}' },
  skillsIntro: {
    zh: '推荐承办人时，擅长本案事项、会当事人语言的人员优先。',
    en: 'When somebody is proposed for a case, those competent in its matter or speaking a party’s language come first.',
  },
  saveSkills: { zh: '保存专长', en: 'Save' },
  skillsSaved: { zh: '专长已保存。', en: 'Saved.' },
  nobody: { zh: '这里还没有人员', en: 'Nobody works here yet' },
  nobodyText: { zh: '先在“人员”中为他们添加职务。', en: 'First give people a role here, under People.' },
} as const satisfies Record<string, Text>
