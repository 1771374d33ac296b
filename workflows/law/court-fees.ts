/** What a court asks for a case about property and for a payment order: Measures on Litigation Costs (State Council Order 481), arts. 13-14. */

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

/** In fen: 50 yuan up to 10,000 yuan, and beyond that by bands on the part in each. Art. 13(1). */
export function propertyCaseFeeFen(amountFen: number): number {
  let fromFen = 1_000_000
  let feeFen = 5_000
  for (const { upToYuan, perTenThousand } of bands) {
    const upToFen = upToYuan * 100
    feeFen += (Math.max(0, Math.min(amountFen, upToFen) - fromFen) * perTenThousand) / 10_000
    fromFen = upToFen
  }
  return Math.round(feeFen)
}

/** In fen: one third of the fee of a property case. Art. 14(3). */
export const paymentOrderFeeFen = (amountFen: number): number => Math.round(propertyCaseFeeFen(amountFen) / 3)
