/** What a court asks for a case about property and for a payment order: Measures on Litigation Costs (State Council Order 481), arts. 13-14. */
import { divided, type Exact, plus, roundedHalfUp, times } from './calculators/exact.ts'

/** Up to so many yuan, so many hundredths of a percent of the part in the band. */
const bands: readonly { upToYuan: number; perTenThousand: number }[] = [
  { upToYuan: 100_000, perTenThousand: 250 },
  { upToYuan: 200_000, perTenThousand: 200 },
  { upToYuan: 500_000, perTenThousand: 150 },
  { upToYuan: 1_000_000, perTenThousand: 100 },
  { upToYuan: 2_000_000, perTenThousand: 90 },
  { upToYuan: 5_000_000, perTenThousand: 80 },
  { upToYuan: 10_000_000, perTenThousand: 70 },
  { upToYuan: 20_000_000, perTenThousand: 60 },
  { upToYuan: Number.POSITIVE_INFINITY, perTenThousand: 50 },
]

/** In fen, exact: 50 yuan up to 10,000 yuan, and beyond that by bands on the part in each. Art. 13(1). */
export function propertyCaseFee(amountFen: number): Exact {
  const parts = bands.map(({ upToYuan, perTenThousand }, at) => {
    const fromFen = at === 0 ? 1_000_000 : bands[at - 1]!.upToYuan * 100
    const withinFen = Math.max(0, Math.min(amountFen, upToYuan * 100) - fromFen)
    return divided(times(withinFen, perTenThousand), 10_000)
  })
  return plus(5_000, ...parts)
}

/** In fen: one third of the fee of a property case, rounded once. Art. 14(3). */
export const paymentOrderFeeFen = (amountFen: number): number => roundedHalfUp(divided(propertyCaseFee(amountFen), 3))
