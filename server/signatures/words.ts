/** Words of the pages on which papers are signed. */
import type { Text } from '../../workflows/text.ts'

export const words = {
  title: { zh: '签名', en: 'Signatures' },
  none: { zh: '还没有列出签名人。', en: 'Nobody has been named to sign.' },
  progress: { zh: '{signed}/{all} 人已签', en: '{signed} of {all} have signed' },
  missing: { zh: '还缺：{names}', en: 'Still missing: {names}' },
  complete: { zh: '全部签齐', en: 'Everybody has signed' },
  name: { zh: '列出签名人', en: 'Name who signs' },
  nameOf: { zh: '列出签名人：{name}', en: 'Who signs: {name}' },
  nameIntro: {
    zh: '列出要在这份文书上签名的人。可以分几次、分几天签；签完的进入文书的新文本，原来的文本保留。',
    en: 'Name everybody who is to sign this paper. They may sign on several days; each signature goes into a new text of the paper, and the earlier ones are kept.',
  },
  noSigner: { zh: '请至少选择或者填写一名签名人', en: 'Choose or enter at least one signer' },
  alreadyNamed: { zh: '已经列出的签名人：{names}', en: 'Named already: {names}' },
  save: { zh: '保存', en: 'Save' },
  named: { zh: '签名人已列出。', en: 'The signers are named.' },
  sign: { zh: '签名', en: 'Sign' },
  signOf: { zh: '{name}签名', en: 'Signature of {name}' },
  signIntro: {
    zh: '{paper}，文号 {number}。请签名人先看文书内容，再在下面签名。',
    en: '{paper}, number {number}. Let the signer read the paper first, then sign below.',
  },
  signedHash: { zh: '签名所针对的文件（SHA-256）', en: 'The file that is signed (SHA-256)' },
  pad: { zh: '在框内手写签名', en: 'Sign by hand in the frame' },
  padLabel: {
    zh: '签名框：用手指、触控笔或者鼠标书写',
    en: 'Frame for the signature: write with finger, pen or mouse',
  },
  clear: { zh: '重签', en: 'Clear' },
  picture: { zh: '或者上传签名图片', en: 'Or upload a picture of the signature' },
  pictureHelp: { zh: 'PNG 或者 JPEG，2 MB 以内。', en: 'PNG or JPEG, up to 2 MB.' },
  identityHelp: {
    zh: '例如：核对身份证原件；视频中出示身份证。',
    en: 'Such as: identity card seen; card shown on video.',
  },
  noteHelp: {
    zh: '视频远程签名写明使用的工具和录像保存在哪里。',
    en: 'For a remote signature: which tool was used and where the film is kept.',
  },
  noSignature: { zh: '请手写签名，或者上传签名图片', en: 'Sign in the frame, or upload a picture' },
  tooSmall: { zh: '签名太短，请重签', en: 'The signature is too short; sign again' },
  wrongPicture: { zh: '请上传 2 MB 以内的 PNG 或者 JPEG 图片', en: 'Upload a PNG or JPEG picture of up to 2 MB' },
  future: { zh: '日期不能晚于今天', en: 'The date must not lie in the future' },
  beforePaper: { zh: '日期不能早于文书形成的日期', en: 'Not before the day of the paper' },
  noFilm: { zh: '远程签名请写明工具和录像保存的地方', en: 'Remote: name the tool and where the film is kept' },
  signed: { zh: '已签名，文书的新文本已归档。', en: 'Signed. The new text of the paper is on file.' },
  isMissing: { zh: '未签', en: 'Missing' },
  isSigned: { zh: '已签', en: 'Signed' },
  isLeftOut: { zh: '不再签名', en: 'Left out' },
  leaveOut: { zh: '不再签名', en: 'Leave out' },
  leftOut: { zh: '已改为不再签名。', en: 'This signer is left out.' },
  withdrawn: {
    zh: '草稿、没有归档的文书和已撤回的文书不能签名',
    en: 'A draft, or a paper not on file or taken back, cannot be signed',
  },
  texts: { zh: '各次文本的校验值', en: 'Hashes of the texts' },
  text: { zh: '第 {number} 次文本', en: 'Text {number}' },
} as const satisfies Record<string, Text>

/** What a party signs as; on the paper in Chinese. */
export const sides: Readonly<Record<string, string>> = { applicant: '申请人', respondent: '被申请人', third: '第三人' }
