/** What petitions to a commission and to a court have in common: parties, number, request, reasons, signature, day. */
import { type Block, body, employment, heading, type NamedSource, plain } from './blocks.ts'
import { type Parts, paper, workerAndEmployer as sides } from './paper.ts'

export type Filed = [id: string, zh: string, en: string, law: string, more?: Parts]

/** Those that open a proceeding: there is no number yet. */
const opening = ['arbitration-application', 'civil-complaint', 'element-complaint', 'support-suit-application']

/** Parties, claims, what the step was told, statute, to whom, signature; never the station's own seal. */
export const filed = (before: string, [id, zh, en, law, more = {}]: Filed): NamedSource =>
  paper(id, zh, en, {
    sides,
    law,
    handedTo: before,
    sign: ['提交人（签名、盖章或者捺印）'],
    seal: false,
    ...more,
    body: [
      ...(opening.includes(id) ? [] : [plain('案号：{answers.number|decided.title.number|forum.number|caseNumber}')]),
      ...(more.body ?? []),
    ],
  })

export const mediationAndArbitration = (articles: string): string => `《中华人民共和国劳动争议调解仲裁法》${articles}`
export const reasons = [heading('事实与理由'), employment, body('{own.reasons|answers.reasons|summary?}')]
const ownReasons = [heading('事实与理由'), body('{own.reasons|own.reason|own.note?}')]

/** Parties, number, request, facts and reasons, signature, day: nothing else that its step was told. */
export const petition = (request: readonly Block[], more: Parts = {}): Parts => ({
  answers: false,
  ...more,
  after: [...request, ...ownReasons],
})
export const asks = (text: string, called = '请求'): Block[] => [heading(called), body(text)]
