/** Overtime pay for piece work: 150, 200 and 300 per cent of the unit price for pieces beyond the quota. WPR 13. */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { moneyFen, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { plus, roundedHalfUp, times } from './exact.ts'
import { resultStep, yuan } from './written.ts'

const label: Text = { zh: '计件加班工资', en: 'Overtime pay by the piece' }
const source = bothOf(cited('LL', '44'), cited('WPR', '13'))
const pieces = (text: Text) => optional(decimalNumber(text, { max: 10_000_000 }))

export const overtimeByPiece = defineCalculator({
  id: 'overtime-by-piece',
  name: { zh: '计件加班工资', en: 'Overtime pay for piece work' },
  about: {
    zh: '完成定额后安排的计件，按计件单价的 150%、200%、300% 支付。',
    en: 'Pieces made beyond the quota are paid at 150, 200 or 300 % of the unit price.',
  },
  source,
  inputs: z.object({
    unitFen: moneyFen({ zh: '计件单价', en: 'Price of a piece' }),
    weekdayPieces: pieces({ zh: '工作日延时件数', en: 'Pieces beyond normal time' }),
    restPieces: pieces({ zh: '休息日件数（未补休）', en: 'Pieces on rest days without time off' }),
    holidayPieces: pieces({ zh: '法定节假日件数', en: 'Pieces on statutory holidays' }),
  }),
  parameters: [],
  calculate({ unitFen, weekdayPieces = 0, restPieces = 0, holidayPieces = 0 }) {
    const amountFen = roundedHalfUp(
      times(unitFen, plus(times(weekdayPieces, 1.5), times(restPieces, 2), times(holidayPieces, 3))),
    )
    const formula = `${yuan(unitFen)} × (${weekdayPieces} × 1.5 + ${restPieces} × 2 + ${holidayPieces} × 3) = ${yuan(amountFen)}`
    return {
      results: [{ label, kind: 'money', amountFen }],
      steps: [resultStep({ zh: '单价乘以件数和倍数', en: 'Price by pieces and multiple' }, formula, source)],
    }
  },
})
