/** Filters in an address that nobody knows: they narrow nothing, and the page says so instead of showing the whole as if asked for. */
import type { Response } from 'express'
import type { Text } from '../../workflows/text.ts'
import { Invalid } from '../errors.ts'
import { localeOf } from './page.ts'

const says: Text = {
  zh: '地址里有的筛选条件没有看懂，或者不在您可以查看的范围，没有用上。',
  en: 'A filter in the address was not understood, or is not yours to see, and narrows nothing.',
}
const saysOfFile: Text = {
  zh: '地址里有的筛选条件没有看懂，没有生成文件。请回到清单重新选择。',
  en: 'A filter in the address was not understood, so no file was made. Go back to the list and choose again.',
}

/** `read`: by name, what was understood of the filters there are. What is empty asks for nothing. */
export const hasUnknown = (query: Record<string, unknown>, read: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(read).some(([name, value]) => !value && String(query[name] ?? '').trim() !== '')

/** Answers 422, with a sentence above the page. */
export function sayUnknown(res: Response): void {
  res.status(422)
  res.locals.unknownFilters = says[localeOf(res.req, res)]
}

/** Of a file, which would say nothing of it. */
export const unknownForFile = (): Invalid => new Invalid({}, saysOfFile)
