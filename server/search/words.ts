/** Words of the search and its results. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '查找案件', en: 'Find a case' },
  label: {
    zh: '案号、登记号、姓名、单位、拼音首字母、电话、证件号码，或者请求、备注、文书中的词',
    en: 'Number, name, employer, pinyin initials, phone, identity number, or words of claims, notes and papers',
  },
  help: {
    zh: '姓名、单位、编号和词语可以只写一部分，至少两个字，繁体简体都可以；电话和证件号码须写完整。刚写的内容一分钟后可以找到。查找内容不会出现在网址里。',
    en: 'A part is enough, two characters at least, traditional or simplified; phones and identity numbers must be whole. What was just written is found after a minute. What you type never stands in the address.',
  },
  submit: { zh: '查找', en: 'Find' },
  found: { zh: '找到 {count} 件', en: '{count} found' },
  range: { zh: '{from}–{to} / {count}', en: '{from}–{to} of {count}' },
  foundMore: {
    zh: '找到 {most} 件以上，只列出前 {most} 件；请再写几个字',
    en: 'More than {most} found, the first {most} are listed; add a few characters',
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
  sound: { zh: '拼音相符', en: 'Sounds like it' },
  words: { zh: '正文相符', en: 'Said in it' },
  summary: { zh: '事情经过', en: 'What happened' },
  claim: { zh: '请求', en: 'Claim' },
  evidence: { zh: '证据', en: 'Evidence' },
  paper: { zh: '文书', en: 'Paper' },
  inPaper: { zh: '在文书正文中', en: 'In the text of a paper' },
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
  owner: { zh: '承办人 {name}', en: 'Owner: {name}' },
  registered: { zh: '{day}登记', en: 'registered {day}' },
} as const satisfies Record<string, Text>
