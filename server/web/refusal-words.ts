/** What a refused request says to a person: in plain words what happened, and what to do now. */
import type { Text } from '../../workflows/text.ts'

export const statuses = [403, 404, 409, 413, 422, 429, 500] as const
export type Status = (typeof statuses)[number]

/** For the text of a form; 413 of the table is for uploads. */
export const tooMuchText: Text = {
  zh: '一次提交的内容过多，没有保存。请返回上一页，减少文字或行数，分几次提交。',
  en: 'That was too much text for one form; nothing was saved. Please go back, shorten it or send it in several goes.',
}

export const refusalWords: Readonly<Record<Status, { title: Text; says: Text }>> = {
  403: {
    title: { zh: '您没有办理此事的权限', en: 'You may not do this' },
    says: {
      zh: '如确需办理，请联系本站负责人或管理员。',
      en: 'If it has to be done, please ask the head of your station or an administrator.',
    },
  },
  404: {
    title: { zh: '没有找到', en: 'Not found' },
    says: {
      zh: '地址可能有误，或者该案件不在您可查看的范围内。',
      en: 'The address may be wrong, or the case is not among those you may see.',
    },
  },
  409: {
    title: { zh: '此页已不是最新', en: 'This page is no longer up to date' },
    says: {
      zh: '在您填写期间，情况有了变化。请查看最新情况后再办理。',
      en: 'Things changed while you were writing. Please look at where they stand now.',
    },
  },
  413: {
    title: { zh: '文件或内容过大', en: 'Too large' },
    says: {
      zh: '单个文件不能超过 20 MB。请压缩或拆分后重新上传。',
      en: 'A file may have at most 20 MB. Please make it smaller or split it.',
    },
  },
  422: {
    title: { zh: '有些内容无法接受', en: 'Some answers cannot be accepted' },
    says: {
      zh: '请返回上一页，检查后重新提交。',
      en: 'Please go back, check what you filled in and send it again.',
    },
  },
  429: {
    title: { zh: '操作过于频繁', en: 'Too many requests' },
    says: { zh: '请稍候几分钟再试。', en: 'Please wait a few minutes and try again.' },
  },
  500: {
    title: { zh: '系统出了问题', en: 'Something went wrong' },
    says: {
      zh: '问题已记录，没有保存任何不完整的内容。请稍后再试；如再次出现，请把请求编号告诉管理员。',
      en: 'The fault has been recorded and nothing was saved by halves. Please try again; if it comes back, give the request number to an administrator.',
    },
  },
}
