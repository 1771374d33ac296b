/** What a proceeding is to bring in, item by item: owed, by when, paid and still due, with the sums. EMP arts. 17, 30. */
import { type Block, body, table, unless, when } from './blocks.ts'

export const owedAndSums: readonly Block[] = [
  when(
    'hasOwed',
    table(
      'owed',
      { head: '序号', cell: '{place}', share: 8 },
      { head: '收款人', cell: '{who}', share: 13 },
      { head: '应履行项', cell: '{what?}', share: 12 },
      { head: '履行期限', cell: '{dueOn?}', share: 25 },
      { head: '应付（元）', cell: '{amount}', share: 14, right: true },
      { head: '已付（元）', cell: '{paid}', share: 14, right: true },
      { head: '未付（元）', cell: '{open}', share: 14, right: true },
    ),
    body('应付合计¥{owedTotal}，已履行¥{paidTotal}，未履行¥{openTotal}（{openTotalCapital}）。'),
  ),
  unless('hasOwed', body('应履行项、期限：＿＿＿＿'), body('已履行：＿＿＿＿；未履行：＿＿＿＿')),
]
