/** Words of the search and its results. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '查找案件', en: 'Find a case' },
  label: {
    zh: '案号、登记号、姓名、单位、电话或证件号码',
    en: 'Case or registration number, name, employer, phone or identity number',
  },
  help: {
    zh: '姓名、单位和编号可以只写一部分，至少两个字；电话和证件号码须写完整。查找内容不会出现在网址里。',
    en: 'Part of a name or number is enough, two characters at least; phones and identity numbers must be whole. What you type never stands in the address.',
  },
  submit: { zh: '查找', en: 'Find' },
  found: { zh: '找到 {count} 件', en: '{count} found' },
  foundMore: {
    zh: '找到 50 件以上，只列出前 50 件；请再写几个字',
    en: 'More than 50 found, the first 50 are listed; add a few characters',
  },
  none: { zh: '没有找到', en: 'Nothing found' },
  noneText: {
    zh: '在您可以查看的案件中没有相符的。请核对写法，或者直接登记。',
    en: 'None of the cases you may see matches. Check the spelling, or register the matter.',
  },
  noneReader: {
    zh: '在您可以查看的案件中没有相符的。请核对写法，或者换一个词。',
    en: 'None of the cases you may see matches. Check the spelling, or try another word.',
  },
  register: { zh: '用所填内容登记', en: 'Register with what was typed' },
  tooShort: { zh: '写得太短', en: 'Too short' },
  tooShortText: { zh: '请至少写两个字或两个数字。', en: 'Please type at least two characters.' },
  expired: {
    zh: '这次查找已经过期（只保留半小时），请重新查找。',
    en: 'This search has expired after half an hour; please search again.',
  },
  number: { zh: '编号相符', en: 'Same number' },
  secret: { zh: '电话或证件号码相符', en: 'Same phone or identity number' },
  start: { zh: '名称开头相符', en: 'Begins with it' },
  contains: { zh: '内容相符', en: 'Contains it' },
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
  owner: { zh: '承办人 {name}', en: 'Owner: {name}' },
  registered: { zh: '{day}登记', en: 'registered {day}' },
} as const satisfies Record<string, Text>
