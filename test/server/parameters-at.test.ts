import { expect } from 'chai'
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
  const set = (id: string, region: string, validFrom: string, value: number) =>
    house.db.write(tx =>
      tx('parameters').insert({
        id,
        name: 'reply_days',
        region,
        valid_from: validFrom,
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
    expect((await at('2026-11-20')).reply_days, 'the nearer one, though it is older').to.equal(10)
    expect((await at('2026-11-20', 'station-b')).reply_days).to.equal(25)
  })
})
