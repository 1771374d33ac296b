/** The days of bargaining. Where Fujian is stricter than the nation its number counts. LCL 54; CCP 32-48; FJCC; WCP. */
import type { Deadline, Running, Standing, Unit } from '../../define.ts'
import { type InForceFacts, standing } from './in-force.ts'

export type Facts = InForceFacts & {
  kind?: string
  offeredOn?: string
  sessionOn?: string
  sessionKey?: string | undefined
  sessionCount?: number
  lastChair?: string
  until?: string
  vacantOn?: string | undefined
  rejectedOn?: string
  signedOn?: string
  submittedOn?: string
  expiredOn?: string
}

type Rule = Deadline<keyof Facts & string>
const from = (length: number, unit: Unit, after: keyof Facts & string) => ({ length, unit, after })
const back = (length: number, after: keyof Facts & string) => ({
  length,
  unit: 'd' as const,
  after,
  direction: 'before' as const,
})
const fujian = (zh: string, en: string) => ({
  zh: `《福建省企业集体协商和集体合同条例》${zh}`,
  en: `Fujian Regulations on Collective Bargaining and Contracts${en}`,
})

export const deadlines = {
  bargaining_reply: {
    label: { zh: '答复协商要约', en: 'Answer the demand' },
    due: from(15, 'd', 'offeredOn'),
    source: fujian(
      '（国家《集体合同规定》第32条为二十日）',
      ' (nationally twenty days, Collective Contract Provisions, art. 32)',
    ),
    evidence: 'V-page',
    missed: {
      text: {
        zh: '视为拒绝协商：可以催告、发函监督，提请县级以上人民政府责令改正（《工会法》第54条），并可依福建省条例处罚',
        en: 'A refusal: press for it, send a letter; the county government may order it (Trade Union Law, art. 54), and the Fujian regulation knows a fine',
      },
      step: 'lapseOffer',
    },
    metBy: ['answerOffer'],
  },
  rep_vacancy: {
    label: { zh: '补足协商代表', en: 'Fill the seat of a representative' },
    due: from(15, 'd', 'vacantOn'),
    source: { zh: '《集体合同规定》第31条', en: 'Collective Contract Provisions, art. 31' },
    evidence: 'V-page',
    missed: { text: { zh: '督促产生新的协商代表', en: 'Press for a new representative' } },
    metBy: ['nameRepresentatives'],
  },
  wage_info_before: {
    label: { zh: '会前五日提供资料', en: 'Papers five days before the session' },
    due: back(5, 'sessionOn'),
    source: { zh: '《工资集体协商试行办法》', en: 'Trial Measures on Wage Bargaining' },
    evidence: 'V-page',
    missed: { text: { zh: '可以要求延期协商', en: 'Postponement may be asked for' } },
    metBy: ['exchange'],
    isRight: true,
  },
  bargaining_resume: {
    label: { zh: '约定恢复协商', en: 'Talks to go on' },
    due: { length: 0, unit: 'd', after: 'until' },
    source: { zh: '《集体合同规定》第35条', en: 'Collective Contract Provisions, art. 35' },
    evidence: 'V-page',
    missed: { text: { zh: '催告恢复协商', en: 'Press for talks' } },
    metBy: ['resume'],
  },
  draft_resubmit: {
    label: { zh: '重新协商并再次提交审议', en: 'Talks again and a new draft' },
    due: from(60, 'd', 'rejectedOn'),
    source: fujian('第20条', ', art. 20'),
    evidence: 'V-page',
    missed: { text: { zh: '重新发出要约', en: 'Talks begin anew' } },
    metBy: ['draft'],
  },
  contract_submit: {
    label: { zh: '报送审查', en: 'Submit for review' },
    due: from(10, 'd', 'signedOn'),
    source: fujian(
      '第21条；《集体合同规定》第42条；《工资集体协商试行办法》（工资专项七日）',
      ', art. 21; Collective Contract Provisions, art. 42; Trial Measures on Wage Bargaining (seven days for wages)',
    ),
    evidence: 'V-page',
    missed: { text: { zh: '合同不能生效，人社部门可以责令报送', en: 'Not in force; the authority orders it' } },
    metBy: ['submit'],
  },
  contract_review: {
    label: { zh: '人社部门审查', en: 'Review by the labour authority' },
    due: from(15, 'd', 'submittedOn'),
    source: {
      zh: '《劳动合同法》第54条；《劳动法》第34条；《集体合同规定》第45条、第47条',
      en: 'Labour Contract Law, art. 54; Labour Law, art. 34; Collective Contract Provisions, arts. 45, 47',
    },
    evidence: 'V-text',
    missed: {
      text: {
        zh: '未提出异议的，集体合同自第十五日的次日起生效',
        en: 'Without an objection it takes effect on the day after the fifteenth',
      },
      step: 'takeEffect',
    },
    metBy: ['object', 'clear'],
    isRight: true,
  },
  contract_publish: {
    label: { zh: '向全体职工公布', en: 'Publish' },
    due: { ...from(5, 'd', 'effectiveOn'), readBy: 'R_PUBLISH' },
    source: {
      zh: '《集体合同规定》第48条（及时）；《工资集体协商试行办法》（五日）',
      en: 'Collective Contract Provisions, art. 48 (promptly); Trial Measures on Wage Bargaining (five days)',
    },
    evidence: 'V-page',
    missed: { text: { zh: '督促公布', en: 'Press for it' } },
    metBy: ['publish'],
  },
  contract_renew_window: {
    label: { zh: '期满前九十日启动续签', en: 'Renewal ninety days before the end' },
    due: { ...back(90, 'endsOn'), readBy: 'R_RENEW' },
    source: fujian('；《集体合同规定》第38条（三个月）', '; Collective Contract Provisions, art. 38 (three months)'),
    evidence: 'V-page',
    missed: { text: { zh: '合同可能中断', en: 'There may be a gap' } },
    metBy: ['renew', 'terminate'],
  },
  wage_contract_renew: {
    label: { zh: '工资合同期满前六十日续签', en: 'Wage contract: sixty days before the end' },
    due: back(60, 'endsOn'),
    source: { zh: '《工资集体协商试行办法》', en: 'Trial Measures on Wage Bargaining' },
    evidence: 'V-page',
    missed: { text: { zh: '合同可能中断', en: 'There may be a gap' } },
    metBy: ['renew', 'terminate'],
  },
  contract_term: {
    label: { zh: '合同期限届满', en: 'End of the term' },
    due: { length: 0, unit: 'd', after: 'endsOn' },
    source: { zh: '集体合同约定的期限', en: 'The term agreed on' },
    evidence: 'V-text',
    missed: { text: { zh: '合同终止', en: 'It has ended' }, step: 'expire' },
    metBy: ['renew', 'terminate'],
    isRight: true,
  },
} satisfies Record<string, Rule>

/** A contract ends with its term, whatever is talked over then. Wage contracts go in within seven days, are published within five, and renewed sixty days before their end. */
export function running({ states, facts }: Standing): Running[] {
  const { sessionKey, sessionOn, signedOn, isOfWages, endsOn, vacantOn, effectiveOn }: Facts = facts
  const one = (rule: keyof typeof deadlines, anchorOn: string | undefined, more: Partial<Running> = {}): Running[] =>
    anchorOn ? [{ rule, subject: 'proceeding', anchorOn, ...more }] : []
  return [
    ...(states.includes('offered') || states.includes('talks') ? one('rep_vacancy', vacantOn) : []),
    ...(states.includes('talks') && sessionKey ? one('wage_info_before', sessionOn) : []),
    ...(states.includes('signed') ? one('contract_submit', signedOn, isOfWages ? { length: 7 } : {}) : []),
    ...(states.includes('in-force')
      ? [
          ...one('contract_term', endsOn),
          ...one('contract_renew_window', endsOn),
          ...(isOfWages ? one('wage_contract_renew', endsOn) : []),
          ...(isOfWages && states.includes('in-force.effective')
            ? one('contract_publish', effectiveOn, { length: 5 })
            : []),
        ]
      : one('contract_term', standing(facts)?.endsOn)),
  ]
}
