/** Who else answers for a claim, and whose work is employment: told beside the places. LDMAL 22; RULES 6-7; JI1 29-30, 32; JI2 1-3, 21. */
import type { Text } from '../text.ts'
import { bothOf, cited, lawOnly } from './calculators/citations.ts'

type Answering = { when: Text; who: Text; source: Text }

export const whoAnswers = {
  dispatch: {
    when: { zh: '劳务派遣', en: 'Labour dispatch' },
    who: { zh: '劳务派遣单位和用工单位为共同当事人', en: 'Dispatch agency and user together' },
    source: cited('LDMAL', '22'),
  },
  contractor: {
    when: { zh: '个人承包经营', en: 'An individual contractor' },
    who: { zh: '发包的组织和个人承包经营者为共同当事人', en: 'Principal and individual contractor together' },
    source: cited('RULES', '7'),
  },
  unlicensed: {
    when: { zh: '未办理营业执照、被吊销或者终止经营', en: 'No licence, licence revoked, or closed' },
    who: { zh: '用人单位和出资人（开办单位、主管部门）为共同当事人', en: 'Employer and funders together' },
    source: bothOf(cited('RULES', '6'), cited('JI1', '29', '30')),
  },
  unqualified: {
    when: {
      zh: '转包、分包给没有资格的单位或者个人，或者出借资质、被挂靠',
      en: 'Contracted out to somebody without the qualification, or a licence lent',
    },
    who: {
      zh: '劳动者可以请求发包、被挂靠的单位承担劳动报酬和工伤待遇的用工主体责任',
      en: 'The worker may ask the contractor or lender to answer as an employer for pay and injury benefits',
    },
    source: cited('JI2', '1', '2'),
  },
  related: {
    when: { zh: '几家关联单位用工', en: 'Several related companies' },
    who: {
      zh: '有书面合同的以合同为准；没有的，看用工管理、工作时间、工作内容、报酬支付和社会保险；可以请求共同支付报酬',
      en: 'A written contract decides; else management, hours, work, pay and insurance; they answer jointly for pay',
    },
    source: cited('JI2', '3'),
  },
  retired: {
    when: { zh: '达到法定退休年龄以后用工', en: 'Work after the retirement age' },
    who: {
      zh: '2025年9月1日起不再一律按劳务关系处理',
      en: 'Since 2025-09-01 no longer a service relation as a matter of course',
    },
    source: cited('JI2', '21'),
  },
  'over-age': {
    when: {
      zh: '2026年7月1日以后招用超过法定退休年龄的劳动者（案由208）',
      en: 'A worker past the retirement age, hired since 2026-07-01 (cause 208)',
    },
    who: {
      zh: '应当订立书面用工协议，保障最低工资、休息休假、劳动安全和工伤保险；可以投诉、申请调解仲裁（条文待核）',
      en: 'A written agreement, the minimum wage, rest, safety and injury insurance; inspection and dispute handling are open (articles to be confirmed)',
    },
    source: bothOf(lawOnly('OVR'), cited('JI2', '21')),
  },
  'on-leave': {
    when: {
      zh: '停薪留职、内退、下岗待岗人员到新单位工作',
      en: 'On unpaid leave, internally retired or laid off, with a new employer',
    },
    who: { zh: '与新单位按劳动关系处理', en: 'An employment relation with the new employer' },
    source: cited('JI1', '32(2)'),
  },
} as const satisfies Record<string, Answering>
