import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { z } from 'zod'
import { catalogue, ownIds, paperFaults, templateIds } from '../../server/papers/catalogue.ts'
import { valuesOf } from '../../server/papers/data.ts'
import { type Filled, fillTemplate, room } from '../../server/papers/fill-template.ts'
import type { Material } from '../../server/papers/material.ts'
import { missingPlace } from '../../server/papers/place-words.ts'
import { docxOf } from '../../server/papers/source/docx.ts'
import { generalSources, sources } from '../../server/papers/source/index.ts'
import {
  calendarDate,
  choice,
  longText,
  moneyFen,
  optional,
  reference,
  rows,
  shortText,
} from '../../workflows/fields.ts'
import { everyDefinition } from '../../workflows/index.ts'

const template = (id: string): Buffer => readFileSync(`server/papers/templates/${id}.docx`)

const textIn = (bytes: Uint8Array): string =>
  new PizZip(bytes)
    .file('word/document.xml')!
    .asText()
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A step that asks one question of each kind. */
const talk = z.object({
  heldOn: calendarDate({ zh: '会议日期', en: 'Day' }),
  sumFen: moneyFen({ zh: '提出的金额', en: 'Sum' }),
  outcome: choice({ zh: '结果', en: 'Result' }, { open: { zh: '下次再议', en: 'To be continued' } }),
  mediatorId: reference({ zh: '主持人', en: 'Chair' }, 'station-people'),
  topics: rows(
    { zh: '议题逐项', en: 'Topics' },
    { topic: shortText({ zh: '议题', en: 'Topic' }), dueOn: optional(calendarDate({ zh: '期限', en: 'Due' })) },
  ),
  remarks: optional(longText({ zh: '备注', en: 'Remarks' })),
})
const talkAnswers = {
  heldOn: '2026-11-26',
  sumFen: 123_450,
  outcome: 'open',
  mediatorId: 'm1',
  topics: [{ topic: '工资 & 津贴', dueOn: '2026-12-01' }, { topic: '工时' }],
  remarks: '第一行\n第二行',
}

/** A case with so many workers, each claiming and agreed to be owed 1,234.50 yuan. */
function caseOf(workers: number, change: Partial<Material> = {}): Material {
  const places = Array.from({ length: workers }, (_, index) => index + 1)
  const answers: Record<string, unknown> = {
    way: 'written',
    reasons: '拖欠三个月工资。\n多次催要未果。',
    elsewhere: 'no',
    mediators: ['m1', 'm2'],
    employment: 'ended',
    settlesAll: 'yes',
    reason: 'party_refuses',
    firm: '福建某某律师事务所',
    decidedOn: '2026-11-20',
    lawyerId: 'l1',
    breach: '逾期按日加付千分之一。',
  }
  const find = (questions: string[]) => questions.map(question => answers[question]).find(value => value !== undefined)
  const text = (...questions: string[]) => {
    const value = find(questions)
    return typeof value === 'string' ? value : null
  }
  const told = { form: talk, answers: talkAnswers }
  return {
    number: '闽榕马园文〔2026〕0001号',
    step: 'agree',
    happenedOn: '2026-11-23',
    caseNumber: '闽榕马园劳调〔2026〕1号',
    cause: '205.5',
    summary: '来访登记：拖欠工资。',
    orgBasis: 'people_mediation',
    organisation: '马尾物流园职工法律服务站',
    ownerName: '陈调解',
    parties: [
      ...places.map(place => ({
        id: `p${place}`,
        side: 'applicant',
        isPerson: true,
        name: `张工${place}`,
        identityNumber: '11010519491231002X',
        phone: '13800001234',
        address: null,
        creditCode: null,
        legalRepresentative: null,
      })),
      {
        id: 'unit',
        side: 'respondent',
        isPerson: false,
        name: '福州某某 & 配送 <服务> 部',
        identityNumber: null,
        phone: '059187654321',
        address: '马尾区某路 1 号',
        creditCode: '91350105MA00000000',
        legalRepresentative: '林某',
      },
    ],
    members: places.map(place => ({
      id: `w${place}`,
      partyId: `p${place}`,
      isRepresentative: workers > 3 && place === 2,
      agreedFen: null,
    })),
    claims: places.map(place => ({ memberId: `w${place}`, cause: '205.5', text: null, amountFen: 123_450 })),
    obligations: places.map(place => ({
      memberId: `w${place}`,
      amountFen: 123_450,
      dueOn: '2026-12-15',
      details: { matter: '工资' },
    })),
    evidenceCount: 0,
    dueOn: { mediation_close: '2026-12-08' },
    facts: { appliedOn: '2026-11-19', acceptedOn: '2026-11-23' },
    said: {
      value: (...questions) => find(questions),
      text,
      words: text,
      own: question => text(question),
    },
    named: {
      m1: { name: '陈调解', practiceNumber: null },
      m2: { name: '郑调解', practiceNumber: null },
      l1: { name: '吴律师', practiceNumber: '13501200000000001' },
    },
    own: told,
    told: [told],
    records: [],
    sheets: [],
    ...change,
  }
}

function filledFrom(id: string, material: Material): Filled {
  const values = valuesOf(id, material)
  return fillTemplate({ bytes: template(id), values, mayStayOpen: catalogue[id]!.mayStayOpen })
}

function textOf(id: string, material: Material): string {
  const filled = filledFrom(id, material)
  if (!filled.ok) throw new Error(`missing ${filled.missing.join(', ')} ${filled.fault ?? ''}`)
  return textIn(filled.bytes)
}

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
  for (const { id, title } of generalSources) {
    for (const workers of [1, 73]) {
      it(`fills ${id} from the answers of its step for ${workers}`, () => {
        const text = textOf(id, caseOf(workers))
        expect(text).to.contain('闽榕马园文〔2026〕0001号').and.to.contain(title.zh)
        expect(text).to.contain('2026年11月26日').and.to.contain('¥1,234.50').and.to.contain('下次再议')
        expect(text).to.contain('陈调解').and.to.contain('工资 & 津贴').and.to.contain('2026年12月1日')
        expect(text).not.to.match(/undefined|null|NaN|[{}]|\[object/)
      })
    }
  }

  it('fills every general paper of a case without parties, cause or claims, or names what is missing', () => {
    const bare = caseOf(1, { parties: [], members: [], claims: [], cause: null, summary: null, obligations: [] })
    for (const { id } of generalSources) {
      const filled = filledFrom(id, bare)
      if (filled.ok) expect(textIn(filled.bytes), id).not.to.match(/undefined|null|NaN|[{}]/)
      else {
        expect(filled.fault, id).to.equal(undefined)
        expect(['applicantNames', 'respondentNames', 'partyNames', 'cause'], id).to.include.members(filled.missing)
      }
    }
  })

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
    expect(text).to.contain('人民币壹仟贰佰叁拾肆元伍角整（¥1,234.50）')
    expect(text).to.contain('拖欠三个月工资。').and.to.contain('多次催要未果。')
    expect(text).not.to.contain('名单')
  })

  it('names a group by its representative and lists it behind', () => {
    const text = textOf('mediation-application', caseOf(12))
    expect(text).to.contain('申请人：张工2等12人').and.to.contain('推举代表：张工2')
    expect(text).to.contain('¥14,814.00')
    expect(text.match(/张工12/g)).to.have.length(2) // in the claims and in the list
  })

  it('gives the days of acceptance and the computed end of the period', () => {
    const text = textOf('acceptance-notice', caseOf(1))
    expect(text).to.contain('于2026年11月19日').and.to.contain('自2026年11月23日起受理')
    expect(text).to.contain('十五日内结束调解（至2026年12月8日）').and.to.contain('陈调解、郑调解')
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
      obligations: [{ memberId: null, amountFen: 1, dueOn: null, details: {} }],
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
