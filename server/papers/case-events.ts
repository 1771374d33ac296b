/** What happens to papers and moves nothing: one drawn without a step, one served. By the event's name, what it was told. */
import { z } from 'zod'
import { choice, shortText } from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import { servedEvent, voidedEvent } from '../served-papers/forms.ts'
import { signatureEvents } from '../signatures/forms.ts'
import { catalogue } from './catalogue.ts'

const titles: Record<string, Text> = Object.fromEntries(Object.values(catalogue).map(({ id, title }) => [id, title]))

export const paperEvents = {
  paperDrawn: z.object({
    template: choice({ zh: '文书', en: 'Paper' }, titles),
    basis: shortText({ zh: '所据程序', en: 'From the proceeding' }),
  }),
  paperServed: servedEvent,
  serviceVoided: voidedEvent,
  ...signatureEvents,
} as const

/** undefined: an event of another room. */
export const paperEventForm = (step: string): z.ZodObject | undefined =>
  Object.hasOwn(paperEvents, step) ? paperEvents[step as keyof typeof paperEvents] : undefined
