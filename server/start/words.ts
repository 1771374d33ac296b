/** The words of the page on which the first administrator comes in. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '设立首位管理员', en: 'The first administrator' },
  intro: {
    zh: '系统里还没有管理员。请用启动时显示的一次性口令，建立省级单位和您的账户。',
    en: 'Nobody administers this house yet. With the one-time token shown at start-up, set up the province and your account.',
  },
  token: { zh: '一次性口令', en: 'One-time token' },
  tokenHelp: {
    zh: '启动时在服务器终端里显示，只用一次；重新启动会换一个新的。',
    en: 'Shown on the server when it started. It works once; a restart prints a new one.',
  },
  organisationZh: { zh: '省级单位名称', en: 'Name of the province-level organisation, in Chinese' },
  organisationEn: { zh: '省级单位英文名称', en: 'Its name in English' },
  shortCode: { zh: '简称', en: 'Short code' },
  shortCodeHelp: { zh: '写进案号，例如“闽”。', en: 'Stands in case numbers, such as 闽.' },
  userName: { zh: '用户名', en: 'User name' },
  userNameHelp: {
    zh: '小写字母、数字、点或短横，登录时使用。',
    en: 'Lower-case letters, digits, dots or dashes, for signing in.',
  },
  name: { zh: '姓名', en: 'Your name' },
  password: { zh: '密码', en: 'Password' },
  passwordAgain: { zh: '再输一次密码', en: 'Password once more' },
  submit: { zh: '建立并前往登录', en: 'Set up and go to sign-in' },
  done: { zh: '已建立。请用新账户登录。', en: 'Done. Sign in with your new account.' },
  wrongToken: {
    zh: '口令不对或已失效。请重新启动服务，使用新显示的口令。',
    en: 'This token is wrong or void. Restart the server and use the one it prints.',
  },
  notTheSame: { zh: '两次输入的密码不同。', en: 'The two passwords differ.' },
} as const satisfies Record<string, Text>
