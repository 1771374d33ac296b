import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice } from '../support/office.ts'

describe('confirming for some workers of a group', () => {
  it('goes on for the workers the agreement was about, and asks only them to sign', async () => {
    await using house = await openOffice()
    const journey = await openCase(house, {
      workers: [
        { name: '测试工人乙', amountFen: '3000', representative: 'no' },
        { name: '测试工人丙', amountFen: '4000', representative: 'no' },
      ],
    })
    await journey.accepted()
    const members = await house.db.reader('members').where({ case_id: journey.caseId }).orderBy('id')
    await journey.take('mediation', 'memberLeaves', {
      memberId: members[2].id,
      leftOn: '2026-11-09',
      way: 'arbitration',
    })
    await journey.take('mediation', 'agree', {
      agreedOn: '2026-11-09',
      agreedFen: '100',
      claimKind: 'wages',
      obligations: [{ amountFen: '100', dueOn: '2026-11-16' }],
      employment: 'ended',
      settlesAll: 'yes',
      lawful: 'yes',
    })
    await journey.take('mediation', 'signTogether', { signedOn: '2026-11-09', way: 'in-person' })
    await journey.take('performance', 'prepareConfirmation', { preparedOn: '2026-11-09', route: 'court' })
    const { id } = await journey.proceeding('judicial-confirmation')
    const covered = await house.db.reader('proceeding_members').where({ proceeding_id: id }).orderBy('member_id')
    expect(covered.map(({ member_id }) => member_id)).to.deep.equal([members[0].id, members[1].id])

    const [respondent] = await house.db.reader('parties').where({ case_id: journey.caseId, side: 'respondent' })
    const sign = (party: string) =>
      journey.take('judicial-confirmation', 'signApplication', { party, signedOn: '2026-11-09', way: 'in-person' })
    for (const party of [respondent.id, members[0].party_id, members[1].party_id]) await sign(party)
    const { snapshot } = await journey.proceeding('judicial-confirmation')
    expect(JSON.parse(snapshot).context.application).to.include({
      applicantsOn: '2026-11-09',
      respondentsOn: '2026-11-09',
    })
  })
})
