import { expect } from 'chai'
import fc from 'fast-check'
import type { ForumFacts } from '../../workflows/law/forum-facts.ts'
import { type ForumId, forumNames, type SubjectId, subjects } from '../../workflows/law/forum-words.ts'
import { forumsFor } from '../../workflows/law/forums.ts'

const facts = (more: Partial<ForumFacts> = {}): ForumFacts => ({
  subject: 'wages',
  side: 'worker',
  withinTwoYears: true,
  ...more,
})
const door = (forum: ForumId, more: Partial<ForumFacts> = {}) =>
  forumsFor(facts(more)).find(one => one.forum === forum)!
/** Help that stands beside every way is left out. */
const beside: readonly ForumId[] = ['supervision', 'legal-aid']
const open = (more: Partial<ForumFacts> = {}) =>
  forumsFor(facts(more)).flatMap(one => (one.open && !beside.includes(one.forum) ? [one.forum] : []))

const broken = { statutory: true, onlyWages: true, broken: true }

describe('Section 3.2, 3.5: forums for one item of claim', () => {
  it('are each told, open or closed, with a reason and a source in both languages', () => {
    for (const subject of Object.keys(subjects) as SubjectId[]) {
      const found = forumsFor(facts({ subject }))
      expect(found.map(({ forum }) => forum)).to.deep.equal(Object.keys(forumNames))
      for (const { forum, label, reason, source } of found)
        for (const text of [label, reason, source]) expect(text.zh && text.en, `${subject} ${forum}`).to.be.ok
    }
  })

  it('for unpaid wages nothing was done about are talks, mediation, arbitration, payment order, inspection and preservation', () => {
    expect(open()).to.deep.equal(['talks', 'mediation', 'arbitration', 'payment-order', 'inspection', 'preservation'])
    expect(door('court').reason.zh).to.contain('应当先申请仲裁')
    expect(door('court').source.en).to.contain('art. 5')
  })

  it('have the union’s supervision and legal aid beside them for workers, not for employers', () => {
    for (const forum of beside) {
      expect(door(forum).open).to.equal(true)
      expect(door(forum, { side: 'employer' }).open).to.equal(false)
    }
    expect(door('legal-aid', { subject: 'relationship' }).reason.zh).to.contain('属于政府法律援助事项')
    expect(door('legal-aid', { subject: 'damages' }).reason.zh).to.contain('不在政府法律援助')
  })

  it('open both confirmations on an agreement in time, and review to no confirmation of employment (RULES 74-75; CPL 205)', () => {
    const agreement = { statutory: true, onlyWages: true, broken: false }
    for (const forum of ['arbitration-review', 'judicial-confirmation'] as const) {
      expect(door(forum).open, forum).to.equal(false)
      expect(door(forum, { agreement })).to.include({ open: true, isConfirmed: true })
      expect(door(forum, { agreement: { ...agreement, statutory: false } }).isConfirmed).to.equal(false)
      expect(door(forum, { agreement: { ...agreement, reviewOpen: false, confirmationOpen: false } }).open).to.equal(
        false,
      )
      expect(door(forum, { agreement, confirmation: 'granted' }).open).to.equal(false)
    }
    expect(door('arbitration-review', { agreement, subject: 'relationship' }).open).to.equal(false)
    expect(door('judicial-confirmation', { agreement, confirmation: 'refused' }).open).to.equal(false)
  })

  it('let talks and mediation be skipped (LDMAL 4-5)', () => {
    expect(door('arbitration').reason.en).to.equal('Open without talks or mediation; as a rule it comes before a suit')
  })

  it('open a direct suit on a wage IOU with no other labour issue (JI1 15)', () => {
    expect(door('court', { iou: true })).to.deep.include({ open: true })
    expect(door('court', { iou: true }).source.zh).to.equal('《劳动争议司法解释（一）》第15条')
    expect(door('court', { iou: true, subject: 'compensation' }).open).to.equal(false)
  })

  it('open a direct suit where a body of LDMAL 10 mediated wages alone and the employer defaults (JI1 51(2))', () => {
    expect(door('court', { agreement: broken }).open).to.equal(true)
    expect(door('court', { agreement: { ...broken, statutory: false } }).open).to.equal(false)
    expect(door('court', { agreement: { ...broken, onlyWages: false } }).open).to.equal(false)
    expect(door('court', { agreement: { ...broken, broken: false } }).open).to.equal(false)
  })

  it('open a direct suit on the agreement once its payment order has ended (JI1 13(3))', () => {
    const ended = { agreement: { ...broken, onlyWages: false }, paymentOrder: 'ldmal16-ended' } as const
    expect(door('court', ended)).to.deep.include({ open: true })
    expect(door('court', ended).source.en).to.contain('13(3)')
    expect(door('payment-order', ended).open).to.equal(false)
  })

  it('put arbitration first once a payment order under LCL 30 has ended (JI1 13(2))', () => {
    const found = door('court', { paymentOrder: 'lcl30-ended' })
    expect(found.open).to.equal(false)
    expect(found.source.en).to.contain('13(2)')
    expect(door('arbitration', { paymentOrder: 'lcl30-ended' })).to.deep.include({ open: true })
  })

  it('open a suit where the commission refuses or is late (LDMAL 29, 43; JI1 12)', () => {
    expect(door('court', { commission: 'refused' }).source.en).to.contain('art. 29')
    expect(door('court', { commission: 'refused' }).open).to.equal(true)
    expect(door('court', { commission: 'overdue' })).to.deep.include({ open: true })
    expect(door('arbitration', { commission: 'overdue' }).open).to.equal(true)
    expect(door('court', { commission: 'pending' }).open).to.equal(false)
  })

  it('open a suit where the court refused the confirmation, by practice', () => {
    expect(door('court', { subject: 'compensation', confirmation: 'refused' })).to.deep.include({
      open: true,
      isConfirmed: false,
    })
  })

  it('close inspection for an item in mediation, arbitration or court (LSI 21(2))', () => {
    for (const more of [{ mediating: true }, { commission: 'pending' }, { court: 'pending' }] as const)
      expect(door('inspection', more)).to.deep.include({
        open: false,
        source: door('inspection', { mediating: true }).source,
      })
    expect(door('inspection').reason.zh).to.contain('不妨碍申请仲裁').and.contain('时效中断')
  })

  it('close inspection two years after the act, and for what the dispute procedure settles', () => {
    expect(door('inspection', { withinTwoYears: false }).source.en).to.contain('art. 20')
    expect(door('inspection', { withinTwoYears: null }).reason.zh).to.contain('请核对')
    for (const subject of ['relationship', 'reinstatement', 'damages'] as const)
      expect(door('inspection', { subject }).open, subject).to.equal(false)
  })

  it('refuse a suit after a signed arbitral letter (JI1 11), which is enforced', () => {
    expect(door('court', { commission: 'letter' }).source.zh).to.equal('《劳动争议司法解释（一）》第11条')
    expect(open({ commission: 'letter' })).to.deep.equal(['talks', 'preservation', 'enforcement'])
  })

  it('let the worker sue on a final award and the employer only apply to set it aside (LDMAL 48-49)', () => {
    const final = { commission: 'final-award' } as const
    expect([door('court', final).open, door('set-aside', final).open]).to.deep.equal([true, false])
    const employer = { ...final, side: 'employer' } as const
    expect([door('court', employer).open, door('set-aside', employer).open]).to.deep.equal([false, true])
    const other = { commission: 'non-final-award', side: 'employer' } as const
    expect([door('court', other).open, door('set-aside', other).open]).to.deep.equal([true, false])
  })

  it('let a withdrawn application be filed again, but not one deemed withdrawn for absence (RULES 35, 39)', () => {
    expect(door('arbitration', { commission: 'withdrawn' }).open).to.equal(true)
    expect(door('arbitration', { commission: 'deemed-withdrawn' })).to.deep.include({ open: false })
    expect(door('court', { commission: 'deemed-withdrawn' }).isConfirmed).to.equal(false)
  })

  it('allow preservation before arbitration with security, and in the suit with less of it (CPL 104; JI1 49)', () => {
    expect(door('preservation').reason.zh).to.contain('三十日内')
    expect(door('preservation', { court: 'pending' }).reason.zh).to.contain('减轻或者免除担保')
  })

  it('send arrears of contributions to the agency and inspection, and only losses to court (JI1 1)', () => {
    const arrears = { subject: 'insurance-arrears' } as const
    expect(door('social-insurance', arrears).open).to.equal(true)
    expect(door('inspection', arrears).open).to.equal(true)
    expect(door('arbitration', arrears)).to.deep.include({ open: true, isConfirmed: false })
    expect(door('court', { ...arrears, commission: 'refused' }).open).to.equal(false)
    expect(door('arbitration', { subject: 'insurance-loss' })).to.deep.include({ open: true, isConfirmed: true })
  })

  it('send the making of a collective contract to coordination, its performance to arbitration (LL 84; LCL 56)', () => {
    expect(open({ subject: 'collective-making' })).to.deep.equal(['talks', 'coordination'])
    expect(door('arbitration', { subject: 'collective-performance' }).open).to.equal(true)
  })

  it('keep what is no labour dispute out of mediation-arbitration (JI1 2)', () => {
    expect(door('court', { subject: 'domestic-help' })).to.deep.include({ open: true })
    for (const subject of [
      'agency-benefits',
      'appraisal',
      'housing-fund',
      'farm',
      'craftsman',
      'housing-reform',
    ] as const)
      for (const forum of ['mediation', 'arbitration', 'inspection'] as const)
        expect(door(forum, { subject }).open, `${subject} ${forum}`).to.equal(false)
  })
})

describe('every set of facts', () => {
  const anything: fc.Arbitrary<ForumFacts> = fc.record(
    {
      subject: fc.constantFrom(...(Object.keys(subjects) as SubjectId[])),
      side: fc.constantFrom('worker' as const, 'employer' as const),
      mediating: fc.boolean(),
      agreement: fc.record({ statutory: fc.boolean(), onlyWages: fc.boolean(), broken: fc.boolean() }),
      confirmation: fc.constantFrom('granted' as const, 'refused' as const),
      iou: fc.boolean(),
      paymentOrder: fc.constantFrom('lcl30-ended' as const, 'ldmal16-ended' as const, 'enforceable' as const),
      commission: fc.constantFrom('pending', 'refused', 'overdue', 'letter', 'final-award', 'non-final-award'),
      court: fc.constantFrom('pending' as const, 'judged' as const),
      effective: fc.boolean(),
      withinTwoYears: fc.option(fc.boolean()),
    },
    { requiredKeys: ['subject', 'side'] },
  ) as fc.Arbitrary<ForumFacts>

  it('leaves inspection shut while the item is in another procedure, and no suit beside an enforceable instrument', () => {
    fc.assert(
      fc.property(anything, given => {
        const found = Object.fromEntries(forumsFor(given).map(({ forum, open: isOpen }) => [forum, isOpen]))
        if (given.mediating || given.court) expect(found.inspection).to.equal(false)
        if (found.enforcement && subjects[given.subject].is === 'labour')
          expect([found.court, found.arbitration, found['payment-order']]).to.deep.equal([false, false, false])
        expect(found.talks).to.equal(true)
      }),
    )
  })
})
