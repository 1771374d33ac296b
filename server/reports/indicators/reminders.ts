/** 企业提醒名单: employers put on, taken off, lapsed and standing, each entry where the case it comes from lies. */
import { addDays } from '../../../workflows/law/days.ts'
import type { Text } from '../../../workflows/text.ts'
import { grounds } from '../../reminder-list/grounds.ts'
import type { Indicator, Report, Table } from '../indicator.ts'
import { linesOf, measuresOf, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import type { Reminder } from '../reminders-told.ts'

const form: Text = {
  zh: '企业提醒名单台账；指标口径为工作口径（待核）',
  en: 'Ledger of the reminder list of employers; working definitions (to be checked)',
}

const ofEntries = measuresOf((reading: Reading): readonly Reminder[] => reading.reminders, form)

/** The day after its last one, where it had not been taken off by then. */
export function lapsedOn({ untilOn, offOn }: Reminder): string | undefined {
  return untilOn !== undefined && (offOn === undefined || offOn > untilOn) ? addDays(untilOn, 1) : undefined
}
const endedOn = (one: Reminder): string | undefined => lapsedOn(one) ?? one.offOn
const hasCome = (day: string | undefined, { asOf }: Reading): string | undefined =>
  day !== undefined && day <= asOf ? day : undefined

const unit = 'listings'
const row = ({ ground, href }: Reminder) => ({ group: ground, ...(href ? { href } : {}) })

const figures: readonly Indicator[] = [
  ofEntries.count({
    id: 'rem_put',
    name: { zh: '列入', en: 'Put on' },
    says: {
      zh: '本期列入提醒名单的记录；移出后再列入的另计。',
      en: 'Entries put on a list in the period; one put on again counts again.',
    },
    unit,
    on: ({ putOn }) => putOn,
    row,
  }),
  ofEntries.count({
    id: 'rem_off',
    name: { zh: '移出', en: 'Taken off' },
    says: {
      zh: '本期由人移出的记录；到期以后才移出的不计，计入到期。',
      en: 'Entries somebody took off in the period; those that had lapsed before count as lapsed.',
    },
    unit,
    on: one => (lapsedOn(one) === undefined ? one.offOn : undefined),
    row,
  }),
  ofEntries.count({
    id: 'rem_lapsed',
    name: { zh: '到期', en: 'Lapsed' },
    says: {
      zh: '有效期在本期届满、届满前没有移出的记录，计在最后一天的次日。',
      en: 'Entries that ran out in the period and had not been taken off, on the day after their last one.',
    },
    unit,
    on: (one, reading) => hasCome(lapsedOn(one), reading),
    row,
  }),
  ofEntries.count({
    id: 'rem_standing',
    name: { zh: '期末在列', en: 'On the list at the end' },
    says: {
      zh: '期末仍在名单上的记录：已列入，没有移出，也没有到期。',
      en: 'Entries on a list at the end of the period: neither taken off nor lapsed.',
    },
    unit,
    since: (one, reading) => (hasCome(endedOn(one), reading) === undefined ? hasCome(one.putOn, reading) : undefined),
    row,
  }),
]

const tables: readonly Table[] = [
  spread(figures, {
    id: 'ground',
    title: { zh: '按事由', en: 'By ground' },
    head: { zh: '事由', en: 'Ground' },
    groups: linesOf(grounds),
  }),
]

export const reminderReport: Report = {
  id: 'reminders',
  title: { zh: '企业提醒名单', en: 'Reminder list' },
  says: {
    zh: '提醒名单的列入、移出、到期和在列，按来源案件所在的单位归口；名单只供内部提醒。',
    en: 'Employers put on reminder lists, taken off, lapsed and standing, where the case they come from lies; the list reminds inside the house only.',
  },
  reads: [],
  looksAt: ['reminders'],
  figures,
  headline: figures.map(({ id }) => id),
  tables,
}
