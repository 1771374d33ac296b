/** Reed-Solomon codewords over GF(256) with the polynomial 0x11d, as QR codes use them. ISO/IEC 18004, annex A. */

const powers: number[] = []
const logs: number[] = []
for (let at = 0, value = 1; at < 255; at++) {
  powers[at] = value
  logs[value] = at
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d
}

const product = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : powers[(logs[one]! + logs[other]!) % 255]!

/** The codewords to put behind `content`, `count` of them. */
export function correctionFor(content: readonly number[], count: number): number[] {
  const generator = generatorOf(count)
  const rest = [...content, ...Array<number>(count).fill(0)]
  for (let at = 0; at < content.length; at++) {
    const factor = rest[at]!
    generator.forEach((coefficient, place) => {
      rest[at + place]! ^= product(coefficient, factor)
    })
  }
  return rest.slice(content.length)
}

/** The product of x minus every power of two below `degree`, highest coefficient first. */
function generatorOf(degree: number): number[] {
  let polynomial = [1]
  for (let at = 0; at < degree; at++)
    polynomial = [...polynomial, 0].map((coefficient, place) =>
      place === 0 ? coefficient : coefficient ^ product(polynomial[place - 1]!, powers[at]!),
    )
  return polynomial
}
