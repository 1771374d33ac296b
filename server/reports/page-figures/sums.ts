/** The five sums of money, of a case, of a worker, or of the cases listed. */
import type { Text } from '../../../workflows/text.ts'
import { words } from '../../cases/words.ts'
import type { Definition } from '../indicator.ts'

const onFile: Text = {
  zh: '案卷登记的请求、协议、裁判和付款；口径为工作口径（待核）',
  en: 'Claims, agreements, decisions and payments on file; working definitions (to be checked)',
}
const sum = (id: string, name: Text, says: Text): Definition => ({
  id: `sm_${id}`,
  name,
  says,
  unit: 'fen',
  source: onFile,
})

export const sumFigures = {
  claimed: sum('claimed', words.claimed, {
    zh: '未撤回的各项请求相加，已退出的劳动者除外。',
    en: 'The claims that were not withdrawn, added up, without workers who left.',
  }),
  agreed: sum('agreed', words.agreed, {
    zh: '协议约定的各笔相加；进入履行以后按履行的各笔，不重复计算。',
    en: 'What was agreed, added up; once it is being performed, as it is performed, and nothing twice.',
  }),
  awarded: sum('awarded', words.awarded, {
    zh: '仲裁、法院对各项请求的裁判结果，按登记的裁判文书逐项相加。',
    en: 'What arbitration or a court granted on each claim, added up as recorded from the award or judgment.',
  }),
  paid: sum('paid', words.paid, { zh: '登记的各笔付款相加。', en: 'The payments recorded, added up.' }),
  open: sum('open', words.stillDue, {
    zh: '未结清的各笔：约定减去已付；免除和未履行终结的不计。',
    en: 'Of each that is not settled: agreed less paid; what was waived or left unpaid is not counted.',
  }),
} as const satisfies Record<string, Definition>
