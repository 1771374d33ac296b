/** What is asked when a typical case is written, decided on and handed out, and what the history of its case tells. */
import { z } from 'zod'
import { calendarDate, confirmed, longText, optional, shortText } from '../../workflows/fields.ts'

const reason = (zh: string, en: string) => longText({ zh, en }, { max: 500 })

export const writingForm = z.object({
  title: shortText(
    { zh: '标题', en: 'Title' },
    { help: { zh: '例：张某与某公司追索劳动报酬纠纷案', en: 'Such as 张某与某公司追索劳动报酬纠纷案' } },
  ),
  content: longText(
    { zh: '正文', en: 'Text' },
    {
      max: 8000,
      help: {
        zh: '根据案卷拟出，已按公布的口径隐去姓名、单位、号码和地址。请核对、修改；能让人认出当事人的细节也要隐去。',
        en: 'Drawn up from the file, with names, employers, numbers and addresses hidden. Check and edit it; hide whatever else people could be known by.',
      },
    },
  ),
  sanctionNotice: optional(
    shortText(
      { zh: '已公开的处罚、公告（文号）', en: 'Public sanction notice (its number)' },
      {
        max: 200,
        help: {
          zh: '只有用人单位名称已由行政处罚等公告公开的，才可以写明单位名称；不填则一律写作“某公司”。',
          en: 'Only where a public notice already names the employer may the name stand; left open, it is 某公司.',
        },
      },
    ),
  ),
  delicateReason: optional(
    shortText(
      { zh: '保留疾病、怀孕、残疾内容的理由', en: 'Why illness, pregnancy or disability stands in it' },
      {
        max: 200,
        help: {
          zh: '正文写到这些内容时填写：它是本案的要点，并且只用概括的说法。',
          en: 'Where the text speaks of them: that it is the point of the case, and said in general words only.',
        },
      },
    ),
  ),
  judged: confirmed({
    zh: '已核对：不涉及未成年人、性骚扰和个人隐私，文中没有能认出当事人的细节',
    en: 'Checked: no minors, sexual harassment or privacy, and nothing by which somebody could be known',
  }),
})

export const approvalForm = z.object({
  judged: confirmed({
    zh: '已对照案卷核对：不涉及未成年人、性骚扰和个人隐私，文中没有能认出当事人的细节',
    en: 'Checked against the file: no minors, sexual harassment or privacy, nothing by which somebody could be known',
  }),
})

export const returnForm = z.object({ reason: reason('退回理由', 'Why it is returned') })
export const withdrawalForm = z.object({ reason: reason('撤下理由', 'Why it is withdrawn') })

export const givingForm = z.object({
  onDay: calendarDate({ zh: '提供、公布日期', en: 'Given or published on' }, { today: true }),
  recipient: shortText(
    { zh: '提供给谁、公布在哪里', en: 'To whom it is given, or where it is published' },
    { max: 200 },
  ),
  purpose: shortText({ zh: '用途', en: 'Purpose' }, { max: 200 }),
})

const titled = z.object({ title: shortText({ zh: '典型案例', en: 'Typical case' }) })

/** By step: what the timeline of the case tells. */
export const typicalCaseEvents = {
  typicalCaseWritten: titled,
  typicalCaseApproved: titled,
  typicalCaseReturned: titled.extend(returnForm.shape),
  typicalCaseWithdrawn: titled.extend(withdrawalForm.shape),
  typicalCaseGiven: titled.extend(givingForm.omit({ onDay: true }).shape),
} as const
export type TypicalCaseStep = keyof typeof typicalCaseEvents
