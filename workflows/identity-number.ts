/** What a resident identity number tells of its holder (GB 11643); numbers of other papers tell nothing. */

export type ToldByNumber = { bornOn: string; sex: 'male' | 'female' }

/** `bornOn` as 'YYYY-MM-DD'. */
export function readIdentityNumber(number: string | null | undefined): ToldByNumber | undefined {
  const [, year, month, day, order] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/.exec(number ?? '') ?? []
  return year ? { bornOn: `${year}-${month}-${day}`, sex: Number(order) % 2 === 1 ? 'male' : 'female' } : undefined
}
