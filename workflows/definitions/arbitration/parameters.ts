/** What an arbitration needs of the place: the minimum wage that decides finality, never guessed, and the days to sue after a refusal. */
import type { Parameter } from '../../define.ts'
import { refusalParameters } from '../court/refusal-days.ts'

export const parameters = {
  ...refusalParameters,
  monthly_minimum_wage: {
    label: { zh: '月最低工资标准', en: 'Monthly minimum wage' },
    unit: 'fen',
    default: null,
    source: {
      zh: '《劳动争议调解仲裁法》第47条；省级人民政府公布的当地最低工资标准',
      en: 'Mediation and Arbitration Law, art. 47; the local standard published by the province',
    },
    evidence: 'parameter',
  },
} as const satisfies Record<string, Parameter>
