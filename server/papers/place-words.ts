/** Places of a template in words, for whoever has to fill in what is missing, and where that is done. */
import type { Locale, Text } from '../../workflows/text.ts'

const lists: Record<string, Text> = {
  applicants: { zh: '申请人', en: 'applicant' },
  respondents: { zh: '被申请人', en: 'respondent' },
  workers: { zh: '劳动者', en: 'worker' },
  claims: { zh: '请求事项', en: 'claim' },
  obligations: { zh: '履行款项', en: 'payment owed' },
}

const places: Record<string, Text> = {
  number: { zh: '文号', en: 'number of the paper' },
  caseNumber: { zh: '案号', en: 'case number' },
  organisation: { zh: '站点名称', en: 'name of the station' },
  applicantNames: { zh: '申请人姓名', en: 'name of the applicant' },
  respondentNames: { zh: '被申请人名称', en: 'name of the respondent' },
  name: { zh: '姓名或名称', en: 'name' },
  cause: { zh: '案由', en: 'cause' },
  facts: { zh: '事实与理由（事情经过）', en: 'facts and reasons (what happened)' },
  what: { zh: '内容', en: 'what is asked or owed' },
  amount: { zh: '金额', en: 'amount' },
  dueOn: { zh: '履行期限', en: 'day it is due' },
  appliedOn: { zh: '申请日期', en: 'day of the application' },
  acceptedOn: { zh: '受理日期', en: 'day of acceptance' },
  endedOn: { zh: '终止日期', en: 'day it ended' },
  grantedOn: { zh: '给予援助的决定日期', en: 'day aid was granted' },
  assignedOn: { zh: '指派日期', en: 'day of the assignment' },
  reason: { zh: '终止原因', en: 'reason it ended' },
  payer: { zh: '付款单位', en: 'who pays' },
  mediators: { zh: '调解员', en: 'mediator' },
  firm: { zh: '承办单位', en: 'firm or office that takes the case' },
  recipients: { zh: '受援人', en: 'recipient of the aid' },
  opponents: { zh: '对方当事人', en: 'other side' },
}

const ofParties = ['applicants', 'respondents', 'workers']
const inCaseFile = ['applicantNames', 'respondentNames', 'cause', 'payer', 'recipients', 'opponents']

export type MissingPlace = { label: string; remedy: Text }

/** 'claims[2].what' as “请求事项第 2 行：内容”, with what to do about it. */
export function missingPlace(place: string, locale: Locale): MissingPlace {
  const [, list, row, name = place] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(place) ?? []
  const own = places[name]?.[locale] ?? name
  const label = list ? rowLabel(lists[list]?.[locale] ?? list, Number(row), { own, locale }) : own
  return { label, remedy: remedyFor(list, name) }
}

function rowLabel(list: string, row: number, { own, locale }: { own: string; locale: Locale }): string {
  return locale === 'zh' ? `${list}第 ${row} 行：${own}` : `${list} ${row}: ${own}`
}

function remedyFor(list: string | undefined, name: string): Text {
  if (list === 'claims')
    return {
      zh: '在案卷中“变更请求”补上，再点“重新生成”。',
      en: 'Add it by “Change a claim” in the case file, then try again.',
    }
  if (list && ofParties.includes(list))
    return {
      zh: '在案卷中“更正当事人”补上，再点“重新生成”。',
      en: 'Add it by “Correct a party” in the case file, then try again.',
    }
  if (name === 'cause' || name === 'facts')
    return {
      zh: '在案卷中“更正案情”补上，再点“重新生成”。',
      en: 'Add it by “Correct the case” in the case file, then try again.',
    }
  if (inCaseFile.includes(name))
    return { zh: '在案卷中“增加当事人”补上，再点“重新生成”。', en: 'Add the party in the case file, then try again.' }
  return {
    zh: '请更正生成本文书的那一步办理，系统会另行生成文书。',
    en: 'Correct the step that asked for this paper; it will be made anew.',
  }
}
