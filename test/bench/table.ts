/** The printed table: what was measured, beside what the bare machine does and what was aimed at. */

export type Row = {
  what: string
  here: number
  /** The same by hand, or the bare page. */
  bare?: number
  aim?: number
  floor?: number
  note?: string
}

const widths = [44, 9, 9, 7, 9, 8]

export const heading = columns(['', 'here', 'bare', 'ratio', 'aim', 'floor'])

export function line({ what, here, bare, aim, floor, note }: Row): string {
  const ratio = bare === undefined ? '' : (here / bare).toFixed(2)
  return `${columns([what, number(here), number(bare), ratio, number(aim), number(floor)])}  ${note ?? ''}`.trimEnd()
}

function columns([what = '', ...others]: string[]): string {
  return [what.padEnd(widths[0]!), ...others.map((text, place) => text.padStart(widths[place + 1]!))].join('')
}

function number(value: number | undefined): string {
  if (value === undefined) return ''
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 })
}
