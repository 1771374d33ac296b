import { expect } from 'chai'
import { fileRetentions, keptUntil, otherRetentions, retentionsOf } from '../../workflows/law/retention.ts'

/** Section 9.3 of the law reference, row by row: years, article, tag. */
const rows = {
  arbitration_award: [10, 'Arbitration Rules, art. 24', 'V-off'],
  arbitration_other: [5, 'Arbitration Rules, art. 24', 'V-off'],
  people_mediation: [10, "People's Mediation Law, art. 27", 'K'],
  mediation: [10, 'Rules on negotiation and mediation in enterprises, art. 32', 'K'],
  legal_aid: [10, 'Legal Aid Law, art. 50; the rules on archives', 'K'],
  supervision: [10, 'Measures on trade-union labour-law supervision', 'K'],
  collective_contract: [10, 'The retention table of the office', 'K'],
  minutes: [30, 'Rules on the archives of offices', 'K'],
  impact_assessment: [3, 'Personal Information Protection Law, art. 56', 'V-text'],
  giving_record: [3, 'Network Data Security Regulations, art. 12', 'V-text'],
  network_log: [0.5, 'Cybersecurity Law, art. 23(3)', 'V-text'],
  ended_contract: [2, 'Labour Contract Law, art. 50', 'V-text'],
  pay_record: [2, 'Wage Payment Rules, art. 6; Regulations on wages of migrant workers, arts. 15, 28', 'V-text'],
} as const

const years = (id: keyof typeof fileRetentions) => fileRetentions[id].months

describe('Section 9.3: how long files are kept', () => {
  it('knows every row of the table, with its years, article and tag', () => {
    const all = { ...fileRetentions, ...otherRetentions }
    expect(Object.keys(all).filter(id => id !== 'other_file')).to.have.members(Object.keys(rows))
    for (const [id, row] of Object.entries(rows)) {
      const { months, source, evidence } = all[id as keyof typeof all]
      expect([months / 12, source.en, evidence], id).to.deep.equal([...row])
    }
  })

  it('tells arbitration by award from other ends, and a people’s mediation committee from other bodies', () => {
    expect(retentionsOf([{ workflow: 'arbitration', state: 'enforcing' }], false)[0]).to.equal('arbitration_award')
    expect(retentionsOf([{ workflow: 'arbitration', state: 'mediated' }], false)[0]).to.equal('arbitration_other')
    expect(retentionsOf([{ workflow: 'mediation', state: 'failed' }], true)).to.deep.equal([
      'people_mediation',
      'other_file',
    ])
    expect(retentionsOf([], false)).to.deep.equal(['other_file'])
  })

  it('counts from the closing, from the last instalment, or from the end of the contract, and the longest counts', () => {
    const closedOn = '2026-02-28'
    const [plain] = keptUntil(['mediation'], { closedOn }, years)
    expect(plain).to.include({ fromOn: closedOn, untilOn: '2036-02-28' })
    const [paid] = keptUntil(['mediation'], { closedOn, performedOn: '2027-06-30' }, years)
    expect(paid).to.include({ fromOn: '2027-06-30', untilOn: '2037-06-30' })
    const kept = keptUntil(['collective_contract', 'minutes'], { closedOn, contractEndsOn: '2028-12-31' }, years)
    expect(kept.map(({ id, untilOn }) => [id, untilOn])).to.deep.equal([
      ['minutes', '2056-02-28'],
      ['collective_contract', '2038-12-31'],
    ])
  })
})
