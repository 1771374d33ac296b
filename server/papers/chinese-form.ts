/** Days and amounts as the papers print them. */

/** '2026-11-03' as 2026年11月3日; nothing where there is no day. */
export function chineseDay(day: string | null | undefined): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '') ?? []
  return year ? `${year}年${Number(month)}月${Number(date)}日` : null
}

/** Fen as yuan with thousands marked and two decimals, without the sign: 1,234.50. */
export function plainYuan(fen: number): string {
  const [whole = '', part = ''] = (fen / 100).toFixed(2).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}
