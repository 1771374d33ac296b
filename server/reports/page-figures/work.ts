/** What the pages about somebody's work count: of cases the reader may see, as they lie today. */
import type { Text } from '../../../workflows/text.ts'
import { soonDays } from '../../desk/sections.ts'
import type { Definition } from '../indicator.ts'

const ownRule: Text = {
  zh: '办案管理的工作规则，分值由各地自定',
  en: 'A working rule of case management; points set by each office',
}
const aidOffice: Text = {
  zh: '《法律援助法》第 52 条、补贴标准由各地制定；口径为工作口径（待核）',
  en: 'Legal Aid Law, art. 52, subsidies by local scales; working definitions (to be checked)',
}

export const workFigures = {
  open: {
    id: 'wk_open',
    name: { zh: '在办案件', en: 'Open cases' },
    says: {
      zh: '已登记、没有结案，现由其承办或者受指派办理的案件；一案只计一次。',
      en: 'Cases registered and not closed that they own or are assigned to today; each case once.',
    },
    unit: 'cases',
    source: ownRule,
  },
  urgent: {
    id: 'wk_urgent',
    name: { zh: '三日内到期或逾期', en: 'Due within three days, or late' },
    says: {
      zh: `在办案件中，最近的期限在今天起 ${soonDays} 日内届满或者已经逾期的。`,
      en: `Of the open cases, those whose next deadline ends within ${soonDays} days from today or has passed.`,
    },
    unit: 'cases',
    source: ownRule,
  },
  load: {
    id: 'wk_load',
    name: { zh: '工作量', en: 'Load' },
    says: {
      zh: '在办案件的分值合计：登记、在办、群体人数、临近期限各按参数计分。按姓名排列，不用于排名。',
      en: 'Points of the open cases: registered, accepted, further workers of groups, days about to run out, each as the office has set it. In the order of names, not for ranking.',
    },
    unit: 'points',
    source: ownRule,
  },
  groups: {
    id: 'wk_groups',
    name: { zh: '群体案件', en: 'Group cases' },
    says: {
      zh: '在办案件中，劳动者在两名以上的。',
      en: 'Of the open cases, those of two workers or more.',
    },
    unit: 'cases',
    source: ownRule,
  },
  accepted: {
    id: 'wk_files_accepted',
    name: { zh: '结案材料合格', en: 'Closing files accepted' },
    says: {
      zh: '由其承办的法律援助中，结案材料审核合格的。',
      en: 'Legal-aid matters of theirs whose closing file was accepted.',
    },
    unit: 'proceedings',
    source: aidOffice,
  },
  returned: {
    id: 'wk_files_returned',
    name: { zh: '结案材料退回', en: 'Closing files returned' },
    says: {
      zh: '由其承办的法律援助中，结案材料审核后退回补正的次数。',
      en: 'How often the closing files of their legal-aid matters came back.',
    },
    unit: 'times',
    source: aidOffice,
  },
  paid: {
    id: 'wk_subsidies_paid',
    name: { zh: '已发补贴', en: 'Subsidies paid' },
    says: {
      zh: '由其承办的法律援助已经发放的补贴合计，不含值班补贴。',
      en: 'What was paid for their legal-aid matters, without duty.',
    },
    unit: 'fen',
    source: aidOffice,
  },
  due: {
    id: 'wk_subsidies_due',
    name: { zh: '待发补贴', en: 'Subsidies to be paid' },
    says: {
      zh: '由其承办的法律援助中，结案材料合格、补贴还没有发放也没有决定不发的。',
      en: 'Their legal-aid matters whose closing file was accepted and for which nothing was paid or refused yet.',
    },
    unit: 'proceedings',
    source: aidOffice,
  },
} as const satisfies Record<string, Definition>
