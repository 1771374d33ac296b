/** In which series a paper is numbered: one for each kind of letter, station and year. Reference: case numbers, model. */

const ofLetters: Readonly<Record<string, string>> = {
  'supervision-tip': '工监提',
  'supervision-opinion': '工监意',
  'supervision-proposal': '工监建',
  'bargaining-offer': '协要',
  'renewal-offer': '协要',
  'aid-grant-decision': '援决',
  'aid-refusal-decision': '援决',
  'aid-advance-decision': '援决',
  'aid-termination-decision': '援决',
  'assignment-notice': '援派',
  'aid-official-letter': '援函',
}

/** Papers that are not yet what they will be: their numbers are never taken for those of papers in force. */
const drafts: ReadonlySet<string> = new Set(['collective-contract-draft'])

const usual = '文'

/** The word of the series, as it stands in the number: 工监意 in 闽榕马园工监意〔2026〕0001号. */
export const seriesOf = (template: string): string => (drafts.has(template) ? '草' : (ofLetters[template] ?? usual))

/** The counter's name. The usual series has none of its own in it, as its numbers began without. */
export const counterOf = (template: string, code: string, year: string): string => {
  const series = seriesOf(template)
  return series === usual ? `papers/${code}/${year}` : `papers/${code}/${series}/${year}`
}
