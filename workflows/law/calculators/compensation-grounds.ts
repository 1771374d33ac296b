/**
 * Grounds on which a contract ends, whether economic compensation is due, and what the rules before 2008 gave for
 * them. LCL 36-44, 71; LCLR 5, 6, 12, 22, 23; JI1 48. Before 2008: Labour Ministry Document 1994 No. 481, known from
 * practice.
 */
import type { Text } from '../../text.ts'
import { bothOf, cited } from './citations.ts'

/** Months for service before 2008: at most twelve, without a limit, or none known. */
export type Before2008 = 'twelve-at-most' | 'no-limit' | 'none'

type Ground = { label: Text; isDue: boolean; before2008: Before2008; source: Text }

const due = (label: Text, source: Text, before2008: Before2008 = 'none'): Ground => ({
  label,
  isDue: true,
  before2008,
  source,
})
const notDue = (label: Text, source: Text): Ground => ({ label, isDue: false, before2008: 'none', source })

export const grounds = {
  'forced-resignation': due(
    {
      zh: '劳动者因单位违法被迫解除（第38条，含未缴社保）',
      en: 'Worker resigned over a breach by the employer (art. 38)',
    },
    bothOf(cited('LCL', '38'), cited('JI2', '19')),
  ),
  'agreed-by-employer': due(
    { zh: '协商解除，单位提出（第36条）', en: 'Agreement, proposed by the employer (art. 36)' },
    cited('LCL', '36'),
    'twelve-at-most',
  ),
  illness: due(
    { zh: '医疗期满不能工作（第40条第1项）', en: 'Unable to work after the medical period (art. 40(1))' },
    cited('LCL', '40'),
    'no-limit',
  ),
  incompetence: due(
    { zh: '不能胜任工作（第40条第2项）', en: 'Not up to the work (art. 40(2))' },
    cited('LCL', '40'),
    'twelve-at-most',
  ),
  'objective-change': due(
    { zh: '客观情况发生重大变化（第40条第3项）', en: 'Objective circumstances changed (art. 40(3))' },
    cited('LCL', '40'),
    'no-limit',
  ),
  layoff: due(
    { zh: '经济性裁员（第41条第1款）', en: 'Layoff for economic reasons (art. 41(1))' },
    cited('LCL', '41'),
    'no-limit',
  ),
  expiry: due(
    {
      zh: '固定期限届满，单位未以同等或更好条件续订（第44条第1项）',
      en: 'Fixed term ended and the employer did not offer the same or better terms (art. 44(1))',
    },
    cited('LCL', '44'),
  ),
  'task-ended': due(
    { zh: '以完成一定任务为期限的合同终止', en: 'Contract for a task ended with it' },
    cited('LCLR', '22'),
  ),
  closure: due(
    {
      zh: '破产、吊销执照、责令关闭、提前解散（第44条第4、5项）',
      en: 'Bankruptcy, licence revoked, closure or early dissolution (art. 44(4), (5))',
    },
    cited('LCL', '44'),
  ),
  'business-term': due({ zh: '单位经营期限届满', en: "The employer's term of business ended" }, cited('JI1', '48')),
  'refused-later': due(
    {
      zh: '用工超过一个月劳动者拒签书面合同，单位终止（实施条例第6条）',
      en: 'Worker refused a written contract after the first month and the employer ended it (LCL Regulations, art. 6)',
    },
    cited('LCLR', '6'),
  ),
  'injured-worker': due(
    {
      zh: '依法终止工伤职工的合同（实施条例第23条）',
      en: 'Lawful ending for an injured worker (LCL Regulations, art. 23)',
    },
    bothOf(cited('LCLR', '23'), cited('LCL', '47')),
  ),
  'other-by-law': due(
    { zh: '法律、行政法规规定应当补偿的其他情形', en: 'Another case in which a law gives it' },
    cited('LCL', '47'),
  ),
  'agreed-by-worker': notDue(
    { zh: '协商解除，劳动者提出', en: 'Agreement, proposed by the worker' },
    cited('LCL', '36'),
  ),
  resignation: notDue(
    { zh: '劳动者提前通知辞职（第37条）', en: 'Resignation with notice (art. 37)' },
    cited('LCL', '37'),
  ),
  fault: notDue(
    { zh: '劳动者过失被解除（第39条）', en: "Dismissal for the worker's fault (art. 39)" },
    cited('LCL', '39'),
  ),
  'renewal-refused': notDue(
    {
      zh: '固定期限届满，单位以同等或更好条件续订而劳动者不同意',
      en: 'Fixed term ended and the worker refused the same or better terms',
    },
    cited('LCL', '44'),
  ),
  pension: notDue({ zh: '开始享受养老保险待遇', en: 'Worker draws a pension' }, cited('LCL', '44')),
  death: notDue({ zh: '劳动者死亡或宣告失踪', en: 'Worker died or was declared missing' }, cited('LCL', '44')),
  'part-time': notDue({ zh: '非全日制用工', en: 'Part-time work' }, cited('LCL', '71')),
  'public-welfare': notDue({ zh: '公益性岗位', en: 'Public-welfare post' }, cited('LCLR', '12')),
  'refused-contract': notDue(
    { zh: '入职一个月内劳动者拒签书面合同', en: 'Worker refused a written contract in the first month' },
    cited('LCLR', '5'),
  ),
} as const satisfies Record<string, Ground>
export type GroundId = keyof typeof grounds

export const groundLabels = Object.fromEntries(Object.entries(grounds).map(([id, { label }]) => [id, label])) as Record<
  GroundId,
  Text
>

/** In these cases the base before 2008 was raised to the average wage of the enterprise. */
export const isRaisedToEnterprise = (ground: GroundId): boolean => grounds[ground].before2008 === 'no-limit'
