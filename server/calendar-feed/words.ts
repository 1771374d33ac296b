/** Words of calendar feeds: the card on the account's page, and what stands in the feed itself. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '日历订阅', en: 'Calendar feed' },
  intro: {
    zh: '把自己的日程和承办案件正在计算的期限订阅到手机或电脑的日历。订阅里只有案号、事项或者期限名称、房间或地点和携带材料，没有当事人的姓名和号码。',
    en: 'Read your agenda, and the days that run in your own cases, in the calendar of your phone or computer. It holds case numbers, kinds of meeting or of deadline, rooms and what to bring: no names of parties, no numbers of theirs.',
  },
  make: { zh: '生成订阅地址', en: 'Make an address' },
  remake: { zh: '换一个地址', en: 'Make another address' },
  remakeHelp: { zh: '原来的地址随即失效。', en: 'The present one stops working at once.' },
  revoke: { zh: '停用订阅', en: 'Revoke it' },
  madeAt: { zh: '生成于 {at}', en: 'Made {at}' },
  fetchedAt: { zh: '最近读取 {at}', en: 'last read {at}' },
  neverFetched: { zh: '还没有被读取过', en: 'not read yet' },
  revoked: { zh: '日历订阅已停用。', en: 'The calendar feed is revoked.' },
  onceTitle: { zh: '您的日历订阅地址', en: 'The address of your calendar feed' },
  onceIntro: {
    zh: '地址只显示这一次。任何拿到地址的人都能看到您的日程，请勿转发；怀疑泄露时请换一个地址或停用。',
    en: 'It is shown this once. Whoever has it can read your agenda: do not pass it on, and make another or revoke it when in doubt.',
  },
  address: { zh: '订阅地址', en: 'Address' },
  howTo: {
    zh: '在日历应用里选择“添加订阅日历”，粘贴这个地址。内容每小时更新。',
    en: 'Choose “add a subscribed calendar” in your calendar and paste the address. It is read anew every hour.',
  },
  back: { zh: '回到我的账号', en: 'Back to my account' },
  calendarName: { zh: '园区枫桥日程', en: 'Park Fengqiao agenda' },
  due: { zh: '{number} 期限：{label}', en: '{number} due: {label}' },
  bring: { zh: '携带材料：', en: 'To bring:' },
} as const satisfies Record<string, Text>
