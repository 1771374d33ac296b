import { expect } from 'chai'
import { ownIds, paperFaults, templateIds } from '../../server/papers/catalogue.ts'
import { valuesOf } from '../../server/papers/data.ts'
import { fillTemplate, room } from '../../server/papers/fill-template.ts'
import { missingPlace } from '../../server/papers/place-words.ts'
import { docxOf } from '../../server/papers/source/docx.ts'
import { sources } from '../../server/papers/source/index.ts'
import { everyDefinition } from '../../workflows/index.ts'
import { caseOf, filledFrom, template, textIn, textOf } from '../support/paper-material.ts'

describe('templates', () => {
  for (const source of sources) {
    it(`${source.id} is what its source builds`, () => {
      expect(docxOf(source).equals(template(source.id)), 'run `npm run papers:build`').to.equal(true)
    })
  }

  it('exist for every paper of the catalogue', () => {
    expect(sources.map(({ id }) => id).toSorted()).to.deep.equal([...templateIds].toSorted())
  })

  it('exist for every paper a step names', () => {
    expect(paperFaults(everyDefinition())).to.deep.equal([])
    const steps = { go: { ...everyDefinition()[0]!.steps.register!, papers: ['no-such-paper'] } }
    expect(paperFaults([{ ...everyDefinition()[0]!, steps }])).to.deep.equal(['case-file.go: no-such-paper'])
  })
})

describe('papers', () => {
  for (const id of ownIds) {
    for (const workers of [1, 12]) {
      it(`fills ${id} for ${workers} worker${workers > 1 ? 's' : ''}`, () => {
        const text = textOf(id, caseOf(workers))
        expect(text).to.contain('闽榕马园文〔2026〕0001号').and.to.contain('马尾物流园职工法律服务站')
        expect(text).to.contain('福州某某 & 配送 <服务> 部')
        expect(text).not.to.match(/undefined|null|NaN|[{}]|\[object/)
      })
    }
  }

  it('names a single worker in full, with what the identity number tells', () => {
    const text = textOf('mediation-application', caseOf(1))
    expect(text).to.contain('申请人：张工1，女，1949年12月31日出生，证件号码：11010519491231002X，住所：＿＿＿＿')
    expect(text).to.contain('¥1,234.50（人民币壹仟贰佰叁拾肆元伍角整）')
    expect(text).to.contain('拖欠三个月工资。').and.to.contain('多次催要未果。')
    expect(text).not.to.contain('名单')
  })

  it('leaves room for facts and reasons that the applicant writes by hand', () => {
    const one = caseOf(1, { summary: null })
    const text = textOf('mediation-application', { ...one, said: { ...one.said, text: () => null } })
    expect(text).to.match(/二、事实与理由\n　*＿＿＿＿\n/)
  })

  it('names a group by its representative and lists it behind', () => {
    const text = textOf('mediation-application', caseOf(12))
    expect(text).to.contain('申请人：张工2等12人').and.to.contain('推举代表：张工2')
    expect(text).to.contain('¥14,814.00')
    expect(text.match(/张工12/g)).to.have.length(2) // in the claims and in the list
  })

  it('reads each worker of a large group a few times, not once for every other', () => {
    const material = caseOf(400)
    let reads = 0
    const counted = <Row extends object>(row: Row): Row =>
      new Proxy(row, {
        get(of, key) {
          reads += 1
          return of[key as never]
        },
      })
    const { parties, members } = material
    valuesOf('mediation-agreement', { ...material, parties: parties.map(counted), members: members.map(counted) })
    expect(reads).to.be.below(400 * 100)
  })

  it('gives the days of acceptance and the computed end of the period', () => {
    const text = textOf('acceptance-notice', caseOf(1))
    expect(text).to.contain('于2026年11月19日').and.to.contain('自2026年11月23日起受理')
    expect(text).to.contain('十五日内结束调解（至2026年12月8日）').and.to.contain('陈调解、郑调解')
    expect(text, 'each day with its article').to.contain('《企业劳动争议协商调解规定》第二十九条，本组织')
    expect(text).to.contain('《劳动争议调解仲裁法》第十四条第三款，自本组织')
  })

  it('says that a period ran out where the clock ended the mediation', () => {
    expect(textOf('termination-notice', caseOf(1, { step: 'expire' }))).to.contain('因调解期限届满，双方未达成协议')
  })

  for (const orgBasis of ['enterprise_committee', 'people_mediation', 'township_street', 'other']) {
    it(`promises no more than a contract in an agreement of ${orgBasis}`, () => {
      const text = textOf('mediation-agreement', caseOf(1, { orgBasis }))
      expect(text).not.to.match(/强制执行|申请执行|具有执行力|执行效力/)
      expect(text).to.contain('具有合同约束力').and.to.contain('不等同于仲裁调解书或者人民法院的裁判文书')
      expect(text).to.contain('仲裁审查').and.to.contain('十五日内').and.to.contain('三十日内').and.to.contain('支付令')
    })
  }

  it('opens the payment order and the direct suit only to bodies of article 10', () => {
    expect(textOf('mediation-agreement', caseOf(1))).to.contain('直接向人民法院提起诉讼')
    const other = textOf('mediation-agreement', caseOf(1, { orgBasis: 'other' }))
    expect(other).to.contain('途径不适用于本协议').and.not.to.contain('直接向人民法院提起诉讼')
  })

  it('lists every payment of an agreement with its capitals and day', () => {
    const text = textOf('mediation-agreement', caseOf(12))
    expect(text.match(/人民币壹仟贰佰叁拾肆元伍角整/g)).to.have.length(12)
    expect(text).to.contain('人民币壹万肆仟捌佰壹拾肆元整').and.to.contain('2026年12月15日')
    expect(text).to.contain('再无其他争议')
  })
})

describe('what a paper lacks', () => {
  it('is named, all of it at once, and nothing is made', () => {
    const bare = caseOf(1, {
      cause: null,
      summary: null,
      obligations: [{ memberId: null, amountFen: 1, settledFen: 0, dueOn: null, details: {} }],
    })
    const filled = filledFrom('mediation-agreement', {
      ...bare,
      said: { ...bare.said, text: () => null, words: () => null },
    })
    expect(filled).to.deep.equal({ ok: false, missing: ['cause', 'facts', 'obligations[1].dueOn'] })
  })

  it('is not borrowed from the paper around a list', () => {
    const bytes = docxOf({
      id: 'x',
      blocks: [{ kind: 'each', name: 'rows', blocks: [{ kind: 'body', text: '{name}' }] }],
    })
    const filled = fillTemplate({ bytes, values: { name: 'outside', rows: [{ name: 'inside' }, {}] }, mayStayOpen: [] })
    expect(filled).to.deep.equal({ ok: false, missing: ['rows[2].name'] })
  })

  it('leaves room to write where the office allows it', () => {
    const bytes = docxOf({ id: 'x', blocks: [{ kind: 'body', text: '地址：{address}。' }] })
    const filled = fillTemplate({ bytes, values: { address: null }, mayStayOpen: ['address'] })
    expect(filled.ok && textIn(filled.bytes)).to.contain(`地址：${room}。`)
  })

  it('is told apart from a faulty template', () => {
    const bytes = docxOf({ id: 'x', blocks: [{ kind: 'body', text: '{#rows}{name}' }] })
    const filled = fillTemplate({ bytes, values: {}, mayStayOpen: [] })
    expect(filled.ok).to.equal(false)
    expect(!filled.ok && filled.fault).to.match(/rows/)
  })

  it('is told in words, with what to do', () => {
    expect(missingPlace('claims[3].what', 'zh').label).to.equal('请求事项第 3 行：内容')
    expect(missingPlace('cause', 'en')).to.deep.include({ label: 'cause' })
    expect(missingPlace('cause', 'zh').remedy.zh).to.contain('更正案情')
  })
})
