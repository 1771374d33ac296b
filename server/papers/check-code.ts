/** The code printed on a paper: by it, and with the file's hash, anybody can ask whether the paper is ours. */
import { randomBytes } from 'node:crypto'
import type { Values } from './fill-template.ts'
import { modulesPicture } from './pictures/picture.ts'
import { qrCode } from './pictures/qr-code.ts'

/** Without I, L, O and U, which are read as others: Crockford's. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** Sixteen signs that nobody guesses: eighty bits. */
export const newCheckCode = (): string => [...randomBytes(length)].map(byte => signs[byte % signs.length]).join('')

/** As it was typed or scanned, in the form it is kept; undefined where it is no code. */
export function readCheckCode(typed: string): string | undefined {
  const folded = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  const code = folded.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return new RegExp(`^[${signs}]{${length}}$`).test(code) ? code : undefined
}

/** In groups of four: 7K2M-9QPD-… */
export const shownCode = (code: string): string => code.replaceAll(/.{4}(?=.)/g, '$&-')

/** What a template may print of it, and its line at the end where the template prints nothing. */
export function checkValues(code: string, publicUrl: string): Values {
  const address = `${publicUrl}/verify`
  return {
    checkCode: shownCode(code),
    checkAddress: address,
    qr: modulesPicture(qrCode(`${address}/${code}`), { widthMm: 18, alt: `核验码 ${shownCode(code)}` }),
  }
}

/** How that line begins, and nothing else of a paper does. */
export const checkLineStart = '<w:p><w:pPr><w:spacing w:before="240"/></w:pPr>'

/** Stands at the end of a paper whose template has no place for it: the code as a picture, and in words. */
export const checkLine = `${checkLineStart}<w:r><w:t>{%qr}</w:t></w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">　核验码：{checkCode}　核验网址：{checkAddress}</w:t></w:r></w:p>`

export const checkPlaces = ['qr', 'checkCode', 'checkAddress']
