import type {Rule} from '../rule.js'

// 附件:1.2026年重点工作责任分解表; 附件下载:
const ATTACHMENTS = /(?:^|\n) *附 *件 *(?:(?:下载|列表|清单) *)?(?:\d{1,2} *)?[:：]/u
const LONGEST = 200

/** The notice is a letter alone: the breakdown itself is in attached files. */
export const breakdownElsewhere: Rule = {
  id: 'breakdown-elsewhere',
  level: 'warning',
  check: ({tasks, text}) => {
    if (tasks.length > 0) return []
    const match = ATTACHMENTS.exec(text.folded)
    if (!match) return []
    const start = match.index + (match[0].startsWith('\n') ? 1 : 0)
    const names = listNames(text.text.slice(start + match[0].trimStart().length, start + LONGEST * 3))
    const end = Math.min(text.text.length, start + match[0].length + names.join('').length)
    return names.length > 0 ? [{data: {files: names.join('; ')}, position: text.place(start, end)}] : []
  },
  words: {
    en: ({files}) => `the breakdown is not in this text but in attached files: ${files}; give breakdown those`,
    zh: ({files}) => `责任分解不在本文中,而在附件里:${files};请改用附件文件`,
  },
}

/** The names in a list of attached files: the rest of its line, and numbered lines behind it. */
function listNames(rest: string): string[] {
  const names: string[] = []
  for (const line of rest.split('\n')) {
    const words = line.trim()
    if (words === '') {
      if (names.length > 0) break
      continue
    }
    const isListed =
      names.length === 0 || /^\d{1,2}[.、．]/u.test(words) || /\.(?:docx?|xlsx?|pdf|wps|et|zip)$/iu.test(words)
    if (!isListed || words.length > LONGEST) break
    names.push(words.replace(/^\d{1,2}[.、．] *(?!\d{4} *[-年./])/u, '').replace(/^(?:\d{1,2}[.、．])(?=\d{4})/u, ''))
  }
  return names
}
