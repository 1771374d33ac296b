/** Words of the notices by which people consent. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '个人信息告知同意书', en: 'Notice and consent' },
  intro: {
    zh: '登记时向当事人告知的文本（《个人信息保护法》第14条、第17条）。改动以后登记的案件用新文本；每份同意都记着当时的版本，旧版本一直保留。',
    en: 'What people are told when a matter is registered (PIPL arts. 14, 17). After a change new consents are to the new text; each consent keeps its version, and old versions stay.',
  },
  now: { zh: '现在使用', en: 'In use' },
  earlier: { zh: '全部版本', en: 'All versions' },
  none: { zh: '还没有改写，使用系统自带的文本。', en: 'Nothing is written yet; the text of the house is used.' },
  house: { zh: '系统自带', en: 'Of the house' },
  version: { zh: '版本', en: 'Version' },
  organisation: { zh: '适用单位（及其下级）', en: 'For (and all below)' },
  writtenOn: { zh: '写成', en: 'Written' },
  reason: { zh: '改了什么、为什么', en: 'What changed, and why' },
  write: { zh: '写新版本', en: 'Write a new version' },
  writeIntro: {
    zh: '{handler} 处填入服务站名称，{phone} 处填入电话。处理目的、方式、种类或者保存期限有变的，应当重新取得同意（第14条第2款）。',
    en: '{handler} becomes the name of the station, {phone} its phone. Where purpose, way, kinds or the time of keeping change, people have to be asked again (art. 14(2)).',
  },
  save: { zh: '启用新版本', en: 'Put it in use' },
  saved: { zh: '新版本已启用。', en: 'The new version is in use.' },
  back: { zh: '返回', en: 'Back' },
  inZh: { zh: '{heading}（中文）', en: '{heading} (Chinese)' },
  inEn: { zh: '{heading}（英文）', en: '{heading} (English)' },
  notYours: { zh: '请选择您管理的单位', en: 'Choose an organisation you look after' },
  unknownPlace: { zh: '只能使用 {handler} 和 {phone}', en: 'Only {handler} and {phone} can be used' },
  noHandler: {
    zh: '应当写明处理者名称和联系方式：请保留 {handler} 和 {phone}（第17条第1款第1项）',
    en: 'It has to name the handler and how to reach them: keep {handler} and {phone} (art. 17(1)(1))',
  },
} as const satisfies Record<string, Text>
