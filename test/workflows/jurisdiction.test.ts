import { expect } from 'chai'
import {
  arbitrationAt,
  courtAt,
  jurisdictionNotes,
  jurisdictions,
  jurisdictionsOf,
  wageStandardPlace,
} from '../../workflows/law/jurisdiction.ts'
import { whoAnswers } from '../../workflows/law/who-answers.ts'

describe('Section 3.3: jurisdiction', () => {
  const places = { performance: ['泉州市'], employerSeat: '厦门市' }

  it('offers arbitration at the place of performance and at the employer’s seat', () => {
    expect(arbitrationAt(places).places).to.deep.equal(['泉州市', '厦门市'])
    expect(arbitrationAt({ performance: ['泉州市'], employerSeat: '泉州市' }).places).to.deep.equal(['泉州市'])
  })

  it('lets the place of performance prevail where both commissions were asked, whoever accepted first', () => {
    const found = arbitrationAt({ ...places, acceptedBy: ['厦门市', '泉州市'] })
    expect(found.places).to.deep.equal(['泉州市'])
    expect(found.rule.zh).to.contain('由劳动合同履行地管辖')
  })

  it('lets the first to accept decide among several places of performance', () => {
    const several = { performance: ['泉州市', '漳州市'], employerSeat: '厦门市', acceptedBy: ['漳州市', '泉州市'] }
    expect(arbitrationAt(several).places).to.deep.equal(['漳州市'])
  })

  it('stays with the employer’s seat where that commission alone accepted, and where performance is unclear', () => {
    expect(arbitrationAt({ ...places, acceptedBy: ['厦门市'] }).places).to.deep.equal(['厦门市'])
    expect(arbitrationAt({ performance: [], employerSeat: '厦门市' }).places).to.deep.equal(['厦门市'])
    expect(arbitrationAt({ performance: [], employerSeat: null }).places).to.deep.equal([])
  })

  it('sends a suit to the basic court of the seat or of performance, and the second suit on one award to the first court', () => {
    expect(courtAt(places).places).to.deep.equal(['厦门市', '泉州市'])
    expect(courtAt({ performance: [], employerSeat: '厦门市' }).places).to.deep.equal(['厦门市'])
    expect(courtAt({ ...places, firstSuitAt: '泉州市' }).places).to.deep.equal(['泉州市'])
  })

  it('sends setting aside to the commission’s seat, a payment order to the debtor, inspection to where the work is done', () => {
    const found = Object.fromEntries(
      jurisdictionsOf({ ...places, commissionSeat: '泉州市', debtorDomicile: '福州市', mediationSeat: '晋江市' }).map(
        ({ forum, places: at }) => [forum, at[0]],
      ),
    )
    expect(found).to.deep.equal({
      arbitration: '泉州市',
      court: '厦门市',
      'set-aside': '泉州市',
      'payment-order': '福州市',
      'judicial-confirmation': '晋江市',
      inspection: '泉州市',
      'legal-aid': '泉州市',
    })
  })

  it('keeps the confirmation with the court that invited the mediation', () => {
    const found = jurisdictionsOf({ ...places, mediationSeat: '晋江市', invitedByCourtAt: '石狮市' })
    expect(found.find(({ forum }) => forum === 'judicial-confirmation')!.places).to.deep.equal(['石狮市'])
  })

  it('names no place where the fact that decides is not on file', () => {
    const found = jurisdictionsOf({ performance: [], employerSeat: null })
    expect(found.map(({ places: at }) => at)).to.deep.equal(Object.keys(jurisdictions).map(() => []))
  })

  it('explains every rule in both languages with its article', () => {
    for (const { forum, rule, source } of jurisdictionsOf(places)) {
      expect(rule.zh && rule.en, forum).to.be.ok
      expect(source.zh, forum).to.match(/第\d+条/)
    }
    expect(jurisdictionNotes.map(({ source }) => source.en)).to.deep.equal([
      'Arbitration Rules, art. 10',
      'Arbitration Rules, art. 9',
    ])
  })

  it('measures wages by the place of performance, by a higher registered place if agreed, by the user’s place in dispatch', () => {
    const facts = { performance: '泉州市', registered: '厦门市', registeredIsHigher: true, agreedOnRegistered: true }
    expect(wageStandardPlace(facts).place).to.equal('厦门市')
    expect(wageStandardPlace({ ...facts, agreedOnRegistered: false }).place).to.equal('泉州市')
    expect(wageStandardPlace({ ...facts, registeredIsHigher: false }).place).to.equal('泉州市')
    expect(wageStandardPlace({ ...facts, dispatchedTo: '漳州市' })).to.deep.include({ place: '漳州市' })
  })

  it('Section 3.2, 3.3: names who else answers, and whose work is employment, each with its article', () => {
    expect(
      Object.entries(whoAnswers).map(([id, { source }]) => [id, source.en.slice(source.en.indexOf('art'))]),
    ).to.deep.equal([
      ['dispatch', 'art. 22'],
      ['contractor', 'art. 7'],
      ['unlicensed', 'art. 6; Labour Dispute Interpretation I, arts. 29, 30'],
      ['unqualified', 'arts. 1, 2'],
      ['related', 'art. 3'],
      ['retired', 'art. 21'],
      ['over-age', 'art. 21'],
      ['on-leave', 'art. 32(2)'],
    ])
  })
})
