import type {Notice} from '../model/index.js'
import {type Parsed, sayMessage} from '../pipeline.js'
import {reportManners} from '../report/manners.js'
import {countMessages} from '../report/messages.js'
import {reportReadings} from '../report/readings.js'
import {sayRefusal} from '../report/refusals.js'
import {summarize} from '../report/summary.js'
import type {Context} from './context.js'

/** Says on stderr what was found in a notice, and how to see what is odd in it. */
export function tellFindings(file: string, {notice}: Pick<Parsed, 'notice'>, context: Context): void {
  context.tell(`${file}: ${summarize(notice, context.language)}`)
  tellMessages(file, notice, context)
}

/** Says on stderr that something is odd in a notice, and how to see it. */
export function tellMessages(file: string, notice: Notice, {language, tell}: Context): void {
  const isChinese = language === 'zh'
  const errors = notice.messages.filter(message => message.level === 'error')
  for (const error of errors) tell(`${file}: ${sayMessage(error, language)}`)
  if (notice.messages.length > errors.length && notice.messages.some(message => message.level !== 'note')) {
    const counted = countMessages(notice.messages, language)
    const named = /^[\w./\-\u3007\u4e00-\u9fff]+$/u.test(file) ? file : JSON.stringify(file)
    tell(
      isChinese
        ? `${file}: ${counted};运行 breakdown check ${named} 查看`
        : `${file}: ${counted}; see them with: breakdown check ${named}`,
    )
  }
}

/** Lists on stderr how the notice is written, as it was learnt, and each amount that is no target, with the reason's code. */
export function explain(file: string, {manners, notice, refused, text}: Parsed, {tell, language}: Context): void {
  for (const line of reportManners(manners, notice.leadRules, language)) tell(`${file}: ${line}`)
  for (const {readings} of manners) for (const line of reportReadings(readings, language)) tell(`${file}: ${line}`)
  for (const {
    reason,
    position: {start, end},
  } of refused) {
    const why = sayRefusal(reason, language)
    const raw = text.slice(start.offset, end.offset)
    const place = `${file}:${start.line}:${start.column}`
    tell(language === 'zh' ? `${place} 非目标(${why}):${raw}` : `${place} no target (${why}): ${raw}`)
  }
}
