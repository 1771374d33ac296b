/** What a paper is called when it leaves the house. */
import { paperTitle } from './catalogue.ts'
import type { PaperOfCase } from './repository.ts'

/** 文书名_案号_日期.docx; the legal day of what the paper is about, however late that was entered. */
export const fileNameOf = ({ template, caseNumber, happenedOn }: PaperOfCase): string =>
  `${paperTitle(template).zh}_${caseNumber}_${happenedOn}.docx`
