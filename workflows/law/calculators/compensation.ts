/**
 * Economic compensation (N): a month's wage for each year of service. LCL 47, 97(3); LCLR 27. Service before
 * 2008 follows the rules of its time, without the ceiling of three average wages.
 */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Finding, type Given } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { type GroundId, groundLabels, grounds, isRaisedToEnterprise } from './compensation-grounds.ts'
import { earlierHiredOn, serviceFrom, transferSteps, transferWarnings, wrongEarlier } from './earlier-employer.ts'
import { plus, roundedHalfUp, times } from './exact.ts'
import { compensatedYears, lengthWords, serviceBetween } from './service.ts'
import { averageGrossFen, averageWage, cappedBase, minimumWage } from './wages.ts'
import { resultStep, step, yuan } from './written.ts'

/** The Labour Contract Law began; service before it follows the rules of its time. LCL 97(3). */
const lawBeganOn = '2008-01-01'
const dayBefore = '2007-12-31'

type Inputs = {
  ground: GroundId
  hiredOn: string
  earlierHiredOn?: string | undefined
  endedOn: string
  averageFen: number
  enterpriseAverageFen?: number | undefined
}

export const compensation = defineCalculator({
  id: 'compensation',
  name: { zh: '经济补偿（N）', en: 'Economic compensation (N)' },
  about: {
    zh: '合同依法解除或终止时，按工作年限每满一年支付一个月工资。',
    en: "A month's wage for each year of service when a contract ends lawfully.",
  },
  source: bothOf(cited('LCL', '47', '50', '97(3)'), cited('LCLR', '10', '22', '23', '27'), cited('JI1', '46', '48')),
  inputs: z.object({
    ground: choice({ zh: '解除或终止的理由', en: 'Ground for ending the contract' }, groundLabels),
    hiredOn: calendarDate({ zh: '入职日期', en: 'First day of work' }),
    earlierHiredOn,
    endedOn: calendarDate({ zh: '最后工作日', en: 'Last day of the contract' }),
    averageFen: averageGrossFen,
    enterpriseAverageFen: optional(
      moneyFen(
        { zh: '企业月平均工资', en: 'Average monthly wage of the enterprise' },
        {
          help: {
            zh: '只在 2008 年前入职且因病、客观情况变化或裁员时需要。',
            en: 'Needed only where service began before 2008 and ended for illness, changed circumstances or a layoff.',
          },
        },
      ),
    ),
  }),
  parameters: [minimumWage, averageWage],
  wrong: ({ ground, endedOn, enterpriseAverageFen, ...service }): Record<string, Text> => {
    if (endedOn < service.hiredOn) return { endedOn: endsBeforeItBegan, ...wrongEarlier(service) }
    if (serviceFrom(service) < lawBeganOn && isRaisedToEnterprise(ground) && enterpriseAverageFen === undefined)
      return {
        enterpriseAverageFen: {
          zh: '2008 年前的年限需与企业月平均工资比较，请填写。',
          en: 'For service before 2008 the average of the enterprise is needed; please fill it in.',
        },
      }
    return wrongEarlier(service)
  },
  calculate: (inputs, given) => (grounds[inputs.ground].isDue ? compensated(inputs, given) : notDue(inputs.ground)),
})

export const endsBeforeItBegan: Text = {
  zh: '最后工作日不能早于入职日期。',
  en: 'The last day cannot lie before the first.',
}

const label: Text = { zh: '经济补偿', en: 'Economic compensation' }

const notDue = (ground: GroundId): Finding => ({
  results: [{ label, kind: 'money', amountFen: 0 }],
  steps: [
    resultStep(
      { zh: '此种情形法律未规定经济补偿', en: 'The law gives no compensation in this case' },
      yuan(0),
      grounds[ground].source,
    ),
  ],
})

/** base × years since 2008, at most twelve where the ceiling is reached, and what was earned before 2008. */
function compensated(inputs: Inputs, given: Given): Finding {
  const { endedOn, averageFen, ground } = inputs
  const hiredOn = serviceFrom(inputs)
  const base = cappedBase(averageFen, endedOn, given)
  const since = serviceBetween(hiredOn < lawBeganOn ? lawBeganOn : hiredOn, endedOn)
  const isOld = endedOn < lawBeganOn
  const counted = isOld ? 0 : compensatedYears(since)
  const years = base.isCapped ? Math.min(counted, 12) : counted
  const before = monthsBefore2008(inputs)
  const totalFen = roundedHalfUp(plus(times(base.baseFen, years), times(before.baseFen, before.months)))
  const words = lengthWords(since)
  return {
    results: [
      { label, kind: 'money', amountFen: totalFen },
      { label: { zh: '计算月数', en: 'Months paid' }, kind: 'months', months: years + before.months },
    ],
    steps: [
      ...base.steps,
      ...transferSteps(inputs),
      {
        text: {
          zh: '2008年1月1日以后的年限：满六个月不满一年按一年，不满六个月按半年',
          en: 'Service since 1 January 2008: a rest of six months or more is a year, a shorter one half a year',
        },
        formula: isOld
          ? { zh: '0', en: '0' }
          : {
              zh: `${words.zh} → ${counted}${years < counted ? ` → ${years}（封顶）` : ''}`,
              en: `${words.en} → ${counted}${years < counted ? ` → ${years} (cap)` : ''}`,
            },
        source: cited('LCL', '47(1)', '97(3)'),
        rounding: 'half-year',
      },
      ...before.steps,
      resultStep(label, formulaOf({ baseFen: base.baseFen, years, before, totalFen }), grounds[ground].source),
    ],
    caps: base.caps,
    warnings: [...warningsOf(inputs), ...transferWarnings(inputs), handingOver],
  }
}

function formulaOf({ baseFen, years, before, totalFen }: Formula): string {
  const old = before.months > 0 ? ` + ${yuan(before.baseFen)} × ${before.months}` : ''
  return `${yuan(baseFen)} × ${years}${old} = ${yuan(totalFen)}`
}
type Before = ReturnType<typeof monthsBefore2008>
type Formula = { baseFen: number; years: number; before: Before; totalFen: number }

/** One month a year, a part of a year counting as one; at most twelve in two of the cases. Known from practice. */
function monthsBefore2008({ ground, endedOn, averageFen, enterpriseAverageFen = 0, ...service }: Inputs) {
  const hiredOn = serviceFrom(service)
  const rule = grounds[ground].before2008
  if (hiredOn >= lawBeganOn || rule === 'none') return { months: 0, baseFen: averageFen, steps: [] }
  const length = serviceBetween(hiredOn, endedOn < dayBefore ? endedOn : dayBefore)
  const all = length.years + (length.months > 0 || length.days > 0 ? 1 : 0)
  const months = rule === 'twelve-at-most' ? Math.min(all, 12) : all
  const baseFen = isRaisedToEnterprise(ground) ? Math.max(averageFen, enterpriseAverageFen) : averageFen
  const words = lengthWords(length)
  const text: Text = {
    zh: '2008年以前的年限：每满一年一个月，不满一年按一年；协商和不胜任的最多十二个月；基数不受三倍限制',
    en: 'Service before 2008: a month a year, a part of a year counting as one; at most twelve for agreement and incompetence; no ceiling on the wage',
  }
  const formula = { zh: `${words.zh} → ${months}`, en: `${words.en} → ${months}` }
  return { months, baseFen, steps: [{ ...step(text, formula, practice), rounding: 'whole-up' as const }] }
}

const warningsOf = ({ ground, ...service }: Inputs): Text[] =>
  serviceFrom(service) < lawBeganOn
    ? [
        grounds[ground].before2008 === 'none'
          ? {
              zh: '2008年以前的年限未计入：当时的规定对此种理由是否补偿，须由律师确认。',
              en: 'Service before 2008 is left out: whether the rules of that time paid for this ground, a lawyer has to confirm.',
            }
          : {
              zh: '2008年以前的部分按劳部发〔1994〕481号的做法计算，须由律师确认。',
              en: 'The part before 2008 follows Labour Ministry Document 1994 No. 481 as practised; a lawyer has to confirm it.',
            },
      ]
    : []

const handingOver: Text = {
  zh: '经济补偿在办结工作交接时支付（劳动合同法第50条）。',
  en: 'It is paid when the handing over is finished (Labour Contract Law, art. 50).',
}
