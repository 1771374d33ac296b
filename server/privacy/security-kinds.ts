/** What is kept of the security of personal information: plan and drills, graded protection, network logs. */
import { z } from 'zod'
import { calendarDate, choice, optional, shortText, wholeNumber } from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import { about, type Kind, organisationId, text } from './kind-fields.ts'

const sorts = {
  plan: { zh: '制定、修订应急预案', en: 'The plan, made or revised' },
  drill: { zh: '演练', en: 'Drill' },
  training: { zh: '安全教育和培训', en: 'Training' },
} as const satisfies Record<string, Text>

const levels = {
  two: { zh: '第二级', en: 'Level 2' },
  three: { zh: '第三级', en: 'Level 3' },
  four: { zh: '第四级', en: 'Level 4' },
} as const satisfies Record<string, Text>

const nextOn = (zh: string, en: string) => optional(calendarDate({ zh, en }))

export const securityKinds = {
  plan: {
    label: { zh: '应急预案、演练和培训', en: 'Plan, drills and training' },
    icon: 'clipboard-list',
    source: {
      zh: '《个人信息保护法》第51条第4项、第5项（定期教育培训；制定并组织实施应急预案。法律未定间隔）',
      en: 'Personal Information Protection Law, art. 51(4), (5): regular training; a plan that is put into practice. The law sets no interval',
    },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      sort: choice({ zh: '事项', en: 'What was done' }, sorts),
      about,
      what: text('内容：情形、分工、步骤、参加人员范围', 'What it covers: event, tasks, steps, who took part'),
      found: optional(text('发现的问题和改进', 'What was found, and what is mended')),
      nextOn: nextOn('下次日期', 'Next on'),
    }),
    due: 'nextOn',
  },
  protection: {
    label: { zh: '网络安全等级保护', en: 'Graded protection' },
    icon: 'shield-lock',
    source: {
      zh: '《网络安全法》第23条；GB/T 22239、GB/T 22240（按第二级起步；服务全市、全省或者大量敏感信息的按第三级，待核）',
      en: 'Cybersecurity Law, art. 23; GB/T 22239, GB/T 22240 (level 2 as the floor; level 3 for a whole city or province or much sensitive information; to be verified)',
    },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '备案日期', en: 'Filed on' }, { today: true }),
      about,
      level: choice({ zh: '保护等级', en: 'Level' }, levels),
      filedNumber: shortText({ zh: '备案证明编号', en: 'Number of the filing' }, { max: 60 }),
      assessedOn: optional(calendarDate({ zh: '最近测评日期', en: 'Last assessed on' })),
      assessedBy: optional(shortText({ zh: '测评机构', en: 'Assessed by' }, { max: 120 })),
      nextOn: nextOn('下次测评日期', 'Next assessment on'),
    }),
    due: 'nextOn',
  },
  logs: {
    label: { zh: '网络日志留存检查', en: 'Network logs, checked' },
    icon: 'history',
    source: {
      zh: '《网络安全法》第23条第3项（网络日志留存不少于六个月）。本系统的办案历史和调阅记录随案卷保存，不删除',
      en: 'Cybersecurity Law, art. 23(3): network logs are kept for six months at least. Histories and the log of reading stay as long as the file',
    },
    form: z.object({
      organisationId,
      onDay: calendarDate({ zh: '检查日期', en: 'Checked on' }, { today: true }),
      about,
      where: shortText({ zh: '日志存放处', en: 'Where the logs are' }, { max: 200 }),
      months: wholeNumber(
        { zh: '留存月数设置', en: 'Months they are set to be kept' },
        { min: 6, max: 600, help: { zh: '不少于六个月', en: 'Six at least' } },
      ),
      earliestOn: calendarDate({ zh: '现存最早一条的日期', en: 'Day of the earliest entry still there' }),
      nextOn: nextOn('下次检查日期', 'Next check on'),
    }),
    due: 'nextOn',
  },
} as const satisfies Record<string, Kind>
