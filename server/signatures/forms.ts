/** Who is to sign a paper, and the signature itself: what is asked and what the history keeps. */
import { z } from 'zod'
import { calendarDate, choice, optional, references, rows, shortText } from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import { words } from './words.ts'

const capacity = shortText({ zh: '身份', en: 'As whom' }, { max: 60 })
const signer = shortText({ zh: '签名人', en: 'Signer' }, { max: 120 })
const paperName = shortText({ zh: '文书', en: 'Paper' }, { max: 200 })

export const signersForm = z.object({
  parties: references({ zh: '本案当事人', en: 'Parties of the case' }, 'parties'),
  others: rows({ zh: '其他签名人', en: 'Others who sign' }, { name: signer, capacity }, { max: 10 }),
})
export type SignersAnswers = z.output<typeof signersForm>

export const ways = {
  station: { zh: '现场', en: 'At the station' },
  video: { zh: '视频远程', en: 'Remotely, by video' },
} as const satisfies Record<string, Text>

export const signatureForm = z.object({
  way: choice({ zh: '签名方式', en: 'How it was given' }, ways),
  signedOn: calendarDate({ zh: '签名日期', en: 'Day of the signature' }, { today: true }),
  identity: shortText({ zh: '身份核对', en: 'How identity was checked' }, { max: 120, help: words.identityHelp }),
  note: optional(shortText({ zh: '说明', en: 'Note' }, { max: 200, help: words.noteHelp })),
})
export type SignatureAnswers = z.output<typeof signatureForm>

/** By step: what the timeline tells of events about signatures. */
export const signatureEvents = {
  signersNamed: z.object({ paper: paperName, signers: shortText({ zh: '签名人', en: 'Signers' }, { max: 2000 }) }),
  paperSigned: z.object({ paper: paperName, signer, capacity, ...signatureForm.shape }),
  signerLeftOut: z.object({ paper: paperName, signer }),
} as const
