/** What the comparison of a case with its history can find: chain, standing, records, deadlines, sums. */

import type { CaseCheck } from '../check.ts'
import { mendCase } from '../mend-case.ts'

const byHistory = {
  zh: '可以一键修复：按完整的办案记录重新生成，并在案件中留下记录。记录链断开或者有步骤不再适用的，须由有权的人先在案件里更正。',
  en: 'The button makes it anew from the history and leaves a record in the case. Where the chain is broken or a step does not fit any more, somebody has to correct the case first.',
}

export const chain: CaseCheck = {
  id: 'chain',
  part: 'chain',
  title: { zh: '记录链断开', en: 'Chain of history broken' },
  means: {
    zh: '办案记录被改动、删除或者插入，或者最新的记录不见了。',
    en: 'An event was changed, deleted or put in between, or the newest are gone.',
  },
  mends: {
    zh: '不能自动修复。请打开“记录与记录链”，与备份核对，查明是谁改动了数据库。',
    en: 'Nothing mends this by itself. Open the history and its chain, compare with a backup, find out who changed the database.',
  },
  href: ({ caseId }) => `/cases/${caseId}/history`,
}

export const standing: CaseCheck = {
  id: 'standing',
  part: 'standing',
  title: { zh: '程序状态与记录不符', en: 'Proceeding differs from its history' },
  means: {
    zh: '程序的状态、版本或者快照，不是按记录重放所得的结果。',
    en: 'State, version or snapshot of a proceeding are not what replaying its history gives.',
  },
  mends: byHistory,
  repair: (office, { caseId }, by) => mendCase(office, { caseId: caseId!, part: 'standing', by }),
}

export const records: CaseCheck = {
  id: 'records',
  part: 'records',
  title: { zh: '登记内容与步骤不符', en: 'Records differ from the steps' },
  means: {
    zh: '当事人、成员、请求、履行义务、付款等登记，不是各步骤所登记的内容，或者付款合计不符。',
    en: 'Parties, members, claims, obligations or payments are not what the steps put on file, or payments do not add up.',
  },
  mends: byHistory,
  repair: (office, { caseId }, by) => mendCase(office, { caseId: caseId!, part: 'records', by }),
}

export const deadlines: CaseCheck = {
  id: 'deadlines',
  part: 'deadlines',
  title: { zh: '期限与重新计算不符', en: 'Deadlines differ from a fresh count' },
  means: {
    zh: '登记的期限缺少、多余，或者日期与按规则和日历重新计算的结果不同。',
    en: 'A deadline on file is missing, one too many, or on another day than rule and calendar give.',
  },
  mends: byHistory,
  repair: (office, { caseId }, by) => mendCase(office, { caseId: caseId!, part: 'deadlines', by }),
}

export const sums: CaseCheck = {
  id: 'sums',
  part: 'sums',
  title: { zh: '合计与明细不符', en: 'Sums differ from the rows' },
  means: {
    zh: '列表上的人数、请求、约定、已付金额或者标题，与案件明细不一致。',
    en: 'Members, claimed, agreed and paid amounts or the title on lists are not what the case adds up to.',
  },
  mends: byHistory,
  repair: (office, { caseId }, by) => mendCase(office, { caseId: caseId!, part: 'sums', by }),
}
