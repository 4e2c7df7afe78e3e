import type {Level, Message} from '../model/index.js'
import type {ReportLanguage} from './summary.js'

/** How a report looks: each function returns its words with or without colour. */
export interface Paint {
  level(level: Level, words: string): string
  dim(words: string): string
}

/** What a report of messages needs to know. */
export interface MessageReport {
  /** The file's name as the user gave it. */
  file: string
  messages: readonly Message[]
  /** A message in the report's language. */
  say(message: Message): string
  language: ReportLanguage
  paint: Paint
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note']
const LEVEL_WORDS: Record<ReportLanguage, Record<Level, string>> = {
  en: {error: 'error', warning: 'warning', note: 'note'},
  zh: {error: '错误', warning: '警告', note: '提示'},
}

/** Lines `file:line:column level message rule`, those of one level together, and a line that counts them. */
export function reportMessages({file, messages, say, language, paint}: MessageReport): string[] {
  const lines = LEVELS.flatMap(level =>
    messages
      .filter(message => message.level === level)
      .map(message => {
        const {line, column} = message.position?.start ?? {line: 1, column: 1}
        const word = LEVEL_WORDS[language][level]
        return `${file}:${line}:${column} ${paint.level(level, word)} ${say(message)} ${paint.dim(message.rule)}`
      }),
  )
  return [...lines, `${file}: ${countMessages(messages, language)}`]
}

/** `2 warnings, 1 note`, or that there is nothing. */
export function countMessages(messages: readonly Message[], language: ReportLanguage): string {
  const counts = LEVELS.flatMap(level => {
    const count = messages.filter(message => message.level === level).length
    if (count === 0) return []
    const word = LEVEL_WORDS[language][level]
    return language === 'zh' ? `${count} 条${word}` : `${count} ${word}${count === 1 ? '' : 's'}`
  })
  if (counts.length > 0) return counts.join(language === 'zh' ? ',' : ', ')
  return language === 'zh' ? '未发现问题' : 'nothing odd was found'
}
