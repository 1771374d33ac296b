/** The preview of a roster: how many of which kind, each row with its remarks, numbers masked. */
import type { Locale } from '../../workflows/text.ts'
import { mask } from '../sealing/sealer.ts'
import type { IconName } from '../web/icons.ts'
import { countWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { isWrong, type JudgedRow, type Standing } from './judge-rows.ts'
import type { Preview } from './previews.ts'
import { remarks } from './remarks.ts'
import { words } from './words.ts'

const perPage = 100
export const shownStandings = ['wrong', 'known', 'new'] as const satisfies Standing[]

const chips: Record<Standing, { tone: string; icon: IconName }> = {
  new: { tone: 'calm', icon: 'user-plus' },
  known: { tone: 'soft', icon: 'users' },
  wrong: { tone: 'late', icon: 'alert-circle' },
}

type Asked = { path: string; membersHref: string; show: Standing | undefined; page: number; locale: Locale }

export function previewView(preview: Preview, { path, membersHref, show, page, locale }: Asked) {
  const count = (standing: Standing) => preview.rows.filter(row => row.standing === standing).length
  const counts = { new: count('new'), known: count('known'), wrong: count('wrong') }
  const rows = preview.rows.filter(row => !show || row.standing === show)
  const at = (number: number) => `${path}?${new URLSearchParams({ ...(show ? { show } : {}), page: String(number) })}`
  const sumFen = preview.rows.reduce(
    (sum, { standing, worker }) => sum + (standing === 'new' ? (worker.amountFen ?? 0) : 0),
    0,
  )
  return {
    title: words.previewTitle[locale],
    path,
    membersHref,
    found: fill(words.found[locale], { all: countWords(preview.rows.length), ...counts }),
    sum: fill(words.sum[locale], { sum: yuan(sumFen) }),
    notes: [
      ...(preview.hasHeadings ? [] : [words.noHeadings[locale]]),
      ...(preview.unused.length > 0
        ? [fill(words.unused[locale], { columns: preview.unused.join(locale === 'zh' ? '、' : ', ') })]
        : []),
      ...(counts.wrong > 0 ? [words.wrongStay[locale]] : []),
    ],
    confirm: counts.new > 0 ? fill(words.confirm[locale], { count: countWords(counts.new) }) : undefined,
    filters: [undefined, ...shownStandings].map(one => ({
      href: one ? `${path}?show=${one}` : path,
      label: `${words[one ?? 'all'][locale]} ${one ? counts[one] : preview.rows.length}`,
      isCurrent: one === show,
    })),
    rows: rows.slice((page - 1) * perPage, page * perPage).map(row => rowOf(row, locale)),
    previous: page > 1 ? at(page - 1) : '',
    next: page * perPage < rows.length ? at(page + 1) : '',
  }
}

function rowOf({ line, worker, standing, remarks: found }: JudgedRow, locale: Locale) {
  return {
    line,
    name: worker.name || '—',
    isRepresentative: worker.representative === 'yes',
    phone: worker.phone ? mask('phone', worker.phone) : '—',
    identity: worker.identityNumber ? mask('identity', worker.identityNumber) : '—',
    amount: yuan(worker.amountFen),
    chip: { word: words[standing][locale], ...chips[standing] },
    remarks: found.map(remark => ({
      text: fill(remarks[remark.name].text[locale], { what: remark.what ?? '' }),
      isWrong: isWrong(remark),
    })),
  }
}
