import { expect } from 'chai'
import { localFigures } from '../../server/parameters/local-figures.ts'
import { parametersAt } from '../../server/parameters/repository.ts'
import type { Parameter } from '../../workflows/define.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const words = { zh: '答复期限', en: 'Time to answer' }
const days = (unset: number | null): Parameter => ({
  label: words,
  unit: 'd',
  default: unset,
  source: words,
  evidence: 'parameter',
})
const parameters = { reply_days: days(15), threshold: days(null) }

describe('the parameters of a workflow', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const at = async (on: string, organisationId = 'station-a') => {
    const { path } = await house.db.reader('organisations').where({ id: organisationId }).first('path')
    return parametersAt(house.db.reader, parameters, { path, on })
  }
  type Set = { name?: string; validTo?: string }
  const set = (
    id: string,
    region: string,
    validFrom: string,
    value: number,
    { name = 'reply_days', validTo }: Set = {},
  ) =>
    house.db.write(tx =>
      tx('parameters').insert({
        id,
        name,
        region,
        valid_from: validFrom,
        valid_to: validTo ?? null,
        value: JSON.stringify(value),
        source: '某市规定',
        changed_by: 'administrator',
        changed_at: '2026-11-20T00:00:00.000Z',
      }),
    )

  it('stand at their defaults, and are unknown where there is none', async () => {
    expect(await at('2026-11-20')).to.deep.equal({ reply_days: 15, threshold: null })
  })

  it('follow what was set nearest to the station, from the day it was set for', async () => {
    const { path } = await house.db.reader('organisations').where({ id: 'station-a' }).first('path')
    const [province] = path.split('/').filter(Boolean)
    await set('p1', province, '2026-01-01', 20)
    await set('p2', 'station-a', '2026-06-01', 10)
    await set('p3', province, '2026-10-01', 25)
    expect((await at('2025-12-31')).reply_days).to.equal(15)
    expect((await at('2026-05-31')).reply_days).to.equal(20)
    expect((await at('2026-10-31')).reply_days, 'the nearer one, though it is older').to.equal(10)
    expect((await at('2026-11-20', 'station-b')).reply_days).to.equal(25)
    await set('p4', 'station-a', '2026-11-01', 5, { validTo: '2026-11-19' })
    expect((await at('2026-11-19')).reply_days).to.equal(5)
    expect((await at('2026-11-20')).reply_days, 'ended; the older one does not stand up again').to.equal(25)
  })

  it('give local figures of the place, with what is known in Fujian beneath them', async () => {
    const { path } = await house.db.reader('organisations').where({ id: 'station-a' }).first('path')
    await set('wage', path.split('/')[1], '2026-04-01', 203_000, { name: 'monthly_minimum_wage' })
    const figureAt = await localFigures(house.db.reader, path)
    expect(figureAt('monthly_minimum_wage', '2026-11-20')).to.include({
      value: 203_000,
      version: 'wage',
      tag: 'entered',
    })
    expect(figureAt('monthly_minimum_wage', '2026-03-31')).to.have.nested.property('missing.id', 'monthly_minimum_wage')
    expect(figureAt('heat_allowance_month', '2026-07-31')).to.include({ value: 26_000, tag: 'V-page' })
  })
})
