/** What a warning rule counts, held against plain cases; no database. */
import { expect } from 'chai'
import type { Edition, Standing } from '../../server/warnings/editions.ts'
import { employersIn } from '../../server/warnings/employers.ts'
import { type EmployerCase, judgeEmployer } from '../../server/warnings/judge.ts'
import { ruleView } from '../../server/warnings/rule-view.ts'
import { ruleSentence } from '../../server/warnings/rule-words.ts'
import { isInSeason, type RuleId, standardOf } from '../../server/warnings/rules.ts'

const today = '2026-12-01'
const plain: EmployerCase = {
  id: 'a',
  partyId: 'pa',
  path: '/p/c/s1/',
  isOpen: true,
  registeredOn: today,
  cause: 'LDM.5.1',
  memberCount: 1,
  claimedFen: null,
  missed: [],
}
const house = (rule: RuleId): Standing => ({ path: '/', settings: standardOf(rule), edition: undefined })
const judged = (rule: RuleId, cases: EmployerCase[], day = today, standings = [house(rule)]) =>
  judgeEmployer({ key: 'core:x', cases }, { standings: new Map([[rule, standings]]), today: day })

describe('a warning rule', () => {
  it('counts cases of the days that end today, and workers of all of them', () => {
    const three = ['a', 'b', 'c'].map(id => ({ ...plain, id }))
    expect(judged('employer-cases', three)).to.have.length(1)
    expect(
      judged('employer-cases', [...three.slice(1), { ...plain, registeredOn: '2026-09-02' }]),
      'the ninetieth day',
    ).to.deep.equal([])
    expect(judged('employer-cases', [...three.slice(1), { ...plain, registeredOn: '2026-09-03' }])).to.have.length(1)
    expect(judged('employer-members', [{ ...plain, memberCount: 9 }])).to.deep.equal([])
    const grown = judged('employer-members', [
      { ...plain, memberCount: 9 },
      { ...plain, id: 'b', partyId: 'pb' },
    ])
    expect(grown[0]?.evidence.map(({ sign }) => sign)).to.deep.equal(['members:pa:9', 'members:pb:1'])
  })

  it('is one sentence in either language, for one day as for many', () => {
    const told = (days: number, locale: 'zh' | 'en') =>
      ruleSentence('unsigned-referrals', { isOn: true, values: { referrals: 1, days } }, locale)
    expect(told(1, 'en')).to.equal('A partner has 1 or more referrals not signed for 1 day after the day to sign')
    expect(told(21, 'en')).to.contain('for 21 days after')
    expect(told(1, 'zh')).to.equal('同一协作单位有 1 件以上移送超过签收期限 1 天仍未签收')
  })

  it('of the season holds over the turn of the year, for open wage cases', () => {
    const two = ['a', 'b'].map(id => ({ ...plain, id }))
    expect(judged('season', two)).to.have.length(1)
    expect(judged('season', [two[0]!, { ...two[1]!, cause: 'LDM.1' }])).to.deep.equal([])
    expect(judged('season', [two[0]!, { ...two[1]!, isOpen: false }])).to.deep.equal([])
    expect(
      judged(
        'season',
        two.map(one => ({ ...one, registeredOn: '2026-10-30' })),
        '2026-10-31',
      ),
    ).to.deep.equal([])
    expect(['2026-11-01', '2027-02-28', '2027-03-01'].map(day => isInSeason({ from: 11, to: 2 }, day))).to.deep.equal([
      true,
      true,
      false,
    ])
  })

  it('counts payments that fell due before today', () => {
    const missed = (...days: string[]) => [{ ...plain, missed: days.map(dueOn => ({ sign: dueOn, dueOn })) }]
    expect(judged('missed-payments', missed('2026-11-01', '2026-11-30'))).to.have.length(1)
    expect(judged('missed-payments', missed('2026-11-01', today))).to.deep.equal([])
  })

  it('counts apart where an organisation has its own', () => {
    const own: Standing = {
      path: '/p/c/s1/',
      settings: { isOn: true, values: { cases: 1, days: 30 } },
      edition: undefined,
    }
    const cases = [plain, { ...plain, id: 'b', path: '/p/c/s2/' }, { ...plain, id: 'c', path: '/p/c/s2/' }]
    const found = judged('employer-cases', cases, today, [own, house('employer-cases')])
    expect(found.map(({ standing, evidence }) => [standing.path, evidence.map(({ caseId }) => caseId)])).to.deep.equal([
      ['/p/c/s1/', ['a']],
    ])
  })

  it('tells before the first entry of an organisation what was set above it at that moment', () => {
    const entry = (path: string, setAt: string, cases?: number): Edition => ({
      ...{ id: `${path} ${setAt}`, rule: 'employer-cases', path, setAt, setBy: '朱管理', reason: '试' },
      settings: cases ? { isOn: true, values: { cases, days: 30 } } : null,
    })
    const told = (above: Edition[]) => {
      const own = entry('/p/c/', '2026-12-05T01:00:00.000Z', 7)
      const standing = { path: own.path, settings: own.settings!, edition: own }
      return ruleView('employer-cases', { standing, editions: [own], above, home: '/p/c/', locale: 'zh' }).history[0]
    }
    expect(told([])?.before).to.equal('系统预设 · 同一用人单位 90 天内登记 3 件以上案件')
    const set = entry('/p/', '2026-12-01T01:00:00.000Z', 5)
    expect(told([entry('/p/', '2026-12-09T01:00:00.000Z', 9), set])?.before).to.equal(
      '上级设定 · 同一用人单位 30 天内登记 5 件以上案件',
    )
    expect(told([entry('/p/', '2026-12-02T01:00:00.000Z'), set])?.before, 'set back before').to.contain('系统预设')
    expect(told([])?.after).to.equal('同一用人单位 30 天内登记 7 件以上案件')
  })

  it('takes one credit code, or one core of a name without another code, as one employer', () => {
    const row = (caseId: string, nameCore: string, creditCode: string | null = null) => ({
      caseId,
      partyId: `party-${caseId}`,
      nameCore,
      creditCode,
    })
    const found = (rows: ReturnType<typeof row>[]) =>
      employersIn(rows).map(({ key, standings }) => [key, standings.map(({ caseId }) => caseId)])
    expect(found([row('a', '榕光', 'X'), row('b', '榕光'), row('c', '改名', 'X')])).to.deep.equal([
      ['code:X', ['a', 'b', 'c']],
    ])
    expect(found([row('a', '榕光', 'X'), row('b', '榕光', 'Y'), row('c', '榕光')])).to.have.length(3)
    expect(found([row('a', '榕光'), row('a', '榕光')]), 'once in a case').to.deep.equal([['core:榕光', ['a']]])
    expect(found([row('a', '')])).to.deep.equal([])
  })
})
