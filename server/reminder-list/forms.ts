/** What is asked when an employer is put on the list and taken off, and what a case tells of it. */
import { z } from 'zod'
import { calendarDate, choice, longText, optional, reference, shortText } from '../../workflows/fields.ts'
import { grounds } from './grounds.ts'

const mostWords = 400

export const putForm = z.object({
  organisationId: reference({ zh: '列入哪个单位的名单', en: 'On whose list' }, 'organisations', {
    help: { zh: '该单位及其上级、下级的办案人员都会看到。', en: 'Whoever works there, above or below it sees it.' },
  }),
  ground: choice({ zh: '事由', en: 'Ground' }, grounds),
  reason: longText(
    { zh: '提醒什么', en: 'What to mind' },
    {
      max: mostWords,
      help: {
        zh: '看不到案件的同事也会看到这段话：不写劳动者姓名、病情，也不写别的案件的内容。',
        en: 'Colleagues who cannot see the case read this: no name or illness of a worker, nothing of another case.',
      },
    },
  ),
  untilOn: optional(
    calendarDate(
      { zh: '提醒到哪一天', en: 'Until' },
      { help: { zh: '不填则长期有效。', en: 'Left open, it has no end.' } },
    ),
  ),
})

export const offForm = z.object({
  reason: longText({ zh: '移出理由', en: 'Why it is taken off' }, { max: mostWords }),
})

const named = z.object({ name: shortText({ zh: '用人单位', en: 'Employer' }) })

/** By step: what the timeline of the case tells. */
export const reminderEvents = { employerListed: named, employerUnlisted: named } as const
