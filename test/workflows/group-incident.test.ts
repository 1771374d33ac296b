import { expect } from 'chai'
import fc from 'fast-check'
import type { Steps } from '../../workflows/define.ts'
import { groupIncident } from '../../workflows/definitions/group-incident/index.ts'
import { wrongRepeats } from '../../workflows/definitions/group-incident/level.ts'
import {
  colourOf,
  colours,
  gradeOf,
  grades,
  type Incident,
  type LevelRule,
} from '../../workflows/law/incident-level.ts'
import { activeStates } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './group-incident.samples.ts'

describeWorkflow(groupIncident, samples)

const rule: LevelRule = { yellowPeople: 10, tensePeople: 1, redPeople: 50, redAmountFen: 50_000_000, yellowRepeats: 3 }
const calm: Incident = { people: 5, amountFen: null, hasExtremeBehaviour: false, isTense: false, repeats: 1 }

describe('the level of an incident', () => {
  const colour = (change: Partial<Incident>, changed: Partial<LevelRule> = {}) =>
    colourOf({ ...calm, ...change }, { ...rule, ...changed })

  it('is yellow from ten people, red from fifty, from 500,000 yuan, or for extreme behaviour', () => {
    expect([colour({}), colour({ people: 9 }), colour({ people: 10 })]).to.deep.equal(['blue', 'blue', 'yellow'])
    expect([colour({ people: 49 }), colour({ people: 50 })]).to.deep.equal(['yellow', 'red'])
    expect([colour({ amountFen: 49_999_999 }), colour({ amountFen: 50_000_000 })]).to.deep.equal(['blue', 'red'])
    expect(colour({ hasExtremeBehaviour: true })).to.equal('red')
    expect([colour({ isTense: true }), colour({ repeats: 3 })]).to.deep.equal(['yellow', 'yellow'])
  })

  it('follows what the office has set, and leaves out what it has not', () => {
    expect(colour({ people: 12 }, { yellowPeople: 20 })).to.equal('blue')
    expect(colour({ people: 500 }, { yellowPeople: null, redPeople: null })).to.equal('blue')
    const tense = { isTense: true, people: 4 }
    expect([colour(tense, { tensePeople: 5 }), colour(tense, { tensePeople: 4 })]).to.deep.equal(['blue', 'yellow'])
  })

  it('never falls when more people come', () => {
    const order = Object.keys(colours)
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.nat({ max: 200 }), (people, more) => {
        const place = (count: number) => order.indexOf(colour({ people: count }))
        return place(people + more) >= place(people)
      }),
    )
  })

  it('is graded by people and behaviour as emergency plans do', () => {
    const found = [9, 10, 29, 30, 99, 100].map(people => gradeOf({ people, hasExtremeBehaviour: false }))
    expect(found).to.deep.equal(['below', 'general', 'general', 'larger', 'larger', 'major'])
    expect(gradeOf({ people: 3, hasExtremeBehaviour: true })).to.equal('major')
  })
})

const steps: Steps = groupIncident.steps

describe('a group incident', () => {
  const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
    const sample = samples[step]![place]!
    return { step, ...sample, answers: { ...sample.answers, ...changed } }
  }
  const standing = (...steps: WalkStep[]): Stop => walk(groupIncident, steps).stops.at(-1)!

  it('is judged again when the count grows, and keeps the first (S11)', () => {
    const { snapshot, records } = standing(does('warn'), does('recount'))
    expect(snapshot.context).to.include({ firstPeople: 32, people: 60, colour: 'red' })
    const [counts] = groupIncident.sheets({ states: activeStates(snapshot), facts: snapshot.context, records })
    expect(counts!.rows.map(([, people, , , before, level]) => [people, before, level])).to.deep.equal([
      [32, null, colours.yellow],
      [60, colours.yellow, colours.red],
    ])
  })

  it('follows the roster: never fewer people, never a lower level, extreme behaviour still counted', () => {
    const tense = { behaviour: ['extreme'] }
    const grown = standing(does('warn'), does('followRoster', 0, { members: 55 }))
    expect(grown.snapshot.context).to.include({ firstPeople: 32, people: 55, members: 55, colour: 'red' })
    const shrunk = attempt(groupIncident, grown, does('followRoster', 0, { members: 12 }))!.stop
    expect(shrunk.snapshot.context).to.include({ people: 55, members: 12, colour: 'red' })
    const extreme = standing(does('warn', 0, { people: 6, ...tense }), does('followRoster', 0, { members: 8 }))
    expect(extreme.snapshot.context).to.include({ people: 8, colour: 'red' })
    const { snapshot, records } = extreme
    const [counts] = groupIncident.sheets({ states: activeStates(snapshot), facts: snapshot.context, records })
    expect(counts!.rows.map(row => row.at(-1))).to.deep.equal([grades.major, grades.major])
  })

  it('shows when it was reported, and what was late', () => {
    const reports = standing(
      does('warn'),
      does('report', 0, { at: '10:01' }),
      does('report', 1),
      does('report', 1, { on: '2026-11-12' }),
      does('report', 0, { form: 'further' }),
    )
    const { snapshot, records } = reports
    const sheets = groupIncident.sheets({ states: activeStates(snapshot), facts: snapshot.context, records })
    expect(
      sheets[1]!.rows.map(([, , at, minutes, said]) => [at, minutes, (said as { en: string } | null)?.en]),
    ).to.deep.equal([
      ['10:01', 61, 'Late'],
      ['18:00', 540, 'In time'],
      ['18:00', 3420, 'Late'],
      ['09:40', 40, undefined],
    ])
  })

  it('opens a clue of supervision from the follow-up, once', () => {
    const follow = steps.followUp!
    const told = { on: '2026-11-12', note: '欠薪', supervise: 'yes', matters: ['pay'] }
    const args = { answers: told, facts: {}, eventId: 'e', happenedOn: told.on }
    const [coupling] = follow.couplings!
    const given = { today: told.on, coveredMembers: ['m'], coveredSiblings: [] }
    expect(coupling!.when!({ ...args, given })).to.equal(true)
    expect(coupling!.answers!({ ...args, given })).to.deep.include({ source: 'monitoring', content: '欠薪' })
    const running = [{ workflow: 'supervision', state: 'verifying', ended: false, members: [] }]
    expect(coupling!.when!({ ...args, given: { ...given, coveredSiblings: running } })).to.equal(false)
    expect(Object.keys(follow.wrong!({ ...args, answers: { ...told, matters: [] }, given }))).to.deep.equal(['matters'])
  })

  it('tells the ways on once it is calm', () => {
    const titles = (states: string[]) => groupIncident.notices({ states }).map(({ items }) => items.length)
    expect([titles(['alarm', 'alarm.warned']), titles(['stabilised'])]).to.deep.equal([[], [4]])
  })

  it('notes a first report that came too late', () => {
    expect(standing(does('warn'), does('report')).snapshot.context).to.include({
      reportMinutes: 40,
      isReportLate: false,
    })
    const late = standing(does('warn'), does('report', 0, { at: '10:01' }))
    expect(late.snapshot.context).to.include({ reportMinutes: 61, isReportLate: true })
  })

  it('runs the written report and a clock for each task', () => {
    const out = standing(does('warn'), does('assignTasks'))
    expect(rulesRunning(groupIncident, out).map(({ rule: name, subject }) => [name, subject])).to.deep.equal([
      ['incident_written_report', 'proceeding'],
      ['incident_task', 'event-2-1'],
      ['incident_task', 'event-2-2'],
    ])
    const written = attempt(groupIncident, out, does('report', 1))!.stop
    const late = attempt(groupIncident, written, does('lapseTask'))!.stop
    expect(rulesRunning(groupIncident, late).map(({ subject }) => subject)).to.deep.equal(['event-2-1'])
  })

  it('counts how often the enterprise came back, and takes another number for a reason only', () => {
    const given = { parameters: samples.warn![0]!.given!.parameters!, employerCases: 3 }
    const warned = (answers: object) => ({ ...does('warn', 0, { people: 5, ...answers }), given })
    expect(standing(warned({})).snapshot.context).to.include({ people: 5, colour: 'yellow' })
    expect(
      Object.keys(
        wrongRepeats({
          answers: { ...samples.warn![0]!.answers, repeats: 1 } as never,
          given: { today: '2026-11-20', employerCases: 3 },
        }),
      ),
    ).to.deep.equal(['repeatsReason'])
    const known = standing(warned({ repeats: 1, repeatsReason: '同名的另一家企业' }))
    expect(known.snapshot.context, 'what was typed goes before').to.include({ colour: 'blue' })
    const [counts] = groupIncident.sheets({ states: [], facts: {}, records: standing(warned({})).records })
    expect(counts!.rows[0]!.at(-2)).to.equal(3)
  })

  it('has an organisation or a person in charge of each task, and one log of all, organisation by organisation', () => {
    const warned = standing(does('warn'))
    const nobody = does('assignTasks', 0, { actions: [{ title: '核对工资表', dueOn: '2026-11-18' }] })
    expect(attempt(groupIncident, warned, nobody)).to.equal(undefined)
    const task = (title: string, owner: object) => ({ title, dueOn: '2026-11-18', ...owner })
    const actions = [
      task('对接用工单位', { organisationId: 'union' }),
      task('核对工资表', { organisationId: 'inspection' }),
      task('安抚家属', { organisationId: 'union', ownerId: 'person-1' }),
    ]
    const { records } = standing(does('warn'), does('assignTasks', 0, { actions }), does('reportTask', 1))
    const log = groupIncident.sheets({ states: [], facts: {}, records }).at(-1)!
    expect(
      log.rows.map(([organisation, , title, , day]) => [organisation, title, day === null ? '' : 'told']),
    ).to.deep.equal([
      ['inspection', '核对工资表', ''],
      ['union', '对接用工单位', ''],
      ['union', '对接用工单位', 'told'],
      ['union', '安抚家属', ''],
    ])
  })

  it('has three to five representatives of ten or more (RULES 63)', () => {
    const onSite = standing(does('warn'), does('arrive'))
    expect(attempt(groupIncident, onSite, does('electRepresentatives', 0, { representatives: ['m1', 'm2'] }))).to.equal(
      undefined,
    )
    const few = standing(does('warn', 0, { people: 6 }), does('arrive'))
    expect(
      attempt(groupIncident, few, does('electRepresentatives', 0, { representatives: ['m1', 'm2'] })),
    ).to.not.equal(undefined)
  })
})
