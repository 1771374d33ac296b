/**
 * Whether an employees' congress has adopted a draft: two thirds of all attend, and half or more of all agree - of
 * all, not of those present. Collective Contract Provisions, art. 36; Fujian regulation on collective contracts, art. 20.
 */
export type Vote = { total: number; attended: number; yes: number; no: number; abstained: number }

export const hasQuorum = ({ total, attended }: Vote): boolean => total > 0 && attended * 3 >= total * 2
export const hasMajority = ({ total, yes }: Vote): boolean => total > 0 && yes * 2 >= total
export const isAdopted = (vote: Vote): boolean => hasQuorum(vote) && hasMajority(vote)
/** 半数以上 includes the half itself (Civil Code, art. 1259), but more than half is the safer result. */
export const isExactlyHalf = ({ total, yes }: Vote): boolean => total > 0 && yes * 2 === total
