/** Section 3.1, other limits: claims outside labour law go by three years, Civil Code art. 188, or as L_CIVIL is read. */
import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { limitationsRunning } from '../../workflows/definitions/case-file/limitation.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { type LimitationEvent, limitationOf } from '../../workflows/law/limitation.ts'
import type { Choice } from '../../workflows/law/readings.ts'
import type { StandingRecord } from '../../workflows/records.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendarWith = (...choices: Choice[]) => calendarOf({ holidays, publishedYears, choices })
const twoYears = {
  rule: 'L_CIVIL',
  reading: '2',
  validFrom: '2020-01-01',
  reason: 'r',
  by: '魏荣',
  on: '2026-01-01',
} as const
const knew = { kind: 'knew', on: '2023-11-20', proof: 'paper' } as const
const demand = (on: string, by: 'demand' | 'promise' = 'demand') =>
  ({ kind: 'interrupted', on, by, proof: 'paper' }) as const
const of = (events: LimitationEvent[], calendar = calendarWith(), on = '2026-11-24') =>
  limitationOf({ kind: 'civil' }, events, { calendar, on })

describe('Section 3.1: the civil limitation', () => {
  it('is three years from knowledge, by the article and the reading, and says that neither has been read', () => {
    const found = of([knew])
    expect(found).to.include({ lastOn: '2026-11-20', state: 'expired', blocks: false })
    expect(found.steps[0]?.source.zh).to.contain('《民法典》第188条').and.to.not.contain('调解仲裁法')
    expect(found.warnings.map(({ zh }) => zh).join())
      .to.contain('诉讼时效已于 2026-11-20 届满')
      .and.to.contain('未核原文')
    expect(of([knew], calendarWith(twoYears)).lastOn).to.equal('2025-11-20')
  })

  it('begins anew with a demand in time, and after the end with a promise alone', () => {
    expect(of([knew, demand('2024-06-03')]).lastOn).to.equal('2027-06-03')
    expect(of([knew, demand('2026-11-23')]).lastOn, 'too late').to.equal('2026-11-20')
    const promised = of([knew, demand('2026-11-23', 'promise')])
    expect(promised.lastOn).to.equal('2029-11-23')
    expect(promised.steps.at(-1)?.reason.zh).to.not.contain('一年')
  })

  it('adds a suspension, and tells the day without it', () => {
    const stopped = {
      kind: 'suspended',
      from: '2026-03-02',
      to: '2026-03-12',
      ground: 'other',
      proof: 'paper',
    } as const
    const found = of([knew, stopped])
    expect(found.lastOn).to.equal('2026-11-30')
    expect(found.warnings.map(({ zh }) => zh).join()).to.contain('按不计中止的 2026-11-20')
  })

  it('runs by a rule of its own once the claim is judged to be civil', () => {
    const record = (claimKind: string): StandingRecord => ({
      ...{ kind: 'limitation', key: 'a', memberId: null, partyId: null, onDay: '2026-03-02', amountFen: null },
      ...{ settledFen: null, state: 'knew', details: { claimId: 'claim-1', claimKind, proof: 'paper' } },
    })
    const running = (claimKind: string) =>
      limitationsRunning({
        states: ['open'],
        records: [record(claimKind)],
        facts: {},
        calendar: calendarWith(),
      } as never)
    expect(running('civil').map(({ rule }) => rule)).to.deep.equal(['limitation_of_civil_claim'])
    expect(running('compensation').map(({ rule }) => rule)).to.deep.equal(['limitation_of_claim'])
  })
})
