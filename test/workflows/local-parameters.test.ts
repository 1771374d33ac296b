import { expect } from 'chai'
import {
  type EnteredValue,
  isMissing,
  localParameter,
  localParameters,
} from '../../workflows/law/local-parameters/index.ts'

const fuzhou = ['national', 'fujian', 'fujian-tier-b', 'province', 'city', 'station']
const entered = (one: Partial<EnteredValue>): EnteredValue => ({
  id: 'entry',
  name: 'average_monthly_wage',
  region: 'city',
  validFrom: '2026-07-01',
  value: 812_300,
  source: '某市统计公报',
  ...one,
})
const average = (on: string, ...values: EnteredValue[]) =>
  localParameter('average_monthly_wage', { region: fuzhou, on, entered: values })

describe('local and yearly figures', () => {
  it('hold for their tier and their time', () => {
    const found = localParameter('monthly_minimum_wage', { region: fuzhou, on: '2016-03-01' })
    expect(found).to.deep.include({ value: 135_000, from: '2015-07-01', region: 'fujian-tier-b', tag: 'V-page' })
    expect(localParameter('hourly_minimum_wage', { region: ['fujian', 'fujian-tier-d'], on: '2017-06-30' })).to.include(
      {
        value: 1_200,
      },
    )
  })

  it('are missing where a newer standard holds whose figures nobody knows, and for tomorrow', () => {
    for (const on of ['2017-07-01', '2026-11-20'])
      expect(localParameter('monthly_minimum_wage', { region: fuzhou, on })).to.deep.equal({
        missing: { id: 'monthly_minimum_wage', place: 'station', year: Number(on.slice(0, 4)) },
      })
    expect(isMissing(localParameter('urban_disposable_income', { region: ['national'], on: '2027-01-01' }))).to.equal(
      true,
    )
  })

  it('of income count for deaths in the year after', () => {
    const grant = (on: string) => localParameter('urban_disposable_income', { region: fuzhou, on })
    expect(grant('2026-01-01')).to.include({ value: 5_650_200, tag: 'V-data' })
    expect(grant('2025-12-31')).to.include({ value: 5_418_800 })
    for (const on of ['2022-06-30', '2023-06-30', '2024-06-30'])
      expect(isMissing(grant(on)), `${on}: seen in no source`).to.equal(true)
  })

  it('are those entered for the nearest place, from their day on', () => {
    const [wide, near, later] = [
      entered({ id: 'wide', region: 'province', value: 700_000, validFrom: '2026-01-01' }),
      entered({ id: 'near' }),
      entered({ id: 'later', validFrom: '2026-10-01', value: 900_000 }),
    ]
    expect(average('2026-06-30', wide, near, later)).to.include({ value: 700_000, version: 'wide', tag: 'entered' })
    expect(average('2026-07-01', later, near, wide)).to.include({ value: 812_300, version: 'near' })
    expect(average('2026-11-20', later, near, wide)).to.include({ value: 900_000, version: 'later', region: 'city' })
    expect(isMissing(average('2025-12-31', wide, near, later))).to.equal(true)
  })

  it('are missing between two of them, where no older one stands up again, and those of the wider place hold', () => {
    const [old, ended, next] = [
      entered({ id: 'old', validFrom: '2024-07-01', value: 700_000 }),
      entered({ id: 'ended', validFrom: '2025-07-01', validTo: '2026-06-30' }),
      entered({ id: 'next', validFrom: '2026-10-01', value: 900_000 }),
    ]
    expect(average('2026-06-30', old, ended, next)).to.include({ version: 'ended' })
    expect(isMissing(average('2026-07-01', old, ended, next))).to.equal(true)
    expect(isMissing(average('2026-09-30', old, ended, next))).to.equal(true)
    expect(average('2026-10-01', old, ended, next)).to.include({ version: 'next' })
    const wide = entered({ id: 'wide', region: 'province', validFrom: '2026-01-01' })
    expect(average('2026-08-01', old, ended, next, wide)).to.include({ version: 'wide' })
  })

  it('that are known here were seen in a source', () => {
    for (const [id, { known }] of Object.entries(localParameters))
      for (const { evidence } of known) expect(evidence, id).to.match(/^V-/)
  })

  it('fall back to the wider place where an entry was withdrawn, and heed no other place', () => {
    const wide = entered({ id: 'wide', region: 'fujian', value: 700_000 })
    expect(average('2026-11-20', wide, entered({ value: null }))).to.include({ version: 'wide' })
    expect(isMissing(average('2026-11-20', entered({ region: 'another-city' })))).to.equal(true)
  })

  it('have words in both languages, a source, and figures that follow one another', () => {
    for (const [id, { label, source, usedFor, known }] of Object.entries(localParameters)) {
      for (const text of [label, source, usedFor])
        expect(text.zh && text.en, id)
          .to.be.a('string')
          .and.not.equal('')
      const places = new Set(known.map(({ region }) => region))
      for (const place of places) {
        const here = known.filter(({ region }) => region === place)
        for (const [at, { validFrom }] of here.slice(1).entries())
          expect(validFrom > (here[at]!.validTo ?? '9999'), `${id} ${place} ${validFrom}`).to.equal(true)
      }
    }
  })
})
