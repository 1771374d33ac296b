/** A case as papers are filled from it, with so many workers, and what comes out as text. */
import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { z } from 'zod'
import { catalogue } from '../../server/papers/catalogue.ts'
import { valuesOf } from '../../server/papers/data.ts'
import { type Filled, fillTemplate } from '../../server/papers/fill-template.ts'
import type { Material } from '../../server/papers/material.ts'
import { placesIn } from '../../server/papers/template-places.ts'
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

export const template = (id: string): Buffer => readFileSync(`server/papers/templates/${id}.docx`)

export const textIn = (bytes: Uint8Array): string =>
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
export function caseOf(workers: number, change: Partial<Material> = {}): Material {
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
        bornOn: null,
        sex: null,
        platformStatus: null,
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
        bornOn: null,
        sex: null,
        platformStatus: null,
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
      settledFen: 0,
      dueOn: '2026-12-15',
      details: { matter: '工资' },
    })),
    evidenceCount: 0,
    proofs: [],
    filed: [],
    issued: [],
    agent: null,
    decisions: [],
    forum: null,
    employments: new Map(),
    dueOn: { mediation_close: '2026-12-08' },
    firstDueOn: { mediation_close: '2026-12-08' },
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

export function filledFrom(id: string, material: Material): Filled {
  const values = valuesOf(id, material, placesIn(template(id)))
  return fillTemplate({ bytes: template(id), values, mayStayOpen: catalogue[id]!.mayStayOpen })
}

export function textOf(id: string, material: Material): string {
  const filled = filledFrom(id, material)
  if (!filled.ok) throw new Error(`missing ${filled.missing.join(', ')} ${filled.fault ?? ''}`)
  return textIn(filled.bytes)
}
