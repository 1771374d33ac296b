/** Rooms in the reader's words: on the page where they are kept, in lists to choose from. */
import type { Locale } from '../../workflows/text.ts'
import type { Option } from '../web/field-view.ts'
import { roomKinds } from './kinds.ts'
import type { Room } from './repository.ts'
import { overlaps, type Span, spanWords } from './spans.ts'
import { words } from './words.ts'

export const lineOf = (room: Room, locale: Locale) => ({
  id: room.id,
  href: `/rooms/${room.id}`,
  agendaHref: `/agenda?of=room:${room.id}&view=week`,
  name: room.name[locale],
  kind: roomKinds[room.kind][locale],
  owner: room.organisation[locale],
  place: room.place,
  seats: room.seats,
  active: room.active,
})

/** A room to choose, with when it is taken that day. */
export function optionOf(room: Room, taken: readonly Span[], locale: Locale): Option {
  const told = taken.length > 0 ? `${words.taken[locale]} ${listed(taken, locale)}` : words.wholeDayFree[locale]
  return { value: room.id, label: [room.name[locale], room.organisation[locale], told].join(' · ') }
}

/** What a search found of one room. */
export const foundLine = (room: Room, taken: readonly Span[], { asked, locale }: { asked: Span; locale: Locale }) => ({
  ...lineOf(room, locale),
  isFree: !taken.some(span => overlaps(span, asked)),
  taken: taken.length > 0 ? listed(taken, locale) : words.wholeDayFree[locale],
})

const listed = (spans: readonly Span[], locale: Locale): string =>
  spans.map(spanWords).join(locale === 'zh' ? '、' : ', ')
