/** Every rule of section 2.2 of the law reference, held against the register and the definitions that run it. */
import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, type Length } from '../../workflows/law/due-on.ts'
import { laws, type OutsideRule, outsideRules, ruleFacts } from '../../workflows/law/rules/index.ts'
import { lawRuleIds, lawTable } from './law-table.ts'
import { articlesOf, namesAll } from './law-table-articles.ts'
import { lawWords } from './law-table-words.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

/** As each workflow that runs it says, or the list of those that are only looked up. */
const defined = [...allWorkflows().map(({ deadlines }) => deadlines), outsideRules].flatMap(Object.entries)
const rulesOf = (id: string): OutsideRule[] => defined.flatMap(([rule, says]) => (rule === id ? [says] : []))

const ceilings: Readonly<Record<string, string>> = {
  '+5wd': '五个工作日',
  '+10d': '十日',
  '+15d': '十五日',
  '+30d': '三十日',
  '+30wd': '三十个工作日',
  '+1m': '一个月',
  '+6m': '六个月',
  '+12m': '十二个月',
}

/** Counted here on its own: natural days and months by the civil calendar, working days one by one. */
function countedByHand({ length, unit, direction }: Length, from: string, rolls: boolean): string {
  const day = new Date(`${from}T00:00:00Z`)
  const text = () => day.toISOString().slice(0, 10)
  const way = direction === 'before' ? -1 : 1
  if (unit === 'm' || unit === 'y') day.setUTCMonth(day.getUTCMonth() + way * length * (unit === 'y' ? 12 : 1))
  else
    for (let left = length; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + way)
      if (unit === 'd' || calendar.isWorkingDay(text())) left--
    }
  while (rolls && !calendar.isWorkingDay(text())) day.setUTCDate(day.getUTCDate() + 1)
  return text()
}

/** 'C_MONTH' and '—' of the reference roll only by the general rule, which holds for court periods alone. */
const rollsByReference = (id: string, counting: string): boolean =>
  ['C_EMP', 'C_LAL', 'C_ARB', 'same', 'C_FIRST,C_ROLL', 'C_MONTH,C_ROLL'].includes(counting) ||
  ruleFacts[id]!.counting.includes('C_ROLL_GENERAL')

const plain = ['C_FIRST', 'C_EXT', 'PLAIN', 'DAY_SET', 'C_MONTH', 'C_ROLL_GENERAL', 'C_RESTORE']
const countings: Readonly<Record<string, readonly string[]>> = {
  same: ['C_FIRST', 'C_ROLL', 'C_ROLL_GENERAL', 'C_EXT', 'C_RESTORE'],
  'C_FIRST,C_ROLL': ['C_FIRST', 'C_ROLL', 'C_EXT', 'C_RESTORE'],
  'C_MONTH,C_ROLL': ['C_MONTH', 'C_ROLL'],
  C_MONTH: ['C_MONTH', 'C_ROLL_GENERAL'],
  C_ARB: ['C_ARB', 'C_ROLL', 'C_EXT'],
  C_WD: ['C_WD', 'C_EXT'],
  '—': plain,
}

/** Of which the reference leaves a part 待核 (K) that nothing else leaves open. */
const haveReadings = ['la_review', 'contract_publish', 'contract_renew_window']

describe('Section 2.2: the register holds every rule of the reference', () => {
  it('and no other, in a workflow or to be looked up', () => {
    expect(Object.keys(ruleFacts)).to.have.members([...lawRuleIds, 'limitation_of_claim', 'limitation_of_civil_claim'])
    expect(ruleFacts.limitation_of_claim, 'the same year, claim by claim').to.equal(ruleFacts.limitation_arbitration)
    for (const id of lawRuleIds) expect(rulesOf(id), id).to.not.be.empty
  })

  it('Section 0.2: sources name a law in words, not by the letters the reference shortens it to', () => {
    const short = new RegExp(`\\b(?:${Object.keys(laws).join('|')}|TUL|SIL|LCLR)\\b`)
    for (const [, { source }] of defined) expect(source.en).to.not.match(short)
  })

  for (const id of lawRuleIds) {
    const [length, extension, counting, evidence, basis] = lawTable[id]
    const facts = ruleFacts[id]!

    it(`Section 2.2: ${id}, ${length}, ${counting}, ${extension}, ${evidence} (${basis})`, () => {
      for (const one of facts.counting.filter(id => !id.startsWith('R_')))
        expect(countings[counting] ?? [counting], 'counting').to.include(one)
      expect(
        facts.counting.some(id => id.startsWith('R_')),
        'has readings of its own',
      ).to.equal(haveReadings.includes(id))
      if (facts.counting.includes('C_ROLL_GENERAL'))
        for (const law of facts.laws) expect(['CPL', 'CPLI', 'JI1'], 'a period of the courts').to.include(law)

      if (extension === 'no') expect(facts.extension).to.equal('cannot')
      else if (extension === 'yes') expect(facts.extension).to.have.keys('by')
      else if (extension.startsWith('+')) expect(facts.extension).to.nested.include({ 'most.zh': ceilings[extension] })
      else expect(facts.extension).to.equal(undefined)
      expect(facts.suspension !== undefined, 'stops').to.equal(extension === 'stops' || id === 'wi_decide')
      expect(facts.counting.includes('C_RESTORE'), 'restored').to.equal(extension === 'restore')

      expect(facts.anchor.en).to.match(lawWords[id][0])
      expect(facts.laws).to.have.members(articlesOf(basis).map(({ law }) => law))
      for (const rule of rulesOf(id)) {
        expect(`${rule.due.length}${rule.due.unit}`).to.equal(length)
        expect(evidence === 'parameter' ? ['K', 'parameter'] : [evidence]).to.include(rule.evidence)
        expect(namesAll(rule.source, basis), 'articles that its source leaves out').to.deep.equal([])
        const missed = lawWords[id][1] || [/./, /./]
        expect(rule.missed.text.zh).to.match(missed[0])
        expect(rule.missed.text.en).to.match(missed[1])
        if (rule.due.length > 0) expectSameDays(id, rule)
      }
    })
  }
})

function expectSameDays(id: keyof typeof lawTable, { due }: OutsideRule): void {
  const rolls = due.direction !== 'before' && rollsByReference(id, lawTable[id][2])
  for (const anchorOn of ['2026-09-22', '2026-01-20', '2026-04-03', '2026-06-05', '2026-08-20', '2026-10-09'])
    expect(dueOn(due, { anchorOn }, calendar).dueOn, `from ${anchorOn}`).to.equal(countedByHand(due, anchorOn, rolls))
}
