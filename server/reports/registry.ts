/** Every report of the house, in the order of the menu, with the indicators of law.md 7. */
import { type Indicator, indicatorsOf, type Report } from './indicator.ts'
import { afterMediationFigures } from './indicators/after-mediation.ts'
import { legalAidFigures, legalAidTables } from './indicators/legal-aid.ts'
import { mediationFigures } from './indicators/mediation.ts'
import { kindTable, overviewFigures } from './indicators/overview.ts'
import { categoryTable, causeTable, onwardTable } from './indicators/spread.ts'

export const reports: readonly Report[] = [
  {
    id: 'overview',
    title: { zh: '总览', en: 'Overview' },
    says: {
      zh: '站点工作月报：每月第三个工作日前报县（区）工会和园区党委（周期为工作口径，待核）。',
      en: 'Monthly report of a station: by the third working day to the county union and the park committee (working cycle, 待核).',
    },
    reads: ['case-file', 'mediation', 'legal-aid', 'consultation', 'performance'],
    figures: overviewFigures,
    headline: overviewFigures.map(({ id }) => id),
    tables: [kindTable],
  },
  {
    id: 'mediation',
    title: { zh: '调解', en: 'Mediation' },
    says: {
      zh: '调解统计：每月、每季五日前报人社调解仲裁部门和司法局（周期为工作口径，待核）。',
      en: 'Table of mediation: monthly and quarterly by the 5th to the arbitration section and the justice bureau (working cycle, 待核).',
    },
    reads: ['mediation', 'performance', 'referral'],
    figures: [...mediationFigures, ...afterMediationFigures],
    headline: ['med_accepted', 'med_workers', 'med_closed', 'med_agreed', 'med_success_rate', 'med_amount_agreed'],
    tables: [causeTable, categoryTable, onwardTable],
  },
  {
    id: 'legal-aid',
    title: { zh: '法律援助', en: 'Legal aid' },
    says: {
      zh: '法律援助统计：每季后五日内报司法局和市总工会（周期为工作口径，待核）。',
      en: 'Table of legal aid: by the 5th after each quarter to the justice bureau and the city union (working cycle, 待核).',
    },
    reads: ['legal-aid', 'consultation'],
    figures: legalAidFigures,
    headline: ['la_advice', 'la_applied', 'la_granted', 'la_workers', 'la_closed', 'la_recovered_amount'],
    tables: legalAidTables,
  },
]

export const reportNamed = (id: string): Report | undefined => reports.find(one => one.id === id)

export const indicatorNamed = (report: Report, id: string): Indicator | undefined =>
  indicatorsOf(report).find(one => one.id === id)
