/**
 * How a paper reached whom it is for, or did not: what is asked, what the history keeps, what cannot be.
 * After Civil Procedure Law, arts. 87-95, which stations follow for their own papers.
 */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  longText,
  optional,
  reference,
  shortText,
  wholeNumber,
  yesNo,
} from '../../workflows/fields.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { words } from './words.ts'

export const ways = {
  direct: { zh: '直接送达', en: 'In person' },
  left: { zh: '留置送达', en: 'Left with a witness' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
  notice: { zh: '公告送达', en: 'By public notice' },
} as const satisfies Record<string, Text>

export const outcomes = {
  served: { zh: '已送达', en: 'Served' },
  failed: { zh: '未送达', en: 'Not served' },
} as const satisfies Record<string, Text>

export const relations = {
  self: { zh: '本人', en: 'The addressee' },
  family: { zh: '同住的成年家属', en: 'An adult of the same household' },
  head: { zh: '法定代表人、主要负责人', en: 'Legal representative or person in charge' },
  receiver: { zh: '单位负责收件的人', en: 'Whoever takes in letters for the unit' },
  agent: { zh: '代理人', en: 'Agent' },
  designated: { zh: '指定的代收人', en: 'Person designated to receive' },
} as const satisfies Record<string, Text>

export const failures = {
  refused: { zh: '拒收', en: 'Refused' },
  absent: { zh: '无人签收', en: 'Nobody there' },
  address: { zh: '地址不详或者有误', en: 'Address unknown or wrong' },
  moved: { zh: '已经搬迁', en: 'Moved away' },
  returned: { zh: '邮件退回', en: 'Letter came back' },
  unconfirmed: { zh: '对方系统没有收到', en: 'Did not reach the other system' },
} as const satisfies Record<string, Text>

const asked = {
  party: optional(reference({ zh: '受送达人', en: 'Addressee' }, 'parties')),
  addressee: optional(shortText({ zh: '其他受送达人', en: 'Another addressee' }, { help: words.addresseeHelp })),
  serviceAddress: optional(shortText({ zh: '送达地址', en: 'Where it was taken or sent' }, { max: 200 })),
  copies: wholeNumber({ zh: '份数', en: 'Copies' }, { min: 1, max: 99 }),
  way: choice({ zh: '送达方式', en: 'How' }, ways),
  servedOn: calendarDate({ zh: '日期', en: 'Date' }, { today: true, help: words.servedOnHelp }),
  outcome: choice({ zh: '结果', en: 'Result' }, outcomes),
  failure: optional(choice({ zh: '未送达原因', en: 'Why not' }, failures)),
  receivedBy: optional(shortText({ zh: '签收人', en: 'Received by' }, { max: 60, help: words.receivedByHelp })),
  relation: optional(choice({ zh: '签收人与受送达人的关系', en: 'Who that is to the addressee' }, relations)),
  witnesses: optional(shortText({ zh: '见证人', en: 'Witnesses' }, { help: words.witnessesHelp })),
  tracking: optional(shortText({ zh: '邮件号', en: 'Tracking number' }, { max: 40 })),
  agreed: optional(yesNo({ zh: '受送达人是否同意电子送达', en: 'Has the addressee agreed to electronic service' })),
  note: optional(longText({ zh: '备注', en: 'Note' }, { max: 1000, help: words.noteHelp })),
}

export const serviceForm = z.object(asked)
export type ServiceAnswers = z.output<typeof serviceForm>

/** What the history tells of it; `paperNames` and the file names of the proof are added to the answers. */
export const servedEvent = z.object({
  paperNames: shortText({ zh: '文书名称及份数', en: 'Paper and copies' }, { max: 200 }),
  ...asked,
  proof: optional(shortText({ zh: '送达证明', en: 'Proof' }, { max: 1000 })),
})

export const voidForm = z.object({
  reason: longText({ zh: '作废原因', en: 'Why the record is wrong' }, { max: 400 }),
})
export const voidedEvent = z.object({
  paperNames: shortText({ zh: '文书名称及份数', en: 'Paper and copies' }, { max: 200 }),
  ...voidForm.shape,
})

const noticeDays = 30

/**
 * The day on which the paper counts as served, 'YYYY-MM-DD'. A public notice counts once thirty natural days have
 * passed since it was issued: Civil Procedure Law, art. 95.
 */
export const effectiveOn = ({ way, servedOn }: Pick<ServiceAnswers, 'way' | 'servedOn'>): string =>
  way === 'notice' ? addDays(servedOn, noticeDays) : servedOn

type Known = { today: string /** The legal day of the paper. */; paperOn: string; hasProof: boolean }

/** What is wrong with the answers, by field. */
export function wrongService(answers: ServiceAnswers, { today, paperOn, hasProof }: Known): Record<string, Text> {
  const { party, addressee, way, servedOn, outcome } = answers
  return {
    ...when(!party && !addressee, 'party', words.noAddressee),
    ...when(Boolean(party && addressee), 'addressee', words.twoAddressees),
    ...when(servedOn > today, 'servedOn', words.future),
    ...when(servedOn < paperOn, 'servedOn', words.beforePaper),
    ...when(way === 'post' && !answers.tracking, 'tracking', words.noTracking),
    ...(outcome === 'failed' ? when(!answers.failure, 'failure', words.noFailure) : wrongSuccess(answers, hasProof)),
  }
}

function wrongSuccess(answers: ServiceAnswers, hasProof: boolean): Record<string, Text> {
  const { way, failure, receivedBy, relation, witnesses, agreed, note } = answers
  return {
    ...when(failure !== undefined, 'failure', words.failureBesideSuccess),
    ...when(way === 'direct' && !receivedBy, 'receivedBy', words.noReceiver),
    ...when(receivedBy !== undefined && !relation, 'relation', words.noRelation),
    ...when(way === 'left' && !witnesses && !hasProof, 'witnesses', words.noWitness),
    ...when(way === 'electronic' && agreed !== 'yes', 'agreed', words.notAgreed),
    ...when(way === 'notice' && !note, 'note', words.noNotice),
  }
}

const when = (isWrong: boolean, field: string, says: Text): Record<string, Text> => (isWrong ? { [field]: says } : {})
