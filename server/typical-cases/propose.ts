/** The text of a typical case as the file proposes it; always in Chinese, the language in which it is published. */
import { placePublished, textPublished } from '../../workflows/law/masking.ts'
import { endsIn } from '../access/audience.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import type { CaseDetails } from '../cases/repository.ts'
import { resultName } from '../cases/result-name.ts'
import type { Claim } from '../claims/repository.ts'
import type { Db } from '../db.ts'
import { type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { causeName } from '../taxonomies/options.ts'
import { yuan } from '../web/print.ts'
import type { Material, PartyOnFile } from './material.ts'

export type Proposal = { title: string; content: string }

/** Of a case that is known to be visible. What is confidential between two ends is not told. */
export async function proposalFor(db: Db, file: CaseDetails, material: Material): Promise<Proposal> {
  const ends = await endsIn(db, file.id)
  const told = (await proceedingsOf(db, file.id)).filter(
    ({ id, workflow, state }) => workflow !== 'case-file' && state !== 'taken-back' && !ends.get(id)?.isConfidential,
  )
  const parts: [heading: string, lines: string[]][] = [
    ['当事人', partyLines(material.parties)],
    ['基本案情', file.summary ? [textPublished(file.summary, material.masks)] : []],
    ['请求事项', material.claims.map((claim, place) => claimLine(claim, place, material))],
    ['办理经过', [`${monthOf(file.registeredOn)}，登记受理。`, ...told.map(courseLine)]],
    ['处理结果', resultLines(file)],
    ['典型意义', []],
  ]
  return {
    title: `${sideNames(material.parties, 'applicant')}与${sideNames(material.parties, 'respondent')}${file.cause ? causeName(file.cause).zh : '劳动争议'}案`,
    content: parts.map(([heading, lines]) => [`【${heading}】`, ...lines].join('\n')).join('\n\n'),
  }
}

const sideWords: Record<string, string> = { applicant: '申请人', respondent: '被申请人', third: '第三人' }
/** Of a larger group so many are named. */
const namedMost = 3

function sideNames(parties: readonly PartyOnFile[], side: string): string {
  const names = [...new Set(parties.filter(one => one.side === side).map(({ published }) => published))]
  if (names.length === 0) return '某公司'
  return names.length > namedMost ? `${names[0]}等${names.length}人` : names.join('、')
}

const partyLines = (parties: readonly PartyOnFile[]): string[] =>
  Object.entries(sideWords).flatMap(([side, word]) => {
    const own = parties.filter(one => one.side === side)
    if (own.length === 0) return []
    const place = own.length === 1 && own[0]!.address ? placePublished(own[0]!.address) : ''
    return [`${word}：${sideNames(parties, side)}${place ? `（${place}）` : ''}`]
  })

function claimLine({ cause, text, claimedFen }: Claim, place: number, { masks }: Material): string {
  const amount = claimedFen === null ? '' : `，${yuan(claimedFen)}`
  return `${place + 1}. ${causeName(cause).zh}${text ? `：${textPublished(text, masks)}` : ''}${amount}`
}

/** Days would tell who it was: months are enough. */
const monthOf = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`

const courseLine = ({ workflow, state, beganOn, endedOn }: Proceeding): string =>
  `${monthOf(beganOn)}，${doingLabel(`${workflow}/${state}`, 'zh')}${endedOn ? `（${monthOf(endedOn)}办结）` : ''}。`

function resultLines({ result, sums, closedOn }: CaseDetails): string[] {
  const { claimedFen, agreedFen, awardedFen, paidFen } = sums
  const amounts = [
    ['请求', claimedFen],
    ['约定', agreedFen],
    ['裁判', awardedFen],
    ['已履行', paidFen],
  ] as const
  const known = amounts.filter(([, fen]) => fen !== null).map(([word, fen]) => `${word}${yuan(fen)}`)
  return [
    `${closedOn ? `${monthOf(closedOn)}结案` : '结案'}：${resultName(result)?.zh ?? '—'}。`,
    ...(known.length > 0 ? [`金额：${known.join('，')}。`] : []),
  ]
}
