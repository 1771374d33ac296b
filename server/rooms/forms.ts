/** What is asked about a room, and how answers become facts. */
import { z } from 'zod'
import { choice, optional, reference, shortText, wholeNumber } from '../../workflows/fields.ts'
import { roomKinds } from './kinds.ts'
import type { Room, RoomFacts } from './repository.ts'

export const roomForm = z.object({
  organisationId: reference({ zh: '所属单位', en: 'Belongs to' }, 'organisations'),
  kind: choice({ zh: '类别', en: 'Kind' }, roomKinds),
  nameZh: shortText({ zh: '名称', en: 'Name in Chinese' }, { max: 80 }),
  nameEn: optional(shortText({ zh: '英文名称', en: 'Name in English' }, { max: 120 })),
  place: shortText(
    { zh: '位置', en: 'Place' },
    {
      max: 200,
      help: { zh: '地址、楼层、门牌，会印在通知单上。', en: 'Address, floor and door; printed for workers.' },
    },
  ),
  seats: wholeNumber({ zh: '座位数', en: 'Seats' }, { min: 1, max: 2000 }),
})
export type RoomAnswers = z.output<typeof roomForm>

export const factsFrom = ({ organisationId, kind, nameZh, nameEn, place, seats }: RoomAnswers): RoomFacts => ({
  organisationId,
  kind,
  name: { zh: nameZh, en: nameEn ?? nameZh },
  place,
  seats,
})

/** What the form shows before anything is typed. */
export const typedFrom = ({ organisationId, kind, name, place, seats }: Room): Record<string, unknown> => ({
  organisationId,
  kind,
  nameZh: name.zh,
  nameEn: name.en === name.zh ? '' : name.en,
  place,
  seats,
})
