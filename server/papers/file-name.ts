/** What a paper is called when it leaves the house. */
import { dayOf } from '../office.ts'
import { paperTitle } from './catalogue.ts'
import type { PaperOfCase } from './repository.ts'

/** 文书名_案号_日期.docx; the day it was asked for, in Asia/Shanghai. */
export const fileNameOf = ({ template, caseNumber, queuedAt }: PaperOfCase): string =>
  `${paperTitle(template).zh}_${caseNumber}_${dayOf(new Date(queuedAt))}.docx`
