/** Ids of the form of version 7 that come out the same for the same seed, and in the order in which they are to stand. */
import { hash } from 'node:crypto'

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')

export const ids = {
  /** The `place`-th id of the `number`-th case, which was registered at `ms`. */
  ofCase(ms: number, number: number, place: number): string {
    const time = hex(ms, 12)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(place >> 12, 3)}-8${hex(place & 0xfff, 3)}-${hex(number, 12)}`
  },
  /** Of an organisation or a person that was copied. */
  ofHouse(seed: string, what: string): string {
    const digits = hash('sha256', `${seed} house ${what}`)
    return `01900000-${digits.slice(18, 22)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`
  },
}
