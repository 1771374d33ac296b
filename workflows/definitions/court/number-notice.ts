/** A number that does not look as such numbers do is pointed out and never refused: other bodies number as they like. */
import type { Notice } from '../../define.ts'

export const numberNotice = ({ oddNumber }: { oddNumber?: boolean }): Notice[] =>
  oddNumber
    ? [
        {
          title: { zh: '案号请再核对', en: 'Read the number again' },
          items: [
            {
              label: { zh: '案号格式', en: 'Form of the number' },
              open: false,
              isRemark: true,
              reason: {
                zh: '所填案号与常见格式不同，请照文书核对；不影响办理',
                en: 'It does not look as such numbers do. Compare it with the paper; nothing is blocked',
              },
              source: {
                zh: '常见格式：（2026）闽0102民初123号；榕劳人仲案〔2026〕12号',
                en: 'Usual: (2026)闽0102民初123号; 榕劳人仲案〔2026〕12号',
              },
            },
          ],
        },
      ]
    : []
