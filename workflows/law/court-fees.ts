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

/** For the first 10,000 yuan, whatever the sum. */
export const leastFeeFen = 5_000

/** The part of a sum in each band beyond the first 10,000 yuan that it reaches, in fen. */
export const feeBands = (amountFen: number): { withinFen: number; perTenThousand: number }[] =>
  bands
    .map(({ upToYuan, perTenThousand }, at) => {
      const fromFen = at === 0 ? 1_000_000 : bands[at - 1]!.upToYuan * 100
      return { withinFen: Math.max(0, Math.min(amountFen, upToYuan * 100) - fromFen), perTenThousand }
    })
    .filter(({ withinFen }) => withinFen > 0)

/** In fen, exact: 50 yuan up to 10,000 yuan, and beyond that by bands on the part in each. Art. 13(1). */
export const propertyCaseFee = (amountFen: number): Exact =>
  plus(
    leastFeeFen,
    ...feeBands(amountFen).map(({ withinFen, perTenThousand }) => divided(times(withinFen, perTenThousand), 10_000)),
  )

/** In fen: one third of the fee of a property case, rounded once. Art. 14(3). */
export const paymentOrderFeeFen = (amountFen: number): number => roundedHalfUp(divided(propertyCaseFee(amountFen), 3))
