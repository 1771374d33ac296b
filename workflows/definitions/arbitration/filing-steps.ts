/** From the application to its acceptance, or to the end without one. LDMAL 27-29; RULES 29-32, 69. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, references, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { claimsReason, claimsToFile, wrongClaims } from '../court/claims-filed.ts'
import { bringsClaims, claimsBrought } from '../court/outcomes.ts'
import { aYear, closing, prepareForm, theirNumber, today, trackers } from '../court/steps.ts'
import { beginsSuit } from '../court/suing.ts'
import { jurisdictions, panels, refusals } from './words.ts'

export const filingSteps = defineSteps({
  prepare: {
    label: { zh: '准备申请仲裁', en: 'Prepare the application' },
    help: {
      zh: '准备申请书及副本、证据清单、授权委托书；时效届满只作提示，不妨碍申请。',
      en: 'Application with copies, list of evidence, power of attorney; limitation warns, it bars nothing.',
    },
    by: trackers,
    form: prepareForm.extend({
      jurisdiction: optional(choice({ zh: '管辖依据', en: 'Jurisdiction' }, jurisdictions)),
      knewOn: optional(
        calendarDate(
          { zh: '知道或者应当知道权利被侵害之日', en: 'Knew of the harm on' },
          {
            help: {
              zh: '拖欠劳动报酬的，填劳动关系终止之日；仍在职的不填。',
              en: 'For unpaid wages the day the employment ended; left open while it lasts.',
            },
          },
        ),
      ),
    }),
    happenedOn: 'preparedOn',
    papers: ['power-of-attorney'],
  },
  file: {
    label: { zh: '提交仲裁申请', en: 'File the application' },
    by: trackers,
    actor: 'applicant',
    form: z.object({
      filedOn: today('提交日期', 'Filed on'),
      commission: shortText({ zh: '仲裁委员会', en: 'Commission' }),
      receipt: optional(shortText({ zh: '收件回执号', en: 'Receipt number' }, { max: 60 })),
      isDefective: yesNo({ zh: '当场被要求补正', en: 'Told on the spot to correct it' }),
      claims: claimsBrought(),
      claimsReason: claimsReason(),
      representatives: references({ zh: '推举的代表（十人以上）', en: 'Representatives of a group' }, 'members'),
    }),
    happenedOn: 'filedOn',
    backdatingDays: aYear,
    needs: ['claimKinds'],
    proposes: claimsToFile('arbitration'),
    wrong: args => ({
      ...problem(isOddNumber(args.answers.representatives), 'representatives', {
        zh: '代表人为三至五名（《办案规则》第63条）',
        en: 'Three to five representatives (Arbitration Rules, art. 63)',
      }),
      ...wrongClaims(args, 'arbitration'),
    }),
    couplings: [
      bringsClaims('arbitration'),
      {
        workflow: 'case-file',
        step: 'nameRepresentatives',
        begins: false,
        ifOffered: true,
        when: ({ answers }) => answers.representatives.length > 0,
        answers: ({ answers }) => ({ chosenOn: answers.filedOn, members: answers.representatives }),
      },
    ],
    papers: ({ answers }) => [
      'arbitration-application',
      'evidence-list',
      ...(answers.representatives.length > 0 ? ['representatives-election'] : []),
    ],
  },
  requestCorrection: {
    label: { zh: '收到补正通知', en: 'Told to correct it' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      notifiedOn: today('通知日期', 'Notified on'),
      missing: longText({ zh: '需补正的内容', en: 'What is to be corrected' }, { max: 1000 }),
    }),
    happenedOn: 'notifiedOn',
  },
  complete: {
    label: { zh: '补正完毕', en: 'Corrected' },
    help: {
      zh: '受理期限自补正齐全之日重新计算（《办案规则》第29条、第46条）。',
      en: 'Acceptance is counted anew from the day it is complete (Arbitration Rules, arts. 29, 46).',
    },
    by: trackers,
    actor: 'applicant',
    form: z.object({ completedOn: today('补正日期', 'Completed on') }),
    happenedOn: 'completedOn',
  },
  mediateFirst: {
    label: { zh: '接受调解建议，暂缓受理', en: 'Mediate first, acceptance put off' },
    by: trackers,
    papers: ['mediation-suggestion'],
    actor: 'parties',
    form: z.object({
      agreedOn: today('双方同意日期', 'Both agreed on'),
      body: shortText({ zh: '调解组织', en: 'Mediation body' }),
    }),
    happenedOn: 'agreedOn',
  },
  refile: {
    label: { zh: '调解不成，恢复仲裁申请', en: 'Mediation failed: the application goes on' },
    by: trackers,
    actor: 'applicant',
    form: z.object({ refiledOn: today('恢复日期', 'Filed again on') }),
    happenedOn: 'refiledOn',
  },
  accept: {
    label: { zh: '仲裁受理', en: 'Accepted' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      acceptedOn: today('受理日期', 'Accepted on'),
      number: theirNumber(),
      panel: choice({ zh: '组庭', en: 'Panel' }, panels),
      arbitrators: optional(
        shortText(
          { zh: '仲裁员姓名', en: 'Arbitrators' },
          { assigns: 'neutral', help: { zh: '多人用顿号分开。', en: 'Several are separated by commas.' } },
        ),
      ),
      isSimple: yesNo({ zh: '适用简易处理', en: 'Simple procedure' }),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'acceptedOn',
    backdatingDays: aYear,
    needs: ['memberCount'],
    wrong: ({ answers, given }) =>
      problem(answers.panel === 'one' && (given.memberCount ?? 0) >= 10, 'panel', {
        zh: '十人以上集体劳动争议应当由三名仲裁员组成仲裁庭（《办案规则》第65条）',
        en: 'Ten workers or more: three arbitrators (Arbitration Rules, art. 65)',
      }),
  },
  reject: {
    label: { zh: '仲裁不予受理', en: 'Refused' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到不予受理通知书日期', 'Notice received on'),
      ground: choice({ zh: '理由', en: 'Ground' }, refusals),
      toldWhere: optional(shortText({ zh: '告知的有管辖权机构', en: 'Where it was sent to' })),
    }),
    happenedOn: 'receivedOn',
    needs: ['parameters'],
  },
  lapseAcceptance: {
    label: { zh: '五个工作日期满未作决定', en: 'Five working days without a decision' },
    by: { clock: 'subtree' },
    form: z.object({}),
  },
  sueAfterRefusal: {
    label: { zh: '向人民法院起诉', en: 'Sue' },
    help: {
      zh: '不予受理、逾期未决定、撤销案件或者逾期未裁决的，可以向人民法院起诉（《调解仲裁法》第29条、第43条）。因移送管辖、送达延误、等待另案或者鉴定等逾期的，法院不予受理（《劳动争议司法解释（一）》第12条）。',
      en: 'Open when the commission refuses, is late or cancels the case (arts. 29, 43); not where it is late because of a transfer, service, another case or an appraisal (Judicial Interpretation I, art. 12).',
    },
    by: trackers,
    actor: 'applicant',
    form: z.object({ decidedOn: today('决定起诉日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [
      beginsSuit(({ facts }) => ({
        ground: facts.refusalReceivedOn ? 'refusal' : 'late',
        countsFrom: facts.refusalReceivedOn,
      })),
    ],
  },
  giveUp: closing('不再进行', 'Not pursued'),
})

const isOddNumber = ({ length }: readonly string[]): boolean => length > 0 && (length < 3 || length > 5)
