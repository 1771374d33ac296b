/** In which series a paper is numbered: one for each kind of letter, station and year. Reference: case numbers, model. */
import type { Text } from '../../workflows/text.ts'

export type PaperSeries = {
  id: string
  /** The word of the series, as it stands in the number: 工监意 in 闽榕马园工监意〔2026〕0001号. */
  sign: string
  label: Text
  /** Ids of the catalogue; the usual series has all others. */
  papers: readonly string[]
}

/** The usual series; papers that nobody has put in another have its numbers. */
const usual: PaperSeries = { id: 'usual', sign: '文', label: { zh: '一般文书', en: 'Usual papers' }, papers: [] }

/** Papers that are not yet what they will be: their numbers are never taken for those of papers in force. */
export const draftSeries: PaperSeries = {
  id: 'draft',
  sign: '草',
  label: { zh: '草稿', en: 'Drafts' },
  papers: ['collective-contract-draft'],
}

export const paperSeries: readonly PaperSeries[] = [
  usual,
  {
    id: 'supervision-tip',
    sign: '工监提',
    label: { zh: '工会劳动法律监督提示函', en: 'Supervision: prompt letters' },
    papers: ['supervision-tip'],
  },
  {
    id: 'supervision-opinion',
    sign: '工监意',
    label: { zh: '工会劳动法律监督意见书', en: 'Supervision: opinions' },
    papers: ['supervision-opinion'],
  },
  {
    id: 'supervision-proposal',
    sign: '工监建',
    label: { zh: '工会劳动法律监督建议书', en: 'Supervision: proposals' },
    papers: ['supervision-proposal'],
  },
  {
    id: 'bargaining-offer',
    sign: '协要',
    label: { zh: '集体协商要约书', en: 'Bargaining: demands' },
    papers: ['bargaining-offer', 'renewal-offer'],
  },
  {
    id: 'aid-decision',
    sign: '援决',
    label: { zh: '法律援助决定书', en: 'Legal aid: decisions' },
    papers: ['aid-grant-decision', 'aid-refusal-decision', 'aid-advance-decision', 'aid-termination-decision'],
  },
  {
    id: 'aid-assignment',
    sign: '援派',
    label: { zh: '指派通知书', en: 'Legal aid: assignments' },
    papers: ['assignment-notice'],
  },
  {
    id: 'aid-letter',
    sign: '援函',
    label: { zh: '法律援助公函', en: 'Legal aid: official letters' },
    papers: ['aid-official-letter'],
  },
  draftSeries,
]

export const seriesOf = (template: string): PaperSeries =>
  paperSeries.find(({ papers }) => papers.includes(template)) ?? usual

/** The counter's name. The usual series has none of its own in it, as its numbers began without. */
export const counterOf = ({ id, sign }: PaperSeries, code: string, year: string): string =>
  id === usual.id ? `papers/${code}/${year}` : `papers/${code}/${sign}/${year}`
