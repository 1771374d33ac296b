/** Papers against the reference, section 6: fields in its order, and under each label what the paper's own step said. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { z } from 'zod'
import { decidedIn } from '../../server/papers/decisions.ts'
import { officialRows } from '../../server/papers/source/official-rows.ts'
import { unionRows } from '../../server/papers/source/union-rows.ts'
import { calendarDate, longText, reference, shortText } from '../../workflows/fields.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { caseOf, filledFrom, textIn, textOf } from '../support/paper-material.ts'
import { papersAsListed } from '../support/papers-as-listed.ts'

const labelled = (form: z.ZodObject, answers: Record<string, unknown>) => {
  const own = { form, answers }
  return { own, told: [own] }
}

describe('papers of the reference, section 6', () => {
  for (const [section, papers] of Object.entries(papersAsListed)) {
    for (const [id, listed] of Object.entries(papers)) {
      it(`${section}: ${id} has its fields in order`, () => {
        const text = textOf(id, caseOf(1, labelled(z.object({}), {})))
        const fields = listed.split('|')
        let from = 0
        for (const field of fields) {
          const at = text.indexOf(field, from)
          expect(at, `${field} after ${fields[fields.indexOf(field) - 1]}:\n${text}`).to.be.at.least(0)
          from = at + field.length
        }
      })
    }
  }
})

describe('the rows of a paper', () => {
  it('are answered by its own step before any other of the proceeding', () => {
    const rows = { ...officialRows, ...unionRows }
    const shadowed = allWorkflows().flatMap(({ id, steps }) =>
      Object.entries(steps).flatMap(([step, { form, papers = [] }]) =>
        (typeof papers === 'function' ? [] : papers).flatMap(paper =>
          (rows[paper] ?? []).flatMap(([label, ...questions]) => {
            const known = questions.filter(one => Object.values(steps).some(other => one in other.form.shape))
            const own = known.find(one => one in form.shape)
            return own && own !== known[0] ? [`${paper} of ${id}.${step}: ${label} prints ${known[0]}, not ${own}`] : []
          }),
        ),
      ),
    )
    expect(shadowed).to.deep.equal([])
  })

  it('never print a meeting with the lawyer, or a complaint, as the progress of a case', () => {
    const meeting = {
      form: z.object({ content: longText({ zh: '要点', en: 'Points' }) }),
      answers: { content: '私下谈话' },
    }
    const own = {
      form: z.object({
        progress: longText({ zh: '进展', en: 'Progress' }),
        ground: shortText({ zh: '情形', en: 'Ground' }),
      }),
      answers: { progress: '已开庭', ground: '撤销委托' },
    }
    for (const id of ['progress-report', 'major-matter-report']) {
      const text = textOf(id, caseOf(1, { own, told: [meeting, own] }))
      expect(text, id).not.to.contain('私下谈话')
    }
    expect(textOf('progress-report', caseOf(1, { own, told: [meeting, own] }))).to.contain('已开庭')
  })

  it('of a request to support a suit are its facts and reasons, not how the house handed it over', () => {
    const form = z.object({
      kind: shortText({ zh: '性质', en: 'Kind' }),
      text: longText({ zh: '事实与请求', en: 'Facts' }),
    })
    const text = textOf('support-suit-application', caseOf(1, labelled(form, { kind: '申请', text: '欠薪五个月' })))
    expect(text).to.contain('事实与理由\n欠薪五个月').and.not.to.contain('性质')
  })

  it('never tell a party what the house asked for its own record', () => {
    const form = z.object({
      assignedOn: calendarDate({ zh: '指定日期', en: 'Day' }),
      conflictReason: shortText({ zh: '存在利益冲突仍予指派的理由', en: 'Why in spite of a conflict' }),
    })
    const told = labelled(form, { assignedOn: '2026-11-20', conflictReason: '别无他人' })
    for (const id of ['mediation-summons', 'mediator-choice', 'aid-official-letter', 'power-of-attorney'])
      expect(textOf(id, caseOf(1, told)), id).not.to.contain('别无他人')
  })

  it('name actions, topics and obligations by what they are called', () => {
    const form = z.object({ action: reference({ zh: '事项', en: 'Action' }, 'open-actions') })
    const named = { 'e1-1': { name: '核查欠薪台账', practiceNumber: null } }
    const text = textOf('urging-letter', caseOf(1, { ...labelled(form, { action: 'e1-1' }), named }))
    expect(text).to.contain('事项：核查欠薪台账')
  })
})

describe('what is owed, on papers of performance', () => {
  it('stands item by item with what was paid, and as sums', () => {
    const material = caseOf(73)
    const obligations = material.obligations.map((one, index) => ({ ...one, settledFen: index === 0 ? 100_000 : 0 }))
    const issued = [{ template: 'mediation-agreement', number: '闽榕马园文〔2026〕0007号', on: '2026-11-20' }]
    const text = textOf('performance-demand', { ...material, obligations, issued })
    expect(text).to.contain('协议编号：闽榕马园文〔2026〕0007号')
    expect(text).to.contain('应付合计¥90,118.50，已履行¥1,000.00，未履行¥89,118.50（人民币捌万玖仟壹佰壹拾捌元伍角整）')
    expect(text.match(/1,234\.50/g)!.length).to.be.at.least(73)
  })
})

describe('what is performed under a decision', () => {
  const step = (name: string, answers: Record<string, unknown>) => ({
    proceedingId: 'p',
    workflow: 'arbitration',
    effectiveOn: null,
    step: name,
    answers,
  })
  const { decisions } = decidedIn([
    step('file', { commission: '马尾区劳动人事争议仲裁委员会' }),
    step('accept', { number: '榕马劳人仲案〔2026〕88号' }),
    step('award', {
      awardedOn: '2026-07-10',
      awards: [{ kind: 'final', number: '榕马劳人仲案〔2026〕88-1号' }, { kind: 'non-final' }],
    }),
  ])
  const form = z.object({ ground: shortText({ zh: '依据', en: 'Ground' }) })

  it('is demanded by the number, body and day of the award, and by those of the agreement where it rests on one', () => {
    const issued = [{ template: 'mediation-agreement', number: '闽榕马园文〔2026〕0007号', on: '2026-06-01' }]
    const under = (ground: string) =>
      textOf('performance-demand', caseOf(1, { ...labelled(form, { ground }), decisions, issued }))
    expect(under('award'))
      .to.contain('榕马劳人仲案〔2026〕88-1号仲裁裁决书（马尾区劳动人事争议仲裁委员会2026年7月10日作出）确定了下列义务')
      .and.not.to.contain('调解协议')
    expect(under('mediation-agreement')).to.contain('协议编号：闽榕马园文〔2026〕0007号').and.not.to.contain('裁决书')
  })

  it('is asked to be set aside by the final award alone', () => {
    expect(textOf('set-aside-application', caseOf(1, { decisions }))).to.contain(
      '裁决书编号：榕马劳人仲案〔2026〕88-1号\n',
    )
  })
})

describe('parties on papers', () => {
  it('are employers each by name, however many, and workers with age, post and place of work', () => {
    const material = caseOf(1)
    const unit = material.parties.at(-1)!
    const units = [1, 2, 3, 4].map(place => ({ ...unit, id: `u${place}`, name: `第${place}公司` }))
    const parties = [...material.parties.slice(0, -1), ...units]
    const employments = new Map([['w1', { post: '装配工' }]])
    const text = textOf('inspection-complaint', { ...material, parties, employments } as never)
    expect(text).to.contain('第1公司').and.to.contain('第4公司').and.not.to.contain('名单附后')
    expect(text).to.contain('岗位：装配工').and.to.contain('投诉人张工1：年龄76，职业装配工')
  })
})

describe('what the case knows elsewhere', () => {
  it('stands on its papers: the lawyer whom legal aid named, for whom they speak', () => {
    const text = textOf('arbitration-application', caseOf(1, { agent: { partyId: 'p1', name: '吴律师' } }))
    expect(text.match(/委托代理人：(吴律师|＿+)/g)).to.deep.equal(['委托代理人：吴律师', '委托代理人：＿＿＿＿'])
    expect(textOf('power-of-attorney', caseOf(1, { agent: { partyId: 'p1', name: '吴律师' } }))).to.contain(
      '受托人：吴律师',
    )
  })

  it('stands in a contract: its term and what it sets, of its own kind and not of one that was replaced', () => {
    const made = (state: string, kind: string, endsOn: string) => ({
      kind: 'action' as const,
      key: `${state}-${endsOn}`,
      memberId: null,
      partyId: null,
      onDay: endsOn,
      amountFen: 240_000,
      settledFen: null,
      state,
      details: { what: 'contract', kind, startsOn: '2026-06-24', raise: 35 },
      atTime: null,
    })
    const records = [
      made('signed', 'industry', '2027-06-23'),
      made('replaced', 'industry', '2029-01-01'),
      made('signed', 'wage', '2028-01-01'),
    ]
    const text = textOf('industry-contract', caseOf(1, { records }))
    expect(text).to.contain('本合同期限自2026年6月24日起至2027年6月23日止')
    expect(text).to.contain('最低工资标准为每月2,400.00元').and.to.contain('工资调整最低幅度为千分之35')
  })
})

describe('the foot of a paper', () => {
  it('takes the line and the row above it over to its page', () => {
    const filled = filledFrom('file-contents', caseOf(1))
    const xml = filled.ok ? Buffer.from(filled.bytes) : Buffer.of()
    expect(textIn(xml)).to.contain('立卷人')
    const main = new PizZip(xml).file('word/document.xml')!.asText()
    const row = main.slice(main.lastIndexOf('<w:tr>'), main.lastIndexOf('</w:tbl>'))
    expect(row.match(/<w:keepNext\/>/g), row).to.have.length(5)
  })
})
