/** Where the work is done, where the employer sits, which commissions have accepted: what jurisdiction is told from. LDMAL 21; RULES 8; JI1 3-4. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, optional, rows, shortText } from '../../fields.ts'
import type { Places } from '../../law/jurisdiction.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'

const notYet: Text = { zh: '不能晚于今天', en: 'Cannot be after today' }

const place = (zh: string, en: string) => shortText({ zh, en }, { max: 80 })

export const placeSteps = defineSteps({
  recordPlaces: {
    label: { zh: '登记履行地、所在地', en: 'Record the places that decide jurisdiction' },
    help: {
      zh: '履行地是实际工作的地方；每次登记替换上一次。',
      en: 'The place of performance is where the work is actually done. Each record replaces the one before.',
    },
    by: { ...trackers, administrator: 'subtree' },
    form: z.object({
      performance: rows(
        { zh: '劳动合同履行地', en: 'Places of performance' },
        { place: place('地点（县、区）', 'Place (county, district)') },
        { max: 10 },
      ),
      employerSeat: optional(place('用人单位所在地', "Employer's seat")),
      accepted: rows(
        { zh: '已经受理的仲裁委员会', en: 'Commissions that have accepted' },
        {
          place: place('所在地', 'Place'),
          acceptedOn: calendarDate({ zh: '受理日期', en: 'Accepted on' }),
        },
        { max: 10 },
      ),
      suits: rows(
        { zh: '已经立案的法院', en: 'Courts that have registered a suit' },
        {
          place: place('所在地', 'Place'),
          registeredOn: calendarDate({ zh: '立案日期', en: 'Registered on' }),
        },
        { max: 10 },
      ),
      commissionSeat: optional(place('作出裁决的仲裁委员会所在地', 'Seat of the commission that made the award')),
    }),
    wrong: ({ answers, given }) => ({
      ...problem(
        answers.performance.length + answers.accepted.length + answers.suits.length === 0 &&
          !answers.employerSeat &&
          !answers.commissionSeat,
        'performance',
        { zh: '至少填写一处', en: 'Name at least one place' },
      ),
      ...problem(
        answers.accepted.some((row: { acceptedOn: string }) => row.acceptedOn > given.today),
        'accepted',
        notYet,
      ),
      ...problem(
        answers.suits.some((row: { registeredOn: string }) => row.registeredOn > given.today),
        'suits',
        notYet,
      ),
    }),
    records: ({ answers, eventId, given }) => {
      const told: { role: string; place: string; on: string }[] = [
        ...answers.performance.map((row: { place: string }) => ({
          role: 'performance',
          place: row.place,
          on: given.today,
        })),
        ...(answers.employerSeat ? [{ role: 'seat', place: answers.employerSeat, on: given.today }] : []),
        ...answers.accepted.map((row: { place: string; acceptedOn: string }) => ({
          role: 'accepted',
          place: row.place,
          on: row.acceptedOn,
        })),
        ...answers.suits.map((row: { place: string; registeredOn: string }) => ({
          role: 'suit',
          place: row.place,
          on: row.registeredOn,
        })),
        ...(answers.commissionSeat ? [{ role: 'commission', place: answers.commissionSeat, on: given.today }] : []),
      ]
      return told.map(
        ({ role, place: name, on }, index): RecordPut => ({
          kind: 'place',
          key: `${eventId}-${index + 1}`,
          onDay: on,
          state: role,
          details: { place: name, event: eventId },
        }),
      )
    },
  },
})

type PlaceRecord = Pick<StandingRecord, 'key' | 'onDay' | 'state' | 'details'>

/** The places as last recorded; several that accepted in the order of their days. */
export function placesOf(records: readonly PlaceRecord[]): Places {
  const last = records
    .map(({ details }) => String(details.event))
    .toSorted()
    .at(-1)
  const current = records
    .filter(({ details }) => details.event === last)
    .toSorted((a, b) => String(a.onDay).localeCompare(String(b.onDay)) || a.key.localeCompare(b.key))
  const named = (role: string) =>
    current.filter(({ state }) => state === role).map(({ details }) => String(details.place))
  const [suit] = named('suit')
  const [commission] = named('commission')
  return {
    performance: named('performance'),
    employerSeat: named('seat')[0] ?? null,
    acceptedBy: named('accepted'),
    ...(named('suit').length > 1 && suit ? { firstSuitAt: suit } : {}),
    ...(commission ? { commissionSeat: commission } : {}),
  }
}
