/** What the page of a sample counts: cases drawn for a review of quality that the reader may see. */
import type { Text } from '../../../workflows/text.ts'
import { words } from '../../quality/words.ts'
import type { Definition } from '../indicator.ts'

const ownRule: Text = {
  zh: '质量评查的工作规则（待核）；评查标准和满分由各地自定',
  en: 'Working rules of the review of quality (to be checked); each place sets its criteria and full marks',
}
const figure = (id: string, said: Pick<Definition, 'name' | 'says' | 'unit'> & Partial<Definition>): Definition => ({
  id: `qs_${id}`,
  source: ownRule,
  ...said,
})
const below: Text = { zh: '其中已经评查的案件', en: 'cases of these that were reviewed' }

export const sampleFigures = {
  population: figure('population', {
    name: { zh: '抽样范围', en: 'Drawn from' },
    says: {
      zh: '抽取当天，该单位及下级在所选日期结案、抽取的人可以查看的案件。只留件数，不留名单；用同样的范围和种子再抽，抽到的案件相同。',
      en: 'Cases of the organisation and below that were closed in the chosen days, as far as whoever drew could see them that day. Their number is kept and not which they were; the same range and seed draw the same cases.',
    },
    unit: 'cases',
  }),
  drawn: figure('drawn', {
    name: words.drawnCount,
    says: {
      zh: '抽到的案件，按案件现在所在的单位；不能查看的不计。',
      en: 'Cases that were drawn, at the organisation where each lies now, without those one may not see.',
    },
    unit: 'cases',
  }),
  reviewed: figure('reviewed', {
    name: words.reviewedCount,
    says: { zh: '抽到的案件中已经评分的。', en: 'Of the cases drawn, those that have been given marks.' },
    unit: 'cases',
  }),
  mark: figure('mark', {
    name: { zh: '平均得分', en: 'Mean mark' },
    says: {
      zh: '已经评查的案件在该项标准上的得分，取平均，保留一位小数。',
      en: 'What reviewed cases were given by the criterion: the mean, to one decimal.',
    },
    over: { above: { zh: '该项标准的得分合计', en: 'marks by the criterion, added up' }, below },
    unit: 'points',
  }),
  total: figure('total', {
    name: words.meanTotal,
    says: {
      zh: '已经评查的案件各项得分合计，取平均，保留一位小数。',
      en: 'What reviewed cases were given by all criteria together: the mean, to one decimal.',
    },
    over: { above: { zh: '总分合计', en: 'totals, added up' }, below },
    unit: 'points',
  }),
} as const satisfies Record<string, Definition>
