/** Parts of one day on the clock of Asia/Shanghai, 'HH:MM' each; the end itself is free again. */
export type Span = { from: string; to: string }

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

export const spanWords = ({ from, to }: Span): string => `${from}–${to}`

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** What has no end on file is taken to last an hour, at most until the day is over. */
export function anHourFrom(from: string): Span {
  const [hour, minute] = from.split(':')
  const next = Number(hour) + 1
  return { from, to: next > 23 ? '23:59' : `${String(next).padStart(2, '0')}:${minute}` }
}
