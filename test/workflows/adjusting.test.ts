import { expect } from 'chai'
import { adjusted, dayThatWasSet } from '../../server/deadlines/adjusted.ts'
import type { Adjustment } from '../../server/deadlines/adjustments.ts'
import { allWorkflows } from '../../workflows/index.ts'
import {
  isRestorable,
  ownStepFor,
  ownSteps,
  restorableUntil,
  whyNotExtend,
  whyNotSuspend,
} from '../../workflows/law/adjusting.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn } from '../../workflows/law/due-on.ts'
import { ruleFacts } from '../../workflows/law/rules/index.ts'

describe('what may be done to a deadline beside its workflow', () => {
  it('is left to the steps of workflows where they have one, and those steps and rules are there', () => {
    for (const { workflow, rule, ...steps } of ownSteps) {
      const found = allWorkflows().find(({ id }) => id === workflow)
      expect(found?.deadlines, `${workflow} ${rule}`).to.have.property(rule)
      for (const step of Object.values(steps)) expect(found?.steps, `${workflow} ${step}`).to.have.property(step)
    }
    expect(ownStepFor({ workflow: 'mediation', rule: 'mediation_close' }, 'extend')).to.equal('extend')
    expect(ownStepFor({ workflow: 'mediation', rule: 'mediation_close' }, 'suspend')).to.equal(undefined)
  })

  it('never passes a ceiling: every rule that has one and runs somewhere is extended by a step, which knows it', () => {
    for (const { id: workflow, deadlines } of allWorkflows())
      for (const rule of Object.keys(deadlines)) {
        const facts = ruleFacts[rule]?.extension
        if (typeof facts !== 'object' || !facts.most) continue
        expect(ownStepFor({ workflow, rule }, 'extend'), `${workflow} ${rule}`).to.be.a('string')
        expect(whyNotExtend(rule)?.zh, rule).to.include(facts.most.zh)
      }
  })

  it('extends nothing that the law does not let be extended', () => {
    expect(whyNotExtend('mediation_arb_gate')?.zh).to.include('不得延长')
    expect(whyNotExtend('retrial_apply')?.zh).to.include('不得延长')
    expect(whyNotExtend('enforcement_notice')?.zh).to.include('没有规定')
    expect(whyNotExtend('second_judgment'), 'the president may').to.equal(undefined)
    expect(whyNotExtend('appeal_judgment'), 'restored, art. 86').to.equal(undefined)
    expect(whyNotExtend('a_rule_of_the_office')).to.equal(undefined)
  })

  it('suspends limitation and what waits for others, nothing else of the law', () => {
    expect(whyNotSuspend('limitation_arbitration')).to.equal(undefined)
    expect(whyNotSuspend('enforcement_apply')).to.equal(undefined)
    expect(whyNotSuspend('mediation_close')?.zh).to.include('没有规定')
    expect(whyNotSuspend('appeal_judgment')?.zh).to.include('没有规定')
  })

  it('C_RESTORE: a lost court period is asked for within ten days of the end of the obstacle', () => {
    expect(isRestorable('sue_after_award')).to.equal(true)
    expect(isRestorable('set_aside_award')).to.equal(false)
    expect(restorableUntil('2026-09-21')).to.equal('2026-10-01')
  })

  const calendar = calendarOf({ holidays: [], publishedYears: [2026, 2027] })
  const made = (more: Partial<Adjustment>) => ({ kind: 'extension', reason: '复杂', ...more }) as Adjustment
  const running = { rule: 'second_judgment', subject: 'proceeding', anchorOn: '2026-01-05' }

  it('counts a second extension from the original anchor, and rolls once at the end', () => {
    const twice = adjusted(running, 'd', [made({ length: 10 }), made({ length: 5 })])
    const due = dueOn({ length: 15, unit: 'd' }, twice, calendar)
    expect(due.plainOn).to.equal('2026-02-04')
    const months = adjusted(running, 'm', [made({ length: 1 }), made({ length: 2 })])
    expect(dueOn({ length: 3, unit: 'm' }, months, calendar).plainOn, 'six months from the anchor').to.equal(
      '2026-07-05',
    )
  })

  it('adds to what the workflow itself extended and stopped', () => {
    const told = { zh: '补正', en: 'Papers' }
    const own = { ...running, suspensions: [{ from: '2026-01-07', to: '2026-01-09', reason: told }] }
    const stopped = adjusted(own, 'd', [made({ kind: 'suspension', fromOn: '2026-01-08', toOn: '2026-01-12' })])
    expect(dueOn({ length: 10, unit: 'd' }, stopped, calendar).plainOn, 'five days, the shared one once').to.equal(
      '2026-01-20',
    )
    const added = adjusted({ ...running, extension: { days: 3, reason: told } }, 'd', [made({ length: 4 })])
    expect(added.extension?.days).to.equal(7)
  })

  it('takes the newest day that was set', () => {
    const days = ['2026-03-01', '2026-03-02'].map(dueOn => made({ kind: 'override', dueOn }))
    expect(dayThatWasSet(days)).to.equal('2026-03-02')
    expect(dayThatWasSet([made({ length: 3 })])).to.equal(undefined)
    expect(adjusted(running, 'd', days), 'the rule counts on beside it').to.equal(running)
  })
})
