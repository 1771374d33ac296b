/** Periods of keeping that the law leaves to the office, each a default that waits to be confirmed. Law reference, section 9.3. */
import type { Parameter } from '../../workflows/define.ts'
import { type FileRetention, fileRetentions } from '../../workflows/law/retention.ts'

const ofOffice = Object.entries(fileRetentions).filter(([, { evidence }]) => evidence === 'K')

export const parameterOf = (id: FileRetention): string => `retention_${id}`

export const retentionParameters: Readonly<Record<string, Parameter>> = Object.fromEntries(
  ofOffice.map(([id, { label, months, source, evidence }]) => [
    parameterOf(id as FileRetention),
    {
      label: { zh: `保管期限：${label.zh}（年）`, en: `Kept: ${label.en} (years)` },
      unit: 'y',
      default: months / 12,
      source,
      evidence,
    },
  ]),
)
