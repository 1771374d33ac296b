/** Lines and sums that decide who gets help and what is a crime, where the province fixes them. */
import type { LocalParameter } from './parameter.ts'

const crime = {
  zh: '《刑法》第276条之一；最高法2013年解释第3条；本省确定的数额',
  en: 'Criminal Law, art. 276-1; SPC interpretation of 2013, art. 3; the sum fixed by the province',
}
const notPaying = {
  zh: '拒不支付劳动报酬罪的线索移送',
  en: 'Passing on a suspected refusal to pay for labour',
}

export const thresholds = {
  la_means_threshold_per_capita_month: {
    label: { zh: '法律援助经济困难标准（人均月收入）', en: 'Means for legal aid, a head and month' },
    unit: 'fen',
    level: 'province',
    source: { zh: '《法律援助法》第34条；省级人民政府规定', en: 'Legal Aid Law, art. 34; set by the province' },
    usedFor: { zh: '法律援助经济困难审查', en: 'The check of means for legal aid' },
    known: [],
  },
  la_subsidy: {
    label: { zh: '法律援助办案补贴（每件）', en: 'Legal-aid subsidy, a matter' },
    unit: 'fen',
    level: 'province',
    source: { zh: '本地法律援助补贴标准', en: 'The local scale of legal-aid subsidies' },
    usedFor: { zh: '结案后的办案补贴', en: 'The subsidy after a matter is closed' },
    known: [],
  },
  la_duty_subsidy: {
    label: { zh: '法律援助值班补贴（每半天）', en: 'Legal-aid subsidy, a half-day of duty' },
    unit: 'fen',
    level: 'province',
    source: { zh: '本地法律援助补贴标准', en: 'The local scale of legal-aid subsidies' },
    usedFor: { zh: '值班补贴', en: 'The subsidy for duty' },
    known: [],
  },
  crime_unpaid_one_worker: {
    label: { zh: '拒不支付劳动报酬罪：一人数额', en: 'Refusal to pay as a crime: one worker' },
    unit: 'fen',
    level: 'province',
    source: crime,
    usedFor: notPaying,
    between: { min: 500_000, max: 2_000_000 },
    known: [],
  },
  crime_unpaid_ten_workers: {
    label: { zh: '拒不支付劳动报酬罪：十人以上累计数额', en: 'Refusal to pay as a crime: ten workers or more' },
    unit: 'fen',
    level: 'province',
    source: crime,
    usedFor: notPaying,
    between: { min: 3_000_000, max: 10_000_000 },
    known: [],
  },
} as const satisfies Record<string, LocalParameter>
