const millisecond = 400_000
const aboutMs = 2_000

/**
 * How much of a processor the machine gives to whoever asks for all of it, 0 to 1. Where others share it their turns are in
 * no reading of ours, not in processor time either: the same work, done over and over, tells by how often it takes longer.
 */
export function processorShare(): number {
  for (let warm = 0; warm < 100; warm++) spin()
  const spans: number[] = []
  const began = performance.now()
  while (performance.now() - began < aboutMs) {
    const since = performance.now()
    spin()
    spans.push(performance.now() - since)
  }
  const undisturbed = spans.toSorted((one, other) => one - other)[Math.floor(spans.length / 20)]!
  return (undisturbed * spans.length) / (performance.now() - began)
}

let kept = 0
/** About a millisecond in which neither memory nor the disk has a part. */
function spin(): void {
  for (let count = 0; count < millisecond; count++) kept = (kept * 31 + count) | 0
}
