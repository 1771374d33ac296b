/** Every calculator by its id, one line each, in the order of the page. */
import type { Calculator } from './calculation.ts'
import { noticePay } from './notice-pay.ts'

export const calculators: readonly Calculator[] = [noticePay]

export const calculatorById = (id: string): Calculator | undefined => calculators.find(one => one.id === id)
